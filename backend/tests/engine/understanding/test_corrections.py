"""What a student sets right is what the CV is taken for, as far as its text bears it."""

from __future__ import annotations

from greenroom.engine.understanding.corrections import (
    ContactCorrections,
    Corrections,
    Heading,
    find_faults,
    settle,
)
from greenroom.engine.understanding.model import Understanding
from greenroom.engine.understanding.understanding import understand
from tests.engine.samples import GOOD_CV, document

# Its second title is one that nobody knows, so the work below it is read as part of the summary.
MISREAD = """Mira Lindholm
mira.lindholm@example.com | +46 8 555 012 34

Summary
Backend developer who writes the tests first.

Where I have been, mostly
Backend Developer, Nordlake Freight AB
Jan 2023 - Present
• Built a booking service in Python that handles 1,200 requests per second

Education
West Coast Technical University
2018 - 2021
"""


def at(words: str, text: str = MISREAD) -> int:
    return text.index(words)


def headings(*more: Heading) -> tuple[Heading, ...]:
    return (
        Heading(at("Summary"), "summary", "Summary"),
        *more,
        Heading(at("Education"), "education", "Education"),
    )


WORK = Heading(at("Where I"), "experience", "Where I have been, mostly")


def corrected(
    contact: ContactCorrections | None = None, sections: tuple[Heading, ...] | None = None, cv: str = MISREAD
) -> Understanding:
    corrections = Corrections(contact or ContactCorrections(), sections)
    return understand(document(cv), corrections=settle(corrections, cv))


def test_a_section_that_is_named_gives_its_entries_and_its_skills_a_place() -> None:
    before, after = understand(document(MISREAD)), corrected(sections=headings(WORK))
    assert before.entries_of("experience") == ()
    (entry,) = after.entries_of("experience")
    assert entry.organisation is not None
    assert entry.organisation.text == "Nordlake Freight AB"
    assert entry.period is not None
    assert {mention.kind for mention in before.mentions if mention.skill == "Python"} == {"summary"}
    assert {mention.kind for mention in after.mentions if mention.skill == "Python"} == {"experience"}


def test_without_a_title_on_the_page_the_first_line_belongs_to_the_section() -> None:
    start = at("Backend Developer, Nordlake")
    named = corrected(sections=headings(Heading(start, "experience", "Experience", titled=False)))
    (entry,) = named.entries_of("experience")
    assert entry.header.text.startswith("Backend Developer, Nordlake")
    part = named.of_kind("experience")[0]
    assert (part.called, part.title.text) == ("Experience", "Backend Developer, Nordlake Freight AB")


def test_a_false_heading_can_be_unmade() -> None:
    kept = corrected(sections=(Heading(at("Summary"), "summary", "Summary"),))
    assert [part.kind for part in kept.parts] == ["summary"]
    assert kept.parts[0].end == len(MISREAD)


def test_a_title_with_its_text_behind_a_colon_keeps_that_text() -> None:
    cv = "Mira Lindholm\n\nSkills: Python, PostgreSQL\n\nEducation\nSchool\n"
    start = at("Skills", cv)
    kept = corrected(cv=cv, sections=(Heading(start, "skills", "Skills"),))
    assert cv[kept.parts[0].body : kept.parts[0].end].startswith("Python, PostgreSQL")


def test_contact_is_as_the_student_says_and_quoted_where_the_text_says_it_too() -> None:
    said = corrected(ContactCorrections(name="mira  LINDHOLM", phone="+46855501234", email=""))
    assert (said.contact.name, said.contact.email) == ("mira  LINDHOLM", None)
    assert {key: quote.text for key, quote in said.contact_quotes.items()} == {
        "name": "Mira Lindholm",
        "phone": "+46 8 555 012 34",
    }
    assert said.read.contact.email == "mira.lindholm@example.com"


def test_what_the_text_does_not_say_is_not_quoted() -> None:
    assert "name" not in corrected(ContactCorrections(name="Somebody Else")).contact_quotes


def test_no_corrections_and_those_that_change_nothing_are_one() -> None:
    plain = understand(document(GOOD_CV))
    same = tuple(Heading(part.title.start, part.kind, part.title.text) for part in plain.parts)
    again = corrected(ContactCorrections(name=plain.contact.name), same, GOOD_CV)
    assert again == plain


def test_a_section_may_begin_before_or_behind_the_bullet_of_its_line() -> None:
    bullet = at("• Built")
    for start in (bullet, at("Built a booking")):
        assert find_faults(Corrections(sections=(Heading(start, "projects", "Built"),)), MISREAD) == ()
        (settled,) = (
            settle(Corrections(sections=(Heading(start, "projects", "Built"),)), MISREAD).sections or ()
        )
        assert settled.start == at("Built a booking")


def test_a_section_begins_with_a_line_and_no_two_with_one() -> None:
    amid = Heading(at("Freight"), "experience", "Freight")
    behind = Heading(len(MISREAD) + 5, "other", "Behind the end")
    faults = find_faults(Corrections(sections=(WORK, WORK, amid, behind)), MISREAD)
    assert [fault.field for fault in faults] == ["sections.1.start", "sections.2.start", "sections.3.start"]


def test_sections_are_put_in_the_order_of_the_text_and_addresses_lose_their_scheme() -> None:
    loose = Corrections(
        ContactCorrections(links=("https://github.com/mira/", "github.com/mira", " ")),
        tuple(reversed(headings(WORK))),
    )
    settled = settle(loose, MISREAD)
    assert settled.contact.links == ("github.com/mira",)
    assert settled.sections == headings(WORK)
    assert settle(settled, MISREAD) == settled
