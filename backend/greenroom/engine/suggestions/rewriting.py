"""Rewrites a line of the student without adding a fact: weak openers go, blanks ask for what is missing.

Where it is not sure that the line stays true and good English, none is offered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from greenroom.engine.suggestions.blanks import with_blank
from greenroom.engine.suggestions.deeds import told_as_deeds
from greenroom.engine.understanding.verbs import is_present, opens_with_action

_OPENER: Final = re.compile(
    r"(?i)^(?:i )?(?:was |were |have been |had been |am |is )?(?:also )?(?:(?:solely |mainly |primarily "
    r"|jointly )?responsible for|in charge of|tasked with|accountable for"
    r"|(?:my |the )?(?:duties|responsibilities|tasks|role)(?: also)? "
    r"(?:included?|includes|involved|were|was|consisted of):?)\s+"
)
_WORKED: Final = re.compile(r"(?i)^(?:i )?worked (?:on|in) (?P<gerund>[a-z]+ing)\b")
_PERSON: Final = re.compile(r"^I (?:also |successfully )?(?P<verb>[a-z]+)\b")
_THEN_PAST: Final = re.compile(r"[a-z]+(?:,| and| &) [a-z]+ed\b")
_NEXT_DEED: Final = re.compile(r"[a-z]\n[a-z]+ing\b")
_SELF: Final = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself)\b")
_MANAGING: Final = ("responsible", "in charge")
_THING: Final = re.compile(r"(?:the |all |our )*(?P<head>[A-Za-z][a-z-]*)\b(?P<rest>[^;:\n?]*)\Z")
_NO_MANAGING: Final = re.compile(r"\w+ing\Z|manag\w+\Z|(?:knowledge|outcomes?|success|abilit\w+|awareness)\Z")
_NO_THING: Final = re.compile(r"(?:,| and| or) ?[a-z]+ing\b|\b(?:manage|responsib)")
_TO_ENSURE: Final = re.compile(
    r"(?i)(?:the |all |overall |general )*(?:accuracy|cleanliness|completeness|compliance|integrity|quality"
    r"|safety|security|timeliness)(?: (?:and|&) [a-z]+)? (?:of|in|with|across|within)\b"
)
_LONGEST_THING: Final = 18
_GARBLED: Final = re.compile(r"[ÂÃ\ufffd•]|â[€\x80-\x9f]|\?\s*\Z|\? ")
_TWICE: Final = re.compile(r"\b(the|a|an|of|to|and|in|for|with) \1\b")
_SENTENCES: Final = re.compile(
    r"[.!?;]\s*[A-Z]|[a-z]{2}\.\s+[a-z]{3}|[a-z,] (?:[A-Z][a-z]+ed|Responsible|Duties|Worked)\b"
)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A line's better form, and why it is better. Bracketed blanks are for the student to fill."""

    text: str
    why: str


def rewrite(line: str, *, ongoing: bool = False) -> Rewrite | None:
    """A better form of `line`, None where none is possible without inventing something.

    The deed comes first: in the past tense, or in the present where the work is `ongoing`. Where a figure is
    missing and has a place to stand, a blank asks for it.
    """
    text = _TWICE.sub(r"\1", " ".join(line.split()))
    if _GARBLED.search(text) or text.isupper() or _SENTENCES.search(text) or _NEXT_DEED.search(line):
        return None
    better = _with_deed_first(text, ongoing=ongoing) or text
    reasons = ["it opens with what you did"] if better != text else []
    if asked := with_blank(better):
        better = asked
        reasons.append("the bracket asks for what only you know")
    return Rewrite(better, " and ".join(reasons)) if reasons else None


def _with_deed_first(line: str, *, ongoing: bool) -> str | None:
    opener = _OPENER.match(line)
    if opener:
        rest = line[opener.end() :]
        return told_as_deeds(rest, ongoing=ongoing) or _with_plain_verb(rest, opener[0], ongoing=ongoing)
    worked = _WORKED.match(line)
    if worked:
        return told_as_deeds(line[worked.start("gerund") :], ongoing=ongoing)
    person = _PERSON.match(line)
    if person:
        told = line[person.start("verb") :]
        garbled = _SELF.search(told) or (is_present(person["verb"]) and _THEN_PAST.match(told))
        return told[0].upper() + told[1:] if opens_with_action(told) and not garbled else None
    return told_as_deeds(line, ongoing=ongoing)


def _with_plain_verb(rest: str, opener: str, *, ongoing: bool) -> str | None:
    """Where only a thing is named: "Responsible for the budget" says "Managed the budget", and no more.

    Who is responsible for the quality of something ensures it.

    Having a part in something is less than managing it, so that other openers are left to the student.
    """
    thing = _THING.match(rest)
    if (
        thing is None
        or not any(sign in opener.casefold() for sign in _MANAGING)
        or _NO_MANAGING.match(thing["head"])
        or _NO_THING.search(thing["rest"])
        or len(rest.split()) > _LONGEST_THING
    ):
        return None
    verb = "Ensure" if _TO_ENSURE.match(rest) else "Manage"
    return f"{verb if ongoing else f'{verb}d'} {rest}"
