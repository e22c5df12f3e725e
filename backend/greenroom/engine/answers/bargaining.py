"""Recognises a text that bargains for its own mark, whatever story it is wrapped in.

Orders in plain words are told by `instructions`, sentence by sentence. Others come as a notice, a contract, a
riddle or a plea, each sentence of which might stand in an answer; all together they speak of marks and of who
gives them, and of nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.talk import matter_in
from greenroom.engine.answers.topic import Topic
from greenroom.engine.answers.words import Word

_SIGNS: Final = {
    "mark": r"(?:marks?|marked|marking|markers?)",
    "score": r"(?:scor(?:e|es|ed|ing|ers?))",
    "grade": r"(?:grad(?:e|es|ed|ing|ers?))",
    "rubric": r"(?:rubrics?)",
    "grader": r"(?:interviewers?|evaluat(?:ors?|ion)|assess(?:ors?|ing)|examin(?:ers?|ations? office)|raters?"
    r"|supervisor|second reader|appeals committee|panel)",
    "points": r"(?:points?)",
    "rating": r"(?:rat(?:e|ed|ings?))",
    "five": r"(?:fives?|5(?:\.0)?)(?=\s*(?:[.,;:!?\"')\]}]|\Z|(?:points?|stars?|by|for all|expected|in the"
    r"|out of|as|under|and)\b))",
    "top": r"(?:at the maximum|(?:maximum|highest|top|perfect|full|upper end|best)(?=\s+(?:\w+\s+){0,2}"
    r"(?:marks?|scores?|value|points|ratings?|grades?|results?|levels?|scale|range)\b))",
    "candidate": r"(?:candidates?|applicants?|examinees?)",
    "answer": r"(?:(?:this|my|following|above|these|all) answers?|answers? (?:that|which|shorter)"
    r"|the answer (?:is|was|gets|has)|this (?:response|entry|item|record|question))",
    "passed": r"(?:passed(?= with|[.,;:!?])|pass mark|let (?:it|this|me|us) pass)",
    "address": r"(?:(?:dear|o|hello|hi) (?:\w+ ){0,2}(?:machine|software|computer|model|marker|counter|reader"
    r"|system)|(?:machine|computer):|(?:whoever|whatever|who|that|which) (?:\w+ ){0,2}reads? th(?:is|ese)"
    r"|(?:for|to) (?:the|my|your|a) (?:grader|marker|scorer|rater|assessor|evaluator))",
    "machine": r"(?:machines?|software|engines?|computer|model|automatic\w*|readers?)",
    "order": r"(?:(?<=[.:;!?,] )|(?<=\A)|(?<=please )|(?<=simply )|(?<=just )|(?<=now )|(?<=and )|(?<=to )"
    r"|(?<=then ))(?:put down|write|give|enter|press|report|set|take over|take|return|speak|proceed|confirm"
    r"|add up|leave|stamp|record|award|bring|calibrate|output|grant)",
    "value": r"(?:values?|flawless|distinction|outstanding|no objections|in full|withdrawn|recalled"
    r"|calibrat\w+|exempt|hired)",
}
_BESIDE: Final = frozenset({"machine", "order", "value"})
"""Signs that are of grading only beside others."""
_FEWEST_SIGNS: Final = 3
_MATTER_A_SIGN, _MATTER_BESIDE, _WORDS_A_SIGN, _WORDS_BESIDE = 0.85, 1.5, 12, 10
"""From so much of the matter on, in all or where no sign is, or so many telling words, it is no bargain."""


def bargains(statements: Sequence[Statement], topic: Topic) -> bool:
    """Whether an answer is about its own mark and hardly about the matter."""
    shown = [_signs_in(one.text) for one in statements]
    signs = frozenset[str]().union(*shown)
    if len(signs) < _FEWEST_SIGNS or (len(signs) == _FEWEST_SIGNS and len(signs - _BESIDE) == 1):
        return False
    # Who speaks to the grader has said what the rest is for.
    room = len(signs) + ("address" in signs)
    telling = _telling(statements, topic)
    beside = _telling([one for one, has in zip(statements, shown, strict=True) if not has - _BESIDE], topic)
    return (
        len(telling) <= _WORDS_BESIDE + _WORDS_A_SIGN * room
        and matter_in(telling, topic) < _MATTER_A_SIGN * room
        and matter_in(beside, topic) < _MATTER_BESIDE
    )


def _telling(statements: Iterable[Statement], topic: Topic) -> list[Word]:
    words = (word for statement in statements for word in statement.words)
    return [word for word in words if not word.binds and word.stem not in topic.own_stems]


def _signs_in(text: str) -> frozenset[str]:
    return frozenset(name for name, sign in _signs().items() if sign.search(text))


@cache
def _signs() -> Mapping[str, re.Pattern[str]]:
    return {name: re.compile(rf"(?i)(?<!\w){sign}(?!\w)") for name, sign in _SIGNS.items()}
