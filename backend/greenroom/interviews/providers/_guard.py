"""What an interviewer may say, held to sentence by sentence before anybody hears it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from greenroom.ai import service as ai
from greenroom.engine.answers.instructions import speaks_to_grader
from greenroom.engine.answers.words import cut_words
from greenroom.engine.questions.model import Asked
from greenroom.interviews.providers._contract import Moment

MOST_SENTENCES: Final = 3
MOST_LETTERS: Final = 320
FEWEST_LETTERS: Final = 3
# A question whose words stand in an earlier one to more than this is that question again.
MOST_ALIKE: Final = 0.8

_END: Final = re.compile(r"(?<=[.?!…])[\"'’”)]?\s+|\n+")
# No score, no verdict, no praise: what an answer is worth stands in the report, and nowhere before.
_VERDICT: Final = re.compile(
    r"(?i)\b(?:scor(?:e|es|ed|ing)|your (?:ratings?|grades?|marks?)|(?:full|top) marks"
    r"|out of (?:5|five|10|ten|100)|great|good (?:answer|job|point|start|work)|excellent|perfect\w*"
    r"|impressive|impressed|amazing|awesome|brilliant|fantastic|wonderful|outstanding|superb"
    r"|well (?:done|said|put)|nice(?:ly)?|(?:strong|weak) (?:answer|point)|(?:right|wrong) answer"
    r"|(?:is|was|are|were|you[’']re|that[’']s) (?:not )?(?:exactly |quite )?(?:correct|right|wrong|incorrect)"
    r"|you (?:passed|failed|missed|forgot)|hire[ds]?|hiring|congratulations|unfortunately)\b"
    r"|!|\d\s*/\s*\d"
)
_LEAK: Final = re.compile(
    r"(?i)\b(?:as an ai|language model|chat ?bot|system prompt|prompt|instructions?|rubric|key points?"
    r"|outline|model answer|expected answer|ideal answer|guidelines)\b"
)
_MARKUP: Final = re.compile(r"https?:|www\.|[<>{}\[\]`*#|\\_]|\w@\w")


@dataclass(slots=True)
class Guard:
    """Hears a model's words and lets sentences through, the question last; `asked` says that it came.

    `speaker` is whose words they are.
    """

    moment: Moment
    asked: bool = False
    speaker: str | None = None
    _sentences: int = 0
    _rest: str = ""
    _let_through: list[str] = field(default_factory=list)

    def hear(self, words: str, *, over: bool = False) -> Iterator[str]:
        """The sentences that are now whole and may be said. Raises `NotToBeSaid` at the first that may not.

        What comes after the question is not heard any more: one question is asked at a time.
        """
        self._rest += ai.visible(words)
        *whole, self._rest = _END.split(self._rest) if not over else [*_END.split(self._rest), ""]
        for sentence in (" ".join(one.split()) for one in whole):
            if sentence and not self.asked:
                self._check(sentence)
                yield sentence
        if len(self._rest) > MOST_LETTERS:
            raise NotToBeSaid("a sentence does not end")
        if over and not self.asked:
            raise NotToBeSaid("no question")

    def hear_from(self, speaker: str) -> None:
        self.speaker = speaker

    @property
    def said(self) -> tuple[str, ...]:
        return tuple(self._let_through)

    def _check(self, sentence: str) -> None:
        self._sentences += 1
        question = sentence.endswith("?")
        if self._sentences > MOST_SENTENCES or (self._sentences == MOST_SENTENCES and not question):
            raise NotToBeSaid("too many sentences")
        if not FEWEST_LETTERS <= len(sentence) <= MOST_LETTERS:
            raise NotToBeSaid("length")
        if _VERDICT.search(sentence) or _LEAK.search(sentence) or _MARKUP.search(sentence):
            raise NotToBeSaid("a verdict, a leak or markup")
        if speaks_to_grader(sentence) or gives_away(sentence, self.moment):
            raise NotToBeSaid("it tells what is listened for")
        if question:
            self._check_question(sentence)
        self._let_through.append(sentence)

    def _check_question(self, question: str) -> None:
        if question.count("?") != 1:
            raise NotToBeSaid("more than one question")
        if any(_alike(question, one.asked.text) > MOST_ALIKE for one in self.moment.exchanges):
            raise NotToBeSaid("it was asked before")
        if not _stems(question) & _topic(self.moment):
            raise NotToBeSaid("off the topic")
        self.asked = True


class NotToBeSaid(Exception):
    """A sentence that is not let through; the message is for the log and quotes nothing."""


def gives_away(sentence: str, moment: Moment) -> bool:
    """Whether it says words for a key point that neither the question nor any answer has said."""
    present = moment.present
    known = " ".join([_plain(one.asked.text) + " " + _plain(one.answer) for one in present])
    heard = f" {_plain(sentence)} "
    return any(
        f" {phrase} " in heard and f" {phrase} " not in f" {known} " for phrase in _phrases(present[0].asked)
    )


def _phrases(asked: Asked) -> set[str]:
    return {_plain(alias) for point in asked.points for alias in point.aliases}


def _plain(text: str) -> str:
    return " ".join(word.stem for word in cut_words(text))


def _stems(text: str) -> set[str]:
    return {word.meaning for word in cut_words(text) if not word.binds}


def _topic(moment: Moment) -> set[str]:
    """What the present question and the answers to it speak of."""
    return {
        stem
        for one in moment.present
        for text in (one.asked.text, one.answer, *one.asked.follow_ups)
        for stem in _stems(text)
    }


def _alike(question: str, earlier: str) -> float:
    mine = _stems(question)
    return len(mine & _stems(earlier)) / max(1, len(mine))
