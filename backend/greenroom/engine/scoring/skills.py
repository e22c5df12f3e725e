"""Are skills named so that a search finds them, and shown in use?"""

from __future__ import annotations

from typing import Final

from greenroom.engine.results import Quote
from greenroom.engine.roles.catalogue import load_catalogue
from greenroom.engine.scoring.rule import Facts, Rule, Verdict, plural, ramp
from greenroom.engine.understanding.lines import quotes
from greenroom.engine.understanding.model import Kind, Mention

ENOUGH_SKILLS: Final = 10
ENOUGH_SHOWN: Final = 5
_MOST_SOFT: Final = 0.4
_MOST_LISTED: Final = 40
_SHOWING: Final[frozenset[Kind]] = frozenset(
    {"experience", "projects", "volunteering", "publications", "awards"}
)
_QUALITIES: Final = "Working with people"


def named(facts: Facts) -> Verdict:
    """How many skills a search would find: three are the least (OfflineCV), ten are plenty."""
    names = dict.fromkeys(mention.skill for mention in facts.understanding.mentions)
    if len(names) >= ENOUGH_SKILLS:
        return Verdict(1, f"{len(names)} skills are named as software looks for them.")
    return Verdict(
        ramp(len(names), 0, ENOUGH_SKILLS),
        f"{plural(len(names), 'skill')} could be found; employers' searches look for about ten.",
        "Name the tools, methods and languages you have used, by their usual names.",
        _evidence(facts, facts.understanding.mentions),
    )


def shown(facts: Facts) -> Verdict:
    """Skills that stand in a line about work: five of them for full points (our rule).

    Counted, not divided by those listed, so that to list a skill never costs anything.
    """
    mentions = facts.understanding.mentions
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
        f"Say where you used {where}: name the tool in the line about the work.",
        _evidence(facts, [mention for mention in mentions if mention.skill in unproven]),
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


def _evidence(facts: Facts, mentions: tuple[Mention, ...] | list[Mention]) -> tuple[Quote, ...]:
    first = {mention.skill: mention.span for mention in reversed(mentions)}
    return quotes(facts.document, sorted(first.values(), key=lambda span: span.start), 5)


RULES: Final = (
    Rule("named", "skills", 35, "OfflineCV", "skills of the taxonomy anywhere in the text", named),
    Rule("shown", "skills", 45, "our own rule", "listed skills in the lines about work", shown),
    Rule("hard_skills", "skills", 12, "ats-screener", "qualities in the list of skills", hard_skills),
    Rule("stuffing", "skills", 8, "ats-screener", "the length of the list of skills", stuffing),
)
