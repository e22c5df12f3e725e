"""What learners are called by their field, what their courses say, and jobs named in other languages."""

import pytest

from greenroom.engine.roles.evidence import shipped_titles, weigh_titles
from greenroom.engine.roles.matching import rank, recommend
from greenroom.engine.understanding.understanding import understand
from tests.engine.samples import document

LEARNER = """Ines Aguilar

Experience
{title}
June 2025 - August 2025
• Worked with the team on weekly tasks and prepared its meetings

Education
{course}, Alder University
2022 - 2026
"""


def named(title: str, course: str = "Higher secondary certificate") -> dict[str, float]:
    text = LEARNER.format(title=title, course=course)
    found = weigh_titles(text, understand(document(text)), shipped_titles())
    return {slug: evidence.strength for slug, evidence in found.items()}


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Software Engineering Intern, Orvane Labs", "software-engineer"),
        ("Orvane Labs - Data Science Summer Intern", "data-scientist"),
        ("Intern, Finance department", "financial-analyst"),
        ("Intern – UX Research", "ux-designer"),
        ("Internship in Supply Chain", "supply-chain-manager"),
        ("Accounting Trainee", "accountant"),
        ("Backend Co-op", "backend-developer"),
        ("Software Engineering Placement, Orvane Labs", "software-engineer"),
        ("Werkstudentin Softwareentwicklung", "software-engineer"),
        ("Praktikum im Bereich Marketing", "marketing-manager"),
        ("Stagiaire en comptabilité", "accountant"),
        ("Practicante de recursos humanos", "hr-generalist"),
    ],
)
def test_a_learner_is_named_by_the_field(title: str, slug: str) -> None:
    found = named(title)
    assert max(found, key=found.__getitem__) == slug


def test_joined_fields_are_both_named() -> None:
    assert {"sales-executive", "java-developer"} <= set(named("Sales & Java Intern"))


@pytest.mark.parametrize(
    "title",
    [
        "Intern, Marketing Wizards Ltd",
        "Intern at Cloud Nine Bakery",
        "Summer Intern",
        "Sales figures, stage by stage",
        "Trade shows, displays and product placement.",
    ],
)
def test_no_field_is_read_out_of_an_employers_name(title: str) -> None:
    assert not named(title)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Cheffe de projet, Orvane SARL", "project-manager"),
        ("Softwareentwicklerin, Orvane GmbH", "software-engineer"),
        ("Gerente de tienda, Orvane SA", "retail-store-associate"),
        ("Infirmière, Clinique du Parc", "nurse"),
        ("विज्ञान शिक्षिका", "school-teacher"),
        ("Postdoctoral Researcher, Alder University", "lecturer"),
        ("Forklift Driver, Alder Parcels", "supply-chain-manager"),
    ],
)
def test_jobs_are_known_by_their_names_in_other_languages_and_trades(title: str, slug: str) -> None:
    found = named(title)
    assert max(found, key=found.__getitem__) == slug


def test_a_french_chief_of_something_is_no_cook() -> None:
    assert "chef" not in named("Chef de service, Orvane SARL")


@pytest.mark.parametrize(
    ("course", "slug"),
    [
        ("B.Tech in Civil Engineering", "civil-engineer"),
        ("BSc Computer Science", "software-engineer"),
        ("MBA Finance", "financial-analyst"),
        ("Bachelor of Laws", "advocate"),
    ],
)
def test_a_course_names_its_trade_more_weakly_than_a_job(course: str, slug: str) -> None:
    assert 0 < named("Library volunteer", course)[slug] < named("Accounting Intern")["accountant"]


@pytest.mark.parametrize("course", ["Bachelor of Arts", "Master of Business Administration", "BSc"])
def test_a_degree_without_a_trade_names_none(course: str) -> None:
    assert not named("Library volunteer", course)


def test_a_job_held_outweighs_the_course() -> None:
    text = LEARNER.format(title="Pastry Chef, Hotel Birch", course="BSc Computer Science")
    assert recommend(document(text), understand(document(text)))[0].slug == "chef"


def test_an_intern_is_shown_the_fields_role_first_with_the_line_as_proof() -> None:
    text = LEARNER.format(title="Accounting Intern, Orvane Labs", course="B.Com")
    first = rank(document(text), understand(document(text)))[0]
    assert first.role.slug == "accountant"
    assert first.title is not None
    assert first.title.spans[0].text == "Accounting Intern"
