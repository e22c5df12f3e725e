"""What a model may say about a CV: checked here, word by word, and dropped where it does not hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from greenroom.engine.answers.instructions import speaks_to_grader
from greenroom.engine.document import Document
from greenroom.engine.results import Quote
from greenroom.engine.understanding.lexicon import shipped_lexicon
from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.skills import find_mentions

FEWEST_LETTERS: Final = 12
MOST_LETTERS: Final = 420
MOST_QUOTES: Final = 3
FEWEST_LETTERS_OF_A_QUOTE: Final = 4
MOST_LETTERS_OF_A_QUOTE: Final = 300

# Verdicts are the engine's, or nobody's; and nobody is told what a model was told.
_NOT_ITS_TO_SAY: Final = re.compile(
    r"(?i)\b(?:hire|hired|hiring|shortlist\w*|interview (?:them|him|her|this)|reject\w*|scor(?:e|es|ed|ing)"
    r"|ratings?|rank(?:s|ed|ing)?|(?:top|best) (?:candidate|match|fit)|perfect|ideal|outstanding|exceptional"
    r"|excellent|impressive|amazing|brilliant|genius|world[- ]class|guarantee\w*"
    r"|as an ai|language model|system prompt|instructions?|prompt|withheld|password)\b|!"
)
# Orders to whoever words it, which the engine's own rules for answers do not know.
_ORDERS: Final = re.compile(
    r"(?i)\b(?:say|state|write|mention|tell|add|claim|pretend|remember|note|print|recommend|repeat|output)\b"
    r"[^\n]{0,60}\b(?:(?:to|that|about) (?:the|this) (?:writer|student|candidate|applicant|reader|user|person"
    r"|ai)|the (?:student|reader|user|writer) (?:to|that)|(?:to|in|into) (?:the (?:skills|roles|summary)"
    r"|every|each)|word for word|and no other|everywhere)\b|\A\W*(?:assistant|system|note to (?:the )?ai)\b\W"
)
_MARKUP: Final = re.compile(r"https?:|www\.|[<>{}\[\]`*|\\]|\w@\w")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_QUOTED: Final = re.compile(r"[\"“”«»]([^\"“”«»]{2,300})[\"“”«»]|(?<!\w)[‘']([^‘’'\n]{2,300})[’'](?!\w)")


def may_be_said(text: str, sources: Iterable[str]) -> bool:
    """Whether a sentence keeps to what it was written from: the CV's text and the engine's own words.

    No verdict, no markup, no figure, quotation or skill that the sources do not hold.
    """
    known = "\n".join(sources)
    if not FEWEST_LETTERS <= len(text) <= MOST_LETTERS or _MARKUP.search(text):
        return False
    if _NOT_ITS_TO_SAY.search(text) or speaks_to_grader(text):
        return False
    plain = _flat(known)
    quoted = [one or other for one, other in _QUOTED.findall(text)]
    if any(_flat(words).rstrip(".,;") not in plain for words in quoted):
        return False
    return set(_NUMBER.findall(text)) <= set(_NUMBER.findall(known)) and _skills(text) <= _skills(known)


def without_orders(text: str) -> str:
    """The text without the lines that tell a reader what to do: they tell nothing of who wrote them."""
    lines = text.split("\n")
    orders = frozenset(number for number, line in enumerate(lines) if _gives_orders(line))
    dropped = set(orders)
    # An order may run on over the end of its line, or be one only with the line below.
    for number, (line, following) in enumerate(pairwise(lines)):
        runs_on = number in orders and not line.rstrip().endswith((".", "!", "?", ":"))
        if runs_on or (not orders & {number, number + 1} and _gives_orders(f"{line} {following}")):
            dropped |= {number, number + 1}
    return "\n".join(line for number, line in enumerate(lines) if number not in dropped)


def verified(document: Document, quotes: Iterable[str]) -> tuple[Quote, ...]:
    """Those of the quotes that stand in the document; a line that gives orders proves nothing."""
    found: dict[int, Quote] = {}
    plain = without_orders(document.text)
    for words in quotes:
        if FEWEST_LETTERS_OF_A_QUOTE <= len(words) <= MOST_LETTERS_OF_A_QUOTE:
            # White space is where lines break, which is the page's doing; every letter must be the CV's.
            pattern = r"\s+".join(re.escape(word) for word in words.split())
            if not pattern or not re.search(pattern, plain):
                continue
            if match := re.search(pattern, document.text):
                span = span_of(document.text, *match.span())
                found.setdefault(
                    span.start, Quote(span.text, document.page_of(span.start), span.start, span.end)
                )
        if len(found) == MOST_QUOTES:
            break
    return tuple(found.values())


def _gives_orders(line: str) -> bool:
    return speaks_to_grader(line) or bool(_ORDERS.search(line))


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())


def _skills(text: str) -> set[str]:
    return {mention.skill for mention in find_mentions(text, (), shipped_lexicon())}
