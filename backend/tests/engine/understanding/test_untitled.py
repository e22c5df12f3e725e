"""Jobs and studies over which the page shows no title."""

from greenroom.engine.document import Document
from greenroom.engine.understanding.understanding import understand

UNTITLED = """Mira Vantongeren
Mombasa, Kenya
mira@example.ke

Receptionist, Coral Weir Lodge
Feb 2022 to date
Check in guests, balance the till.

Front Office Intern, Loom Sands Hotel
2021

Certificate in Front Office Operations, Weir Institute, 2021

Skills: Loomkit, MS Word
"""


def test_jobs_above_the_first_title_are_read() -> None:
    understood = understand(Document("pdf", UNTITLED, (0,)))
    assert [part.kind for part in understood.parts] == ["experience", "education", "skills"]
    assert [entry.title and entry.title.text for entry in understood.entries] == [
        "Receptionist",
        "Front Office Intern",
        "Certificate in Front Office Operations",
    ]
    assert understood.contact.name == "Mira Vantongeren"
    assert [span.text for span in understood.listed] == ["Loomkit"]


def test_what_a_person_is_called_is_no_section() -> None:
    text = "Mira Vantongeren\nClerk since 2019\n\nSkills\nLoomkit\n"
    assert [part.kind for part in understand(Document("pdf", text, (0,))).parts] == ["skills"]


def test_titles_said_as_people_talk_are_told() -> None:
    text = """Mira Vantongeren

Arbeitsstellen
Loom GmbH, Clerk, 2019 - 2021

Gelernt
Lehre bei Weir, 2016

Kann ich
Loomkit, Excel
"""
    kinds = [part.kind for part in understand(Document("pdf", text, (0,))).parts]
    assert kinds == ["experience", "education", "skills"]
