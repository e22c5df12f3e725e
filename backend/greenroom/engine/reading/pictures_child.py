"""The child that draws the pages of a PDF."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from typing import Any

from PIL import Image

from greenroom.engine.reading import refusals
from greenroom.engine.reading.confinement import Allowance
from greenroom.engine.reading.pdf import pdfium
from greenroom.engine.reading.pdf.raster import Raster, draw_to_width
from greenroom.engine.reading.serving import Answer, serve

_QUALITY = 78
# Of Pillow's seven degrees of care: the next one saves 3 % and takes twice as long.
_CARE = 2

# Loads the encoder before the child is confined.
Image.new("L", (1, 1)).save(BytesIO(), "WEBP")


def main(parent: int, *allowance: int) -> None:
    """Draw pages for the process `parent`."""
    serve(parent, Allowance(*allowance), _draw)


def _draw(order: dict[str, Any], data: bytes) -> Answer:
    start = data.find(b"%PDF-")
    with pdfium.opened(data[start:] if start > 0 else data) as document:
        count = pdfium.page_count(document)
        page = pdfium.load_page(document, order["page"])
        if not page:
            raise refusals.damaged("PDF")
        try:
            raster = draw_to_width(page, order["width"])
        finally:
            pdfium.close_page(page)
    picture = b64encode(_webp(raster)).decode()
    return {"pages": count, "width": raster.width, "height": raster.height, "webp": picture}


def _webp(raster: Raster) -> bytes:
    image = Image.frombuffer("RGB", (raster.width, raster.height), raster.pixels, "raw", "BGR", 0, 1)
    file = BytesIO()
    image.save(file, "WEBP", quality=_QUALITY, method=_CARE)
    return file.getvalue()
