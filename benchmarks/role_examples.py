"""The texts that `tune_roles.py` learns from: labelled CVs, and made-up CVs of the catalogue's own roles.

The labelled CVs say how people write. They know few of our roles, and hardly a developer among them: the
made-up CVs, a few lines from a role's titles and skills, keep what was learnt from pulling those apart.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from engine_roles import FAMILIES, understood
from role_fields import FIELDS, TECHNICAL

from greenroom.engine.roles.catalogue import Role, load_catalogue
from greenroom.engine.roles.evidence import rarity, shipped_titles, weigh_skills, weigh_titles
from greenroom.engine.roles.matching import evidence_for
from greenroom.engine.roles.signs import Sign, signs_of

WORDS = frozenset(word for field in FIELDS.values() for word in field.words.split())
FIELD_OF = {
    "Advocate": "ADVOCATE",
    "Arts": "ARTS",
    "Civil Engineer": "CONSTRUCTION",
    "Electrical Engineering": "ENGINEERING",
    "HR": "HR",
    "Health and fitness": "FITNESS",
    "Mechanical Engineer": "ENGINEERING",
    "Operations Manager": "OPERATIONS",
    "Sales": "SALES",
}
"""The field of each label of updated25; all others are of information technology."""
WEIGHT_OF_A_MADE_UP_TEXT = 0.3
WEIGHT_OF_A_SHORT_TEXT = 0.75
SKILLS_NAMED = (4, 7, 10, 13)


@dataclass(frozen=True)
class Example:
    """A text: its label, its weight, its signs, and the engine's own evidence for each label."""

    id: str
    label: str
    weight: float
    signs: Mapping[Sign, float]
    evidence: Mapping[str, float]


@cache
def roles_of(label: str) -> tuple[str, ...]:
    """The slugs of the roles of a field."""
    field = FIELDS[label]
    technical = [role.slug for role in load_catalogue().roles if role.category in TECHNICAL]
    named = f"{FAMILIES['livecareer24'].get(label, '')} {field.more}".split()
    return tuple(dict.fromkeys([*named, *(technical if field.technical else [])]))


def labelled(row: Mapping[str, str]) -> Example:
    """The example of a labelled text of livecareer24 or of updated25."""
    if row["label"] in FIELDS:
        return example_of(row["id"], row["label"], 1.0, row["text"])
    label = FIELD_OF.get(row["label"], "INFORMATION-TECHNOLOGY")
    return example_of(row["id"], label, WEIGHT_OF_A_SHORT_TEXT, row["text"])


def made_up() -> Iterator[Example]:
    """Four texts for each role, shared by the fields that it is in; the same in every run."""
    chance = random.Random(3)
    for role in load_catalogue().roles:
        labels = [label for label in FIELDS if role.slug in roles_of(label)]
        for number, skills in enumerate(SKILLS_NAMED):
            text = made_up_text(role, skills, chance, with_jobs=number < len(SKILLS_NAMED) - 1)
            for label in labels:
                yield example_of(role.slug, label, WEIGHT_OF_A_MADE_UP_TEXT / len(labels), text)


def made_up_text(role: Role, skills: int, chance: random.Random, *, with_jobs: bool) -> str:
    names = [role.title, *role.titles]
    now, before = chance.choice(names), chance.choice(names)
    named = chance.sample(list(role.skills), min(skills, len(role.skills)))
    third = len(named) // 3
    lines = [now, ""] if skills == SKILLS_NAMED[0] else ["sam@example.com", ""]
    if with_jobs:
        lines += ["Experience", now, "2022 - Present", f"• {', '.join(named[:third])}"]
        lines += [before, "2019 - 2022", f"• {', '.join(named[third : 2 * third])}", ""]
    else:
        lines += ["Projects", f"• {', '.join(named[:third])}", ""]
    return "\n".join([*lines, "Skills", ", ".join(named[third:])])


def example_of(identifier: str, label: str, weight: float, text: str) -> Example:
    _, understanding = understood(text)
    catalogue = load_catalogue()
    rare = rarity(catalogue)
    skills = weigh_skills(understanding.mentions, catalogue.skills)
    titles = weigh_titles(text, understanding, shipped_titles())
    of_role = {
        role.slug: evidence_for(
            role, {name: skills[name] for name in role.skills if name in skills}, titles.get(role.slug), rare
        )
        for role in catalogue.roles
    }
    evidence = {one: max(of_role[slug] for slug in roles_of(one)) for one in FIELDS}
    return Example(
        identifier, label, weight, signs_of(text, understanding, skills, titles, rare, WORDS).worth, evidence
    )
