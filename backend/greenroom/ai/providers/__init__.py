"""Those who lend a model: each module here is one, imported when a setting asks for it and not before."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from greenroom.ai.providers._contract import (
    Asking,
    HeardWord,
    Line,
    Model,
    Price,
    Recording,
    Sound,
    Transcript,
    Usage,
    Vendor,
    VoiceMaker,
)
from greenroom.core.discovery import vendor_names
from greenroom.core.setting_groups import VoiceServer

__all__ = [
    "NAMES",
    "Asking",
    "HeardWord",
    "Line",
    "Model",
    "Price",
    "Recording",
    "Sound",
    "Transcript",
    "Usage",
    "Vendor",
    "VoiceMaker",
    "vendor",
    "voice_maker",
]

NAMES: Final[tuple[str, ...]] = tuple(vendor_names(__name__))


def vendor(name: str) -> Vendor:
    """The vendor of that name; the clients of some take half a second to import."""
    offered: Vendor = import_module(f"{__name__}.{name}").provider
    return offered


def voice_maker(server: VoiceServer) -> VoiceMaker:
    """The server that speaks and listens."""
    made: VoiceMaker = import_module(f"{__name__}._audio").AudioServer(server)
    return made
