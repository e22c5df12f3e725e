"""File names on their way to a browser."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote


def attachment(filename: str) -> str:
    """A `Content-Disposition` that saves under `filename`: an ASCII stand-in, then the name (RFC 8187)."""
    plain = unicodedata.normalize("NFKD", filename).encode("ascii", "ignore").decode()
    stand_in = "".join(char for char in plain if char.isprintable() and char not in '"\\%') or "file"
    return (
        f"attachment; filename=\"{stand_in}\"; filename*=UTF-8''{quote(filename, safe='', errors='replace')}"
    )
