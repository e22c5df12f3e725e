"""Looks up the taxonomy's spellings in a text: whole terms only, one pass, linear in its length."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from greenroom.engine.roles.catalogue import Skill, load_catalogue

_TOKEN: Final = re.compile(r"[^\W_]+|[^\w\s]|_")
_HYPHENS: Final = frozenset("-‐‑")
_WIDEST_GAP: Final = 4
_FULL_LINE: Final = 45
_SHORTEST_INFLECTED: Final = 4


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or one sign, without case."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Term:
    """One spelling of one skill; `glued[i]` says that token i follows the one before without a gap.

    `exact` is the spelling when it is also a plain word, and then only counts as written.
    """

    skill: str
    tokens: tuple[str, ...]
    glued: tuple[bool, ...]
    exact: str | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A term where it stands."""

    term: Term
    start: int
    end: int


Lexicon = Mapping[str, Mapping[str, Sequence[Term]]]
"""Terms by their first token, then by their second ("" for terms of one token), the longest first."""


@cache
def shipped_lexicon() -> Lexicon:
    """The spellings of the catalogue that ships."""
    return make_lexicon(load_catalogue().skills)


def make_lexicon(skills: Mapping[str, Skill]) -> Lexicon:
    """The spellings of `skills`, ready to be looked up."""
    terms: dict[str, dict[str, list[Term]]] = {}
    for skill in skills.values():
        for spelling in dict.fromkeys((skill.name, *skill.aliases)):
            exact = spelling if skill.ambiguous and spelling.casefold() == skill.name.casefold() else None
            term = _term(skill.name, spelling, exact)
            second = term.tokens[1] if len(term.tokens) > 1 else ""
            terms.setdefault(term.tokens[0], {}).setdefault(second, []).append(term)
    for by_second in terms.values():
        for found in by_second.values():
            found.sort(key=lambda term: -len(term.tokens))
    return terms


def find_hits(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """The terms in the order of the text; of spellings that overlap, the first and longest."""
    tokens = cut_tokens(text)
    at = 0
    while at < len(tokens):
        hit = _hit_at(text, tokens, at, lexicon)
        at += len(hit.term.tokens) if hit else 1
        if hit:
            yield hit


def cut_tokens(text: str) -> list[Token]:
    """The words and signs of `text`. A hyphen inside a word is a space: "scikit-learn" is two tokens."""
    tokens = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if match[0] in _HYPHENS and text[start - 1 : start].isalnum() and text[end : end + 1].isalnum():
            continue
        tokens.append(Token(match[0].casefold(), start, end))
    return tokens


def _hit_at(text: str, tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Hit | None:
    for first in _forms(tokens[at].key):
        by_second = lexicon.get(first)
        if by_second is None:
            continue
        following = _forms(tokens[at + 1].key) if at + 1 < len(tokens) else ()
        for term in (term for second in (*following, "") for term in by_second.get(second, ())):
            last = at + len(term.tokens) - 1
            if last < len(tokens) and _fits(text, tokens, at, term):
                hit = Hit(term, tokens[at].start, tokens[last].end)
                if _stands_alone(text, hit):
                    return hit
    return None


def _fits(text: str, tokens: Sequence[Token], at: int, term: Term) -> bool:
    for step, wanted in enumerate(term.tokens):
        token = tokens[at + step]
        if wanted != token.key and not (step == len(term.tokens) - 1 and wanted in _forms(token.key)):
            return False
        if step and not _gap_fits(text, tokens[at + step - 1].end, token.start, glued=term.glued[step]):
            return False
    return True


def _forms(token: str) -> tuple[str, ...]:
    """The token, and without the "s" of a plural or the number of a version ("APIs", "Python3")."""
    if len(token) < _SHORTEST_INFLECTED:
        return (token,)
    if token.endswith("s"):
        return (token, token[:-1])
    bare = token.rstrip("0123456789")
    return (token, bare) if len(bare) >= _SHORTEST_INFLECTED and bare != token else (token,)


def _gap_fits(text: str, end: int, start: int, *, glued: bool) -> bool:
    """A term goes on over a line's end only where the line is full: the items of a list are not one term."""
    gap = text[end:start]
    if glued or not gap:
        return not gap
    if gap in _HYPHENS:
        return True
    if not gap.isspace() or len(gap) > _WIDEST_GAP or gap.count("\n") > 1:
        return False
    return "\n" not in gap or end - text.rfind("\n", 0, end) > _FULL_LINE


def _stands_alone(text: str, hit: Hit) -> bool:
    """Not a part of something longer: no ".NET" in "example.net", no "C" in "C++", no "R" in "R&D"."""
    before, after = text[max(0, hit.start - 1) : hit.start], text[hit.end : hit.end + 1]
    if not hit.term.tokens[0][0].isalnum() and before.isalnum():
        return False
    if hit.term.exact is not None and text[hit.start : hit.end] != hit.term.exact:
        return False
    if hit.end - hit.start == 1:
        return after not in {"+", "#", "'", "’", "&", "-", "."} | _HYPHENS and before not in {
            "-",
            "'",
            "’",
            ".",
            "&",
        }
    return after not in {"+", "#"} or not text[hit.end - 1].isalnum()


def _term(skill: str, spelling: str, exact: str | None) -> Term:
    tokens = cut_tokens(spelling)
    glued = [False] + [
        tokens[n].start == tokens[n - 1].end and not (tokens[n].key.isalnum() and tokens[n - 1].key.isalnum())
        for n in range(1, len(tokens))
    ]
    return Term(skill, tuple(token.key for token in tokens), tuple(glued), exact)
