"""What candidates are rated on, and which of it a role is interviewed on.

Both stand in `data/competencies.toml`: fifteen competencies with an anchor for each of five levels, the plan
of each family of roles by its category, and the plans of single roles that differ from their family's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from greenroom.engine.questions.errors import BankInvalid
from greenroom.engine.questions.model import Competency
from greenroom.engine.roles.catalogue import Role, load_catalogue
from greenroom.engine.roles.tables import Table, table_of

BEHAVIOURAL_KEYS: Final = (
    "communication",
    "teamwork",
    "leadership",
    "problem_solving",
    "adaptability",
    "professionalism",
    "initiative",
    "customer_focus",
    "inclusion",
    "career_development",
)
KNOWLEDGE_KEYS: Final = ("knowledge", "practice", "design", "diagnosis", "quality")
LEVELS: Final = 5
OF_KNOWLEDGE: Final = (3, 4)
OF_BEHAVIOUR: Final = (2, 3, 4)

_FILE: Final = Path(__file__).parent / "data" / "competencies.toml"


@dataclass(frozen=True, slots=True)
class Competencies:
    """Every competency by its key, and the keys of each role's plan by its slug, in the order of asking."""

    by_key: Mapping[str, Competency]
    plans: Mapping[str, tuple[str, ...]]


def competencies_of(role: Role) -> tuple[Competency, ...]:
    """The five to eight competencies that `role` is interviewed on: first of knowledge, then behavioural.

    Raises:
        BankInvalid: the data file breaks a rule.
    """
    competencies = load_competencies()
    return tuple(competencies.by_key[key] for key in competencies.plans[role.slug])


@cache
def load_competencies() -> Competencies:
    """The competencies that ship with Greenroom.

    Raises:
        BankInvalid: the data file breaks a rule.
    """
    return read_competencies(_FILE)


def read_competencies(file: Path) -> Competencies:
    """The competencies in `file`, with a plan for every role of the catalogue.

    Raises:
        BankInvalid: the file breaks a rule.
    """
    table = table_of(file, BankInvalid)
    table.allow(("competency", "families", "roles"))
    by_key: dict[str, Competency] = {}
    for entry in table.tables("competency"):
        competency = _competency(entry, entry.text("key"))
        if competency.key in by_key:
            raise entry.at(competency.key).refuse("another competency has this key.")
        by_key[competency.key] = competency
    for key in (*KNOWLEDGE_KEYS, *BEHAVIOURAL_KEYS):
        if key not in by_key:
            raise table.refuse(f"the competency {key!r} is missing.")
    return Competencies(by_key, _plans(table, load_catalogue().roles))


def _competency(entry: Table, key: str) -> Competency:
    entry = entry.at(key)
    entry.allow(("key", "label", "summary", "anchors"))
    if key not in KNOWLEDGE_KEYS and key not in BEHAVIOURAL_KEYS:
        raise entry.refuse("this competency is not known.")
    anchors = entry.texts("anchors")
    if not len(anchors) == len(set(anchors)) == LEVELS:
        raise entry.refuse(f"a competency has {LEVELS} different anchors, not {len(set(anchors))}.")
    first, second, third, fourth, fifth = anchors
    return Competency(
        key=key,
        label=entry.text("label"),
        summary=entry.text("summary"),
        behavioural=key in BEHAVIOURAL_KEYS,
        anchors=(first, second, third, fourth, fifth),
    )


def _plans(table: Table, roles: tuple[Role, ...]) -> dict[str, tuple[str, ...]]:
    families, own = table.table("families"), table.table("roles")
    families.allow({role.category for role in roles})
    own.allow({role.slug for role in roles})
    return {
        role.slug: _plan(own, role.slug) if role.slug in own.values else _plan(families, role.category)
        for role in roles
    }


def _plan(table: Table, name: str) -> tuple[str, ...]:
    """The keys under `name`: three or four of knowledge, then two to four behavioural, each once."""
    keys, entry = table.texts(name), table.at(name)
    knowledge = [key for key in keys if key in KNOWLEDGE_KEYS]
    behavioural = [key for key in keys if key in BEHAVIOURAL_KEYS]
    if len(set(keys)) != len(keys) or tuple(knowledge + behavioural) != keys:
        raise entry.refuse("a plan names known competencies, each once, those of knowledge first.")
    if len(knowledge) not in OF_KNOWLEDGE or len(behavioural) not in OF_BEHAVIOUR:
        raise entry.refuse("a plan has 3 or 4 competencies of knowledge and 2 to 4 behavioural ones.")
    return keys
