"""Two analyses of one person side by side."""

from __future__ import annotations

from dataclasses import replace

from greenroom.engine.analysis import analyse
from greenroom.engine.comparison import Comparison, compare
from greenroom.engine.results import EngineInfo, Finding, Result
from tests.engine.samples import GOOD_CV, JOB_TEXT, WEAK_CV, document

MENDED_CV = WEAK_CV.replace(
    "Responsible for managing the front desk and the mail",
    "Managed the front desk and the mail of 120 people",
).replace("Mira Lindholm\n", "Mira Lindholm\nmira.lindholm@example.com\n")
BEFORE, AFTER = analyse(document(WEAK_CV)), analyse(document(MENDED_CV))


def rules(comparison: Comparison, *, part: str) -> set[str]:
    return {one.rule for one in getattr(comparison, part)}


def asking(result: Result) -> list[Finding]:
    return [one for side in result.score.dimensions for one in side.findings if one.severity != "good"]


def test_what_was_mended_stands_with_the_words_of_then_and_of_now():
    found = compare(BEFORE, AFTER)
    email = next(one for one in found.mended if one.rule == "email")
    assert email.dimension == "completeness"
    assert email.message in {finding.message for finding in asking(BEFORE)}
    assert email.now is not None
    assert email.now != email.message
    assert email.gain > 0


def test_what_still_asks_for_something_is_left_with_its_gain_then_and_now():
    found = compare(BEFORE, AFTER)
    weak = next(one for one in found.left if one.rule == "weak_openers")
    assert weak.fix
    assert weak.gain > 0
    assert weak.gain_before is not None
    assert all(MENDED_CV[one.start : one.end] == one.text for one in weak.evidence)


def test_all_that_the_newer_analysis_asks_for_is_either_left_or_new():
    found = compare(BEFORE, AFTER)
    assert rules(found, part="left") | rules(found, part="new") == {one.rule for one in asking(AFTER)}
    assert not rules(found, part="left") & rules(found, part="new")


def test_a_cv_that_was_spoilt_has_new_findings_and_nothing_mended_twice():
    found = compare(AFTER, BEFORE)
    assert "email" in rules(found, part="new")
    assert found.overall_change < 0
    assert not rules(found, part="mended") & (rules(found, part="left") | rules(found, part="new"))


def test_nothing_happened_between_an_analysis_and_its_like():
    found = compare(BEFORE, BEFORE)
    assert (found.overall_change, found.mended, found.new) == (0, (), ())
    assert all(one.gain == one.gain_before for one in found.left)
    assert all(one.change == 0 for one in found.dimensions)
    assert all(role.before == role.after for role in found.roles)


def test_points_are_counted_from_the_older_to_the_newer_one():
    found = compare(BEFORE, AFTER)
    assert found.overall_change == AFTER.score.overall - BEFORE.score.overall > 0
    for side in found.dimensions:
        assert side.before is not None
        assert side.after is not None
        assert side.change == side.after - side.before


def test_what_is_worth_most_stands_first():
    found = compare(BEFORE, analyse(document(GOOD_CV)))
    gains = [one.gain for one in found.mended]
    assert len(gains) > 5
    assert gains == sorted(gains, reverse=True)


def test_each_rewriting_stands_once_under_a_finding_that_quotes_its_line():
    found = compare(BEFORE, AFTER)
    offered = [one for finding in (*found.left, *found.new) for one in finding.rewritings]
    assert len({one.before for one in offered}) == len(offered) > 0
    for finding in (*found.left, *found.new):
        quoted = " ".join(quote.text for quote in finding.evidence)
        assert all(one.before in quoted for one in finding.rewritings)


def test_roles_of_either_analysis_are_named_with_both_matches():
    found = compare(BEFORE, analyse(document(GOOD_CV)))
    newer = [role.slug for role in analyse(document(GOOD_CV)).roles]
    assert [role.slug for role in found.roles][: len(newer)] == newer
    assert {role.slug for role in BEFORE.roles} <= {role.slug for role in found.roles}
    assert all(role.before is not None or role.after is not None for role in found.roles)


def test_a_rule_that_has_nothing_to_look_at_any_more_counts_as_mended():
    blank = MENDED_CV.replace("120 people", "[number] people")
    (mended,) = (one for one in compare(analyse(document(blank)), AFTER).mended if one.rule == "blanks")
    assert mended.now is None
    assert "[number]" in mended.evidence[0].text


def test_another_version_of_the_engine_is_said_and_its_silence_mends_nothing():
    older = analyse(document(MENDED_CV.replace("120 people", "[number] people")))
    older = replace(older, engine=EngineInfo("embedded", "greenroom-engine", "0.9.0"))
    found = compare(older, AFTER)
    assert not found.comparable
    assert found.note is not None
    assert "0.9.0" in found.note
    assert "blanks" not in rules(found, part="mended")


def test_a_job_text_beside_one_of_the_two_is_said_and_mends_nothing():
    beside = analyse(document(WEAK_CV), JOB_TEXT)
    found = compare(beside, AFTER)
    assert not found.comparable
    assert "job_terms" not in rules(found, part="mended")
    match = next(side for side in found.dimensions if side.key == "match")
    assert (match.after, match.change) == (None, None)


def test_two_job_texts_are_said_and_one_is_not():
    before, after = analyse(document(WEAK_CV), JOB_TEXT), analyse(document(MENDED_CV), JOB_TEXT)
    assert compare(before, after).comparable
    found = compare(before, after, same_job_text=False)
    assert found.note is not None
    assert "different job texts" in found.note
