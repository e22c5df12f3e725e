"""What belongs to a title behind its comma or in brackets, and what stands apart from it."""

import pytest

from greenroom.engine.document import Document
from greenroom.engine.understanding.model import Entry
from greenroom.engine.understanding.understanding import understand


def entries(section: str, body: str) -> list[Entry]:
    return list(understand(Document("pdf", f"Mira Vantongeren\n\n{section}\n{body}\n", (0,))).entries)


def named(entry: Entry) -> tuple[str | None, str | None]:
    title, organisation = entry.title, entry.organisation
    return title.text if title else None, organisation.text if organisation else None


@pytest.mark.parametrize(
    ("body", "title", "organisation"),
    [
        (
            "Loom Bay BPO\nTeam Leader, Parcels Account\n2019 - 2021",
            "Team Leader, Parcels Account",
            "Loom Bay BPO",
        ),
        (
            "Loom Bay\nInfirmière, soutien à domicile\n2019 - 2021",
            "Infirmière, soutien à domicile",
            "Loom Bay",
        ),
        (
            "Zookeeper, Small Mammals\nFen Bird Park, Conwy\n2019 - 2021",
            "Zookeeper, Small Mammals",
            "Fen Bird Park",
        ),
        ("Waiter, Le Palmier\nQuatre Bornes, Plaines\n2019 - 2021", "Waiter", "Le Palmier"),
        ("Stagehand (summer), Holt Opera, 2018", "Stagehand (summer)", "Holt Opera"),
        (
            "Working Student, Crash Simulation, Loom GmbH, Suhl\n2019 - 2021",
            "Working Student, Crash Simulation",
            "Loom GmbH",
        ),
        ("Volunteer Nurse, later permanent\nLoom Hospital\n2019 - 2021", "Volunteer Nurse", "Loom Hospital"),
        ("2019 - 2021\tHotel Loom, Hall\tChef de Partie (Saucier)", "Chef de Partie (Saucier)", "Hotel Loom"),
        ("Loom Army\nPlatoon Sergeant (E-7) | 2019 - 2021", "Platoon Sergeant", "Loom Army"),
        (
            "Company\tLoom Retail Ltd., Pune\nDesignation\tData Analyst\nDuration\t2019 - 2021",
            "Data Analyst",
            "Loom Retail Ltd.",
        ),
        (
            "1. Extern at Federal High Court, Loom Division\n2019 - 2021",
            "Extern",
            "Federal High Court, Loom Division",
        ),
    ],
)
def test_a_job_keeps_its_unit(body: str, title: str, organisation: str) -> None:
    (entry,) = entries("Experience", body)
    assert named(entry) == (title, organisation)


@pytest.mark.parametrize(
    ("body", "title", "organisation"),
    [
        (
            "Loom State University\nMaster of Science - MS, Accounting\n2019 - 2021",
            "Master of Science - MS, Accounting",
            "Loom State University",
        ),
        ("BSc Botany, Loom University (online)\n2019 - 2021", "BSc Botany", "Loom University"),
        (
            "1. Loom University (2019 - 2021)\nBarrister at Law (B.L.)",
            "Barrister at Law (B.L.)",
            "Loom University",
        ),
    ],
)
def test_a_course_keeps_its_subject(body: str, title: str, organisation: str) -> None:
    (entry,) = entries("Education", body)
    assert named(entry) == (title, organisation)


@pytest.mark.parametrize(
    ("line", "grade"),
    [
        ("ATAR 71.30", "ATAR 71.30"),
        ("541 points", "541 points"),
        ("2.1", "2.1"),
        ("mit Auszeichnung bestanden", "mit Auszeichnung bestanden"),
        ("Current grade: 1.8", "1.8"),
        ("Final grade: 96/100", "96/100"),
        ("promedio 4,3/5,0", "promedio 4,3/5,0"),
    ],
)
def test_marks_are_found_in_words_and_alone(line: str, grade: str) -> None:
    (entry,) = entries("Education", f"BSc Botany\nLoom University\n2019 - 2021\n{line}")
    assert entry.grade is not None
    assert entry.grade.text == grade


LINKEDIN = """Loom Brands
8 years 4 months
Director of Sales
June 2021 - Present (4 years 6 months)
Newark, New Jersey, United States
Lead nine analysts. Forecast error fell by half.
Sales Manager
August 2017 - May 2021 (3 years 10 months)
Newark, New Jersey, United States
Great Weir Tool & Die Co.
Plant Controller
February 2013 - July 2017 (4 years 6 months)
• Standard costs for 3,100 parts
Reed Staffing
Payroll Specialist
September 2004 - June 2010 (5 years 10 months)"""


def test_jobs_without_a_list_open_among_jobs_with_one() -> None:
    found = entries("Experience", LINKEDIN)
    assert [named(entry) for entry in found] == [
        ("Director of Sales", "Loom Brands"),
        ("Sales Manager", "Loom Brands"),
        ("Plant Controller", "Great Weir Tool & Die Co."),
        ("Payroll Specialist", "Reed Staffing"),
    ]
    assert [len(entry.bullets) for entry in found] == [1, 0, 1, 0]


def test_a_range_of_dates_that_breaks_behind_a_month_is_one() -> None:
    (entry,) = entries("Experience", "Clerk | Loom Ltd | 2018-02 –\n2019-09")
    assert entry.period is not None
    assert entry.period.span.text.split() == ["2018-02", "–", "2019-09"]


@pytest.mark.parametrize(
    "body", ["Clerk, Loom Ltd (January 2014\n– December 2022)", "Clerk, Loom Ltd, enero 2014 a\nla fecha"]
)
def test_a_range_of_dates_that_breaks_before_its_end_is_one(body: str) -> None:
    (entry,) = entries("Experience", body)
    assert entry.period is not None
    assert entry.period.end or entry.period.ongoing


def test_a_date_that_breaks_before_its_dash_is_no_bullet() -> None:
    (entry,) = entries("Education", "Loom High School - 7 GCSEs including Maths and English\n• 2011")
    assert named(entry) == ("7 GCSEs including Maths and English", "Loom High School")


def test_what_was_started_goes_on() -> None:
    (entry,) = entries("Education", "BSc Botany, Loom University, started Sept 2025")
    assert entry.period is not None
    assert entry.period.ongoing


def test_a_scholarship_is_no_job() -> None:
    document = Document(
        "pdf",
        "Mira Vantongeren\n\nScholarships\nWeir scholarship for international students, 2025/26\n",
        (0,),
    )
    assert [part.kind for part in understand(document).parts] == ["awards"]
    assert not understand(document).entries


def test_an_employers_line_over_its_roles_is_no_role() -> None:
    body = """HARBOUR BUILDERS, Boston, MA\t2017 - Present
Senior Project Manager (2020 - Present)
Project Manager (2017 - 2020)
• Built nine halls
Mekong Mart (Intern)\t2016 - 2017
• Sold rice"""
    assert [named(entry) for entry in entries("Experience", body)] == [
        ("Senior Project Manager", "HARBOUR BUILDERS"),
        ("Project Manager", "HARBOUR BUILDERS"),
        ("Intern", "Mekong Mart"),
    ]


def test_what_is_told_by_the_way_dates_no_job() -> None:
    body = """Loom Technologies Ltd\t2019 - Present
Senior Engineer (promoted from Engineer in Jan 2023)
• Cut the latency
Tech stack: Java, Kafka
Weir Systems | Leeds
Engineer | 2017 - 2019
• Built the ledger"""
    assert [named(entry) for entry in entries("Experience", body)] == [
        ("Senior Engineer", "Loom Technologies Ltd"),
        ("Engineer", "Weir Systems"),
    ]


def test_a_job_under_a_gap_begins_no_section() -> None:
    text = """Mira Vantongeren

Profile
Keeps looms.

Career history
Loom Operative
Weir Mills
2019 - 2021

Medical Officer
Weir Hospital
2017 - 2019

Interests
Chess
"""
    understood = understand(Document("pdf", text, (0,)))
    assert [part.title.text for part in understood.parts] == ["Profile", "Career history", "Interests"]
    assert [named(entry) for entry in understood.entries] == [
        ("Loom Operative", "Weir Mills"),
        ("Medical Officer", "Weir Hospital"),
    ]
