"""The marks of studies, in the ways that countries write them."""

import pytest

from greenroom.engine.understanding.header_signs import find_grade
from greenroom.engine.understanding.lines import cut_lines


def grade(text: str) -> str | None:
    found = find_grade(text, cut_lines(text))
    return found.text if found else None


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("B.Sc. Mechanical Engineering, GPA: 3.12 / 4.00", "GPA: 3.12 / 4.00"),
        ("Diploma grade: 91.4 / 100", "91.4 / 100"),
        ("Second Upper; thesis on tides", "Second Upper"),
        ("LLB Law, 2.1", "2.1"),
        ("MSc Marine Ecology (Distinction)", "Distinction"),
        ("B.Eng., Honours (Distinction)", "Honours (Distinction)"),
        ("F.Sc\tModel College\t2011-13\t889/1100", "889/1100"),
        ("SSLC\tHill School\t2008\tA+", "A+"),
        ("Umschulung, Abschlussnote 1,6", "Abschlussnote 1,6"),
        ("BS Accountancy, GWA: 1.75", "GWA: 1.75"),
        ("KCSE, B+", "B+"),
        ("Leaving Certificate, 485 points", "485 points"),
        ("Pass in 2nd division", "2nd division"),
        ("NCEA Level 3 with Excellence", "with Excellence"),
    ],
)
def test_a_mark_is_read_with_its_name(line: str, mark: str) -> None:
    assert grade(line) == mark


@pytest.mark.parametrize(
    "line", ["B.Sc. Engineering (30% English)", "Module marks 2019", "Graded 5 papers", "x\ty\t2009/2011"]
)
def test_other_numbers_are_no_marks(line: str) -> None:
    assert grade(line) is None
