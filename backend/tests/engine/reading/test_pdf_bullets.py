"""Dots that are painted as shapes, and the words that they mark."""

from greenroom.engine.reading.pdf.bullets import with_bullets
from greenroom.engine.reading.pdf.words import Segment
from greenroom.engine.reading.text import BULLET


def row(*pieces: tuple[str, float, float]) -> list[Segment]:
    return [
        Segment(text, left, right, baseline=500.0, size=10.0, order=order)
        for order, (text, left, right) in enumerate(pieces)
    ]


def test_a_dot_marks_its_words_though_a_side_column_stands_near() -> None:
    found = with_bullets(row(("Fenland Diagnostics,", 40, 150), ("Took a test", 184, 260)), [(176.0, 503.5)])
    assert [segment.text for segment in found] == ["Fenland Diagnostics,", f"{BULLET}Took a test"]


def test_a_dot_between_two_words_marks_none() -> None:
    found = with_bullets(row(("Leeds", 40, 70), ("York", 82, 110)), [(78.0, 503.5)])
    assert [segment.text for segment in found] == ["Leeds", "York"]
