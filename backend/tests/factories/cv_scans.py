"""CVs that went through a scanner: pictures of pages, lying a little askew, with dust on the glass."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator

from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from greenroom.engine.reading.pdf import pdfium
from greenroom.engine.reading.pdf.raster import draw_for_recognition

_MOST_PIXELS = 20_000_000


def scanned(pdf: bytes, *, dots_per_inch: int = 200, degrees: float = 0.0, dust: int = 0) -> bytes:
    """The pages of `pdf` as a scanner gives them, each turned by `degrees`, with so many specks on it."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for page in _pages(pdf, dots_per_inch):
        picture = page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255, expand=abs(degrees) >= 45)
        _dust(picture, dust)
        jpeg = io.BytesIO()
        picture.filter(ImageFilter.GaussianBlur(0.6)).save(jpeg, "JPEG", quality=75)
        size = A4 if picture.height > picture.width else A4[::-1]
        canvas.setPageSize(size)
        canvas.drawImage(ImageReader(jpeg), 0, 0, width=size[0], height=size[1])
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _pages(pdf: bytes, dots_per_inch: int) -> Iterator[Image.Image]:
    with pdfium.opened(pdf) as document:
        for index in range(pdfium.page_count(document)):
            page = pdfium.load_page(document, index)
            raster = draw_for_recognition(page, dots_per_inch, _MOST_PIXELS)
            pdfium.close_page(page)
            yield Image.frombytes("L", (raster.width, raster.height), raster.pixels)


def _dust(picture: Image.Image, specks: int) -> None:
    chance = random.Random(1)  # noqa: S311 - dust, the same each time
    for _ in range(specks):
        x, y, size = chance.randrange(picture.width), chance.randrange(picture.height), chance.randint(1, 2)
        picture.paste(chance.randrange(60, 180), (x, y, x + size, y + size))
