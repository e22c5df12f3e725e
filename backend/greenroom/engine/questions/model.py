"""What an interviewer asks, and what a good answer to it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from greenroom.engine.roles.catalogue import LevelName

QuestionKind = Literal["opening", "behavioural", "technical", "cv", "gap", "closing"]
InterviewKind = Literal["mixed", "technical", "behavioural"]


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """One thing that a good answer says. `aliases` are other words by which it is recognised.

    Any alias stands for the point: a phrase of one to five words, compared without case and by word stems.
    `facet` is the side of the matter on which it lies, a key of `facets.py`, None where no side leads to it.
    """

    says: str
    aliases: tuple[str, ...]
    facet: str | None = None


@dataclass(frozen=True, slots=True)
class Competency:
    """One side of a candidate; `anchors` say what an answer at level 1, 2, 3, 4 and 5 does, in that order.

    A `behavioural` one is shown by what somebody did, the others by what somebody knows.
    """

    key: str
    label: str
    summary: str
    behavioural: bool
    anchors: tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the bank. `id` is stable for ever; `topic` names what it is about ("SQL", "Conflict").

    `roles` are the slugs of the roles that ask it, empty for a question that suits them all.
    """

    id: str
    kind: QuestionKind
    topic: str
    competency: str
    difficulty: LevelName
    text: str
    points: tuple[KeyPoint, ...]
    follow_ups: tuple[str, ...]
    outline: str
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as one interview asks it: a copy, so that a later bank changes no interview that is past.

    `reason` says to the student why it is asked. `quote` is the line of the CV, verbatim, that a "cv"
    question is about. `question_id` is the bank's, or names what it was made from ("cv:<hash of the line>").
    """

    question_id: str
    kind: QuestionKind
    competency: str
    difficulty: LevelName
    text: str
    reason: str
    points: tuple[KeyPoint, ...] = ()
    follow_ups: tuple[str, ...] = ()
    outline: str = ""
    quote: str | None = None
