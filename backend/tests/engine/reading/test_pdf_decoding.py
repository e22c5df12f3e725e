"""Fonts that do not say which letters they draw."""

from __future__ import annotations

import pytest

from greenroom.engine.document import ReadingRefused
from greenroom.engine.reading import read
from greenroom.engine.reading.pdf.decoding import decode_glyph_numbers, is_unreadable
from greenroom.engine.reading.pdf.glyphs import Glyph, Ink
from tests.factories import cv_files
from tests.factories.cv_pdf import Sheet


def drawn(text: str, font: int) -> list[Glyph]:
    ink = Ink(font, font, 10, 700, 0, bold=False)
    return [Glyph(char, at * 5.0, at * 5.0 + 5, ink, space=False) for at, char in enumerate(text)]


def numbered(text: str) -> str:
    return "".join(chr(ord(char) - 29) for char in text)


def test_the_numbers_of_glyphs_are_letters_again() -> None:
    body, title = drawn(numbered("Baked bread for a town of bakers"), 1), drawn(numbered("WORK"), 2)
    decode_glyph_numbers([*body, *title])
    assert "".join(glyph.char for glyph in body) == "Baked bread for a town of bakers"
    assert "".join(glyph.char for glyph in title) == "WORK"


def test_letters_stay_as_they_are() -> None:
    glyphs = drawn("Baked bread for a town of bakers", 1)
    decode_glyph_numbers(glyphs)
    assert "".join(glyph.char for glyph in glyphs) == "Baked bread for a town of bakers"


def test_letters_that_nobody_can_tell_are_refused() -> None:
    sheet = Sheet()
    for _ in range(8):
        sheet.words(50, "7+(2 '25$ &217$ 9x#q $%&1 zzkq 3$3$ qqx1")
        sheet.down()
    with pytest.raises(ReadingRefused) as refused:
        read(sheet.data())
    assert refused.value.code == "no_text"
    assert "fonts do not say" in refused.value.message


def test_cvs_in_any_script_can_be_read() -> None:
    assert not is_unreadable("\n".join(cv_files.text_lines()))
    assert not is_unreadable("बच्चों को गणित सरल और रोचक ढंग से पढ़ाना " * 10)
    assert not is_unreadable("Mira " + "v17 B2 2019 91% 4.2x " * 40)
    assert not is_unreadable("5 кг хлеба в день для города пекарей " * 10)
