"""Whose address a request comes from, and what one tells a server that is not true."""

from __future__ import annotations

from ipaddress import ip_network
from types import SimpleNamespace

import pytest
from fastapi import FastAPI, Request

from greenroom.core.client_address import client_address, network_of


def request(peer: str | None, *forwarded: str, proxies: tuple[str, ...] = ()) -> Request:
    """A request from `peer`, with one X-Forwarded-For line for each of `forwarded`."""
    app = FastAPI()
    app.state.settings = SimpleNamespace(trusted_proxies=tuple(ip_network(proxy) for proxy in proxies))
    headers = [(b"x-forwarded-for", line.encode()) for line in forwarded]
    return Request({"type": "http", "app": app, "client": (peer, 1) if peer else None, "headers": headers})


def test_without_proxies_the_peer_is_the_client_whatever_it_claims():
    assert client_address(request("203.0.113.5")) == "203.0.113.5"
    assert client_address(request("203.0.113.5", "198.51.100.1")) == "203.0.113.5"


def test_behind_a_proxy_the_client_is_whom_the_proxy_saw():
    assert client_address(request("10.0.0.1", "198.51.100.1", proxies=("10.0.0.0/8",))) == "198.51.100.1"


def test_what_a_client_writes_before_the_proxys_word_is_hearsay():
    seen = request("10.0.0.1", "1.1.1.1, 127.0.0.1, 198.51.100.1", proxies=("10.0.0.0/8",))
    assert client_address(seen) == "198.51.100.1"


def test_a_proxy_that_adds_a_line_of_its_own_has_the_last_word():
    seen = request("10.0.0.1", "1.1.1.1", "198.51.100.1", proxies=("10.0.0.0/8",))
    assert client_address(seen) == "198.51.100.1"


def test_a_chain_of_our_own_proxies_is_walked_to_its_end():
    seen = request("10.0.0.1", "198.51.100.1, 10.0.0.3, 10.0.0.2", proxies=("10.0.0.0/8",))
    assert client_address(seen) == "198.51.100.1"


def test_a_request_from_within_our_own_network_has_its_outermost_address():
    assert client_address(request("10.0.0.1", "10.0.0.9", proxies=("10.0.0.0/8",))) == "10.0.0.9"
    assert client_address(request("10.0.0.1", proxies=("10.0.0.0/8",))) == "10.0.0.1"


@pytest.mark.parametrize("peer", ["203.0.113.5", "::ffff:203.0.113.5"])
def test_an_ipv4_address_is_one_on_a_dual_stack_socket_too(peer: str):
    assert client_address(request(peer)) == "203.0.113.5"
    assert network_of(peer) == "203.0.113.5"
    assert client_address(request(peer, "198.51.100.1", proxies=("203.0.113.5/32",))) == "198.51.100.1"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("198.51.100.1:52044", "198.51.100.1"),
        ("[2001:db8::7]:443", "2001:db8::7"),
        ("[2001:db8::7]", "2001:db8::7"),
    ],
)
def test_a_port_that_a_proxy_adds_is_left_out(written: str, meant: str):
    assert client_address(request("10.0.0.1", written, proxies=("10.0.0.0/8",))) == meant


@pytest.mark.parametrize("hop", ["unknown", "nonsense", "_hidden", "999.1.1.1", "<script>", "1.2.3.4:x:y"])
def test_an_address_that_cannot_be_read_is_unknown(hop: str):
    assert client_address(request("10.0.0.1", hop, proxies=("10.0.0.0/8",))) == "unknown"


def test_a_server_that_was_told_no_peer_says_unknown():
    assert client_address(request(None)) == "unknown"
    assert client_address(request("/run/app.sock")) == "unknown"


def test_one_ipv6_subscriber_is_one_network():
    assert network_of("2001:db8:1:2:aaaa::1") == network_of("2001:db8:1:2:bbbb::2") == "2001:db8:1:2::/64"
    assert network_of("2001:db8:1:3::1") != network_of("2001:db8:1:2::1")


def test_an_ipv4_address_and_the_unknown_are_networks_of_their_own():
    assert network_of("198.51.100.1") == "198.51.100.1"
    assert network_of("unknown") == "unknown"
