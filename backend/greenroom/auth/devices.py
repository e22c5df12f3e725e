"""What a browser calls itself, in words that its owner recognises."""

from __future__ import annotations

from typing import Final

from greenroom.auth.sessions import Device

# The first that occurs wins: Edge also says Chrome and Safari, Chrome also says Safari.
BROWSERS: Final = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("Chrom", "Chrome"),
    ("Safari", "Safari"),
)
# An iPhone also says Mac OS X, an Android phone also says Linux.
SYSTEMS: Final = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "Chromebook"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)


def device_in_words(device: Device) -> str:
    """Such as "Firefox on Windows, 203.0.113.7"."""
    browser = _first(BROWSERS, device.user_agent) or "an unknown program"
    system = _first(SYSTEMS, device.user_agent)
    name = f"{browser} on {system}" if system else browser
    return f"{name}, {device.address}" if device.address else name


def _first(table: tuple[tuple[str, str], ...], user_agent: str) -> str | None:
    return next((name for mark, name in table if mark in user_agent), None)
