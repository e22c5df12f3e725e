"""The files that a recording may come in: what browsers record in, known by their first bytes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from greenroom.interviews.recordings_errors import RecordingTypeUnsupported, RecordingUnreadable

LONGEST_MARK: Final = 16


@dataclass(frozen=True, slots=True)
class SoundFormat:
    """`mark` stands at offset `at` of every such file."""

    extension: str
    content_type: str
    mark: bytes
    at: int = 0


FORMATS: Final = (
    # EBML's own magic number (RFC 8794), which begins each Matroska and WebM file.
    SoundFormat("webm", "audio/webm", b"\x1a\x45\xdf\xa3"),
    # The first box of an ISO base media file, after its length (ISO/IEC 14496-12).
    SoundFormat("m4a", "audio/mp4", b"ftyp", at=4),
    # The capture pattern of an Ogg page (RFC 3533).
    SoundFormat("ogg", "audio/ogg", b"OggS"),
)


def sound_format(content_type: str) -> SoundFormat:
    """The format of a type as a browser says it, codecs and all. Raises `RecordingTypeUnsupported`."""
    declared = content_type.partition(";")[0].strip().lower()
    for known in FORMATS:
        if known.content_type == declared:
            return known
    raise RecordingTypeUnsupported


def extension_of(content_type: str) -> str:
    """The file extension of a stored content type."""
    return next(known.extension for known in FORMATS if known.content_type == content_type)


def require_sound(path: Path, content_type: str) -> None:
    """Look at the first bytes of a file. Raises `RecordingUnreadable` where they are of another format."""
    with path.open("rb") as file:
        head = file.read(LONGEST_MARK)
    known = sound_format(content_type)
    if head[known.at : known.at + len(known.mark)] != known.mark:
        raise RecordingUnreadable
