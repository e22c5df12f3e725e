"""Headers filled into a form or a school's certificate: labels, levels, subjects, marks in brackets."""

import pytest

from greenroom.engine.document import Document
from greenroom.engine.understanding.model import Entry
from greenroom.engine.understanding.understanding import understand


def entries(section: str, body: str) -> list[tuple[str | None, str | None]]:
    found = understand(Document("pdf", f"Mira Vantongeren\n\n{section}\n{body}\n", (0,))).entries
    return [_named(entry) for entry in found]


def _named(entry: Entry) -> tuple[str | None, str | None]:
    title, organisation = entry.title, entry.organisation
    return title.text if title else None, organisation.text if organisation else None


def test_the_rows_of_a_form_name_job_and_employer() -> None:
    rows = (
        "Dates\t01/09/2021 – 31/10/2023\nOccupation or position held\tFreight Manager\n"
        "Main activities and responsibilities\tPlanned loads\nName and address of employer\tUAB Krantas\n"
        "Dates\t01/06/2018 – 31/08/2021\nOccupation or position held\tClerk\nName of employer\tUAB Sala\n"
    )
    assert entries("Work experience", rows) == [("Freight Manager", "UAB Krantas"), ("Clerk", "UAB Sala")]


def test_the_date_of_a_form_may_say_from_and_to() -> None:
    rows = (
        "Dates (from – to)\t01/09/2023 – Current\nName of employer\tPoliambulatorio Sala\n"
        "Occupation or position held\tPhysiotherapist\nMain activities\tManual therapy\n"
    )
    assert entries("Work experience", rows) == [("Physiotherapist", "Poliambulatorio Sala")]


def test_the_rows_of_a_form_name_degree_and_school() -> None:
    rows = (
        "Dates\t2018 – 2020\nTitle of qualification awarded\tMaster of Logistics\n"
        "Name and type of organisation providing education and training\tSantaka University\n"
    )
    assert entries("Education", rows) == [("Master of Logistics", "Santaka University")]


def test_what_follows_a_dated_form_is_no_header_of_its_own() -> None:
    rows = (
        "Position: Clerk\nEmployer: Holt Mill Ltd\nDates: 2018 - 2020\nPosition: Cook\nEmployer: Fen Inn Ltd"
    )
    rows += "\nDates: 2015 - 2018\n"
    assert entries("Experience", rows) == [("Clerk", "Holt Mill Ltd"), ("Cook", "Fen Inn Ltd")]


@pytest.mark.parametrize(
    ("body", "title", "school"),
    [
        (
            "B.Sc. Botany (Second Class Upper, 4.21/5.0)\nHolt University, 2018",
            "B.Sc. Botany",
            "Holt University",
        ),
        ("BSc Physics (First Class Honours)\nHolt University, 2018", "BSc Physics", "Holt University"),
        (
            "Master of Arts in Education, major in Science (27 units)\nHolt University\n2016 - 2018",
            "Master of Arts in Education, major in Science (27 units)",
            "Holt University",
        ),
        (
            "Secondary\nHigh School Diploma\nFen Strait High School\n2012 - 2016",
            "High School Diploma",
            "Fen Strait High School",
        ),
        ("Secondary\nFen Strait High School\n2012 - 2016", "Secondary", "Fen Strait High School"),
        (
            "MSc Botany\nHolt University, Faculty of Science\n2018",
            "MSc Botany",
            "Holt University, Faculty of Science",
        ),
        ("Computer Science, BSc\nHolt University\n2018 - 2021", "Computer Science, BSc", "Holt University"),
        ("Bakalář, Informatika\t2018 – 2021\nHolt University", "Bakalář, Informatika", "Holt University"),
        ("B.E. - Electronics\tHolt University\t2018", "B.E. - Electronics", "Holt University"),
        ("BSc Botany, Minor in Music\nHolt University\n2018", "BSc Botany", "Holt University"),
        ("BSc Botany, Nottingham\nHolt University\n2018", "BSc Botany", "Holt University"),
    ],
)
def test_a_degree_is_told_from_its_level_and_mark(body: str, title: str, school: str) -> None:
    assert entries("Education", body) == [(title, school)]


def test_a_statement_goes_on_behind_a_small_word() -> None:
    body = "Clerk\nHolt Mill Ltd\n2018 - 2020\n• Drew plans of a mill in\nGimhae\n• Kept books\n"
    assert entries("Experience", body) == [("Clerk", "Holt Mill Ltd")]


def test_a_town_behind_a_dot_is_no_job() -> None:
    body = "Jan 2021 – Jun 2022 · Kanzlei Moorhof · Kiel\nBürohilfe\n• Akten"
    assert entries("Experience", body) == [("Bürohilfe", "Kanzlei Moorhof")]
