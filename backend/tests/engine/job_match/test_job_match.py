"""A CV beside a job text."""

import pytest

from greenroom.engine.analysis import analyse
from greenroom.engine.job_match.matching import match_job
from greenroom.engine.job_match.requirements import read_requirements
from greenroom.engine.results import JobMatch
from greenroom.engine.understanding.lexicon import shipped_lexicon
from greenroom.engine.understanding.understanding import understand
from tests.engine.samples import GOOD_CV, JOB_TEXT, document


def asked(text: str) -> dict[str, bool]:
    return {one.term: one.required for one in read_requirements(text, shipped_lexicon())}


def match(job_text: str, cv: str = GOOD_CV) -> JobMatch:
    found = match_job(document(cv), understand(document(cv)), job_text)
    assert found
    return found


def test_required_and_preferred_terms_are_told_apart() -> None:
    found = asked(JOB_TEXT)
    assert {term for term, required in found.items() if required} >= {
        "Python",
        "SQL",
        "Docker",
        "PostgreSQL",
        "Go",
    }
    assert {term for term, required in found.items() if not required} >= {"Terraform", "React"}


@pytest.mark.parametrize(
    ("clause", "required"),
    [
        ("You must know Kubernetes.", True),
        ("Kubernetes is a plus.", False),
        ("Kubernetes would be nice to have.", False),
        ("Kenntnisse in Kubernetes sind von Vorteil.", False),
        ("Kubernetes ist erforderlich.", True),
        ("We run on Kubernetes.", True),
    ],
)
def test_a_clause_says_for_itself_what_it_asks(clause: str, *, required: bool) -> None:
    assert asked(clause) == {"Kubernetes": required}


def test_a_term_that_is_required_once_is_required() -> None:
    assert asked("Docker is a plus.\nYou must know Docker.") == {"Docker": True}


def test_matches_quote_the_cv_and_what_is_missing_is_named_required_first() -> None:
    found = match(JOB_TEXT)
    for term in found.matched:
        assert term.evidence
        assert all(GOOD_CV[quote.start : quote.end] == quote.text for quote in term.evidence)
    assert "Go" in {term.term for term in found.missing}
    required = [term.required for term in found.missing]
    assert required == sorted(required, reverse=True)


def test_a_term_that_another_implies_counts_four_fifths() -> None:
    cv = "Mira\n\nSkills\nDjango\n"
    assert match("You must know Python.", cv).match == 80
    assert match("You must know Django.", cv).match == 100


def test_preferred_terms_weigh_half() -> None:
    cv = "Mira\n\nSkills\nKubernetes\n"
    assert match("You must know Kubernetes. Terraform is a plus.", cv).match == 67


def test_a_job_text_adds_a_dimension_that_weighs_a_fifth() -> None:
    result = analyse(document(GOOD_CV), JOB_TEXT)
    (dimension,) = [one for one in result.score.dimensions if one.key == "match"]
    assert result.job_match
    assert dimension.score == result.job_match.match
    assert dimension.weight == 0.2


def test_a_job_text_with_no_skill_is_said_so() -> None:
    result = analyse(document(GOOD_CV), "We are nice people in a nice place.")
    assert result.job_match is None
    assert "job_text_without_terms" in {notice.code for notice in result.warnings}
