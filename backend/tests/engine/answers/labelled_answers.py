"""Answers with the mark that an experienced interviewer would give them, by which the scorer is judged.

`labelled/<role>.toml` holds, for each role, two or three questions in the bank's format, and for each of
them answers as candidates give them: students from India, Europe and Africa, spoken with false starts or
written. All persons and companies are made up. What a label means, in halves from 1.0 to 5.0:

- 1.0: there is no answer. Nothing said, "fine", "xyz", gibberish, mashed keys, the question given back,
  orders to the machine, "I don't know". Also a true answer in another language: the product measures
  English only, and says so instead of guessing. A bare list of keywords is 1.5 at most.
- 1.5 to 2.5: on the subject but thin and general, or about something else, or fluent and wrong.
- 2.5 to 3.5: partly right, vague in part; the interviewer would have to ask again.
- 3.5 to 4.5: right and whole; plain words cost nothing, wherever the textbook's words are missing.
- 4.5 to 5.0: right, specific, with reasons or figures, at any length: long is not a merit.

A padded answer is another answer of the same question (`base`) with empty words around it, and keeps its
mark. Strong, middling and weak answers come short and long, and at most half of a strong one's points are in
the words of an alias.

We wrote answers and marks ourselves, each mark with its answer and without the scorer that it judges. They
are the judgement of one hand, not of a panel, and of made-up candidates: agreement with them is no proof of
agreement with real interviewers.

The files of `labelled/bank` hold answers to questions of our own bank, by their ids; each batch was first
scored when it was whole. Those named "blind" were written by hands that never saw the scorer, to questions
drawn at random; of the first, third and fourth the padded ones were read once their first scores were taken.
From the sixth to the ninth half of each batch is padding to deceive, as in the sixteenth and seventeenth;
the tenth to fifteenth hold all other kinds, the eighteenth on each kind of answer once, with padding of a
page and nonsense that was invented to get more than the lowest mark, "nothing-said" that alone. The sixth,
seventh and tenth to nineteenth are tuned on. Of the twentieth to twenty-fifth and of "nothing-said" what is
empty or padded, or was called empty, was read after the first scores were taken, and the scorer mended by it;
other answers were not.

Each question belongs whole to one half: thresholds may be tuned on "tune", and claims are made on "held".
A mark is not corrected because the scorer disagrees with it.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

from greenroom.engine.questions.bank import load_bank
from greenroom.engine.questions.model import Asked, KeyPoint, Question
from greenroom.engine.roles.catalogue import LevelName

Half = Literal["tune", "held"]
AnswerKind = Literal[
    "strong",
    "middling",
    "weak",
    "plain",
    "padded",
    "fluent_wrong",
    "off_topic",
    "soup",
    "fine",
    "xyz",
    "gibberish",
    "mash",
    "copied",
    "other_language",
    "injection",
    "dont_know",
    "silent",
]

HALVES: Final[tuple[Half, ...]] = get_args(Half)
ANSWER_KINDS: Final[tuple[AnswerKind, ...]] = get_args(AnswerKind)
NONSENSE: Final[frozenset[AnswerKind]] = frozenset(
    {
        "fine",
        "xyz",
        "gibberish",
        "mash",
        "copied",
        "other_language",
        "injection",
        "dont_know",
        "silent",
    },
)
FOLDER: Final = Path(__file__).parent / "labelled"
PADDED: Final = FOLDER / "padded.toml"
_PADDED_TO_DECEIVE: Final = (
    *("tune-blind-sixth", "tune-blind-seventh", "held-blind-eighth", "held-blind-ninth"),
    *("tune-blind-sixteenth", "tune-blind-seventeenth", "tune-blind-eighteenth", "tune-blind-nineteenth"),
    *("held-blind-twentieth", "held-blind-twenty-first", "held-blind-twenty-second"),
    *("held-blind-twenty-third", "held-blind-twenty-fourth", "held-blind-twenty-fifth"),
)
_SIGNS: Final = re.compile(r"(?<!\d)[.,;:!?()\"“”–—]+(?!\d)|(?<=\w)[.,;:!?]+(?=\s|$)")
NO_ROLE: Final = "any"
"""What a question of the bank has for its role that suits them all."""


@dataclass(frozen=True, slots=True)
class LabelledAnswer:
    """One answer and its mark. `id` is "<question id>/<number of the answer, from 1>".

    `text` has blank lines between paragraphs and no other line breaks. `base` is the id of the answer that a
    padded one was made from, None for all others.
    """

    id: str
    role: str
    half: Half
    question: Question
    kind: AnswerKind
    label: float
    text: str
    base: str | None = None


def labelled_answers(half: Half | None = None) -> tuple[LabelledAnswer, ...]:
    """All answers of `half`, of both when None, by role, question and number, then those to the bank."""
    ours = (
        answer
        for path in sorted(FOLDER.glob("*.toml"))
        if path.name != PADDED.name
        for answer in _answers_of(path)
    )
    answers = (*ours, *bank_answers())
    return tuple(answer for answer in answers if half is None or answer.half == half)


def bank_answers() -> tuple[LabelledAnswer, ...]:
    """The answers to questions of the bank, by file, question and number."""
    by_id = load_bank().by_id
    return tuple(
        answer
        for path in sorted((FOLDER / "bank").glob("*.toml"))
        for row in _BankFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).question
        for answer in _labelled(row, by_id[row.id], next(iter(by_id[row.id].roles), NO_ROLE))
    )


def without_signs(text: str) -> str:
    """`text` as a browser's recogniser writes down what was said: no sign, no capital."""
    return " ".join(_SIGNS.sub(" ", text).split()).lower()


def padded_to_deceive() -> frozenset[str]:
    """The questions of the batches whose answers are padded at length, before, between and in sentences."""
    return _questions_of(_PADDED_TO_DECEIVE)


@cache
def _questions_of(batches: tuple[str, ...]) -> frozenset[str]:
    files = (FOLDER / "bank" / f"{name}.toml" for name in batches)
    return frozenset(
        row["id"] for file in files for row in tomllib.loads(file.read_text(encoding="utf-8"))["question"]
    )


def padded_answers(half: Half) -> tuple[LabelledAnswer, ...]:
    """Answers of the other files at twice their length, with nothing more said: `base` is what was padded.

    These are of `half` by themselves: what pads an answer of the tuned half may be held.
    """
    by_id = {answer.id: answer for answer in labelled_answers()}
    file = _PaddedFile.model_validate(tomllib.loads(PADDED.read_text(encoding="utf-8")))
    return tuple(
        replace(
            by_id[row.of],
            id=f"{row.of}/padded",
            half=half,
            kind="padded",
            text=_unwrapped(row.text),
            base=row.of,
        )
        for row in file.padded
        if row.half == half
    )


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class _PointRow(_Row):
    says: str
    aliases: list[str] = Field(min_length=3, max_length=8)


class _AnswerRow(_Row):
    kind: AnswerKind
    label: float = Field(ge=1, le=5, multiple_of=0.5)
    text: str
    base: int | None = None


class _AskedRow(_Row):
    id: str
    half: Half
    answer: list[_AnswerRow]


class _BankFile(_Row):
    question: list[_AskedRow]


class _PaddedRow(_Row):
    of: str
    half: Half
    text: str


class _PaddedFile(_Row):
    padded: list[_PaddedRow]


class _QuestionRow(_AskedRow):
    kind: Literal["technical", "behavioural"]
    topic: str
    competency: str
    difficulty: LevelName
    text: str
    points: list[_PointRow] = Field(min_length=3, max_length=6)
    follow_ups: list[str] = Field(min_length=1, max_length=3)
    outline: str


class _File(_Row):
    question: list[_QuestionRow]


def _answers_of(path: Path) -> list[LabelledAnswer]:
    file = _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    return [
        answer for row in file.question for answer in _labelled(row, _question(row, path.stem), path.stem)
    ]


def _labelled(row: _AskedRow, question: Question, role: str) -> list[LabelledAnswer]:
    return [
        LabelledAnswer(
            id=f"{row.id}/{number}",
            role=role,
            half=row.half,
            question=question,
            kind=answer.kind,
            label=answer.label,
            text=_unwrapped(answer.text),
            base=None if answer.base is None else f"{row.id}/{answer.base}",
        )
        for number, answer in enumerate(row.answer, start=1)
    ]


def _question(row: _QuestionRow, role: str) -> Question:
    return Question(
        id=row.id,
        kind=row.kind,
        topic=row.topic,
        competency=row.competency,
        difficulty=row.difficulty,
        text=row.text,
        points=tuple(KeyPoint(point.says, tuple(point.aliases)) for point in row.points),
        follow_ups=tuple(row.follow_ups),
        outline=_unwrapped(row.outline),
        roles=(role,),
    )


def _unwrapped(text: str) -> str:
    """`text` without the line breaks that only keep the file narrow."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n")).strip()


def as_asked(question: Question) -> Asked:
    """The question as a plan has it that gives no reason for asking."""
    return Asked(
        question_id=question.id,
        kind=question.kind,
        competency=question.competency,
        difficulty=question.difficulty,
        text=question.text,
        reason="",
        points=question.points,
        follow_ups=question.follow_ups,
        outline=question.outline,
    )
