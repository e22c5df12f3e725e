"""Whatever a rule asks for, doing it raises the score: alone, and whatever else is still wrong."""

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.engine.document import Document
from greenroom.engine.job_match.matching import match_job
from greenroom.engine.scoring.registry import RULES
from greenroom.engine.scoring.rule import Facts, Rule, Verdict, gather
from greenroom.engine.scoring.score import Assessment, assess
from greenroom.engine.understanding.understanding import understand
from tests.engine.samples import GOOD_CV, JOB_TEXT, document
from tests.engine.scoring.broken_cvs import BROKEN, changed, only_skills

MENDED_OTHERWISE: Final = {
    "known_titles": document("Mira Lindholm\n\nExperience\n• Built a thing for many people here"),
    "named": only_skills("Python, SQL, Docker, Git, Linux, Redis"),
    "hard_skills": only_skills("Python, SQL, Docker, Git, Linux"),
}
"""CVs that do what the rule asks for, where the good sample is another CV altogether."""

FAULTS: Final = (
    (("mira.lindholm@example.com\n", ""),),
    (("+46 8 555 012 34\n", ""),),
    (("github.com/mira-lindholm", ""),),
    (("Gothenburg, Sweden", "Gothenburg, Sweden [job title]"),),
    (("looking for a team", "a hard-working team player and quick learner"),),
    (("• Led the move of", "• Responsible for the move of"),),
    (("• Designed the data model", "• The data model was designed"),),
    (("• Trained 5 new colleagues", "• I trained 5 new colleagues"),),
    (("Jun 2021 - Dec 2022", "Jun 2011 - Dec 2012"),),
    (("Jan 2023 - Present", "01/2023 - Present"),),
    (
        ("handles 1,200 requests per second", "handles the requests of the shop"),
        ("by 43 percent ", ""),
        (" 230 customers in Django, which saved 6 hours a week", " customers, for those in the office"),
        ("14 services to Docker", "the services to Docker"),
        ("from 61% to 92%", "a good deal"),
        ("180 unit tests", "unit tests"),
        ("3,000 sailors", "sailors"),
        ("5 other teams", "other teams"),
        ("9 of 10 incidents", "incidents"),
        ("from 40 to 12 minutes", "a good deal"),
        ("12 clubs", "clubs"),
    ),
    (("B.Sc. Computer Science\nWest Coast Technical University\n2018 - 2021\n", ""),),
    (("• Cut the time", "➢ Cut the time"), ("• Automated", "* Automated")),
    (
        (
            "Docker, Kubernetes, Git, REST APIs, SQL, Linux",
            "Teamwork, Leadership, Creativity, Negotiation, Problem solving",
        ),
    ),
)
"""What can be wrong at once in one CV, each beside what mends it."""


def assessment_of(cv: Document, job_text: str | None = None) -> Assessment:
    understanding = understand(cv)
    match = match_job(cv, understanding, job_text) if job_text else None
    return assess(gather(cv, understanding, match))


@pytest.mark.parametrize("rule", sorted(BROKEN))
def test_a_fix_that_is_done_raises_the_score(rule: str) -> None:
    mended = MENDED_OTHERWISE.get(rule, document(GOOD_CV))
    before, after = assessment_of(BROKEN[rule]), assessment_of(mended)
    (told,) = [one for one in before.assessed if one.rule.id == rule]
    assert told.verdict.fix
    assert told.gain > 0
    assert after.exact > before.exact
    assert after.score.overall >= before.score.overall


def test_a_term_of_the_job_text_that_is_added_raises_the_score() -> None:
    before = assessment_of(document(GOOD_CV), JOB_TEXT)
    after = assessment_of(changed(("Docker, Kubernetes,", "Docker, Go, MySQL, Kubernetes,")), JOB_TEXT)
    assert after.exact > before.exact


@settings(max_examples=200, deadline=None)
@given(st.sets(st.integers(0, len(FAULTS) - 1), min_size=1), st.data())
def test_mending_one_fault_raises_the_score_whatever_else_is_wrong(
    faults: set[int], data: st.DataObject
) -> None:
    mended = data.draw(st.sampled_from(sorted(faults)))
    assert assessment_of(_with(faults - {mended})).exact > assessment_of(_with(faults)).exact


@settings(max_examples=100, deadline=None)
@given(st.sets(st.integers(0, len(FAULTS) - 1)))
def test_each_rule_alone_is_worth_what_is_said_and_all_together_at_least_their_sum(faults: set[int]) -> None:
    facts = gather(_with(faults), understand(_with(faults)))
    found = assess(facts)
    for one in found.assessed:
        alone = assess(facts, [_kept(rule) if rule.id == one.rule.id else rule for rule in RULES])
        assert alone.exact - found.exact == pytest.approx(one.gain)
    assert sum(one.gain for one in found.assessed) <= 100 - found.exact + 1e-6


def _kept(rule: Rule) -> Rule:
    """The rule as if nothing were left to do for it."""

    def check(facts: Facts) -> Verdict | None:
        told = rule.check(facts)
        return replace(told, share=1.0) if told else None

    return replace(rule, check=check)


def _with(faults: set[int]) -> Document:
    return changed(*(change for number in sorted(faults) for change in FAULTS[number]))
