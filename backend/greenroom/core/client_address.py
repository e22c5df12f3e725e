"""Whose address a request comes from, believing forwarded headers only from configured proxies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Annotated

from fastapi import Depends, Request

IPV6_SITE_BITS = 64
WITH_PORT = re.compile(r"\[(?P<ipv6>[^\]]+)\](:\d+)?|(?P<ipv4>[0-9.]+):\d+")

Network = IPv4Network | IPv6Network


def client_address(request: Request) -> str:
    """The client's address as text; "unknown" where the server was not told."""
    peer = request.client.host if request.client else ""
    trusted: Sequence[Network] = request.app.state.settings.trusted_proxies
    # All lines of the header: a proxy may add one of its own below what the client sent.
    lines = ",".join(request.headers.getlist("x-forwarded-for"))
    hops = [hop.strip() for hop in lines.split(",") if hop.strip()]
    address = _parse(peer)
    # From the nearest hop outwards: the first that is not ours is the client; what it says is hearsay.
    while address is not None and hops and any(address in network for network in trusted):
        address = _parse(hops.pop())
    return str(address) if address is not None else "unknown"


def network_of(address: str) -> str:
    """What a limit counts by: an IPv4 address, or the /64 that one IPv6 subscriber has whole."""
    parsed = _parse(address)
    if isinstance(parsed, IPv6Address):
        return str(ip_network((parsed.packed, IPV6_SITE_BITS), strict=False))
    return str(parsed) if parsed is not None else address


ClientAddress = Annotated[str, Depends(client_address)]


def _parse(text: str) -> IPv4Address | IPv6Address | None:
    """The address in what a socket or a proxy calls one, with or without a port."""
    if match := WITH_PORT.fullmatch(text):
        text = match["ipv6"] or match["ipv4"]
    try:
        address = ip_address(text)
    except ValueError:
        return None
    # A dual-stack socket shows IPv4 clients so; as IPv6 they would all be one subscriber.
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
