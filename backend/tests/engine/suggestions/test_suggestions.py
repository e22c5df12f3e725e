"""Suggestions come with the most points first, invent nothing, and raise the score when followed."""

import re

import pytest

from greenroom.engine.analysis import analyse
from greenroom.engine.scoring.rule import gather
from greenroom.engine.scoring.score import assess
from greenroom.engine.suggestions.deeds import past_tense
from greenroom.engine.suggestions.rewriting import rewrite
from greenroom.engine.understanding.understanding import understand
from tests.engine.samples import GOOD_CV, WEAK_CV, document

SUMMARY = (
    "\n\nSummary\nOffice assistant who keeps the mail, the phones and the calendars of three teams in order."
)


def score(text: str) -> int:
    return analyse(document(text)).score.overall


@pytest.mark.parametrize(
    ("line", "better"),
    [
        ("Responsible for managing 3 desks", "Managed 3 desks"),
        ("Was responsible for overseeing 20 sites", "Oversaw 20 sites"),
        (
            "Duties included answering 40 calls and training all staff",
            "Answered 40 calls and trained all staff",
        ),
        ("Worked on building 2 sites", "Built 2 sites"),
        ("I designed 12 posters", "Designed 12 posters"),
        ("Responsible for the budget of 2 teams", "Managed the budget of 2 teams"),
        ("Responsible for the the yearly audit of 4 ships", "Managed the yearly audit of 4 ships"),
        ("Responsible for the overall quality of 3 menus", "Ensured the overall quality of 3 menus"),
        ("Planning 30 weddings a year", "Planned 30 weddings a year"),
        ("Operating and maintaining 4 cranes", "Operated and maintained 4 cranes"),
        ("I also recorded 40 orders a day", "Recorded 40 orders a day"),
    ],
)
def test_the_deed_comes_first(line: str, better: str) -> None:
    found = rewrite(line)
    assert found
    assert found.text == better


@pytest.mark.parametrize(
    "line",
    [
        "Involved in 3 audits",
        "Engineering student",
        "Helped with various tasks",
        "Managed 12 people",
        "Python, Java",
        "Responsible for filing letters, sewing sails, and the tides",
        "Managing Partner with the keys of the harbour",
        "Staffing, and patient care",
        "Troubleshooting and maintenance of pumps",
        "I kept the log and my own boat",
        "I was responsible for the managment of plans for the moor",
        "Hiring and training of sailors for the ferry",
        "Coaching and developing to keep the promise of the harbour",
        "Knowing how to get any parcel to the island on time",
        "I implement and started the harbour school",
        "Ordering sails\nmending nets",
        "Checking parcels and make sure the labels are right",
        "Facilitated weekly meetings with the keepers",
        "Operated machines such as lathes and presses",
        "Maintained accounts receivable for the harbour",
        "Ensured crews adhered to the rules of the dock",
        "Made sure accounts stayed balanced",
        "Identified few key tools",
        "In charge of all posters of the harbour ?",
        "Â Filing of letters",
        "Maintain safety and cleanliness",
        "Involved in sewing sails",
        "Using charts, found the pier",
        "Responsible for knowledge of the tides",
        "Designed a timetable and managed payroll",
        "Improved the ferry as mate between two harbours",
        "sewing sails for the crew Involved in races",
    ],
)
def test_what_cannot_be_mended_without_inventing_is_left(line: str) -> None:
    assert rewrite(line) is None


def test_what_still_goes_on_is_told_in_the_present() -> None:
    found = rewrite("Responsible for managing 3 desks", ongoing=True)
    assert found
    assert found.text == "Manage 3 desks"


def test_a_line_that_was_broken_is_offered_in_one_piece() -> None:
    found = rewrite("Responsible for the budget\nof 2 teams")
    assert found
    assert found.text == "Managed the budget of 2 teams"


def test_a_missing_figure_is_asked_for_and_never_made_up() -> None:
    found = rewrite("Trained new cashiers.")
    assert found
    assert found.text == "Trained [how many] new cashiers."


@pytest.mark.parametrize(
    ("gerund", "past"), [("managing", "Managed"), ("leading", "Led"), ("engineering", None)]
)
def test_the_past_is_told_only_where_it_is_sure(gerund: str, past: str | None) -> None:
    assert past_tense(gerund) == past


def test_rewrites_quote_the_line_and_add_no_word_but_the_verb_and_a_bracket() -> None:
    found = [one for one in analyse(document(WEAK_CV)).suggestions if one.before and one.after]
    assert found
    for one in found:
        assert str(one.before) in WEAK_CV
        words = set(re.findall(r"\w+", re.sub(r"\[.*?\]", "", str(one.after)).casefold()))
        new = words - set(re.findall(r"\w+", str(one.before).casefold()))
        assert len(new) <= 2
        assert not any(word.isdigit() for word in new)


def exact(text: str) -> float:
    """The overall score before it is rounded."""
    cv = document(text)
    return assess(gather(cv, understand(cv))).exact


@pytest.mark.parametrize("cv", [WEAK_CV, GOOD_CV, f"{WEAK_CV}\nInterests\nChess"])
def test_each_rewrite_raises_the_score_when_applied(cv: str) -> None:
    for one in analyse(document(cv)).suggestions:
        if one.before and one.after:
            assert exact(cv.replace(one.before, one.after)) > exact(cv)


def test_all_rewrites_with_their_brackets_filled_raise_it_a_good_deal() -> None:
    text = WEAK_CV
    for one in analyse(document(WEAK_CV)).suggestions:
        if one.before and one.after:
            text = text.replace(one.before, re.sub(r"\[.*?\]", "40", one.after))
    assert score(text) >= score(WEAK_CV) + 5


@pytest.mark.parametrize(
    ("rule_title", "old", "new"),
    [
        ("Add your e-mail address", "Mira Lindholm\n", "Mira Lindholm\nmira@example.com\n"),
        ("Add your phone number", "Mira Lindholm\n", "Mira Lindholm\n+46 8 555 012 34\n"),
        ("Open with a short summary", "Mira Lindholm\n", "Mira Lindholm" + SUMMARY + "\n"),
        ("List your skills", "Education\n", "Skills\nExcel, Typing, Microsoft Word, Outlook\n\nEducation\n"),
    ],
)
def test_advice_that_is_followed_raises_the_score(rule_title: str, old: str, new: str) -> None:
    assert score(WEAK_CV.replace(old, new, 1)) > score(WEAK_CV), rule_title


def test_priorities_run_from_one_without_a_gap() -> None:
    found = analyse(document(WEAK_CV)).suggestions
    assert [one.priority for one in found] == list(range(1, len(found) + 1))
    assert 3 <= len(found) <= 10


def test_a_gutted_copy_scores_at_least_twenty_less() -> None:
    gutted = "\n".join(line for line in GOOD_CV.split("\n") if not line.startswith("•"))
    assert score(GOOD_CV) >= 75
    assert score(gutted) <= score(GOOD_CV) - 20


def test_a_cv_without_lines_about_work_is_asked_for_them_once() -> None:
    found = analyse(document("Mira Lindholm\n\nSkills\nPython, SQL, Git\n\nEducation\nWest Coast University"))
    titles = [one.title for one in found.suggestions]
    assert titles[0] == "Describe what you did"
    assert not {"Give figures", "Say what came of it", "Open lines with a verb"} & set(titles)


def test_where_nothing_is_there_to_count_the_result_is_asked_for() -> None:
    found = rewrite("Introduced a chart of the tides.")
    assert found
    assert found.text == "Introduced a chart of the tides [with what result]."
