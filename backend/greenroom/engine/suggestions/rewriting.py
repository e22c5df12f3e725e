"""Rewrites a line of the student without adding a fact: weak openers go, blanks ask for what is missing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from greenroom.engine.scoring.signals import has_blank, has_number
from greenroom.engine.understanding.verbs import opens_with_action
from greenroom.engine.understanding.wordlist import wordset

_OPENER: Final = re.compile(
    r"(?i)^(?:i )?(?:was |were |have been |had been |am |is )?(?:also )?(?:(?:solely |mainly |primarily "
    r"|jointly )?responsible for|in charge of|tasked with|"
    r"involved in|engaged in|accountable for|(?:my |the )?(?:duties|responsibilities|tasks|role)(?: "
    r"also)? (?:included?|includes|involved|were|was|consisted of):?)\s+"
    r"(?:the )?"
)
_WORKED: Final = re.compile(r"(?i)^(?:i )?worked (?:on|in) (?P<gerund>[a-z]+ing)\b")
_PERSON: Final = re.compile(r"^I (?:also |successfully )?(?P<verb>[a-z]+)\b")
_GERUND: Final = re.compile(r"(?i)^(?P<gerund>[a-z]{2,}ing)\b(?P<rest>.*)$", re.DOTALL)
_AND_GERUND: Final = re.compile(
    r"(?i)(?P<join>(?:,| and|, and|/| &) )(?P<gerund>[a-z]{3,}ing)\b(?= (?:the|a|an|our|all|new|and|of"
    r"|with|for|to|any|each|daily|weekly)\b)"
)
_END: Final = re.compile(r"[\s.;,]+\Z")
_NO_DEED: Final = wordset(
    "being doing going having leaving understanding engineering marketing accounting banking learning nursing"
)
_PAIRS: Final = """
    bringing brought building built buying bought catching caught choosing chose cutting cut dealing dealt
    driving drove drawing drew feeding fed finding found getting got giving gave growing grew holding held
    keeping kept leading led making made meeting met overseeing oversaw paying paid running ran seeing saw
    selling sold sending sent setting set speaking spoke spending spent taking took teaching taught
    undertaking undertook writing wrote winning won
"""
_PAST: Final = dict(zip(_PAIRS.split()[::2], _PAIRS.split()[1::2], strict=True))

_BLANKS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), blank)
    for pattern, blank in (
        (
            r"\b(?:train|teach|taught|tutor|mentor|coach|supervis|managed a team|led a team|staff|team)\w*",
            "how many people",
        ),
        (r"\b(?:reduc|cut|sav|optimi|faster|improv|increas|rais|boost)\w*", "from what to what"),
        (r"\b(?:customer|client|guest|patient|caller|user|visitor|student)s?\b", "how many a week"),
        (r"\b(?:budget|sales|revenue|cost|invoice|payment|fund)\w*", "what amount"),
        (r"\b(?:report|document|article|test|ticket|order|case|file|page|design|drawing)s?\b", "how many"),
        (
            r"\b(?:built|developed|designed|created|implemented|deployed|programmed|wrote)\b",
            "for how many users, or with what result",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A line's better form, and why it is better. Bracketed blanks are for the student to fill."""

    text: str
    why: str


def rewrite(line: str) -> Rewrite | None:
    """A better form of `line`, None where none is possible without inventing something.

    The deed comes first, in the past tense; where no figure stands, a blank asks for one.
    """
    better = _with_deed_first(line)
    reasons = []
    if better != line:
        reasons.append("it opens with what you did")
    if not has_number(better) and not has_blank(better) and opens_with_action(better):
        better = _with_blank(better)
        reasons.append("the bracket asks for a figure that only you know")
    return Rewrite(better, " and ".join(reasons)) if reasons else None


def _with_deed_first(line: str) -> str:
    opener = _OPENER.match(line)
    if opener:
        return _past_of_gerund(line[opener.end() :]) or _plain_noun(line, opener.end()) or line
    worked = _WORKED.match(line)
    if worked and (past := past_tense(worked["gerund"])):
        return past + _past_of_joined(line[worked.end() :])
    person = _PERSON.match(line)
    if person and opens_with_action(person["verb"]):
        return line[person.start("verb")].upper() + line[person.start("verb") + 1 :]
    gerund = _past_of_gerund(line)
    return gerund or line


def _plain_noun(line: str, at: int) -> str | None:
    """Where no deed is named: "Responsible for the budget" says "Managed the budget"."""
    rest = line[at:].strip()
    if not rest or not rest[0].isalpha():
        return None
    the = "the " if line[:at].casefold().rstrip().endswith(" the") else ""
    return f"Managed {the}{rest[0].lower() + rest[1:] if not rest[:2].isupper() else rest}"


def _past_of_gerund(text: str) -> str | None:
    match = _GERUND.match(text)
    if match is None:
        return None
    past = past_tense(match["gerund"])
    return past + _past_of_joined(match["rest"]) if past else None


def _past_of_joined(rest: str) -> str:
    """Further deeds follow the tense of the first: "... and training new staff"."""
    return _AND_GERUND.sub(
        lambda match: match["join"] + (past_tense(match["gerund"]) or match["gerund"]).lower(), rest
    )


def past_tense(gerund: str) -> str | None:
    """From "managing" to "Managed"; None where the word is no deed or its past is not sure."""
    word = gerund.casefold()
    if word in _NO_DEED:
        return None
    if word in _PAST:
        return _PAST[word].capitalize()
    stem = word.removesuffix("ing")
    for past in _regular_pasts(stem):
        if opens_with_action(past) and past not in {word, stem}:
            return past.capitalize()
    return None


def _regular_pasts(stem: str) -> tuple[str, ...]:
    if stem.endswith("y"):
        return (f"{stem[:-1]}ied", f"{stem}ed")
    return (f"{stem}ed",)


def _with_blank(line: str) -> str:
    end = _END.search(line)
    body, tail = (line[: end.start()], line[end.start() :]) if end else (line, "")
    return f"{body} [{blank_for(body)}]{tail.strip()}"


def blank_for(line: str) -> str:
    """What to count in a line of this kind."""
    for pattern, blank in _BLANKS:
        if pattern.search(line):
            return blank
    return "how many, how often or with what result"
