"""Every rule, on a CV that keeps it and on one that breaks it."""

import pytest

from greenroom.engine.document import Document, Layout
from greenroom.engine.job_match.matching import match_job
from greenroom.engine.scoring.registry import LABELS, RULES, weights
from greenroom.engine.scoring.rule import Verdict, gather, severity_of
from greenroom.engine.understanding.understanding import understand
from tests.engine.samples import GOOD_CV, JOB_TEXT
from tests.engine.scoring.broken_cvs import BROKEN, changed

RULE = {rule.id: rule for rule in RULES}


def good() -> Document:
    """The good sample, which says how large its letters are."""
    return Document("pdf", GOOD_CV, (0,), layout=Layout(smallest_body_points=10.5))


def verdict_of(rule: str, cv: Document) -> Verdict:
    understanding = understand(cv)
    job = match_job(cv, understanding, JOB_TEXT) if rule == "job_terms" else None
    verdict = RULE[rule].check(gather(cv, understanding, job))
    assert verdict is not None
    return verdict


@pytest.mark.parametrize("rule", sorted(BROKEN))
def test_a_good_cv_keeps_the_rule(rule: str) -> None:
    verdict = verdict_of(rule, good())
    assert severity_of(verdict, RULE[rule]) in {"good", "info"}
    assert verdict.share > 0.75


@pytest.mark.parametrize("rule", sorted(BROKEN))
def test_a_broken_rule_costs_points_and_says_how_to_mend_it(rule: str) -> None:
    verdict = verdict_of(rule, BROKEN[rule])
    assert verdict.share < verdict_of(rule, good()).share
    assert severity_of(verdict, RULE[rule]) != "good"
    assert verdict.fix
    assert verdict.message.endswith(".")


def test_every_rule_but_those_with_a_test_of_their_own_is_in_the_table() -> None:
    assert set(RULE) - set(BROKEN) == {"job_terms", "blanks", "misread"}


def test_a_job_text_that_is_answered_scores_higher() -> None:
    answered = verdict_of(
        "job_terms", changed(("Docker, Kubernetes,", "Docker, Go, Terraform, React, Kubernetes,"))
    )
    assert answered.share > verdict_of("job_terms", good()).share
    assert "Go" in str(verdict_of("job_terms", good()).fix)


def test_a_bracket_still_to_be_filled_is_told_and_costs_nothing() -> None:
    assert RULE["blanks"].check(gather(good(), understand(good()))) is None
    verdict = verdict_of("blanks", changed(("1,200 requests per second", "[how many] requests per second")))
    assert verdict.share == 1
    assert severity_of(verdict, RULE["blanks"]) == "warning"


def test_only_what_keeps_a_reader_from_going_on_is_said_to_stop_you() -> None:
    lost = Verdict(0, "Nothing is there.")
    loud = {rule.id for rule in RULES if severity_of(lost, rule) == "critical"}
    assert loud == {"email", "dated_experience"}


def test_rules_have_ids_of_their_own_and_say_their_source() -> None:
    assert len(RULE) == len(RULES)
    for rule in RULES:
        assert rule.source
        assert rule.looks_at
        assert rule.points > 0
        assert rule.check.__doc__


@pytest.mark.parametrize("with_match", [True, False])
def test_weights_add_up_to_one(*, with_match: bool) -> None:
    found = weights(with_match=with_match)
    assert sum(found.values()) == pytest.approx(1)
    assert set(found) == set(LABELS) - (set() if with_match else {"match"})
