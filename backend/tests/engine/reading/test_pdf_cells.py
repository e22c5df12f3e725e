"""What stands side by side on a page: table cells, columns that run over, contact lines above columns."""

from __future__ import annotations

from greenroom.engine.reading import read
from tests.factories.cv_pdf import LEADING, Sheet


def test_lines_drawn_down_the_page_part_cells() -> None:
    sheet = Sheet()
    for left, right, words in (
        (50, 110, "2018 - 2021"),
        (110, 178, "Sales Officer"),
        (178, 260, "Hill & Co"),
    ):
        sheet.words(left + 3, words)
        sheet.canvas.rect(left, sheet.y - 4, right - left, 16)
    sheet.down(2)
    sheet.words(50, "One more line without a table")
    assert read(sheet.data()).text.split("\n")[0] == "2018 - 2021\tSales Officer\tHill & Co"


def test_an_address_too_long_for_its_column_keeps_the_columns_apart() -> None:
    sheet = Sheet()
    top = sheet.y
    for line in ("SKILLS", "theodora.papanikolaou@example.com", "Python", "Docker", "Kubernetes"):
        sheet.words(50, line)
        sheet.down()
    sheet.y = top
    for line in ("PROFILE", "within the limits of the law", "EXPERIENCE", "Engineer at Halcyon", "Drew dams"):
        sheet.words(200, line)
        sheet.down()
    lines = read(sheet.data()).text.split("\n")
    assert lines.index("Kubernetes") < lines.index("PROFILE")
    assert "within the limits of the law" in lines


def test_a_short_contact_line_above_columns_stays_above() -> None:
    sheet = Sheet()
    sheet.words(50, "Mira Vantongeren, engineer of ships and ports and all that is between the two of them")
    sheet.down()
    sheet.words(50, "github.com/mira-v")
    sheet.down(3)
    top = sheet.y
    for column, lines in (
        (320, ("SKILLS", "Python", "Go", "C++")),
        (50, ("WORK", "Baker", "Cook", "Waiter")),
    ):
        sheet.y = top
        for line in lines:
            sheet.words(column, line)
            sheet.y -= LEADING
    assert read(sheet.data()).text.split("\n")[1] == "github.com/mira-v"


def test_raised_letters_stay_with_their_number() -> None:
    sheet = Sheet()
    sheet.words(50, "2014")
    sheet.words(90, "1")
    sheet.y += 3.8
    sheet.words(96, "st", size=7)
    sheet.y -= 3.8
    sheet.words(104, "of 50 in a contest of bakers")
    assert read(sheet.data()).text == "2014 1st of 50 in a contest of bakers"
