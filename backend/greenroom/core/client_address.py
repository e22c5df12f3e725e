"""Whose address a request comes from, believing forwarded headers only from configured proxies."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Annotated

from fastapi import Depends, Request

IPV6_SITE_BITS = 64

Network = IPv4Network | IPv6Network


def client_address(request: Request) -> str:
    """The client's address as text; "unknown" where the server was not told."""
    peer = request.client.host if request.client else ""
    trusted: Sequence[Network] = request.app.state.settings.trusted_proxies
    hops = [hop.strip() for hop in request.headers.get("x-forwarded-for", "").split(",") if hop.strip()]
    address = _parse(peer)
    # From the nearest hop outwards: the first that is not ours is the client; what it says is hearsay.
    while address is not None and hops and any(address in network for network in trusted):
        address = _parse(hops.pop())
    return str(address) if address is not None else "unknown"


def network_of(address: str) -> str:
    """What a limit counts by: an IPv4 address, or the /64 that one IPv6 subscriber has whole."""
    parsed = _parse(address)
    if isinstance(parsed, IPv6Address):
        return str(ip_network((parsed, IPV6_SITE_BITS), strict=False))
    return address


ClientAddress = Annotated[str, Depends(client_address)]


def _parse(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text)
    except ValueError:
        return None
