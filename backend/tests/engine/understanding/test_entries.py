"""Jobs, studies and projects with their dates, employers, grades and statements."""

import pytest

from greenroom.engine.document import Document
from greenroom.engine.understanding.model import Entry
from greenroom.engine.understanding.understanding import understand
from tests.engine.samples import GOOD_CV, document


def entries(text: str) -> tuple[Entry, ...]:
    return understand(document(text)).entries


def facts(entry: Entry) -> tuple[str | None, str | None, str | None]:
    period = entry.period.span.text if entry.period else None
    return (
        entry.title.text if entry.title else None,
        entry.organisation.text if entry.organisation else None,
        period,
    )


def test_jobs_with_their_lines_are_found() -> None:
    first, second = [entry for entry in entries(GOOD_CV) if entry.kind == "experience"]
    assert facts(first) == ("Backend Developer", "Nordlake Freight AB", "Jan 2023 - Present")
    assert facts(second) == ("Junior Developer", "Harbour Tools GmbH", "Jun 2021 - Dec 2022")
    assert [len(first.bullets), len(second.bullets)] == [6, 4]


@pytest.mark.parametrize(
    "header",
    [
        "Sales Assistant, Harbour Fish Ltd    Jun 2021 - Dec 2022",
        "Jun 2021 - Dec 2022\nSales Assistant\nHarbour Fish Ltd",
        "Harbour Fish Ltd | Jun 2021 - Dec 2022\nSales Assistant",
        "Sales Assistant at Harbour Fish Ltd (Jun 2021 - Dec 2022)",
        "Sales Assistant — Harbour Fish Ltd\nJun 2021 - Dec 2022",
        "Harbour Fish Ltd\tJun 2021 - Dec 2022\nSales Assistant\tGothenburg",
    ],
)
def test_title_and_employer_are_told_apart_in_any_order(header: str) -> None:
    (entry,) = entries(
        f"Mira\n\nExperience\n{header}\n• Sold fish to 40 restaurants\n• Kept the books of the stall"
    )
    assert facts(entry) == ("Sales Assistant", "Harbour Fish Ltd", "Jun 2021 - Dec 2022")
    assert len(entry.bullets) == 2


def test_without_bullets_each_date_opens_a_job() -> None:
    text = (
        "Experience\nHead Chef\nOctober 2014 to Current Company Name - City, State\n"
        "Monitored all kitchens and took care of quality.\nPlanned menus for 200 guests.\n"
        "Sous Chef\nOctober 2013 to June 2014 Company Name - City, State\nApproved orders for banquets."
    )
    first, second = entries(text)
    assert first.title
    assert first.title.text == "Head Chef"
    assert [len(first.bullets), len(second.bullets)] == [2, 1]


def test_a_broken_line_is_joined_to_its_bullet() -> None:
    text = (
        "Experience\nChef, Quay Kitchen Ltd 2019 - 2021\n• Planned menus for two hundred guests and\n"
        "kept the cost of food under a third\n• Trained cooks"
    )
    (entry,) = entries(text)
    assert [bullet.span.text.replace("\n", " ") for bullet in entry.bullets] == [
        "Planned menus for two hundred guests and kept the cost of food under a third",
        "Trained cooks",
    ]
    assert all(text[b.span.start : b.span.end] == b.span.text for b in entry.bullets)


def test_a_paragraph_of_a_word_file_is_never_joined_to_another() -> None:
    header = "Experience\nChef, Quay Kitchen Ltd 2019 - 2021"
    text = f"{header}\n• planned menus for guests\nkept the cost of food low"
    understanding = understand(Document("docx", text, (0,)))
    assert all("\n" not in bullet.span.text for bullet in understanding.bullets)


@pytest.mark.parametrize(
    "grade", ["CGPA: 8.4/10", "GPA 3.7/4.0", "CGPA 9.12", "85%", "Percentage: 78.5%", "Note 1,6", "8.4/10"]
)
def test_grades_are_read_as_written(grade: str) -> None:
    (entry,) = entries(
        f"Education\nB.Tech Computer Science\nHarbour Institute of Technology\n2019 - 2023\n{grade}"
    )
    assert entry.grade
    assert entry.grade.text == grade
    assert facts(entry) == ("B.Tech Computer Science", "Harbour Institute of Technology", "2019 - 2023")


def test_indian_school_years_are_entries_of_their_own() -> None:
    found = entries(
        "Education\nB.Tech in IT, Harbour University, 2019-23, CGPA 8.1/10\n"
        "Class XII, CBSE, 2018-19, 88%\nClass X, CBSE, 2016-17, 91.2%"
    )
    assert [entry.grade.text for entry in found if entry.grade] == ["CGPA 8.1/10", "88%", "91.2%"]
