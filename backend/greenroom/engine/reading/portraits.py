"""Pictures of a person, cut to a small square and encoded anew in children that no file can exhaust."""

from __future__ import annotations

from base64 import b64decode
from typing import Final

from greenroom.engine.document import ReadingRefused
from greenroom.engine.reading.confinement import READING
from greenroom.engine.reading.pool import ChildFailed, ChildPool, Work
from greenroom.engine.reading.sandbox import require_answered

SIDE: Final = 256
CONTENT_TYPE: Final = "image/webp"
_CUT: Final = Work("greenroom.engine.reading.portrait_child", READING)


class PictureRefused(Exception):
    """The file is no picture that can be used: of another kind, broken, or too large to be opened."""


class PortraitCutter:
    """Cuts pictures in `size` killable children, each within `seconds`; they start when first needed."""

    def __init__(self, size: int = 1, seconds: float = 5.0) -> None:
        self._pool = ChildPool(_CUT, size, seconds)

    async def aclose(self) -> None:
        """Kill every child and wait until it is gone."""
        await self._pool.aclose()

    async def cut(self, data: bytes) -> bytes:
        """The middle of a PNG, JPEG or WebP, as a WebP of `SIDE` by `SIDE` pixels.

        What cameras write beside the picture, such as where it was taken, stays behind. Raises
        `PictureRefused`.
        """
        try:
            answer = await self._pool.ask({"side": SIDE}, data)
            require_answered(answer)
            return b64decode(answer["webp"], validate=True)
        except (ChildFailed, ReadingRefused, KeyError, TypeError, ValueError) as failure:
            raise PictureRefused from failure
