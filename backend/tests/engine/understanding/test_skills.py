"""Skills where they are named, and not where they only seem to be."""

import pytest

from greenroom.engine.understanding.model import Mention
from greenroom.engine.understanding.understanding import understand
from tests.engine.samples import document


def mentions(text: str) -> tuple[Mention, ...]:
    return understand(document(text)).mentions


def skills(text: str) -> list[str]:
    return list(dict.fromkeys(mention.skill for mention in mentions(text)))


def test_terms_with_signs_are_told_apart() -> None:
    assert skills("Skills\nC, C++, C#, .NET, Go, R, Node.js, Python") == [
        *("C", "C++", "C#", ".NET", "Go", "R", "Node.js", "Python")
    ]


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Vitamin C is good for you", "C"),
        ("We go to sea. Go home now", "Go"),
        ("R&D department of the C-suite", "R"),
        ("mail me at python@example.com", "Python"),
        ("see github.com/mira/java-notes", "Java"),
        ("JavaScripting", "Java"),
        ("example.net is mine", ".NET"),
        ("Leeds is home", "LEED"),
        ("In sem 5 of 8", "SEM"),
        ("pals and posh hats", "PALS"),
    ],
)
def test_plain_words_and_addresses_are_no_skills(text: str, absent: str) -> None:
    assert absent not in skills(f"Mira\n\nInterests\n{text}")


@pytest.mark.parametrize(
    "text", ["Wrote services in Go.", "Tools: Go", "Wrote it with Go and Python", "Python, Go"]
)
def test_a_plain_word_counts_in_company(text: str) -> None:
    assert "Go" in skills(f"Experience\nEngineer, Nordlake AB 2020 - 2021\n• {text}")


def test_other_spellings_lead_to_one_name() -> None:
    assert skills("Skills\npostgres; k8s; REST APIs; scikit learn; Python3") == [
        *("PostgreSQL", "Kubernetes", "REST APIs", "Scikit-learn", "Python")
    ]


def test_every_mention_is_kept_with_its_section() -> None:
    found = mentions("Python at heart\n\nSkills\nPython\n\nProjects\n• Built a game in Python")
    assert [(mention.skill, mention.kind) for mention in found if mention.skill == "Python"] == [
        ("Python", None),
        ("Python", "skills"),
        ("Python", "projects"),
    ]


@pytest.mark.parametrize(
    "text", ["Basic knowledge of Python", "willing to learn Python", "Python (beginner)", "no Python"]
)
def test_what_is_hedged_is_marked(text: str) -> None:
    assert [mention.hedged for mention in mentions(f"Summary\n{text}") if mention.skill == "Python"] == [True]


def test_items_on_two_lines_of_a_list_are_two_skills() -> None:
    assert skills("Skills\nMachine\nLearning\nPython") == ["Python"]


@pytest.mark.parametrize(
    "line",
    [
        "LaTeX, Zotero, confocal microscopy, rheology",
        "CNC, Vernier caliper, hydraulics, brazing",
        "IV cannulation, telemetry, falls prevention",
        "Rota planning, portion control, silver service",
        "Hindi typing, petty cash, trial balance",
        "Slump test, total station, snagging",
        "Metasploit, QRadar, threat hunting",
        "Wundversorgung, Dienstplanung, SPS",
    ],
)
def test_the_terms_of_many_trades_are_known(line: str) -> None:
    assert [mention.span.text for mention in mentions(f"Skills\n{line}")] == line.split(", ")


def test_a_tool_is_not_taken_for_its_rival() -> None:
    assert not {*skills("Skills\nPuppeteer")} & {*skills("Skills\nTestcontainers")}
