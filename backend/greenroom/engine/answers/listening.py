"""What the interviewer does after an answer: one more question about it, or on to the next.

The sentences are ours or the question's own follow-ups: nothing of an answer is repeated, obeyed or judged
aloud, and nothing of what a good answer holds is given away. Which wording is used hangs on the question, the
answer and what was asked before, so that it varies and never by chance.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from greenroom.engine.answers.aiming import Aim, aim_at, easier_question, gives_nothing_away, was_said
from greenroom.engine.answers.emptiness import substance_of
from greenroom.engine.answers.model import Assessment, Emptiness, StarPart
from greenroom.engine.answers.scoring import is_factual
from greenroom.engine.answers.topic import topic_of
from greenroom.engine.questions.model import Asked

MoveKind = Literal["push", "gentler", "deeper", "on"]

MOST_FOLLOW_UPS: Final = 2
_GOOD: Final = 3.9
_WEAK: Final = 3.3

_THANKS: Final = ("Thank you.", "Understood.", "Okay.", "I see.", "All right.")
_PUSHES: Final[dict[StarPart, tuple[str, ...]]] = {
    "action": (
        "What did you yourself do, step by step?",
        "Which part of that was yours, and how did you go about it?",
        "If I had watched you, what would I have seen you do?",
    ),
    "result": (
        "How did it end, and how could you tell?",
        "What changed in the end because of what you did?",
        "What came of it, for you and for the others?",
    ),
    "situation": (
        "Could you set the scene: where was this, and what was going on?",
        "When was this, and who was involved?",
    ),
    "task": ("What exactly was yours to do there?", "What was expected of you in particular?"),
}
_PART_IN_WORDS: Final[dict[StarPart, str]] = {
    "action": "what you yourself did",
    "result": "how it ended",
    "situation": "where and when this was",
    "task": "what was yours to do",
}
_EXAMPLE: Final = (
    "Could you tell me about one time when that happened?",
    "Can you take one real case and walk me through it?",
)
_MORE: Final = (
    "Could you go further into that, and say why?",
    "What else belongs to a full answer here?",
    "What have you left out so far that matters?",
    "Could you take me through it step by step?",
    "What else would you say to a colleague who has to do it tomorrow?",
)
_MORE_OF_A_STORY: Final = (
    "What else was there that mattered?",
    "Could you take me through it step by step?",
    "Looking back, what made the difference?",
)
_OF_ONESELF: Final = frozenset({"opening", "gap", "cv"})
_CONCRETE: Final = (
    "Could you give me one concrete thing that shows it?",
    "Which one thing of that could you describe more closely?",
    "If you could show me one thing of that, what would it be?",
)
_LEFT_OUT: Final = "A part that matters was still missing from your answer."
_CALM: Final = ("No matter.", "That is all right.", "Let us take a smaller step.")
_GENTLER_FACTS: Final = (
    "No matter. What do you know that comes near it?",
    "That is all right. Where would you begin if you had to find out?",
    "Let us take a smaller step. What would you try first?",
)
_GENTLER_SELF: Final = (
    "Take your time. Which one thing of it do you remember best?",
    "No hurry. Where would you begin if you told it to a friend?",
)
_GENTLER_STORY: Final = (
    "Take your time. It may be from study, a club or a part-time job: does anything smaller come to mind?",
    "No hurry. If it happened tomorrow, what would you do first?",
    "That is all right. Has a friend or a classmate been in that place with you?",
)
_AGAIN: Final = (
    "Could you answer that in your own words?",
    "Could you say that once more, with one concrete thing in it?",
)
_ENGLISH: Final = ("I could not follow that. Could you say it in English, in a sentence or two?",)


@dataclass(frozen=True, slots=True)
class Move:
    """What comes next: `text` is the follow-up to ask, None to move on. `why` is told to the student."""

    text: str | None
    why: str
    kind: MoveKind


@dataclass(frozen=True, slots=True)
class _Voice:
    """Which of several wordings is used."""

    seed: int
    used: tuple[str, ...]

    def vary(self, choices: Sequence[str]) -> str:
        fresh = [choice for choice in choices if not was_said(choice, self.used)] or choices
        return fresh[self.seed % len(fresh)]

    def thank(self, question: str, thanks: Sequence[str] = _THANKS) -> str:
        return f"{thanks[(self.seed >> 8) % len(thanks)]} {question}"


def listen(
    asked: Asked,
    answer: str,
    assessment: Assessment,
    follow_ups_so_far: tuple[str, ...],
    asked_before: tuple[str, ...] = (),
) -> Move:
    """The next move after `answer`, the latest to `asked` or to a follow-up on it.

    `assessment` is of all that was answered to this question so far; `follow_ups_so_far` are the texts of the
    follow-ups that were asked, in their order. `asked_before` are those of the interview's earlier questions:
    their wording is used again only when there is no other.
    """
    if asked.kind == "closing":
        return Move(None, "The floor was yours; the interview ends here.", "on")
    if len(follow_ups_so_far) >= MOST_FOLLOW_UPS:
        return Move(None, "Two follow-ups are the most that one question gets.", "on")
    voice = _Voice(zlib.crc32(f"{asked.question_id}\n{answer}".encode()), (*asked_before, asked.text))
    if empty := _says_nothing(asked, answer, assessment, follow_ups_so_far):
        return _after_nothing(asked, empty, follow_ups_so_far, voice)
    if assessment.overall >= _GOOD:
        return _deeper(asked, follow_ups_so_far, voice)
    if follow_ups_so_far or assessment.overall > _WEAK:
        return Move(None, "You have said what you had to say on this; the next question waits.", "on")
    return _push(asked, answer, assessment, voice)


def _says_nothing(
    asked: Asked, answer: str, assessment: Assessment, so_far: tuple[str, ...]
) -> Emptiness | None:
    """Why the latest answer says nothing: after a full one, too, "I don't know" wants nothing deeper."""
    return substance_of(answer, topic_of(asked)).empty if so_far else assessment.empty


def _after_nothing(asked: Asked, empty: Emptiness, so_far: tuple[str, ...], voice: _Voice) -> Move:
    if so_far:
        return Move(None, "This question has had its second chance; the next one waits.", "on")
    if empty in {"silent", "no_answer"}:
        return Move(
            voice.vary(_smaller_steps(asked, voice)),
            "You did not have an answer, so this is a smaller step.",
            "gentler",
        )
    if empty == "not_language":
        return Move(voice.vary(_ENGLISH), "The answer could not be read as English.", "push")
    return Move(voice.vary(_AGAIN), "The answer did not yet say anything about the question.", "push")


def _deeper(asked: Asked, so_far: tuple[str, ...], voice: _Voice) -> Move:
    for follow_up in asked.follow_ups:
        if not any(follow_up in earlier for earlier in so_far):
            return Move(voice.thank(follow_up), "Your answer was full, so this goes deeper.", "deeper")
    return Move(None, "You have answered this in full.", "on")


def _smaller_steps(asked: Asked, voice: _Voice) -> Sequence[str]:
    if asked.kind == "behavioural":
        return _GENTLER_STORY
    if not is_factual(asked):
        return _GENTLER_SELF if asked.kind in {"opening", "cv"} else _GENTLER_FACTS
    easier = easier_question(asked, voice.used)
    return [f"{calm} {easier}" for calm in _CALM] if easier else _GENTLER_FACTS


def _push(asked: Asked, answer: str, assessment: Assessment, voice: _Voice) -> Move:
    if is_factual(asked):
        aim = aim_at(asked, answer, assessment, voice.used)
        return _aimed(asked, aim, voice) if aim else Move(voice.thank(voice.vary(_MORE)), _LEFT_OUT, "push")
    if asked.kind in _OF_ONESELF:
        why = "Your answer left room for one concrete thing."
        return Move(voice.thank(voice.vary(_CONCRETE)), why, "push")
    part = _missing_part(assessment)
    if part is None:
        why = "Your answer left room for more detail."
        return Move(voice.thank(voice.vary(_MORE_OF_A_STORY)), why, "push")
    if part == "action" and assessment.star["situation"] is None:
        why = "Your answer was general; one real case shows more."
        return Move(voice.thank(voice.vary(_EXAMPLE)), why, "push")
    why = f"Your answer did not yet say {_PART_IN_WORDS[part]}."
    return Move(voice.thank(voice.vary(_PUSHES[part])), why, "push")


def _aimed(asked: Asked, aim: Aim, voice: _Voice) -> Move:
    thanks = [one for one in _THANKS if gives_nothing_away(one, aim.point, asked)] or _THANKS
    why = f"Your answer did not yet say {voice.vary(aim.tells)}." if aim.tells else _LEFT_OUT
    return Move(voice.thank(voice.vary(aim.asks), thanks), why, "push")


def _missing_part(assessment: Assessment) -> StarPart | None:
    parts: tuple[StarPart, ...] = ("action", "result", "situation", "task")
    return next((part for part in parts if assessment.star[part] is None), None)
