"""The child that draws a page and has tesseract read the picture."""

from __future__ import annotations

from typing import Any, Final

from greenroom.engine.reading import refusals
from greenroom.engine.reading.confinement import Allowance
from greenroom.engine.reading.pdf import pdfium
from greenroom.engine.reading.pdf.columns import in_reading_order
from greenroom.engine.reading.pdf.lines import write_lines
from greenroom.engine.reading.pdf.raster import QuarterTurns, Raster, draw_for_recognition
from greenroom.engine.reading.recognition.hocr import RecognisedLine, read_hocr
from greenroom.engine.reading.recognition.layout import segments_of
from greenroom.engine.reading.recognition.tesseract import Tesseract, recognise, turns_upright
from greenroom.engine.reading.serving import Answer, serve

# What tesseract is trained on.
DOTS_PER_INCH: Final = 300
MOST_PIXELS: Final = 12_000_000
A4_HEIGHT_POINTS: Final = 842
# Pages on their side or upside down come out as few words, and those as nonsense.
_UPRIGHT_SURE: Final = 60
_UPRIGHT_WORDS: Final = 10
_ON_ITS_SIDE: Final[tuple[QuarterTurns, ...]] = (1, 3)
DOUBTFUL_UNDER: Final = 60


def main(parent: int, *allowance: int) -> None:
    """Read pictures of pages for the process `parent`."""
    serve(parent, Allowance(*allowance), _read)


def _read(order: dict[str, Any], data: bytes) -> Answer:
    tesseract = Tesseract(order["program"], tuple(order["languages"]), order["tells_orientation"])
    start = data.find(b"%PDF-")
    with pdfium.opened(data[start:] if start > 0 else data) as document:
        count = pdfium.page_count(document)
        page = pdfium.load_page(document, order["page"])
        if not page:
            raise refusals.damaged("PDF")
        try:
            raster, lines = _recognised(page, tesseract)
        finally:
            pdfium.close_page(page)
    segments = segments_of(lines, A4_HEIGHT_POINTS / raster.height, raster.height)
    reading = in_reading_order(segments, goes_on=order["page"] + 1 < count)
    return {
        "pages": count,
        "lines": write_lines(reading.blocks, []),
        "columns": reading.columns,
        **_how_sure(lines),
    }


def _recognised(page: int, tesseract: Tesseract) -> tuple[Raster, list[RecognisedLine]]:
    """The page as drawn, and its lines; turned upright where it lies on its side or on its head."""
    raster, lines = _turned(page, tesseract, 0)
    if _is_sure(lines):
        return raster, lines
    tried = [(raster, lines)]
    told = turns_upright(tesseract, raster)
    for turns in (told,) if told else _ON_ITS_SIDE:
        tried.append(_turned(page, tesseract, turns))
        if _is_sure(tried[-1][1]):
            break
    return max(tried, key=lambda found: _how_sure(found[1])["sum"])


def _turned(page: int, tesseract: Tesseract, turns: QuarterTurns) -> tuple[Raster, list[RecognisedLine]]:
    raster = draw_for_recognition(page, DOTS_PER_INCH, MOST_PIXELS, turns)
    return raster, read_hocr(recognise(tesseract, raster))


def _is_sure(lines: list[RecognisedLine]) -> bool:
    sure = _how_sure(lines)
    if sum(line.upright for line in lines) * 2 < len(lines):
        return False
    return sure["sum"] >= _UPRIGHT_SURE * sure["letters"] and sure["words"] >= _UPRIGHT_WORDS


def _how_sure(lines: list[RecognisedLine]) -> dict[str, int]:
    """How many words and letters there are, the sum of the confidences over letters, and the doubtful."""
    telling = [
        word for line in lines if line.upright for word in line.words if any(map(str.isalnum, word.text))
    ]
    return {
        "words": len(telling),
        "letters": sum(len(word.text) for word in telling),
        "sum": round(sum(word.confidence * len(word.text) for word in telling)),
        "doubtful": sum(word.confidence < DOUBTFUL_UNDER for word in telling),
    }
