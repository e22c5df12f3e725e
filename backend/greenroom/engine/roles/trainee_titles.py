"""Reads what learners are called by their field: "Data Science Intern", "Praktikum im Bereich Marketing"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from greenroom.engine.understanding.lexicon import Hit, Lexicon, find_hits
from greenroom.engine.understanding.model import Entry, Line, Span

_LONGEST_LINE: Final = 100
_LEARNER: Final = re.compile(
    r"(?i)(?<![\w-])(?:intern(?:e|ship)?|trainee(?:ship)?|apprentice(?:ship)?|co-?op"
    r"|(?<!product )(?<!media )(?<!job )placement(?: student| year|(?=[ \t]*(?:\Z|[-–—|,(@]|(?:at|with)\b)))"
    r"|working student|(?:summer|industrial|vocational|in-?plant) training"
    r"|praktikant(?:in)?|praktikum|werkstudent(?:in)?|auszubildende[rn]?"
    r"|stagiaire|stage|alternante?|alternance|apprentie?|becari[oa]|practicante|pasant(?:e|ía)|prácticas)(?!\w)"
)
_BEFORE: Final = re.compile(
    r"(?i)[ \t]*[-–—|,:(/]?[ \t]*(?:(?:summer|winter|spring|fall|autumn|virtual|remote|online|paid|student"
    r"|graduate|junior|management|project|part[- ]time|full[- ]time|department|team)[ \t]+){0,2}"
)
_AFTER: Final = re.compile(
    r"(?i)[ \t]*[-–—|,:(/)]?[ \t]*(?:(?:in|of|for|on|en|de|dans|für|als|im bereich)[ \t]+)?"
    r"(?:(?:the|a|department of)[ \t]+)?"
)
_BETWEEN: Final = re.compile(r"(?i)[ \t]*(?:[&/,]|\band\b|\bund\b|\bet\b|\by\b)[ \t]*")
_ENDS: Final = re.compile(
    r"(?i)[ \t]*(?:\Z|[-–—|,;:()/@&.\d\t]"
    r"|(?:and|at|with|for|bei|chez|en|department|dept|team|division|domain|track)\b)"
)


def trainee_titles(lines: Sequence[Line], fields: Lexicon) -> Iterator[tuple[str, Span]]:
    """What `fields` carries for each field that a short line calls a learner's, with the words that do.

    The field stands before the learner ("Java and Python intern") or after ("Intern, Finance department"),
    where it must not begin a longer name ("Intern, Marketing Wizards Ltd").
    """
    for line in lines:
        if line.end - line.start > _LONGEST_LINE:
            continue
        learner = _LEARNER.search(line.text)
        if learner is None:
            continue
        hits = list(find_hits(line.text, fields))
        told = [hit for hit in hits if hit.end <= learner.start()]
        for hit in _next_to_the_end(line.text, told, learner.start()):
            yield hit.term.skill, _span(line, hit.start, learner.end())
        follows = _AFTER.match(line.text, learner.end())
        at = follows.end() if follows else learner.end()
        first = next((hit for hit in hits if hit.start == at), None)
        if first is not None and _ENDS.match(line.text, first.end):
            yield first.term.skill, _span(line, learner.start(), first.end)


def studied(courses: Sequence[Entry], fields: Lexicon) -> Iterator[tuple[str, Span]]:
    """What `fields` carries for each field that the name of a course of study holds."""
    for course in courses:
        if course.title is None:
            continue
        for hit in find_hits(course.title.text, fields):
            start = course.title.start + hit.start
            words = course.title.text[hit.start : hit.end]
            yield hit.term.skill, Span(words, start, start + len(words))


def _next_to_the_end(text: str, hits: Sequence[Hit], end: int) -> Iterator[Hit]:
    """The last hit, when it leads to `end`, and those joined to it: "Sales & Marketing summer intern"."""
    joined = _BEFORE
    for hit in reversed(hits):
        if not joined.fullmatch(text, hit.end, end):
            return
        yield hit
        end, joined = hit.start, _BETWEEN


def _span(line: Line, start: int, end: int) -> Span:
    return Span(line.text[start:end], line.start + start, line.start + end)
