"""What of an answer says anything, and why nothing does where nothing does.

Sentences that only greet, praise the question, repeat it, speak to the grader or admit to know nothing are
set aside before anything is counted, so that they can neither help nor harm what stands beside them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from greenroom.engine.answers.features import figures_in
from greenroom.engine.answers.model import Emptiness
from greenroom.engine.answers.phrases import phrases
from greenroom.engine.answers.prose import is_language
from greenroom.engine.answers.statements import Statement, cut_statements
from greenroom.engine.answers.topic import Topic
from greenroom.engine.answers.words import Word, cut_words
from greenroom.engine.understanding.verbs import is_past

_INSTRUCTION: Final = re.compile(
    r"(?i)\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,60}"
    r"\b(?:instruction|prompt|rubric|rules?|above|previous|prior|criteria|guidelines)\w*"
    r"|\b(?:give|award|grant|assign|rate|score|mark|grade|set|return|output|print|write|respond with)\b"
    r"[^.\n]{0,50}"
    r"(?:\b(?:full|top|max(?:imum)?|perfect|highest|best possible|excellent)\b[^.\n]{0,20}"
    r"\b(?:marks?|scores?|points|rating|grade)"
    r"|\b(?:score|mark|grade|rating)s?\b[^.\n]{0,20}\b(?:5|five|10|ten|100)\b"
    r"|\b(?:this|me|my answer|the answer)\b[^.\n]{0,25}\b(?:5|five|10|ten|100)\b)"
    r"|\byou are (?:now|no longer)\b|\bas (?:an|the) (?:ai|grader|evaluator|assessor)\b|\bsystem prompt\b"
    r"|^\W*(?:system|assistant|developer|grader|evaluator)\s*:"
    r"|\bact as (?:a|an|if|the)\b[^.\n]{0,30}\b(?:grader|interviewer|examiner)"
    r"|\b(?:score|rating|grade|overall|relevance|depth)\s*[:=]\s*\d|</?(?:system|instructions?|answer|score)>"
    r"|\b(?:this|the|my) (?:answer|candidate|response) (?:is|deserves|should|must|meets|covers|has)\b"
    r"[^.\n]{0,60}"
    r"\b(?:perfect|excellent|outstanding|full|hired?|all|every|highest|best|5|five|10|ten)\b"
    r"|\bjailbreak\b|\bdeveloper mode\b"
)
_LEAST_TOLD: Final = 0.8
_REPEATED: Final = 0.8
_FEWEST_REPEATED: Final = 3
_GIVEN_UP: Final = 2.5
_FEWEST_TO_JUDGE: Final = 2
_ASIDES: Final = 2
_TO_THE_MATTER: Final = 1.3


@dataclass(frozen=True, slots=True)
class Substance:
    """The statements that say something; `empty` says why there is none."""

    statements: tuple[Statement, ...]
    empty: Emptiness | None


def substance_of(answer: str, topic: Topic) -> Substance:
    """What of `answer` can be scored."""
    statements = cut_statements(answer)
    if not statements:
        return Substance((), "silent")
    known = _known_stems(topic)
    if not is_language([word for statement in statements for word in statement.words], known):
        return Substance((), "not_language")
    reasons = [_emptiness(statement, topic, known) for statement in statements]
    kept = tuple(statement for statement, reason in zip(statements, reasons, strict=True) if reason is None)
    if kept and not _only_gives_up(kept, reasons, topic):
        return Substance(kept, None)
    return Substance((), _chief(reasons))


def _emptiness(statement: Statement, topic: Topic, known: frozenset[str]) -> Emptiness | None:
    if _INSTRUCTION.search(statement.text):
        return "instruction"
    left, given_up = statement.text, False
    for name in ("no_answer", "empty"):
        cut = phrases(name).sub(lambda match: " " * len(match[0]), left)
        given_up = given_up or (name == "no_answer" and cut != left)
        left = cut
    words = cut_words(left, statement.start)
    telling = {word.stem: word for word in words if not word.binds and word.stem not in topic.own_stems}
    told = sum(word.weight for word in telling.values())
    about = sum(topic.vocabulary.get(word.meaning, 0) for word in telling.values())
    if given_up and about < 1 and told < _GIVEN_UP:
        return "no_answer"
    if _repeats(statement, topic):
        return "repeats_question"
    if about < _LEAST_TOLD and told < _LEAST_TOLD and not _tells_a_deed(words):
        return "padding"
    if about < _TO_THE_MATTER and not figures_in(left) and phrases("platitudes").search(statement.text):
        return "padding"
    if len(words) >= _FEWEST_TO_JUDGE and not is_language(words, known):
        return "not_language"
    return None


def _repeats(statement: Statement, topic: Topic) -> bool:
    told = statement.told
    return len(told) >= _FEWEST_REPEATED and len(told & topic.own_stems) / len(told) >= _REPEATED


def _tells_a_deed(words: Sequence[Word]) -> bool:
    """Small words that still say what somebody did: "I asked her", "we tried"."""
    return any(
        before.text in {"i", "we"} and is_past(word.text) and not word.binds
        for before, word in pairwise(words)
    )


def _only_gives_up(kept: Sequence[Statement], reasons: Sequence[Emptiness | None], topic: Topic) -> bool:
    """Whether beside "I don't know" nothing stands that is to the point."""
    if "no_answer" not in reasons:
        return False
    words = {word for statement in kept for word in statement.words if word.stem not in topic.own_stems}
    return (
        sum(topic.vocabulary.get(meaning, 0) for meaning in {word.meaning for word in words}) < 1
        and len(kept) <= _ASIDES
    )


def _chief(reasons: Sequence[Emptiness | None]) -> Emptiness:
    counted = Counter(reason for reason in reasons if reason is not None)
    return counted.most_common(1)[0][0] if counted else "padding"


def _known_stems(topic: Topic) -> frozenset[str]:
    return topic.own_stems | frozenset(topic.vocabulary)
