"""What a CV lists as its skills and the taxonomy does not know."""

import pytest

from greenroom.engine.analysis import analyse
from greenroom.engine.document import Document
from greenroom.engine.understanding.understanding import understand


def cv(body: str, title: str = "Skills") -> Document:
    return Document("pdf", f"Mira Vantongeren\n\n{title}\n{body}\n", (0,))


def listed(body: str, title: str = "Skills") -> list[str]:
    return [span.text for span in understand(cv(body, title)).listed]


@pytest.mark.parametrize(
    ("body", "items"),
    [
        ("Python, Wheel truing, Frame jigs", ["Wheel truing", "Frame jigs"]),
        ("Workshop: Wheel truing, Frame jigs (expert)", ["Wheel truing", "Frame jigs"]),
        ("Wheel truing\tvery good\nFrame jigs\t3 years", ["Wheel truing", "Frame jigs"]),
        ("Skill\tVersion\tLast used\nWheel truing\t2\t2024", ["Wheel truing"]),
        ("• Wheel truing\n• Frame jigs – advanced", ["Wheel truing", "Frame jigs"]),
        ("Languages: English, Dutch\nWorkshop: Frame jigs", ["Frame jigs"]),
        ("I true wheels for friends, and I like to build frames on a jig of my own.", []),
        ("Python, SQL, Docker", []),
        ("Wheel truing (Level: Expert | Experience: 10 years)", ["Wheel truing"]),
        ("Manejo de RuedaNET y Cuadrix.", ["RuedaNET", "Cuadrix"]),
        ("Epic charting; Wheel truing; Frame jigs.", ["Epic charting", "Wheel truing", "Frame jigs"]),
        ("• Wheel\ntruing\n• Frame jigs", ["Wheel\ntruing", "Frame jigs"]),
        ("• Jigs: Loomkit, Blue\nWeirton\n• Frame jigs", ["Loomkit", "Blue\nWeirton", "Frame jigs"]),
        ("Wheel •\nFrame\nJigs • Blue\nWeirton", ["Wheel", "Frame\nJigs", "Blue\nWeirton"]),
        ("Workshop\nWheel truing ●●●○○\nFrame jigs ●●○○○", ["Wheel truing", "Frame jigs"]),
        (
            "Jigs\nSpokes\nWheel truing ●●●○○\nFrame jigs ●●○○○\nHubs ●●○○○",
            ["Jigs", "Spokes", "Wheel truing", "Frame jigs", "Hubs"],
        ),
        ("Bench: Frame jigs, Hubs | Road: Wheel truing", ["Frame jigs", "Hubs", "Wheel truing"]),
        ("Familiar with Frame jigs\nWheel truing", ["Frame jigs", "Wheel truing"]),
        ("Advanced Excel, Python programming", []),
        ("Fiji/ImageJ, Siemens S7-300, Python3, CI/CD", ["Fiji/ImageJ", "Siemens S7-300"]),
        ("Windows Server 2019/2022, Frame jigs", ["Frame jigs"]),
        ("Centrado de ruedas, corte de tubos y soldadura.", ["Centrado de ruedas", "corte de tubos"]),
    ],
)
def test_items_are_told_from_labels_levels_and_sentences(body: str, items: list[str]) -> None:
    assert listed(body) == items


def test_only_sections_of_skills_list_skills() -> None:
    assert listed("Wheel truing, Frame jigs", "Interests") == []


@pytest.mark.parametrize(
    ("line", "items"),
    [
        ("Tide app | Kotlin, Jetpack Compose, Loomkit\t2025", ["Loomkit"]),
        ("Tide app (PyTorch, Python, Loomkit), 2025", ["Loomkit"]),
        ("Tech stack: Python, Loomkit", ["Loomkit"]),
        ("Tide app (Leeds, York, Python), 2025", []),
    ],
)
def test_what_a_project_lists_beside_known_skills_is_one(line: str, items: list[str]) -> None:
    assert listed(line, "Projects") == items


def test_a_label_before_a_dash_is_no_skill() -> None:
    assert listed("Cloud & Weaving - AWS, Docker, Loomkit") == ["Loomkit"]


def test_what_is_only_listed_is_shown_last_and_as_written() -> None:
    skills = analyse(cv("Python, SQL, Wheel truing")).skills
    assert skills.groups[-1].name == "Listed besides"
    assert [skill.name for skill in skills.groups[-1].skills] == ["Wheel truing"]
    assert "1 more that our list does not have" in skills.summary


def test_a_paragraph_of_a_word_file_is_no_half_of_a_list() -> None:
    body = "Wheel truing, Frame jigs, Spoke lacing, Bottom bracket facing, Loomkit\nWeirton Reports"
    text = f"Mira Vantongeren\n\nSkills\n{body}\n"
    found = [span.text for span in understand(Document("docx", text, (0,))).listed]
    assert found[-2:] == ["Loomkit", "Weirton Reports"]
