"""Are skills named so that a search finds them, and shown in use?"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from greenroom.engine.results import Quote
from greenroom.engine.roles.catalogue import load_catalogue
from greenroom.engine.scoring.rule import Facts, Rule, Verdict, plural, ramp
from greenroom.engine.understanding.lines import quotes
from greenroom.engine.understanding.model import Kind, Mention, Span

ENOUGH_SKILLS: Final = 10
ENOUGH_SHOWN: Final = 5
ENOUGH_PROVEN: Final = 5
_MOST_SOFT: Final = 0.4
_MOST_LISTED: Final = 40
_SHOWING: Final[frozenset[Kind]] = frozenset(
    {"experience", "projects", "volunteering", "publications", "awards"}
)
_QUALITIES: Final = "Working with people"


def named(facts: Facts) -> Verdict:
    """How many skills a search would find: three are the least (OfflineCV), ten are plenty.

    Qualities such as "teamwork" are not searched for.
    """
    mentions = _abilities(facts)
    names = dict.fromkeys(mention.skill for mention in mentions)
    if len(names) >= ENOUGH_SKILLS:
        return Verdict(1, f"{len(names)} skills are named as software looks for them.")
    return Verdict(
        ramp(len(names), 0, ENOUGH_SKILLS),
        f"{plural(len(names), 'skill')} could be found; employers' searches look for about ten.",
        "Name the tools, methods and languages you have used, by their usual names.",
        _evidence(facts, mentions),
    )


def shown(facts: Facts) -> Verdict:
    """Skills that stand in a line about work: five of them for full points (our rule).

    Counted, not divided by those listed, so that to list a skill never costs anything.
    """
    mentions = _abilities(facts)
    names = dict.fromkeys(mention.skill for mention in mentions)
    if not names:
        return Verdict(
            0,
            "No skills could be found to look for in your work.",
            "Name a tool or a method in the lines about your work.",
        )
    used = dict.fromkeys(mention.skill for mention in mentions if mention.kind in _SHOWING)
    told = f"Skills that also stand in the lines about your work: {len(used)} of {len(names)}"
    if len(used) >= ENOUGH_SHOWN:
        return Verdict(
            1, f"{told}.", evidence=_evidence(facts, [one for one in mentions if one.kind in _SHOWING])
        )
    unproven = [name for name in names if name not in used]
    where = ", ".join(unproven[:4]) or "more of your tools and methods"
    return Verdict(
        len(used) / ENOUGH_SHOWN,
        f"{told}.",
        f"Say where you used {where}: name each in the line about the work that it was used for.",
        _evidence(facts, [mention for mention in mentions if mention.skill in unproven]),
    )


def proven(facts: Facts) -> Verdict | None:
    """Skills in a line that also gives a figure or a result: five for full points (our rule).

    Using a tool is one thing, having something to show for it another.
    """
    telling = sorted((line.span.start, line.span.end) for line in facts.lines if line.number or line.outcome)
    starts = [start for start, _ in telling]
    mentions = [one for one in _abilities(facts) if _within(telling, starts, one.span.start)]
    names = dict.fromkeys(mention.skill for mention in mentions)
    if not facts.lines:
        return None
    told = f"Skills in lines that give a figure or a result: {len(names)}"
    if len(names) >= ENOUGH_PROVEN:
        return Verdict(1, f"{told}.", evidence=_evidence(facts, mentions))
    return Verdict(
        len(names) / ENOUGH_PROVEN,
        f"{told}; {ENOUGH_PROVEN} make a strong case.",
        "Where a line names a tool or a method, add what came of it: how many, how much, how fast.",
        quotes(facts.document, _bare_lines(facts), 5),
    )


def hard_skills(facts: Facts) -> Verdict | None:
    """Hard skills lead; soft ones are shown, not listed (ats-screener weighs hard skills)."""
    skills = load_catalogue().skills
    listed = dict.fromkeys(
        mention.skill for mention in facts.understanding.mentions if mention.kind == "skills"
    )
    if not listed:
        return None
    soft = [name for name in listed if skills[name].group == _QUALITIES]
    share = len(soft) / len(listed)
    if share <= _MOST_SOFT:
        return Verdict(1, "Your list of skills names things that can be checked.")
    return Verdict(
        ramp(share, 1, _MOST_SOFT),
        f"{len(soft)} of {len(listed)} listed skills are qualities rather than abilities: "
        f"{', '.join(soft[:4])}.",
        "Show qualities in what you did, and list tools and methods.",
        _evidence(facts, [mention for mention in facts.understanding.mentions if mention.skill in soft]),
    )


def stuffing(facts: Facts) -> Verdict | None:
    """Over forty listed skills read as none (ats-screener: keyword stuffing)."""
    listed = dict.fromkeys(
        mention.skill for mention in facts.understanding.mentions if mention.kind == "skills"
    )
    if not listed:
        return None
    if len(listed) <= _MOST_LISTED:
        return Verdict(1, "The list of skills is short enough to be believed.")
    return Verdict(
        ramp(len(listed), 2 * _MOST_LISTED, _MOST_LISTED),
        f"{len(listed)} skills are listed: nobody believes all of them.",
        "Keep those that you would like to be asked about.",
    )


def _abilities(facts: Facts) -> list[Mention]:
    """The mentions of what can be searched for and checked."""
    skills = load_catalogue().skills
    return [one for one in facts.understanding.mentions if skills[one.skill].group != _QUALITIES]


def _within(spans: Sequence[tuple[int, int]], starts: Sequence[int], offset: int) -> bool:
    at = bisect_right(starts, offset) - 1
    return at >= 0 and offset < spans[at][1]


def _bare_lines(facts: Facts) -> list[Span]:
    """Lines that name a skill and show nothing for it."""
    places = [one.span.start for one in _abilities(facts)]
    return [
        line.span
        for line in facts.lines
        if not (line.number or line.outcome)
        and bisect_left(places, line.span.start) < bisect_left(places, line.span.end)
    ]


def _evidence(facts: Facts, mentions: tuple[Mention, ...] | list[Mention]) -> tuple[Quote, ...]:
    first = {mention.skill: mention.span for mention in reversed(mentions)}
    return quotes(facts.document, sorted(first.values(), key=lambda span: span.start), 5)


RULES: Final = (
    Rule("named", "skills", 25, "OfflineCV", "skills of the taxonomy anywhere in the text", named),
    Rule("shown", "skills", 30, "our own rule", "skills in the sections on work", shown),
    Rule("proven", "skills", 45, "our own rule", "skills in lines that give a figure or a result", proven),
    Rule(
        "hard_skills",
        "skills",
        15,
        "ats-screener",
        "qualities in the list of skills",
        hard_skills,
        spoils=True,
    ),
    Rule("stuffing", "skills", 10, "ats-screener", "the length of the list of skills", stuffing, spoils=True),
)
