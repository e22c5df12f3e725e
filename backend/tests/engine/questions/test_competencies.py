"""Competencies have an anchor for each level, and every role has a plan of five to eight."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenroom.engine.questions import competencies as module
from greenroom.engine.questions.bank import BankInvalid
from greenroom.engine.questions.competencies import (
    BEHAVIOURAL_KEYS,
    KNOWLEDGE_KEYS,
    competencies_of,
    load_competencies,
    read_competencies,
)
from greenroom.engine.roles.catalogue import Role, load_catalogue

SHIPPED = (Path(module.__file__).parent / "data" / "competencies.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("role", load_catalogue().roles, ids=lambda role: role.slug)
def test_a_role_is_interviewed_on_knowledge_and_on_behaviour(role: Role):
    plan = competencies_of(role)
    knowledge = [competency for competency in plan if not competency.behavioural]
    assert 3 <= len(knowledge) <= 4
    assert 5 <= len(plan) <= 8
    assert plan[: len(knowledge)] == tuple(knowledge)


def test_all_fifteen_have_five_anchors_that_no_other_shares():
    by_key = load_competencies().by_key
    assert by_key.keys() == {*KNOWLEDGE_KEYS, *BEHAVIOURAL_KEYS}
    anchors = [anchor for competency in by_key.values() for anchor in competency.anchors]
    assert len(anchors) == len(set(anchors)) == 5 * 15
    assert all(anchor.endswith(".") and anchor[0].isupper() for anchor in anchors)


def test_an_anchor_says_what_is_done_and_passes_no_mark():
    marks = ("good", "excellent", "poor", "weak", "strong", "average", "satisfactory", "outstanding")
    for competency in load_competencies().by_key.values():
        for anchor in competency.anchors:
            assert not set(marks) & set(anchor.casefold().rstrip(".").split())


def test_each_competency_is_asked_of_somebody():
    asked = {key for plan in load_competencies().plans.values() for key in plan}
    assert asked == {*KNOWLEDGE_KEYS, *BEHAVIOURAL_KEYS}


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('key = "design"', 'key = "taste"', "taste: this competency is not known."),
        ('key = "design"', 'key = "practice"', "practice: another competency has this key."),
        ('summary = "Chooses and', 'sumary = "Chooses and', "design: the key 'sumary' is not known."),
        ('label = "Leadership"', "", "leadership: 'label' must be a text that is not empty."),
        (
            '  "Names no concept of the field, or states as fact what is false.",\n',
            "",
            "knowledge: a competency has 5 different anchors, not 4.",
        ),
        ('"Databases" =', '"Data bases" =', ": the key 'Data bases' is not known."),
        ('"it-manager" =', '"it-boss" =', ": the key 'it-boss' is not known."),
        (
            '"leadership", "communication", "customer_focus"]',
            '"communication", "communication"]',
            "it-manager: a plan names known competencies, each once, those of knowledge first.",
        ),
        (
            '"it-manager" = ["knowledge", "practice", ',
            '"it-manager" = [',
            "it-manager: a plan has 3 or 4 competencies of knowledge and 2 to 4 behavioural ones.",
        ),
    ],
)
def test_a_competency_or_a_plan_that_breaks_a_rule_is_refused(
    tmp_path: Path, old: str, new: str, sentence: str
):
    assert old in SHIPPED
    file = tmp_path / "competencies.toml"
    file.write_text(SHIPPED.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BankInvalid) as refusal:
        read_competencies(file)
    assert str(refusal.value).startswith(f"{tmp_path.name}/competencies.toml")
    assert str(refusal.value).endswith(sentence)


def test_a_family_without_a_plan_is_refused(tmp_path: Path):
    file = tmp_path / "competencies.toml"
    kept = [line for line in SHIPPED.splitlines() if not line.startswith('"Databases" =')]
    file.write_text("\n".join(kept), encoding="utf-8")
    with pytest.raises(BankInvalid, match="Databases: a plan has 3 or 4"):
        read_competencies(file)
