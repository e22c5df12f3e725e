"""Pictures of a PDF's pages, drawn in children that no file can exhaust."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass

from greenroom.engine.reading import refusals
from greenroom.engine.reading.confinement import READING
from greenroom.engine.reading.pool import ChildFailed, ChildPool, Work
from greenroom.engine.reading.sandbox import require_answered

PAGE_WIDTH = 1_100
CONTENT_TYPE = "image/webp"
_DRAW = Work("greenroom.engine.reading.pictures_child", READING)


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as WebP, `width` by `height` pixels, of a file of `pages` pages."""

    width: int
    height: int
    webp: bytes
    pages: int


class PagePainter:
    """Draws pages in `size` killable children, each page within `seconds`; they start when first needed."""

    def __init__(self, size: int = 1, seconds: float = 5.0) -> None:
        self._pool = ChildPool(_DRAW, size, seconds)

    async def aclose(self) -> None:
        """Kill every child and wait until it is gone."""
        await self._pool.aclose()

    async def draw(self, data: bytes, page: int) -> PagePicture:
        """Page `page`, from 0, of the PDF `data`, at most `PAGE_WIDTH` pixels wide.

        Raises:
            ReadingRefused: `file_encrypted`, or `file_unreadable` when it is broken or asks too much.
        """
        try:
            answer = await self._pool.ask({"page": page, "width": PAGE_WIDTH}, data)
            require_answered(answer)
            webp = b64decode(answer["webp"], validate=True)
            return PagePicture(int(answer["width"]), int(answer["height"]), webp, int(answer["pages"]))
        except (ChildFailed, KeyError, TypeError, ValueError) as failure:
            raise refusals.too_demanding() from failure
