"""What looks like a fault and is none: a rule that speaks has to be right."""

from dataclasses import replace

import pytest

from greenroom.engine.document import HiddenText
from greenroom.engine.scoring.registry import RULES
from greenroom.engine.scoring.rule import Verdict, gather
from greenroom.engine.understanding.understanding import understand
from tests.engine.samples import GOOD_CV, document
from tests.engine.scoring.broken_cvs import changed, with_work

RULE = {rule.id: rule for rule in RULES}
EDUCATION = "B.Sc. Computer Science\nWest Coast Technical University\n2018 - 2021\n"


def told(rule: str, text: str) -> Verdict | None:
    cv = document(text)
    return RULE[rule].check(gather(cv, understand(cv)))


@pytest.mark.parametrize(
    ("rule", "lines"),
    [
        ("passive", ["• Tests are read by the crew", "• Built a pier that is used daily", "• Led 3 mates"]),
        ("passive", ["• I was involved in 3 races", "• Built a pier", "• Led 3 mates"]),
        ("first_person", ["• Passed Phase I of the trial", "• Built a pier in May", "• Led 3 mates"]),
        ("first_person", ["• Kept the log in My SQL", "• Built a pier in May", "• Led 3 mates"]),
        ("variety", ["• The pier of the north"] * 3 + ["• The crew of the south"] * 4 + ["• Led 3 mates"]),
        ("full_stops", ["• Built 12 ports.", "• Led the crew.", "• Wrote 3 maps.Â"]),
        ("blanks", ["• Sold ropes to Tide [now Ebb]", "• Built a pier", "• Led 3 mates"]),
    ],
)
def test_a_line_without_the_fault_is_not_accused(rule: str, lines: list[str]) -> None:
    work = ["Mate, Tide AB", "Jan 2020 - Dec 2021", *lines]
    verdict = told(rule, with_work(*work).text)
    assert verdict is None or verdict.share == 1


def test_positions_that_overlap_stand_in_either_order() -> None:
    overlapping = changed(("Jan 2023 - Present", "Mar 2022 - Nov 2022")).text
    verdict = told("newest_first", overlapping)
    assert verdict is not None
    assert verdict.share == 1


def test_a_year_by_itself_is_no_second_way_to_write_dates() -> None:
    verdict = told("date_formats", changed(("Jun 2021 - Dec 2022", "2022")).text)
    assert verdict is None or verdict.share == 1


def test_a_sentence_that_mentions_years_is_no_position() -> None:
    sentence = "2000 - 2012 servers; kept the mail of the yard running\n• Led the night crew of the yard\n"
    verdict = told(
        "date_formats", GOOD_CV.replace("Junior Developer, Harbour", f"{sentence}Junior Developer, Harbour")
    )
    assert verdict is not None
    assert verdict.share == 1


def test_years_before_the_first_position_are_no_gap() -> None:
    verdict = told("gaps", GOOD_CV.replace("2018 - 2021\n", "2009 - 2012\n"))
    assert verdict is not None
    assert verdict.share == 1


def test_a_gap_says_from_when_to_when() -> None:
    verdict = told("gaps", changed(("Jun 2021 - Dec 2022", "Jun 2011 - Dec 2012")).text)
    assert verdict is not None
    assert "12/2012 to " in verdict.message


def test_education_without_a_year_is_still_education() -> None:
    undated = GOOD_CV.replace(EDUCATION, "Bachelor of Science : Tides , North Sea College - City\n")
    verdict = told("education", undated)
    assert verdict is not None
    assert verdict.message.startswith("Your education is there")


def test_hidden_words_are_counted_and_not_repeated() -> None:
    cv = replace(document(GOOD_CV), hidden=(HiddenText("Page 1", 1, "position"),))
    verdict = RULE["hidden_text"].check(gather(cv, understand(cv)))
    assert verdict is not None
    assert verdict.message.startswith("2 words in the file cannot be seen")
    assert "Page 1" not in verdict.message


def test_a_paragraph_of_garbled_spaces_is_no_paragraph() -> None:
    garbled = "Â " * 70 + "Kept the ropes of all ferries dry"
    verdict = told("bullets_used", with_work("Mate, Tide AB", "Jan 2020 - Dec 2021", garbled).text)
    assert verdict is None or verdict.share == 1
