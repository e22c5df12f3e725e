"""Titles of pasted text, which only a gap sets apart."""

from greenroom.engine.document import Document
from greenroom.engine.understanding.model import Understanding
from greenroom.engine.understanding.understanding import understand

PASTED = """Mira Vantongeren
mira@example.be

Potted history
Twelve years in four kitchens and one bakery.

Kitchens
Head Chef, The Copper Weir, 2019 - Present
• Led nine cooks
Sous Chef, Harbour Lane, 2015 - 2019
• Ran the pass for 110 covers

Where I learned
NVQ Level 3 Cookery, Avalon College, 2014

In the kitchen
Butchery, pastry, stock control

Tickets
First aid at work
"""


def understood(text: str) -> Understanding:
    return understand(Document("pdf", text, (0,)))


def kinds(text: str) -> dict[str, str]:
    return {part.title.text: part.kind for part in understood(text).parts}


def test_titles_that_nobody_listed_are_told_by_the_gaps_above_them() -> None:
    assert kinds(PASTED) == {
        "Potted history": "summary",
        "Kitchens": "experience",
        "Where I learned": "education",
        "In the kitchen": "skills",
        "Tickets": "certifications",
    }


def test_jobs_below_such_a_title_are_found() -> None:
    jobs = understood(PASTED).entries_of("experience")
    assert [job.title.text for job in jobs if job.title] == ["Head Chef", "Sous Chef"]


def test_gaps_between_jobs_make_no_titles() -> None:
    text = PASTED.replace("\nSous Chef", "\n\nSous Chef").replace("\nNVQ", "\n\nNVQ")
    assert not any(title.startswith(("Sous", "NVQ")) for title in kinds(text))


def test_paragraphs_of_a_letter_are_no_sections() -> None:
    letter = "Dear Ms Okafor,\n\nI saw your notice.\n\nI bake.\n\nThank you for reading.\n\nYours,\nMira"
    assert kinds(letter) == {}


def test_gaps_inside_lists_part_no_sections_where_known_titles_have_none() -> None:
    text = """Clerk
Summary
I keep the books of three mills.
Highlights
Reliable

Natural leader
Flexible

Accomplishments
Kept the mill dry.

Supervision
Trained six clerks.
Experience
Clerk 05/2010 to Current Loom Mills
Education
BSc Botany, Loom University, 2009
"""
    parts = understand(Document("pdf", text, (0,))).parts
    assert {part.title.text for part in parts} >= {"Summary", "Highlights", "Experience", "Education"}


def test_an_employer_under_a_gap_that_leads_to_its_dates_is_no_title() -> None:
    found = understood(
        "Mira Vantongeren\nmira@example.be\n\nProfile\nBuilds and mends things.\n\n"
        "Experience\nTallgrass Software\nSales Director\n2021 - Present\n\n"
        "Redbud Office Supply\nSales Representative\n2014 - 2019\n\nSkills\nExcel, Word\n"
    )
    assert [part.title.text for part in found.parts] == ["Profile", "Experience", "Skills"]
    assert [entry.organisation and entry.organisation.text for entry in found.entries] == [
        "Tallgrass Software",
        "Redbud Office Supply",
    ]
