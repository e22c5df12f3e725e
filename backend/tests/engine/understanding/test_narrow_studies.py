"""Studies that columns break: their degrees, schools and lists of courses."""

from greenroom.engine.document import Document
from greenroom.engine.understanding.model import Entry
from greenroom.engine.understanding.understanding import understand


def studies(text: str) -> list[Entry]:
    header = "Mira Lindholm\nmira@example.com\n\nEducation\n"
    return list(understand(Document("pdf", header + text, (0,))).entries_of("education"))


def test_a_list_of_courses_that_breaks_heads_no_entry() -> None:
    first, second = studies(
        "Saltford University\tLeeds\nB.S. in Mechanical Engineering\tMay 2027\n"
        "GPA: 3.4 / 4.0 | Relevant Coursework: Heat Transfer, Machine Design, Dynamics,\n"
        "Controls, Vibrations\nCollege of the Vale\tLeeds\nA.S. in Engineering\tAug 2022 - May 2024\n"
    )
    assert first.grade is not None
    assert first.grade.text == "GPA: 3.4 / 4.0"
    assert second.title is not None
    assert second.title.text == "A.S. in Engineering"
    assert second.grade is None


def test_a_narrow_column_breaks_a_degree_and_its_school() -> None:
    first, second = studies(
        "M.A. Interaction\nDesign\nKunsthochschule\nHavelinsel\n2020–22\n"
        "B.F.A. Visual\nCommunication\nHaven Light\nCollege,\nLeeds\n2015–19\n"
    )
    for entry, title, school in (
        (first, "M.A. Interaction\nDesign", "Kunsthochschule\nHavelinsel"),
        (second, "B.F.A. Visual\nCommunication", "Haven Light\nCollege"),
    ):
        assert entry.title is not None
        assert entry.title.text == title
        assert entry.organisation is not None
        assert entry.organisation.text == school
