"""What tesseract says of a page: words in lines, with boxes, baselines and how sure it is (hOCR 1.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

_MOST_WORDS = 6_000
_SPAN = re.compile(
    r"<span class='(?P<kind>ocr_line|ocr_header|ocr_caption|ocr_textfloat|ocrx_word)'[^>]*?"
    r" title=(?P<quote>[\"'])(?P<title>.*?)(?P=quote)[^>]*>(?P<text>[^\n]*)"
)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class RecognisedWord:
    """A word and its box in pixels from the top left; `confidence` is 0 to 100."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float


@dataclass(slots=True)
class RecognisedLine:
    """Words in a line; at `left` its baseline is at `baseline` from the top, falling by `slope` a pixel.

    `size` is the height of its letters from the lowest to the highest, in pixels. `upright` where it runs
    from left to right: tesseract reads some pages that lie on their side, but then its places are of no use.
    """

    left: float
    right: float
    baseline: float
    slope: float
    size: float
    upright: bool
    words: list[RecognisedWord] = field(default_factory=list)

    def baseline_at(self, x: float) -> float:
        return self.baseline + self.slope * (x - self.left)


def read_hocr(text: str) -> list[RecognisedLine]:
    """The lines with words in them, in tesseract's own order."""
    lines: list[RecognisedLine] = []
    words = 0
    for kind, facts, inner in _spans(text):
        box = facts.get("bbox", [])
        if len(box) != 4:  # noqa: PLR2004 - left, top, right, bottom
            continue
        left, top, right, bottom = box
        if kind != "ocrx_word":
            slope, offset = [*facts.get("baseline", []), 0.0, 0.0][:2]
            size = [*facts.get("x_size", []), bottom - top][0]
            lines.append(
                RecognisedLine(left, right, bottom + offset, slope, max(1.0, size), "textangle" not in facts)
            )
        elif lines and inner and words < _MOST_WORDS:
            words += 1
            confidence = [*facts.get("x_wconf", []), 0.0][0]
            lines[-1].words.append(RecognisedWord(inner, left, top, right, bottom, confidence))
    return [line for line in lines if line.words]


def _spans(text: str) -> Iterator[tuple[str, dict[str, list[float]], str]]:
    for found in _SPAN.finditer(text):
        facts = {}
        for fact in found["title"].split(";"):
            name, *values = fact.split()
            facts[name] = [float(value) for value in values if _is_number(value)]
        yield found["kind"], facts, unescape(_TAG.sub("", found["text"])).strip()


def _is_number(value: str) -> bool:
    return value.removeprefix("-").replace(".", "", 1).isdecimal()
