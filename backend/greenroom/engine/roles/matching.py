"""Recommends roles with proof: the student's own lines, no training, no chance."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.results import Quote, RoleMatch, RoleReason
from greenroom.engine.roles.catalogue import Catalogue, Role, load_catalogue
from greenroom.engine.roles.evidence import (
    SkillEvidence,
    TitleEvidence,
    rarity,
    shipped_titles,
    titles_of,
    weigh_skills,
    weigh_titles,
)
from greenroom.engine.roles.leanings import (
    LEAST_EVIDENCE,
    Leaning,
    Leanings,
    lean,
    shipped_leanings,
    strength_of,
)
from greenroom.engine.roles.signs import signs_of
from greenroom.engine.understanding.lines import quote_around
from greenroom.engine.understanding.model import Span, Understanding

FEWEST_ROLES: Final = 3
MOST_ROLES: Final = 5
FEWEST_QUOTES: Final = 2
_TITLE_WEIGHT: Final = 1.6
_FALL_OFF: Final = 0.1
_NAMED_RECENTLY: Final = 0.5
_ENOUGH_OF_ITS_OWN: Final = 1.3
_ENOUGH_OF_THE_BEST: Final = 0.35
_FIELD_OF_TOOLS: Final = "Information technology"
_LITTLE_OF_ITS_OWN: Final = 1.0
_NAMED: Final = 0.4
_MUCH_MORE: Final = 2.5
_A_LITTLE_LESS: Final = 0.99
_MOST_CONSIDERED: Final = 40
_OF_THE_SAME_FIELD: Final = 0.5
_OF_THE_SAME_FAMILY: Final = 0.7
_MOST_REASONS: Final = 8
_MOST_QUOTES: Final = 3
_MOST_MISSING: Final = 6
_HALF_WAY: Final = 1.7
_STEEPNESS: Final = 0.75
_MOST_OF_EVIDENCE: Final = 6.0


@dataclass(frozen=True, slots=True)
class RankedRole:
    """A role with what speaks for it.

    `evidence`, of its own title and skills, and `strength`, which its field raises or lowers, are open above
    0, and `match` puts the latter on 1 to 99, as far as the former bears it.
    """

    role: Role
    evidence: float
    strength: float
    match: int
    title: TitleEvidence | None
    skills: Mapping[str, SkillEvidence]
    leaning: Leaning | None


def recommend(
    document: Document,
    understanding: Understanding,
    catalogue: Catalogue | None = None,
    leanings: Leanings | None = None,
) -> tuple[RoleMatch, ...]:
    """The 3 to 5 roles that the CV speaks for, best first.

    Fewer only where little speaks for a third. Each has two quotes or more wherever the CV has two, but what
    the CV calls its owner stands first, were it said in one line only. Roles weaker than a tenth of the best
    are left out once there are three; before that only those for which their own titles and skills say too
    little. Of all but the best, those like a role that was already chosen have to be stronger to be named.
    """
    ranked = rank(document, understanding, catalogue, leanings)
    # What only its field speaks for is named where nothing better is there.
    ranked = tuple(one for one in ranked if one.title or one.skills) or ranked
    left = list(ranked[:_MOST_CONSIDERED])
    kept: list[tuple[RankedRole, RoleMatch]] = []
    thin: list[tuple[RankedRole, RoleMatch]] = []
    while left and len(kept) < MOST_ROLES:
        candidate = _next_of(left, [one for one, _ in kept])
        left.remove(candidate)
        weak = candidate.strength < _FALL_OFF * ranked[0].strength
        if weak and (len(kept) >= FEWEST_ROLES or not _speaks_for_itself(candidate, ranked[0])):
            continue
        match = _role_match(document, candidate)
        named_best = candidate is ranked[0] and candidate.title is not None
        enough = named_best or _quotes_of(match) >= FEWEST_QUOTES
        (kept if enough else thin).append((candidate, match))
    if len(kept) < FEWEST_ROLES:
        kept = [*kept, *thin][:FEWEST_ROLES]
    return _falling(match for _, match in sorted(kept, key=lambda pair: -pair[0].strength))


def _falling(matches: Iterable[RoleMatch]) -> tuple[RoleMatch, ...]:
    """`matches` in their order, none said to match more than one before it."""
    shown: list[RoleMatch] = []
    for one in matches:
        most = shown[-1].match if shown else one.match
        shown.append(one if one.match <= most else replace(one, match=most))
    return tuple(shown)


def _speaks_for_itself(one: RankedRole, best: RankedRole) -> bool:
    """Whether a job of the last three bears its name, or its own title and skills say about as much."""
    named = one.title is not None and one.title.strength >= _NAMED_RECENTLY
    return named or one.evidence >= min(_ENOUGH_OF_ITS_OWN, _ENOUGH_OF_THE_BEST * best.evidence)


def _next_of(left: Sequence[RankedRole], chosen: Sequence[RankedRole]) -> RankedRole:
    """The strongest, each taken for weaker the more the chosen are like it (maximal marginal relevance)."""
    return max(left, key=lambda one: one.strength * math.prod(_news_beside(one, other) for other in chosen))


def _news_beside(one: RankedRole, other: RankedRole) -> float:
    same_field = one.leaning and other.leaning and one.leaning.field == other.leaning.field
    return (_OF_THE_SAME_FIELD if same_field else 1.0) * (
        _OF_THE_SAME_FAMILY if one.role.family == other.role.family else 1.0
    )


def rank(
    document: Document,
    understanding: Understanding,
    catalogue: Catalogue | None = None,
    leanings: Leanings | None = None,
) -> tuple[RankedRole, ...]:
    """Every role that anything speaks for, best first; of equals the one first by slug.

    The shipped catalogue comes with the shipped leanings, one of your own with those that you give, if any.
    """
    shipped = catalogue is None
    leanings = shipped_leanings() if shipped and leanings is None else leanings
    catalogue = catalogue or load_catalogue()
    rare = _shipped_rarity() if shipped else rarity(catalogue)
    titles = shipped_titles() if shipped else titles_of(catalogue.roles)
    shown = weigh_skills(understanding.mentions, catalogue.skills)
    named = weigh_titles(document.text, understanding, titles)
    leaning = {}
    if leanings:
        signs = signs_of(document.text, understanding, shown, named, rare, leanings.words)
        leaning = lean(signs, leanings.fields)
    ranked = [
        _rank_one(role, shown, named.get(role.slug), rare, leaning.get(role.slug)) for role in catalogue.roles
    ]
    bounded = [_below_what_is_named(one, ranked) for one in ranked if one.strength > 0]
    return tuple(sorted(bounded, key=lambda one: (-one.strength, one.role.slug)))


def _below_what_is_named(one: RankedRole, ranked: Sequence[RankedRole]) -> RankedRole:
    """A role of computing that shows little of its own is no stronger than one that the CV names and shows.

    Its field leans on words that stand in everybody's CV: a logistics planner with Excel and Power BI is no
    analyst first.
    """
    of_tools = one.leaning is not None and one.leaning.field == _FIELD_OF_TOOLS
    if one.title or not of_tools or one.evidence > _LITTLE_OF_ITS_OWN:
        return one
    named = [
        other.strength
        for other in ranked
        if other.title and other.title.strength >= _NAMED and other.evidence >= _MUCH_MORE * one.evidence
    ]
    most = _A_LITTLE_LESS * max(named, default=math.inf)
    return one if one.strength <= most else replace(one, strength=most, match=_match_of(most, one.evidence))


@cache
def _shipped_rarity() -> Mapping[str, float]:
    return rarity(load_catalogue())


def _rank_one(
    role: Role,
    shown: Mapping[str, SkillEvidence],
    title: TitleEvidence | None,
    rare: Mapping[str, float],
    leaning: Leaning | None,
) -> RankedRole:
    own = {name: shown[name] for name in role.skills if name in shown}
    evidence = evidence_for(role, own, title, rare)
    strength = strength_of(evidence, leaning, title.strength if title else 0.0)
    return RankedRole(role, evidence, strength, _match_of(strength, evidence), title, own, leaning)


def _match_of(strength: float, evidence: float) -> int:
    """1 to 99: what a field leans to puts roles in order, but counts for no more than what is shown."""
    strength = min(strength, _MOST_OF_EVIDENCE * max(evidence, LEAST_EVIDENCE))
    match = round(100 / (1 + (_HALF_WAY / strength) ** _STEEPNESS)) if strength else 0
    return max(1, min(match, 99))


def evidence_for(
    role: Role, own: Mapping[str, SkillEvidence], title: TitleEvidence | None, rare: Mapping[str, float]
) -> float:
    """What the role's own skills, by weight and rarity, and its title add up to."""
    worth = {name: (weight / 3) * rare[name] for name, weight in role.skills.items()}
    whole = sum(worth.values())
    covered = sum(worth[name] * evidence.strength for name, evidence in own.items())
    return (covered / math.sqrt(whole) if whole else 0.0) + _TITLE_WEIGHT * (title.strength if title else 0.0)


def _role_match(document: Document, ranked: RankedRole) -> RoleMatch:
    role = ranked.role
    reasons = []
    if ranked.title:
        reasons.append(RoleReason(role.title, _quotes(document, ranked.title.spans)))
    by_weight = sorted(
        ranked.skills.items(),
        key=lambda item: (item[1].implied, -role.skills[item[0]] * item[1].strength, item[0]),
    )
    reasons += [
        RoleReason(name, _quotes(document, evidence.spans)) for name, evidence in by_weight[:_MOST_REASONS]
    ]
    leaning = ranked.leaning
    if leaning and leaning.value > 0 and leaning.lines:
        reasons.append(
            RoleReason(f"{leaning.field}, by job titles", _quotes(document, leaning.lines[:_MOST_QUOTES]))
        )
    missing = tuple(name for name in role.skills if name not in ranked.skills)[:_MOST_MISSING]
    return RoleMatch(role.id, role.slug, role.title, ranked.match, tuple(reasons), missing)


def _quotes(document: Document, spans: Sequence[Span]) -> tuple[Quote, ...]:
    found: dict[tuple[int, int], Quote] = {}
    for span in spans:
        quote = quote_around(document, span.start, span.end)
        found.setdefault((quote.start, quote.end), quote)
        if len(found) == _MOST_QUOTES:
            break
    return tuple(found.values())


def _quotes_of(match: RoleMatch) -> int:
    return len({(quote.start, quote.end) for reason in match.reasons for quote in reason.evidence})
