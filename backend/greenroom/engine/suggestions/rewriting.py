"""Rewrites a line of the student without adding a fact: weak openers go, blanks ask for what is missing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from greenroom.engine.scoring.signals import has_blank, has_number, opens_weakly
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
            r"^(?:train|teach|taught|tutor|mentor|coach|supervis|hired|recruit|led a team|managed a team)",
            "how many people",
        ),
        (
            r"^(?:reduc|cut |sav|optimi|improv|increas|rais|boost|accelerat|shorten|lower|grew )",
            "from what to what",
        ),
        (
            r"\b(?:customers|clients|guests|patients|callers|users|visitors|students|members|passengers)\b",
            "how many",
        ),
        (r"\b(?:budgets?|revenue|invoices|payments|funds|expenses)\b", "what amount"),
        (
            r"\b(?:reports|documents|articles|tests|tickets|orders|cases|files|pages|projects)\b",
            "how many",
        ),
        (
            r"^(?:built|developed|designed|created|implemented|deployed|programmed|wrote)",
            "for how many users",
        ),
    )
)
_PLAIN_VERBS: Final = (("responsible", "Managed"), ("in charge", "Managed"), ("tasked", "Carried out"))
_LONGEST_ASKED: Final = 24
_SENTENCES: Final = re.compile(r"[.!?]\s+[A-Z]")


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
    if _lacks_a_figure(better):
        better = _with_blank(better)
        reasons.append("the bracket asks for what only you know")
    return Rewrite(better, " and ".join(reasons)) if reasons else None


def _lacks_a_figure(line: str) -> bool:
    """Whether a bracket for a figure would sit well: one short sentence that opens with a deed, uncounted."""
    return (
        len(line.split()) <= _LONGEST_ASKED
        and not (has_number(line) or has_blank(line) or opens_weakly(line) or _SENTENCES.search(line))
        and (opens_with_action(line))
    )


def _with_deed_first(line: str) -> str:
    opener = _OPENER.match(line)
    if opener:
        return _past_of_gerund(line[opener.end() :]) or _with_plain_verb(line, opener) or line
    worked = _WORKED.match(line)
    if worked:
        return _past_of_gerund(line[worked.start("gerund") :]) or line
    person = _PERSON.match(line)
    if person and opens_with_action(person["verb"]):
        return line[person.start("verb")].upper() + line[person.start("verb") + 1 :]
    gerund = _past_of_gerund(line)
    return gerund or line


def _with_plain_verb(line: str, opener: re.Match[str]) -> str | None:
    """Where only a thing is named: "Responsible for the budget" says "Managed the budget", and no more.

    Having a part in something is less than managing it, so that other openers are left to the student.
    """
    rest = line[opener.end() :].strip()
    verb = next((verb for sign, verb in _PLAIN_VERBS if sign in opener[0].casefold()), None)
    if verb is None or not rest[:1].isalpha() or rest.split(maxsplit=1)[0].endswith("ing"):
        return None
    the = "the " if opener[0].casefold().endswith(" the ") else ""
    return f"{verb} {the}{rest if rest[:2].isupper() else rest[0].lower() + rest[1:]}"


def _past_of_gerund(text: str) -> str | None:
    match = _GERUND.match(text)
    if match is None:
        return None
    past, rest = past_tense(match["gerund"]), match["rest"]
    joined = [(deed, past_tense(deed["gerund"])) for deed in _AND_GERUND.finditer(rest)]
    if past is None or not all(form for _, form in joined):
        return None
    for deed, form in reversed(joined):
        rest = f"{rest[: deed.start('gerund')]}{(form or '').lower()}{rest[deed.end('gerund') :]}"
    return past + rest


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
    return "with what result"
