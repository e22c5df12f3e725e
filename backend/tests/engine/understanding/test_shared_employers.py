"""Jobs under one employer, jobs among studies, tables with headings, and sections told by what they hold."""

import pytest

from greenroom.engine.document import Document
from greenroom.engine.understanding.employers import names_columns
from greenroom.engine.understanding.model import Entry
from greenroom.engine.understanding.understanding import understand


def entries(section: str, body: str) -> list[Entry]:
    return list(understand(Document("pdf", f"Mira Vantongeren\n\n{section}\n{body}\n", (0,))).entries)


def said(entry: Entry) -> tuple[str | None, ...]:
    spans = (entry.title, entry.organisation, entry.period and entry.period.span, entry.grade)
    return tuple(span.text if span else None for span in spans)


def kinds(text: str) -> list[tuple[str, str]]:
    parts = understand(Document("pdf", text, (0,))).parts
    return [(part.kind, part.title.text) for part in parts]


def test_jobs_under_one_employer_have_that_employer() -> None:
    body = (
        "Kestrel Ledger Ltd, Leeds\nSenior Analyst\tMay 2021 - Present\n• Led the team of four\n"
        "Analyst\tMay 2018 - April 2021\n• Built the weekly report\n"
        "Otter Mills, York\nClerk\tMay 2016 - April 2018\n• Filed 900 letters"
    )
    told = [said(entry)[:2] for entry in entries("Experience", body)]
    assert told == [
        ("Senior Analyst", "Kestrel Ledger Ltd"),
        ("Analyst", "Kestrel Ledger Ltd"),
        ("Clerk", "Otter Mills"),
    ]


def test_a_job_does_not_take_the_employer_of_a_job_written_in_one_line() -> None:
    body = "Analyst, Kestrel Ledger Ltd\t2018 - 2021\n• Built it\nFreelance Designer\t2016 - 2018\n• Drew it"
    assert [said(entry)[1] for entry in entries("Experience", body)] == ["Kestrel Ledger Ltd", None]


@pytest.mark.parametrize(
    "header", ["Degree\tInstitute\tYear\tMarks", "Course Board / University Year Percentage"]
)
def test_the_headings_of_a_table_are_no_school(header: str) -> None:
    body = f"{header}\nB.E. Civil\tAjanta College\t2024\tCGPA 7.82\nS.S.C.\tLake Vidyalaya\t2018\t89.4%"
    assert [said(entry) for entry in entries("Education", body)] == [
        ("B.E. Civil", "Ajanta College", "2024", "CGPA 7.82"),
        ("S.S.C.", "Lake Vidyalaya", "2018", "89.4%"),
    ]


@pytest.mark.parametrize(
    "line", ["University College", "B.A. Lake College 2012", "Name of the ship, Port, Master"]
)
def test_other_lines_are_no_headings_of_a_table(line: str) -> None:
    assert not names_columns(line)


def test_a_job_among_studies_is_a_job() -> None:
    body = (
        "BSc Physics, University of Saltford, 2012 - 2015\n\nLaboratory Assistant, Otter Mills, 2015 - 2016"
    )
    assert [entry.kind for entry in entries("Education", body)] == ["education", "experience"]


def test_training_that_was_work_is_experience() -> None:
    text = "Mira Vantongeren\n\nIn-plant Training\nSite Trainee, Godavari Infra Ltd\tJune 2023 - July 2023\n"
    assert kinds(text) == [("experience", "In-plant Training")]


def test_courses_without_school_or_degree_are_certifications() -> None:
    text = "Mira Vantongeren\n\nCourses\nManual Handling, 2024\nFire Safety, 2022\n"
    assert kinds(text) == [("certifications", "Courses")]


def test_training_with_a_degree_stays_education() -> None:
    text = "Mira Vantongeren\n\nTraining\nNVQ Level 3 Cookery, Avalon College, 2007\n"
    assert kinds(text) == [("education", "Training")]


def test_a_long_study_with_one_year_at_its_end_is_an_entry() -> None:
    body = (
        "Postgraduate Diploma in Nursing (Acute Medicine), Atlantic Technological Institute at Sligo, 2019\n"
        "BSc (Hons) General Nursing, University of Benbulben, 2009 – 2013, 2:1"
    )
    first, second = entries("Education", body)
    assert said(first)[2:] == ("2019", None)
    assert said(second) == ("BSc (Hons) General Nursing", "University of Benbulben", "2009 – 2013", "2:1")


def test_how_one_was_employed_is_no_employer() -> None:
    (entry,) = entries("Experience", "Data Analyst (co-op), Otter Mills\tMay 2019 - December 2019")
    assert said(entry)[:2] == ("Data Analyst (co-op)", "Otter Mills")


def test_a_bullet_that_breaks_before_a_header_ends_there() -> None:
    body = (
        "Sous Chef, Harbour Row, Padstow (2015–2019)\n"
        "• Trained six commis chefs in all sections, two of whom now lead kitchens in\nLondon\n"
        "Head Chef, Gilt & Thistle, Edinburgh (2011–2015)\n• Ran the pass"
    )
    assert [said(entry)[1] for entry in entries("Experience", body)] == ["Harbour Row", "Gilt & Thistle"]
