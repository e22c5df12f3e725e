"""Finds every mention of a skill, and says which of them prove little."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from greenroom.engine.understanding.contact import link_spans
from greenroom.engine.understanding.lexicon import Hit, Lexicon, find_hits
from greenroom.engine.understanding.model import Kind, Mention, Part, Span

_HEDGE_BEFORE: Final = re.compile(
    r"(?i)\b(?:basics?|beginner|willing|eager|want|keen|hoping|learning|no|not|without|never|familiar"
    r"|familiarity|exposure|"
    r"introductory|novice|elementary|interested|interest|idea|grundkenntnisse|notions|débutant|básicos?"
    r"|बुनियादी)\b[^.;:,\n]{0,28}\Z"
)
_HEDGE_AFTER: Final = re.compile(
    r"(?i)\s?[(–-]\s?(?:basics?|beginner|learning|novice|elementary|grundkenntnisse|notions|básico)\b"
)
_ADDRESS: Final = re.compile(r"\S{1,80}@\S{1,80}")
_LIST_SIGN: Final = re.compile(r"\s*(?:[,;/|•·&()]|and\b|und\b|et\b|y\b|or\b)")
_LABEL: Final = re.compile(
    r"(?i)\A\W{0,4}(?:[\w&/ -]{0,30}\b)?(?:languages?|technolog\w{1,5}|tools|stack|skills?|frameworks?"
    r"|environment|software|platforms?|databases?|libraries)\b"
)
_SAID_BEFORE: Final = re.compile(
    r"\b(?:in|with|using|of|and|or|know|teach|teaching|lead|mit|von|in der Sprache|avec|con|en|de)[ \t]+\Z"
)
_SAID_AFTER: Final = re.compile(
    r"[ \t]*(?:[.,;:)\n]|\Z)|[ \t]+(?:and|or|und|et|y|that|which|for|with|on|to|by|using)\b"
)
_NAME_BEFORE: Final = re.compile(r"[A-Z]\w+[ ]\Z")
_YEAR_AFTER: Final = re.compile(r",?[ ](?:19|20)\d\d")
_THAN: Final = re.compile(r"[ \t]+than\b")
_NEAR: Final = 24
_LOOK_BACK: Final = 48
_LONGEST_COMPANY: Final = 4


def find_mentions(text: str, parts: Sequence[Part], lexicon: Lexicon) -> tuple[Mention, ...]:
    """Every mention in the order of the text.

    A spelling that is also a plain word ("Go", "C") counts only as written, and in company: in a list of
    skills, behind a label such as "Tools:", or next to another skill in an enumeration. Addresses prove
    nothing.
    """
    addresses = _Addresses(text)
    hits = [hit for hit in find_hits(text, lexicon) if not addresses.hold(hit.start)]
    starts = [part.title.start for part in parts]
    mentions = []
    for number, hit in enumerate(hits):
        at = bisect_right(starts, hit.start) - 1
        kind: Kind | None = parts[at].kind if at >= 0 else None
        if _is_a_legal_form(text, hit) or _is_a_season(text, hit):
            continue
        if hit.term.exact is None or _in_company(text, hits, number, kind):
            mentions.append(Mention(hit.term.skill, _span(text, hit), kind, _hedged(text, hit)))
    return tuple(mentions)


def _is_a_legal_form(text: str, hit: Hit) -> bool:
    """Whether "plc" closes a firm's name: "Midshire Water plc"."""
    return text[hit.start : hit.end] == "plc" and bool(_NAME_BEFORE.search(text[: hit.start][-_LOOK_BACK:]))


def _is_a_season(text: str, hit: Hit) -> bool:
    """Whether "Spring" stands before its year."""
    return text[hit.start : hit.end] == "Spring" and bool(_YEAR_AFTER.match(text, hit.end))


def _in_company(text: str, hits: Sequence[Hit], number: int, kind: Kind | None) -> bool:
    hit = hits[number]
    if _THAN.match(text, hit.end):
        return False
    line_start = text.rfind("\n", 0, hit.start) + 1
    if (
        kind == "skills"
        or _is_whole_item(text, hit)
        or _LABEL.match(text[line_start : hit.start])
        or _is_spoken_of(text, hit)
    ):
        return True
    before, after = (
        hits[max(0, number - _LONGEST_COMPANY) : number],
        hits[number + 1 : number + 1 + _LONGEST_COMPANY],
    )
    return _meets_a_sure_one(text, [hit, *reversed(before)]) or _meets_a_sure_one(text, [hit, *after])


def _meets_a_sure_one(text: str, row: Sequence[Hit]) -> bool:
    """Whether an enumeration leads from the first of `row` to a skill that is no plain word."""
    for one, other in pairwise(row):
        if not _enumerated(text, min(one, other, key=_start), max(one, other, key=_start)):
            return False
        if other.term.exact is None:
            return True
    return False


def _is_whole_item(text: str, hit: Hit) -> bool:
    """Whether nothing else stands on the line, a bullet aside."""
    line_end = text.find("\n", hit.end)
    before = text[text.rfind("\n", 0, hit.start) + 1 : hit.start]
    after = text[hit.end : line_end if line_end >= 0 else len(text)]
    return not any(map(str.isalnum, before)) and not any(map(str.isalnum, after))


def _is_spoken_of(text: str, hit: Hit) -> bool:
    """Said as one says a tool: "a service in Go.", "experience with R and"."""
    return bool(_SAID_BEFORE.search(text[max(0, hit.start - _LOOK_BACK) : hit.start])) and bool(
        _SAID_AFTER.match(text, hit.end)
    )


def _start(hit: Hit) -> int:
    return hit.start


def _enumerated(text: str, first: Hit, second: Hit) -> bool:
    between = text[first.end : second.start]
    return between == " " or (len(between) <= _NEAR and bool(_LIST_SIGN.match(between)))


def _hedged(text: str, hit: Hit) -> bool:
    before = text[max(0, hit.start - _LOOK_BACK) : hit.start]
    return bool(_HEDGE_BEFORE.search(before) or _HEDGE_AFTER.match(text, hit.end))


def _span(text: str, hit: Hit) -> Span:
    return Span(text[hit.start : hit.end], hit.start, hit.end)


class _Addresses:
    """Where e-mail and web addresses stand."""

    def __init__(self, text: str) -> None:
        found = [(span.start, span.end) for span in link_spans(text)]
        if "@" in text:
            found += [match.span() for match in _ADDRESS.finditer(text)]
        self._spans = sorted(found)

    def hold(self, offset: int) -> bool:
        at = bisect_right(self._spans, (offset, sys.maxsize)) - 1
        return at >= 0 and self._spans[at][0] <= offset < self._spans[at][1]
