"""Headers whose words do not tell, and what stands in headers besides title and employer."""

import pytest

from greenroom.engine.document import Document
from greenroom.engine.understanding.model import Entry
from greenroom.engine.understanding.understanding import understand


def entries(section: str, body: str) -> list[Entry]:
    return list(understand(Document("pdf", f"Mira Vantongeren\n\n{section}\n{body}\n", (0,))).entries)


def said(entry: Entry) -> tuple[str | None, str | None]:
    title, organisation = (span.text if span else None for span in (entry.title, entry.organisation))
    return title, organisation


def test_a_job_that_no_list_has_stands_where_its_neighbours_do() -> None:
    body = (
        "Brightwire\nElectrician | 2019 - 2021\n• Wired 40 flats\n"
        "Hamelin\nRatcatcher | 2016 - 2019\n• Caught 900 rats"
    )
    assert [said(entry) for entry in entries("Experience", body)] == [
        ("Electrician", "Brightwire"),
        ("Ratcatcher", "Hamelin"),
    ]


def test_how_long_and_where_are_no_employer() -> None:
    body = (
        "Palletwise\n5 years 2 months\nMarketing Director\nJanuary 2022 - Present (3 years 10 months)\n"
        "Toronto, Ontario, Canada\nLed 14 people in three countries.\n"
        "Product Manager\nMay 2020 - December 2021 (1 year 8 months)\nToronto, Ontario, Canada"
    )
    assert [said(entry) for entry in entries("Experience", body)] == [
        ("Marketing Director", "Palletwise"),
        ("Product Manager", "Palletwise"),
    ]


@pytest.mark.parametrize(
    ("header", "title", "organisation"),
    [
        ("Schweißer (WIG/MAG)\nRohrbau Wesel GmbH", "Schweißer (WIG/MAG)", "Rohrbau Wesel GmbH"),
        ("Data Analyst (placement), Aire Water", "Data Analyst (placement)", "Aire Water"),
        ("Data Analyst (Aire Water)", "Data Analyst", "Aire Water"),
        ("Deccan Engineers Pvt Ltd\nFitter", "Fitter", "Deccan Engineers Pvt Ltd"),
        ("Longhorn Streaming, Inc. — Staff Engineer", "Staff Engineer", "Longhorn Streaming, Inc."),
    ],
)
def test_brackets_and_legal_forms_stay_where_they_belong(header: str, title: str, organisation: str) -> None:
    (entry,) = entries("Experience", f"{header}\n2019 - 2021\n• Did the work")
    assert said(entry) == (title, organisation)


@pytest.mark.parametrize(
    ("header", "title", "organisation"),
    [
        ("Ph.D., Computational Physics, Aristarchus University", "Ph.D., Computational Physics", None),
        ("A.A.S., Hospitality Management\nFalls\nCommunity College", None, "Falls\nCommunity College"),
        ("Pflegebasiskurs, DRK-Bildungswerk Schule", "Pflegebasiskurs", "DRK-Bildungswerk Schule"),
        (
            "Bachelor of Commerce - BCom, Marketing\nHumber University",
            "Bachelor of Commerce - BCom, Marketing",
            None,
        ),
        ("Erasmus semester, Nordholm, 2019", "Erasmus semester", "Nordholm"),
        ("Year 12, Kirwan Bay State High School, 2019", "Year 12", "Kirwan Bay State High School"),
    ],
)
def test_a_course_keeps_its_subject_and_school(
    header: str, title: str | None, organisation: str | None
) -> None:
    (entry,) = entries("Education", f"{header}\n2016 - 2019" if "2019" not in header else header)
    told = said(entry)
    assert told == (title or told[0], organisation or told[1])


def test_a_job_held_in_a_school_is_told_from_it() -> None:
    (entry,) = entries("Experience", "Assistant Teacher in Adarsh Vidya Mandir from July 2019 to till date")
    assert said(entry) == ("Assistant Teacher", "Adarsh Vidya Mandir")


def test_one_who_teaches_says_what() -> None:
    (entry,) = entries("Experience", "2022 - 2024\tTutor, Quantum Mechanics")
    assert said(entry) == ("Tutor, Quantum Mechanics", None)


def test_an_employer_with_its_job_is_no_rest_of_a_bullet() -> None:
    body = (
        "Longhorn Streaming, Austin — Staff Engineer\nNov 2021 - Present\n"
        "• Ran 14 game days; mean time to restore fell from 51 to 19 minutes\n"
        "Pecan Street Payments, Austin — Senior Engineer\nAug 2018 - Oct 2021\n• Moved 90 services"
    )
    assert [said(entry)[1] for entry in entries("Experience", body)] == [
        "Longhorn Streaming",
        "Pecan Street Payments",
    ]


def test_a_grade_in_brackets_is_no_part_of_the_school() -> None:
    (entry,) = entries("Studium", "Master of Science\nTechnische Hochschule Süd (Note 1,6)\n2019 bis 2022")
    assert said(entry) == ("Master of Science", "Technische Hochschule Süd")
    assert entry.grade
    assert entry.grade.text == "Note 1,6"


def test_the_cell_of_a_table_is_whole() -> None:
    body = "Course\tInstitution\tYear\tMarks\nB.Sc\tLakeside College, Kolkata\t2019\t71%"
    (entry,) = entries("Education", body)
    assert said(entry) == ("B.Sc", "Lakeside College, Kolkata")
