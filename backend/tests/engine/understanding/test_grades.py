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
        ("B.Sc. Accounting (Second Class Upper Division)", "Second Class Upper Division"),
        ("Result: Second Class Honours, Grade 1 (2:1)", "Second Class Honours, Grade 1 (2:1)"),
        ("Very Good with Honours (82%)", "Very Good with Honours (82%)"),
        ("Level 7; 9.1 out of 10", "9.1 out of 10"),
        ("Result: GPA 4.83 out of 5.00", "GPA 4.83 out of 5.00"),
        ("465 CAO points", "465 CAO points"),
        ("Final average: 16/20", "16/20"),
        ("Diploma in Hotel Management, Grade: Merit", "Grade: Merit"),
        ("Class: Second Upper", "Class: Second Upper"),
        ("BTEC Extended Diploma in Sport, D*DD", "D*DD"),
        ("Engenharia Civil, média 15 valores", "média 15 valores"),
    ],
)
def test_a_mark_is_read_with_its_name(line: str, mark: str) -> None:
    assert grade(line) == mark


@pytest.mark.parametrize(
    "line",
    [
        "B.Sc. Engineering (30% English)",
        "Module marks 2019",
        "120 ECTS points",
        "Very good English",
        "Graded 5 papers",
        "x\ty\t2009/2011",
    ],
)
def test_other_numbers_are_no_marks(line: str) -> None:
    assert grade(line) is None
