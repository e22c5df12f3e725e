"""Lines that stand out by their type, in every kind of file."""

from collections.abc import Callable

import pytest

from greenroom.engine.document import Document
from greenroom.engine.reading import read
from tests.factories import cv_files
from tests.factories.cv_doc import DocRun, word_binary
from tests.factories.cv_docx import paragraph, word_package

TITLES = [title for title, _ in cv_files.SECTIONS]
BOLD = b"\x35\x08\x01"


def standing_out(document: Document) -> list[str]:
    return [document.text[one.start :].split("\n")[0] for one in document.standouts]


@pytest.mark.parametrize("make", [cv_files.pdf, cv_files.two_columns, cv_files.two_columns_by_rows])
def test_the_titles_of_a_pdf_stand_out_alike(make: Callable[[], bytes]) -> None:
    document = read(make())
    looks = {one.look for one in document.standouts if document.text[one.start :].split("\n")[0] in TITLES}
    assert set(TITLES) <= set(standing_out(document))
    assert len(looks) == 1


def test_a_word_style_and_bold_letters_stand_out() -> None:
    body = paragraph("Toolbox", style="Heading1") + paragraph("Python, Go and a long line of other things")
    assert standing_out(read(word_package(body))) == ["Toolbox"]


def test_bold_paragraphs_of_an_old_word_file_stand_out() -> None:
    document = read(word_binary([DocRun("Toolbox\r", BOLD), DocRun("Python, Go and much else besides\r")]))
    assert standing_out(document) == ["Toolbox"]


def test_the_titles_of_a_page_stand_out() -> None:
    page = b"<html><body><h2>Toolbox</h2><p>Python, Go and a long line of other things</p></body></html>"
    assert standing_out(read(page)) == ["Toolbox"]
