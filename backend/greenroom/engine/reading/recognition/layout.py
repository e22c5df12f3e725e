"""Recognised words as the segments that the reading of drawn pages works on: straightened, marked, clean."""

from __future__ import annotations

import re
from dataclasses import replace
from statistics import median

from greenroom.engine.reading.pdf.words import Segment
from greenroom.engine.reading.recognition.hocr import RecognisedLine, RecognisedWord
from greenroom.engine.reading.text import BULLET

# In parts of a line's height.
_SEGMENT_GAP = 1.05
_DASH_GAP = 2.5
_MARK_WIDTH = 0.75
_TELLING_WIDTH = 8.0
# What list marks are taken for. A letter must be a doubtful one, or it may be a word.
_MARKS = frozenset("•*«»¢©®°+~>·■▪●○§¥™¤")
_DASHES = frozenset("-–—")
_LETTER_MARKS = frozenset("eoO")
_SURE_LETTER = 90
_GLUED_MARK = re.compile(r"[•«»¢©®°■▪●§¥](?=[^\W\d_])")
_BROKEN_ADDRESS = re.compile(r"(?<=[\w.]) @(?=[\w-]+\.\w)|(?<=[\w.])@ (?=[\w-]+\.\w)")
_NO_WORD = re.compile(r"[\W_]+")
# Under this, a sign without letters or figures is dirt on the glass.
_DIRT = 50


def segments_of(lines: list[RecognisedLine], points_per_pixel: float, height: float) -> list[Segment]:
    """The words as segments in points, measured from the foot of a page `height` pixels high.

    A page that lies askew is straightened: otherwise lines of two columns would not stand at one height.
    """
    skew = _skew(lines)
    found: list[Segment] = []
    for line in lines:
        middle = (line.left + line.right) / 2
        baseline = line.baseline_at(middle)
        for words in _stretches(line):
            found.append(
                Segment(
                    text=_text(words),
                    left=(words[0].left + skew * baseline) * points_per_pixel,
                    right=(words[-1].right + skew * baseline) * points_per_pixel,
                    baseline=(height - baseline + skew * middle) * points_per_pixel,
                    size=line.size * points_per_pixel,
                    order=len(found),
                )
            )
    return found


def _skew(lines: list[RecognisedLine]) -> float:
    """How far lines fall a pixel to the right; short ones cannot tell."""
    telling = [line.slope for line in lines if line.right - line.left > _TELLING_WIDTH * line.size]
    return median(telling) if telling else 0.0


def _stretches(line: RecognisedLine) -> list[list[RecognisedWord]]:
    """The words of a line, cut at wide gaps; a list mark stays with the words it marks."""
    stretches: list[list[RecognisedWord]] = []
    for word in filter(_is_no_dirt, line.words):
        last = stretches[-1] if stretches else []
        # A dash between two dates binds them across wider gaps.
        reach = _DASH_GAP if last and {word.text, last[-1].text} & _DASHES else _SEGMENT_GAP
        parted = not last or word.left - last[-1].right > reach * line.size
        marked = len(last) == 1 and last[0].text == BULLET.strip()
        if parted and not marked:
            stretches.append([_as_mark(word, line.size)])
        elif not (marked and _as_mark(word, line.size).text == last[0].text):
            last.append(word)
    return [words for words in stretches if not all(_NO_WORD.fullmatch(word.text) for word in words)]


def _is_no_dirt(word: RecognisedWord) -> bool:
    return word.confidence >= _DIRT or not _NO_WORD.fullmatch(word.text) or word.text in _MARKS


def _as_mark(word: RecognisedWord, size: float) -> RecognisedWord:
    """The first word of a stretch: a bullet, where it can only be one."""
    narrow = word.right - word.left < _MARK_WIDTH * size
    doubtful = word.text in _LETTER_MARKS and word.confidence < _SURE_LETTER
    return replace(word, text=BULLET.strip()) if narrow and (word.text in _MARKS or doubtful) else word


def _text(words: list[RecognisedWord]) -> str:
    text = _BROKEN_ADDRESS.sub("@", " ".join(word.text for word in words))
    return BULLET + text[1:] if _GLUED_MARK.match(text) else text
