"""What a single statement shows: figures that measure, results that came about, deeds that open it."""

import pytest

from greenroom.engine.scoring.figures import blank_at, has_number
from greenroom.engine.scoring.openers import opens_weakly
from greenroom.engine.scoring.outcomes import has_outcome
from greenroom.engine.scoring.rule import gather
from greenroom.engine.understanding.understanding import understand
from greenroom.engine.understanding.verbs import opens_with_action
from tests.engine.samples import document


@pytest.mark.parametrize(
    "line",
    [
        "Managed 12 people",
        "Cut costs by 12 %",
        "Built a map for 3,000 sailors a month",
        "Grew revenue from $4M to $5M",
        "Answered 40-60 letters a day",
        "Trained 2000 volunteers of the harbour",
        "Looked after Exchange 2010 servers and 14 clerks",
        "Halved the queue at the ferry",
        "Ranked 2nd out of all teams",
        "Betreute vier Boote",
    ],
)
def test_a_figure_that_measures_is_one(line: str) -> None:
    assert has_number(line)


@pytest.mark.parametrize(
    "line",
    [
        "Led the crew in 2015",
        "Installed Windows 95, 98, 2000 on board",
        "Looked after SQL Server 2008",
        "HTML 5, CSS 3, PHP",
        "Taught grades 1-8",
        "Answered letters 24/7",
        "Kept the 401(k) plan",
        "Audited the yard for ISO 9001",
        "Call (302) 241-7315 for proof",
        "1. Built a pier",
        "Raised the pier by [number] percent",
        "Wrote the 4th edition",
    ],
)
def test_a_year_a_version_or_a_phone_number_is_no_figure(line: str) -> None:
    assert not has_number(line)


@pytest.mark.parametrize(
    "line",
    [
        "Reduced the wait at the ferry",
        "Mended the crane, reducing stops",
        "Increase sales of tickets by 20%",
        "Cut the time of the import from 40 to 12 minutes",
        "Won a prize for the map",
        "Wrote a timetable so that nobody waits",
        "Generated $400 in tolls",
        "Delivered the pier ahead of schedule",
        "Reduzierung der Kosten um 30 %",
    ],
)
def test_what_changed_is_a_result(line: str) -> None:
    assert has_outcome(line)


@pytest.mark.parametrize(
    "line",
    [
        "Made plans to increase the number of guests",
        "Responsible for increasing sales",
        "Wrote code to generate reports",
        "Delivery of parcels to the islands",
        "Served as representative of the crew",
        "Cut vegetables and fruit",
        "Mate at Tide AB from 06th May 2013 to till date",
        "Mate from 2013 to 2015",
        "Gained experience in sales",
        "Filed merit increases and bonuses",
    ],
)
def test_an_aim_or_a_duty_is_no_result(line: str) -> None:
    assert not has_outcome(line)


@pytest.mark.parametrize(
    "line",
    [
        "Also kept the log",
        "Â Held the keys",
        "Re-engineered the crane",
        "Co-ordinate the ferries",
        "Entwicklung",
    ],
)
def test_a_deed_that_opens_a_line_is_seen(line: str) -> None:
    assert opens_with_action(line)


@pytest.mark.parametrize(
    "line",
    [
        "Review of contracts",
        "Design and control of locks",
        "Coordination of ferries",
        "United Harbours of the North",
        "Student-centered lessons",
        "Users of the pier",
    ],
)
def test_a_noun_that_opens_a_line_is_no_deed(line: str) -> None:
    assert not opens_with_action(line)


@pytest.mark.parametrize(
    ("line", "weak"),
    [
        ("Solely responsible for the pier", True),
        ("My primary duties were ropes", True),
        ("Worked closely with the crew", True),
        ("Handled 40 boats a day", False),
        ("Workshops for beginners", False),
    ],
)
def test_an_opener_that_hides_the_deed_is_weak(line: str, *, weak: bool) -> None:
    assert opens_weakly(line) is weak


@pytest.mark.parametrize("line", ["Mended [number] boats", "Rose by [%]", "Led [Project name]"])
def test_a_bracket_that_waits_is_a_blank(line: str) -> None:
    assert blank_at(line) == line.index("[")


@pytest.mark.parametrize("line", ["Sold to Tide [now Ebb]", "Planner [GS-2210-12]", "Rope [such as hemp]"])
def test_a_bracket_that_explains_is_no_blank(line: str) -> None:
    assert blank_at(line) is None


def test_a_paragraph_is_cut_at_sentences_and_not_at_abbreviations() -> None:
    told = (
        "Kept the ropes of all ferries dry through the long winter for the crews of the north.Organized the "
        "yearly race of the clubs around the islands. Repaired engines and ropes for the U.S. Navy and for "
        "St. Olaf in the harbour of the old town"
    )
    cv = document(f"Mira Lindholm\n\nExperience\nMate, Tide AB\nJan 2020 - Dec 2021\n{told}\n")
    lines = gather(cv, understand(cv)).lines
    assert [line.span.text.split()[0] for line in lines] == ["Kept", "Organized", "Repaired"]
