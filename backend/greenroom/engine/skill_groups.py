"""Puts the skills that a CV names into groups, with the lines that name them."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.results import Quote, Skill, SkillGroup, Skills
from greenroom.engine.roles.catalogue import load_catalogue
from greenroom.engine.understanding.lines import quote_around
from greenroom.engine.understanding.model import Mention, Understanding

_MOST_NAMED: Final = 3
_LISTED: Final = "Listed besides"


def group_skills(document: Document, understanding: Understanding) -> Skills:
    """Every skill with every line that names it, the groups with the most skills first.

    Last, what the CV lists as a skill and the taxonomy does not know, as it is written there.
    """
    by_skill: dict[str, list[Mention]] = defaultdict(list)
    for mention in understanding.mentions:
        by_skill[mention.skill].append(mention)
    catalogue = load_catalogue().skills
    groups: dict[str, list[Skill]] = defaultdict(list)
    for name, mentions in by_skill.items():
        groups[catalogue[name].group].append(Skill(name, _lines(document, mentions)))
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    listed = tuple(
        Skill(" ".join(span.text.split()), (quote_around(document, span.start, span.end),))
        for span in understanding.listed
    )
    return Skills(
        _summary(len(by_skill), [name for name, _ in ordered], len(listed)),
        (
            *(SkillGroup(name, tuple(sorted(skills, key=_most_shown))) for name, skills in ordered),
            *((SkillGroup(_LISTED, listed),) if listed else ()),
        ),
    )


def _most_shown(skill: Skill) -> tuple[int, str]:
    return -len(skill.evidence), skill.name


def _lines(document: Document, mentions: list[Mention]) -> tuple[Quote, ...]:
    """One quote for each mention; two mentions in one sentence share it."""
    quotes: dict[tuple[int, int], Quote] = {}
    for mention in mentions:
        quote = quote_around(document, mention.span.start, mention.span.end)
        quotes.setdefault((quote.start, quote.end), quote)
    return tuple(quotes.values())


def _summary(count: int, groups: list[str], listed: int) -> str:
    more = f" It lists {listed} more that our list does not have." if listed else ""
    if not count:
        return f"No skill of our list could be found in this CV.{more}"
    named = ", ".join(groups[:_MOST_NAMED])
    return f"{count} skill{'' if count == 1 else 's'} found, most of them in {named}.{more}"
