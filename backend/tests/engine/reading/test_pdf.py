import re

import pytest

from greenroom.engine.document import ReadingRefused
from greenroom.engine.reading import read
from tests.factories import cv_files
from tests.factories.cv_pdf import BOLD, LEFT, Sheet, scanned_pdf


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.parametrize("make", [cv_files.pdf, cv_files.owner_locked, cv_files.docx, cv_files.doc])
def test_every_word_and_no_other_is_read(make):
    truth = sorted(words("\n".join(cv_files.text_lines())))
    assert sorted(words(read(make()).text)) == truth


@pytest.mark.parametrize("make", [cv_files.two_columns, cv_files.two_columns_by_rows])
def test_lines_of_two_columns_stay_under_their_own_heading(make):
    lines = read(make()).text.split("\n")
    titles = [title for title, _ in cv_files.SECTIONS]
    for title, content in cv_files.SECTIONS:
        for line in content:
            at = lines.index(line)
            assert [found for found in lines[:at] if found in titles][-1] == title


def test_columns_are_counted_whichever_way_they_are_drawn():
    assert read(cv_files.pdf()).layout.columns == 1
    assert read(cv_files.two_columns()).layout.columns == 2
    assert read(cv_files.two_columns_by_rows()).layout.columns == 2


def test_letter_spaced_headings_are_joined():
    lines = read(cv_files.spaced_headings()).text.split("\n")
    assert lines[0] == cv_files.NAME
    assert {title.upper() for title, _ in cv_files.SECTIONS} <= set(lines)


def test_a_heading_of_two_letter_spaced_words_keeps_its_word_break():
    sheet = Sheet()
    sheet.words(LEFT, "WORK EXPERIENCE", font=BOLD, size=13, tracking=6)
    sheet.down(2)
    sheet.words(LEFT, "E D U C A T I O N  A N D  T R A I N I N G", size=12)
    lines = read(sheet.data()).text.split("\n")
    assert [line for line in lines if line] == ["WORK EXPERIENCE", "EDUCATION AND TRAINING"]


def test_words_are_parted_where_the_file_draws_no_spaces():
    sheet = Sheet()
    x = LEFT
    for word in ("Built", "a", "tool", "that", "saved", "nine", "hours"):
        sheet.words(x, word)
        x += sheet.canvas.stringWidth(word, "Helvetica", 10.5) + 2.3
    assert read(sheet.data()).text == "Built a tool that saved nine hours"


def test_a_word_hyphenated_at_a_line_end_is_whole_again_and_a_compound_keeps_its_hyphen():
    sheet = Sheet()
    for line in ("Improved the perfor-", "mance of a full-", "time service; see https://example.org/a-", "b"):
        sheet.words(LEFT, line)
        sheet.down()
    assert read(sheet.data()).text.split() == [
        *("Improved", "the", "performance", "of", "a", "full-time"),
        *("service;", "see", "https://example.org/a-b"),
    ]


def test_dates_at_the_right_stay_on_the_line_they_belong_to():
    assert "Platform Engineer, Lantern Freight Ltd\tJun 2022 - Present" in read(cv_files.pdf()).text


def test_labels_at_the_left_stay_on_the_line_they_belong_to():
    sheet = Sheet()
    rows = (
        ("Languages", "Python, Go"),
        ("Databases", "PostgreSQL"),
        ("Tools", "Git, Docker"),
        ("Cloud", "AWS"),
    )
    for label, content in rows:
        sheet.words(LEFT, label, font=BOLD)
        sheet.words(LEFT + 120, content)
        sheet.down()
    assert read(sheet.data()).text.split("\n") == [f"{label}\t{content}" for label, content in rows]


def test_links_carry_their_address_and_their_words():
    sheet = Sheet()
    sheet.words(LEFT, "See my portfolio and more")
    box = (LEFT + 18, sheet.y - 3, LEFT + 78, sheet.y + 9)
    sheet.canvas.linkURL("https://example.org/portfolio", box)
    (link,) = read(sheet.data()).links
    assert (link.target, link.page) == ("https://example.org/portfolio", 1)
    assert "portfolio" in link.text


def test_pages_are_known_by_their_offsets():
    sheet = Sheet()
    for line in ("The first page has these words", "The second page has those words"):
        sheet.words(LEFT, line)
        sheet.canvas.showPage()
    document = read(sheet.data())
    assert document.pages == 2
    assert document.page_of(document.text.index("second")) == 2


def test_a_very_long_file_is_cut_short_and_says_so():
    sheet = Sheet()
    for number in range(32):
        sheet.words(LEFT, f"This is page number {number + 1} of very many")
        sheet.canvas.showPage()
    document = read(sheet.data())
    assert document.pages == 30
    assert [warning.code for warning in document.warnings] == ["cut_short"]


@pytest.mark.parametrize("pages", [1, 3])
def test_a_scan_is_noticed(pages):
    with pytest.raises(ReadingRefused) as refusal:
        read(scanned_pdf(pages))
    assert refusal.value.code == "no_text"


def test_a_password_is_noticed():
    with pytest.raises(ReadingRefused) as refusal:
        read(cv_files.locked())
    assert refusal.value.code == "file_encrypted"


def test_turned_text_is_read_after_the_rest():
    sheet = Sheet()
    sheet.words(LEFT, "Everything else stands upright here")
    sheet.canvas.saveState()
    sheet.canvas.rotate(90)
    sheet.canvas.drawString(300, -580, "Along the margin")
    sheet.canvas.restoreState()
    lines = [line for line in read(sheet.data()).text.split("\n") if line]
    assert lines == ["Everything else stands upright here", "Along the margin"]
