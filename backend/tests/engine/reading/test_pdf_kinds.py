"""Kinds of PDF that are rare: each is read, or refused with a sentence that says what is wrong with it."""

from __future__ import annotations

import pytest

from greenroom.engine.document import ReadingRefused
from greenroom.engine.reading import read
from tests.factories.cv_pdf_kinds import drawn_glyphs_pdf, live_form_pdf, shapes_pdf, table_pdf

LINES = [
    "Mira Vantongeren",
    "mira.v@example.com",
    "Experience",
    "Baker at Halcyon 2019 - 2021",
    "Baked 400 loaves a day",
]


def refused(data: bytes) -> str:
    with pytest.raises(ReadingRefused) as refusal:
        read(data)
    assert refusal.value.code == "no_text"
    return refusal.value.message


def test_a_font_of_drawn_glyphs_is_read_by_its_unicode_map() -> None:
    assert read(drawn_glyphs_pdf(LINES, says_which=True)).text.split("\n") == LINES


def test_drawn_glyphs_without_a_map_are_refused_and_not_made_up() -> None:
    assert "its fonts do not say which letters" in refused(drawn_glyphs_pdf(LINES, says_which=False))


def test_letters_drawn_as_shapes_are_noticed() -> None:
    assert "drawn as shapes" in refused(shapes_pdf(LINES * 4))


def test_a_footer_beside_letters_drawn_as_shapes_is_no_cv() -> None:
    assert "drawn as shapes" in refused(shapes_pdf(LINES * 4, footer="Made with Drawmaker, page 1 of 1"))


def test_a_form_that_only_one_reader_draws_is_refused_with_what_to_do() -> None:
    assert "print it to a new PDF" in refused(live_form_pdf())


def test_a_wrapped_cell_of_a_ruled_table_is_read_whole() -> None:
    data = table_pdf(
        [
            (("Degree",), ("Institute",), ("Year",)),
            (
                ("Bachelor of Technology in", "Computer Science"),
                ("Alder Institute of Technology and", "Management, Nagpur"),
                ("2017 - 2021",),
            ),
        ],
        (140, 190, 80),
    )
    degree, school = (
        "Bachelor of Technology in Computer Science",
        "Alder Institute of Technology and Management",
    )
    assert [line for line in read(data).text.split("\n") if line] == [
        "Degree\tInstitute\tYear",
        f"{degree}\t{school}, Nagpur\t2017 - 2021",
        "After the table",
    ]


def test_lines_broken_on_purpose_inside_a_cell_stay_lines() -> None:
    data = table_pdf([(("Python", "Java", "Go"), ("English", "Hindi", "Tamil"))], (150, 150))
    assert "Python Java" not in read(data).text
