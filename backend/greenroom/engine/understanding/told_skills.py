"""What a section of skills tells in sentences: "Manejo de LexNET y Aranzadi.", "I know my knots.".

Only what stands in an enumeration, behind words such as "experience with", or has a name's capital counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.model import Span
from greenroom.engine.understanding.wordlist import wordset

_SENTENCE: Final = re.compile(r"[^.;!?\n]+(?:\n[^.;!?\n]+)*(?:\.(?=\w)[^.;!?\n]+)*")
_BETWEEN: Final = re.compile(
    r"\s*[,:]\s+|\s+(?:and|und|et|y|e|sowie|or|ou|oder|as well as|ainsi que|así como|including)\s+|\s+[–—]\s+"
)
# What one says before naming what one knows.
_LEADING: Final = re.compile(
    r"(?i).*\b(?:experience(?:d)? (?:with|in|of|using)|knowledge of|proficien(?:t|cy) (?:in|with)"
    r"|skilled (?:in|at|with)|expert(?:ise)? in|trained in|familiar with|competent in|command of|use of|using"
    r"|certified in"
    r"|(?:manejo|uso|dominio|conocimientos?|gestión|experiencia) (?:de|en|con)(?: la| el| los| las)?"
    r"|(?:maîtrise|utilisation|connaissances?|pratique|expérience) (?:de la |de l['’]|des |du |de |en |d['’])"
    r"|(?:kenntnisse|erfahrung(?:en)?|umgang|sicher|routiniert) (?:in|mit|im)(?: der| dem| den)?)[ ]?"
)
# What a clause says before it names a thing: "je travaille sur Lamyline", "I know my knots".
_CLAUSE: Final = re.compile(
    r"(?i).*\b(?:la|le|les|une|un|des|mes|mon|ma|sur|dans|avec|my|my own|some|the|with|in|at|on|el|los|las"
    r"|con|mis|mit|im|den|die|das|der)[ ](?=\S)|.*\bl['’](?=\S)"
)
_ARTICLE: Final = re.compile(
    r"(?i)(?:(?:la|le|les|un|une|des|the|an?|el|los|las|der|die|das|some)[ ]|l['’])(?=\S)"
)
_SPEAKING: Final = wordset(
    """i i'm i've i'd je j'ai ich yo me my mon ma mes mi mis we it they that which who is are was am be been
    have has had can do does not no never ne pas plus nicht kein bin habe kann está es soy tengo suis ai est
    sont très very always well best more than what when where why how this these those ever also aussi
    neither bad good own gerne immer auch como que qui dont où""",
)
_FEWEST: Final = 3
_MOST_WORDS: Final = 5
_SHORTEST: Final = 3


def told_items(text: str, start: int, end: int) -> Iterator[Span]:
    """The things that the sentences of `text[start:end]` name."""
    for sentence in _SENTENCE.finditer(text, start, end):
        pieces = list(_pieces(text, *sentence.span()))
        bare = sum(_is_bare(piece.text) for piece in pieces)
        stripped = sum(_is_bare(_without_lead(text, piece)[0].text) for piece in pieces)
        listed = len(pieces) >= _FEWEST and (bare >= _FEWEST - 1 or stripped > _FEWEST)
        for number, piece in enumerate(pieces):
            found = _named(text, piece, listed=listed, opens=number == 0)
            if found is not None:
                yield found


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for cut in [*_BETWEEN.finditer(text, start, end), None]:
        piece = span_of(text, at, cut.start() if cut else end)
        at = cut.end() if cut else end
        if piece.text:
            yield piece


def _named(text: str, piece: Span, *, listed: bool, opens: bool) -> Span | None:
    item, lead = _without_lead(text, piece)
    if not _is_bare(item.text) or len(item.text) < _SHORTEST:
        return None
    capital = any(map(str.isupper, item.text)) and (lead is not None or not opens)
    known_lead = lead is not None and lead.re is _LEADING
    enumerated = listed or (lead is not None and lead.re is _CLAUSE and capital)
    return item if enumerated or known_lead or (capital and not _is_german(text, piece)) else None


def _without_lead(text: str, piece: Span) -> tuple[Span, re.Match[str] | None]:
    lead = _LEADING.match(piece.text) or (None if _is_bare(piece.text) else _CLAUSE.match(piece.text))
    lead = lead or _ARTICLE.match(piece.text)
    return (span_of(text, piece.start + lead.end(), piece.end) if lead else piece), lead


def _is_bare(text: str) -> bool:
    """Whether these may be a thing's words and no clause."""
    words = text.casefold().replace("’", "'").split()
    if not 1 <= len(words) <= _MOST_WORDS or _ARTICLE.match(f"{words[-1]} a"):
        return False
    return not _SPEAKING.intersection(words)


def _is_german(text: str, piece: Span) -> bool:
    around = text[text.rfind("\n", 0, piece.start) + 1 : piece.end].casefold().split()
    return bool({"ich", "und", "mit", "der", "die", "das"}.intersection(around))
