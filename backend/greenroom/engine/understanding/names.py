"""Finds the name of the person whose CV it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from greenroom.engine.document import size_of
from greenroom.engine.understanding.header_signs import names_a_job
from greenroom.engine.understanding.lexicon import Lexicon
from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.model import Line, Span
from greenroom.engine.understanding.name_forms import (
    PARTICLES,
    is_of_ideographs,
    is_reversed,
    like_a_name,
    says_something_else,
)
from greenroom.engine.understanding.name_labels import (
    asks_name,
    bare_piece,
    cuts,
    is_a_paper,
    name_in_parts,
    says_name,
    without_honorifics,
)
from greenroom.engine.understanding.place_names import is_a_town
from greenroom.engine.understanding.titles import kind_of

# "M I R A   L I N D H O L M", typed so.
_LETTERED: Final = re.compile(r"\S(?:[ \u00a0]\S){0,20}(?:\s{2,4}\S(?:[ \u00a0]\S){0,20}){1,4}")
_FEWEST_LETTERED: Final = 5
_MOST_LINES: Final = 14
_MOST_LARGEST: Final = 3
_MOST_FOLLOWING: Final = 4
_LONGEST_INITIAL: Final = 2
_ENOUGH: Final = 3.0
_AGREED: Final = 1.0
_LABELLED: Final = 3.0
_LARGEST: Final = 1.5
_BESIDE: Final = 1.0


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What may be a name: `alone` on its line, `beside` something that stands before it, after a label."""

    span: Span
    alone: bool = True
    beside: bool = False
    labelled: bool = False


def find_name(
    header: Sequence[Line],
    lines: Sequence[Line],
    email: str | None,
    text: str,
    lexicon: Lexicon,
    looks: Mapping[int, str],
) -> Span | None:
    """The best candidate among the first lines, None when none looks like a name.

    What counts: standing at the top, the largest type of `looks`, the form of a name, a label, and above all
    agreement with the e-mail address.
    """
    largest = _largest(lines, looks)
    first = [*header[:_MOST_LINES], *[line for line in lines[:_MOST_LINES] if line not in header]]
    pool = [*first, *[line for line in lines if line.start in largest and line not in first]]
    scored: list[tuple[float, int, Span]] = []
    for rank, line in enumerate(pool):
        big = line.start in largest
        due = not any(merit >= 1 for merit, *_ in scored) and (rank < max(1, len(header)) or line.after_gap)
        for one in _candidates(line, pool[rank + 1 : rank + 2], pool[max(0, rank - 1) : rank], text, largest):
            if _passes(one, email, lexicon, leading=due or big, top=rank == 0, largest=big):
                bonus = _LARGEST if big else 0.0
                scored.append((_merit(one, min(rank, _MOST_LINES), email) + bonus, -rank, one.span))
    if parts := name_in_parts(pool):
        scored.append((_ENOUGH + _LABELLED, 0, parts))
    if not any(merit >= _ENOUGH for merit, *_ in scored):
        scored += _elsewhere(lines, email, text)
    best = max(scored, key=lambda candidate: candidate[:2], default=None)
    return best[2] if best and best[0] >= 1 else None


def _elsewhere(lines: Sequence[Line], email: str | None, text: str) -> Iterator[tuple[float, int, Span]]:
    """Names further down: behind a label, or such as the e-mail address says; no referee's."""
    for rank, line in enumerate(lines):
        if kind_of(line.text) == "references":
            return
        for one in _candidates(line, (), (), text, frozenset()):
            merit = _agreement(one.span, email) + (_LABELLED - 1 if one.labelled else 0.0)
            if merit:
                yield merit, -rank, one.span


def _largest(lines: Sequence[Line], looks: Mapping[int, str]) -> frozenset[int]:
    """Where the few lines in the largest type start; none where that type is common."""
    sizes = {line.start: size_of(looks[line.start]) for line in lines if line.start in looks}
    most = max(sizes.values(), default=0.0)
    found = frozenset(start for start, size in sizes.items() if size == most > 0)
    return found if len(found) <= _MOST_LARGEST else frozenset()


def _candidates(
    line: Line, following: Sequence[Line], above: Sequence[Line], text: str, largest: frozenset[int]
) -> Iterator[_Candidate]:
    if _LETTERED.fullmatch(line.text):
        words = ["".join(word.split()) for word in re.split(r"\s{2,}", line.text)]
        if len(line.text) > 2 * _FEWEST_LETTERED and like_a_name(" ".join(words)):
            yield _Candidate(Span(" ".join(words), line.start, line.end))
        return
    labelled = says_name(line) or any(map(asks_name, above))
    whole = bare_piece(text, line)
    if is_reversed(whole.text):
        yield _Candidate(whole, labelled=labelled)
    piece = without_honorifics(text, whole)
    ends = cuts(piece.text)
    alone = not ends
    span = span_of(text, piece.start, piece.start + ends[0][0]) if ends else piece
    if like_a_name(span.text):
        if not (alone and span.text.endswith("-")):
            yield _Candidate(span, alone, labelled=labelled)
        if alone and following:
            yield from _over_two_lines(span, line, following[0], text, largest)
    elif alone and following and (span.text.endswith("-") or 1 <= len(span.text) <= _LONGEST_INITIAL):
        yield from _over_two_lines(span, line, following[0], text, largest)
    yield from _beside(piece, ends, text)


def _beside(piece: Span, ends: Sequence[tuple[int, int]], text: str) -> Iterator[_Candidate]:
    """What stands behind the signs of a line: "Data Analyst | Mira Lindholm"."""
    stops = [*(start for start, _ in ends[1:]), len(piece.text)]
    for (_, begin), stop in zip(ends, stops, strict=False):
        behind = span_of(text, piece.start + begin, piece.start + max(begin, stop))
        bare = span_of(text, behind.start, behind.end - behind.text.endswith(")"))
        if len(bare.text.split()) > 1 and like_a_name(bare.text):
            opens = piece.text[: ends[0][0]]
            yield _Candidate(bare, names_a_job(opens) or is_a_paper(opens), beside=True)


def _over_two_lines(
    span: Span, line: Line, following: Line, text: str, largest: frozenset[int]
) -> Iterator[_Candidate]:
    """A name too long for its column, or set as "MIRA" over "LINDHOLM"."""
    both = span_of(text, span.start, following.end)
    if span.text.endswith("-"):
        # "Abernathy-" and "Nakamura": a column too narrow for the name.
        if like_a_name(both.text.replace("-\n", "-")):
            yield _Candidate(both)
        return
    words = following.text.split()
    set_alike = {line.start, following.start} <= largest
    if len(words) > _MOST_FOLLOWING or (len(span.text.split()) > 1 and not set_alike):
        return
    if not like_a_name(both.text) or not (
        like_a_name(following.text) or len(following.text) <= _LONGEST_INITIAL
    ):
        return
    if not any(is_a_town(word) for word in words if word.casefold() not in PARTICLES):
        yield _Candidate(both)


def _passes(
    one: _Candidate, email: str | None, lexicon: Lexicon, *, leading: bool, top: bool, largest: bool
) -> bool:
    agreed = _agreement(one.span, email) >= _AGREED
    if agreed or one.labelled:
        return True
    said = one.span.text
    if len(said.split()) == 1 and not is_of_ideographs(said) and not (top and email is None) and not largest:
        return False
    if not one.alone and (one.beside or len(said.split()) == 1) and not is_of_ideographs(said):
        return False
    if "," in said and is_reversed(said):
        return top and not said.isupper()
    if said.islower() and not top:
        return False
    first = said if top else said.split("\n")[0]
    return not any(says_something_else(text, lexicon, leading=leading) for text in {said, first})


def _merit(one: _Candidate, rank: int, email: str | None) -> float:
    words = one.span.text.split()
    form = 1.0 if len(words) > 1 or is_of_ideographs(one.span.text) else 0.2
    place = max(0.0, 2.0 - 0.35 * rank)
    less = (0.3 if "\n" in one.span.text else 0.0) + (_BESIDE if one.beside else 0.0)
    more = _LABELLED if one.labelled else 0.0
    return form + place - less + more + 2 * _agreement(one.span, email)


def _agreement(span: Span, email: str | None) -> float:
    """How well the words of `span` and the part of the address before "@" explain each other: 0 to 2."""
    if not email:
        return 0.0
    local = _plain(email.split("@")[0])
    words = [_plain(word) for word in span.text.split() if word.casefold() not in PARTICLES]
    initials = "".join(word[:1] for word in words)
    written = [word for word in words if len(word) > 1]
    found = [word for word in written if word in local]
    if not found:
        return 0.5 if len(initials) > 1 and local.startswith(initials) else 0.0
    explained = min(1.0, sum(map(len, found)) / len(local))
    return min(2.0, 0.6 + 0.7 * len(found) / len(written) + 0.7 * explained)


def _plain(word: str) -> str:
    word = word.casefold().replace("ß", "ss").replace("ö", "oe").replace("ä", "ae").replace("ü", "ue")
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(sign for sign in decomposed if sign.isalpha() and not unicodedata.combining(sign))
