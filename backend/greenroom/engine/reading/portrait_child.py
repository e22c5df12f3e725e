"""The child that cuts pictures of people."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from typing import Any, Final

from PIL import Image, ImageOps, UnidentifiedImageError

from greenroom.engine.reading import refusals
from greenroom.engine.reading.confinement import Allowance
from greenroom.engine.reading.serving import Answer, serve

_FORMATS: Final = ("PNG", "JPEG", "WEBP")
# What fits into the child's memory; a JPEG may be larger, for it is opened at a fraction of its size.
_MOST_PIXELS: Final = 40_000_000
_QUALITY: Final = 85

# Loads the decoders and the encoder before the child is confined.
for _format in _FORMATS:
    _file = BytesIO()
    Image.new("RGB", (1, 1)).save(_file, _format)
    Image.open(_file, formats=_FORMATS).load()


def main(parent: int, *allowance: int) -> None:
    """Cut pictures for the process `parent`."""
    serve(parent, Allowance(*allowance), _cut)


def _cut(order: dict[str, Any], data: bytes) -> Answer:
    side = order["side"]
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as image:
            image.draft("RGB", (2 * side, 2 * side))
            if image.width * image.height > _MOST_PIXELS:
                raise refusals.too_demanding()
            ImageOps.exif_transpose(image, in_place=True)
            square = ImageOps.fit(_plain(image), (side, side), Image.Resampling.LANCZOS)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as broken:
        raise refusals.damaged("picture") from broken
    file = BytesIO()
    # What the file says beside its pixels stays behind.
    square.info.clear()
    square.save(file, "WEBP", quality=_QUALITY)
    return {"webp": b64encode(file.getvalue()).decode()}


def _plain(image: Image.Image) -> Image.Image:
    if image.mode in ("RGB", "RGBA"):
        return image
    return image.convert("RGBA" if image.has_transparency_data else "RGB")
