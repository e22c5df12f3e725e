"""Which part of a file a request asks for."""

from __future__ import annotations

import re
from typing import Final

# One range of bytes (RFC 9110, 14.1.2): "bytes=5-9", "bytes=5-" or, for the last five, "bytes=-5".
_ONE_RANGE: Final = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)


def stretch_of(asked: str | None, length: int) -> range | None:
    """The bytes of a file of `length` that the header `Range` names; None to send all of them.

    A header that names several stretches, or one that is not there, is passed over, as a server may.
    """
    match = _ONE_RANGE.fullmatch(asked or "")
    if match is None:
        return None
    first, last = match.groups()
    if first:
        return range(length)[int(first) : int(last) + 1 if last else length] or None
    return (range(length)[-int(last) :] or None) if int(last or 0) else None
