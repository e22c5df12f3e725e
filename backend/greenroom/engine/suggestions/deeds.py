"""From "managing" to "managed" or "manage": the forms of a deed, only where they are sure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from greenroom.engine.understanding.verbs import is_present, opens_with_action
from greenroom.engine.understanding.wordlist import wordset

_NO_DEED: Final = wordset(
    """acting accounting banking becoming being coming consulting doing during engineering evening excluding
    feeling following going having hearing including knowing leaving learning lodging lying marketing morning
    nursing outstanding regarding sitting sleeping standing understanding using utilising utilizing"""
)
_PAIRS: Final = """
    beginning began breaking broke
    bringing brought building built buying bought catching caught choosing chose cutting cut dealing dealt
    driving drove drawing drew feeding fed finding found getting got giving gave growing grew holding held
    keeping kept laying laid leading led lending lent losing lost making made meeting met overseeing oversaw
    paying paid putting put reading read rebuilding rebuilt resetting reset rewriting rewrote running ran
    seeing saw shooting shot singing sang sweeping swept telling told thinking thought throwing threw
    upholding upheld withdrawing withdrew
    selling sold sending sent setting set speaking spoke spending spent taking took teaching taught
    troubleshooting troubleshot undertaking undertook writing wrote winning won
"""
_PAST: Final = dict(zip(_PAIRS.split()[::2], _PAIRS.split()[1::2], strict=True))
_JOINT: Final = re.compile(r"(?P<join>, and | and |, | & |/)(?P<gerund>[a-z]{2,}ing)\b")
_OBJECT: Final = re.compile(
    r"\s(?!of\b|and\b|or\b|in\b|for\b|to\b|with\b|as\b|at\b|by\b)(?:[a-z0-9$]|[A-Z]{2,}\b)"
)
_OWN_OBJECT: Final = re.compile(r"\s(?:the|a|an|our|all|new|any|each|daily|weekly|monthly|their|for|with)\b")
_MORE: Final = re.compile(r"(?:,| and| or| &|/)\s?(?:[a-z]+ly )?[a-zA-Z-]{3,}ing\b")
_NOTHING_DONE: Final = re.compile(r"\s(?:of|to)\b")
_LEFT_PLAIN: Final = re.compile(
    r"(?:,| and| or| &)\s(?P<verb>[a-z]+) (?:sure|the|a|an|it|that|all|our|their|any|new)\b"
)
_ONCE: Final = re.compile(r"(?i)\b(?:first|largest|biggest|in history|award)\b")
_GERUND: Final = re.compile(r"(?i)(?P<gerund>[a-z]{2,}ing)\b")


def past_tense(gerund: str) -> str | None:
    """From "managing" to "Managed"; None where the word is no deed or its past is not sure."""
    word = gerund.casefold()
    if word in _NO_DEED:
        return None
    if word in _PAST:
        return _PAST[word].capitalize()
    stem = word.removesuffix("ing")
    for past in (f"{stem[:-1]}ied", f"{stem}ed") if stem.endswith("y") else (f"{stem}ed",):
        if opens_with_action(past) and past not in {word, stem}:
            return past.capitalize()
    return None


def present_tense(gerund: str) -> str | None:
    """From "managing" to "Manage", for what still goes on; None where it is not sure."""
    word = gerund.casefold()
    stem = word.removesuffix("ing")
    doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    forms = [form for form in (f"{stem}e", stem, doubled) if is_present(form)]
    return forms[0].capitalize() if forms and word not in _NO_DEED else None


def told_as_deeds(text: str, *, ongoing: bool) -> str | None:
    """`text`, which opens with a gerund, told as deeds; None unless every deed in it can be turned surely."""
    opened = _GERUND.match(text)
    if opened is None or (ongoing and _ONCE.search(text)):
        return None
    turn = present_tense if ongoing else past_tense
    first = turn(opened["gerund"])
    if first is None:
        return None
    pieces, at = [first], opened.end()
    for joint, follows in _chain(text, at):
        form = turn(joint["gerund"])
        if form is None:
            return None
        pieces += [text[at : joint.start("gerund")], form.lower()]
        at = follows
    told = "".join(pieces) + text[at:]
    ends = not _NOTHING_DONE.match(text, at) if at > opened.end() else _OBJECT.match(text, at)
    sure = ends and not _MORE.search(told)
    if not ongoing and any(is_present(plain["verb"]) for plain in _LEFT_PLAIN.finditer(told)):
        return None
    return told if sure else None


def _chain(text: str, at: int) -> Iterator[tuple[re.Match[str], int]]:
    """Gerunds that are deeds as well: right after the first, or with an object of their own."""
    joint = _JOINT.match(text, at)
    while joint:
        at = joint.end()
        yield joint, at
        joint = _JOINT.match(text, at)
    for other in _JOINT.finditer(text, at):
        if _OWN_OBJECT.match(text, other.end()):
            yield other, other.end()
