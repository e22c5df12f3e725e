"""The plan of an interview, made before its first question.

An opening, questions of the field at the chosen difficulty, questions on what somebody did, at least two on
the student's own lines, the gaps against the job text, and at the end the student's own questions. The same
material and seed give the same plan.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from math import ceil
from random import Random
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.interviewing.choosing import Chooser, behavioural_circles, technical_circles
from greenroom.engine.interviewing.cv_questions import cv_questions
from greenroom.engine.interviewing.gaps import asked_terms, gap_questions
from greenroom.engine.interviewing.set_pieces import set_pieces
from greenroom.engine.questions.bank import load_bank
from greenroom.engine.questions.model import Asked, Competency, InterviewKind, Question, QuestionKind
from greenroom.engine.roles.catalogue import LevelName, Role
from greenroom.engine.understanding.model import Understanding

FEWEST_QUESTIONS: Final = 3
MOST_QUESTIONS: Final = 12
_WITH_OPENING: Final = 4
_WITH_GAP: Final = 5
_LONG: Final = 9
_TECHNICAL_SHARE: Final = 0.6
_NAMES: Final = ("Android", "C++", "Hadoop", "Java", "Oracle", "Python", "Salesforce")
_SPELT_OUT: Final = 3  # "SEO" and "HR" are said letter by letter
_OPENING_SHOWS: Final = ("communication", "career_development", "professionalism")


@dataclass(frozen=True, slots=True)
class Brief:
    """What one interview is to be. `asked_before` are the question ids that it must not ask again.

    `cv` is the document and what the engine understands of it, None without a CV.
    """

    role: Role
    kind: InterviewKind
    difficulty: LevelName
    questions: int
    competencies: tuple[Competency, ...]
    cv: tuple[Document, Understanding] | None = None
    job_description: str | None = None
    asked_before: frozenset[str] = frozenset()
    seed: int = 0


def plan(brief: Brief) -> tuple[Asked, ...]:
    """`brief.questions` questions in the order of asking, and after them the closing one."""
    chance = Random(brief.seed)  # noqa: S311 - variety, not secrecy
    made = {
        "opening": list(islice(_openings(brief, chance), 1 if brief.questions >= _WITH_OPENING else 0)),
        "cv": list(islice(_on_the_cv(brief, chance), 3 if brief.questions >= _LONG else 2)),
        "gap": list(islice(_on_gaps(brief, chance), _gaps_wanted(brief.questions))),
    }
    rest = brief.questions - sum(map(len, made.values()))
    chosen = list(_from_the_bank(brief, rest, chance))
    middle = _interleaved(made["cv"], *_by_kind(chosen))
    closing = next(_closings(brief, chance))
    return (*made["opening"], *middle, *made["gap"], closing)


def _gaps_wanted(questions: int) -> int:
    return 0 if questions < _WITH_GAP else 1 if questions < _LONG else 2


def _openings(brief: Brief, chance: Random) -> Iterator[Asked]:
    keys = [competency.key for competency in brief.competencies]
    shows = next((key for key in _OPENING_SHOWS if key in keys), keys[-1])
    reason = f"It opens every interview: you as {with_article(brief.role.title)}."
    yield from _ends(brief, "opening", shows, reason, chance)


def with_article(title: str) -> str:
    """The title as it stands in a sentence: "an accountant", "a UX designer", "an SEO specialist"."""
    first = title.split(maxsplit=1)[0]
    named = first in _NAMES or any(letter.isupper() for letter in first[1:])
    inside = title if named else title[0].lower() + title[1:]
    spelt = first.isupper() and len(first) <= _SPELT_OUT
    vowels = "aefhilmnorsx" if spelt else "aeio"
    return f"{'an' if inside[0].lower() in vowels else 'a'} {inside}"


def _closings(brief: Brief, chance: Random) -> Iterator[Asked]:
    reason = "The last minutes are yours, as in a real interview."
    yield from _ends(brief, "closing", brief.competencies[-1].key, reason, chance)


def _ends(brief: Brief, kind: QuestionKind, competency: str, reason: str, chance: Random) -> Iterator[Asked]:
    """The openings or the closings that were not asked before, in any order."""
    for piece in chance.sample(set_pieces(kind), len(set_pieces(kind))):
        if piece.id not in brief.asked_before:
            yield piece.asked(
                about="",
                competency=competency,
                difficulty=brief.difficulty,
                reason=reason,
                a_role=with_article(brief.role.title),
            )


def _on_the_cv(brief: Brief, chance: Random) -> Iterator[Asked]:
    if brief.cv:
        _, understanding = brief.cv
        found = cv_questions(understanding, brief.role, brief.difficulty, brief.competencies, chance)
        yield from (one for one in found if one.question_id not in brief.asked_before)


def _on_gaps(brief: Brief, chance: Random) -> Iterator[Asked]:
    if brief.cv and brief.job_description:
        document, understanding = brief.cv
        found = gap_questions(
            document, understanding, brief.job_description, brief.difficulty, brief.competencies, chance
        )
        yield from (one for one in found if one.question_id not in brief.asked_before)


def _from_the_bank(brief: Brief, count: int, chance: Random) -> Iterator[Asked]:
    """`count` questions; in a mixed interview about three of five are of the field."""
    bank = load_bank()
    chooser = Chooser(brief.difficulty, brief.competencies, brief.asked_before, _interests(brief), chance)
    share = {"technical": 1.0, "behavioural": 0.0, "mixed": _TECHNICAL_SHARE}[brief.kind]
    technical = ceil(count * share)
    for number in range(count):
        circles = (
            technical_circles(bank, brief.role)
            if number < technical
            else behavioural_circles(bank, brief.competencies)
        )
        question = chooser.pick(circles)
        if question:
            yield _asked(question, brief)


def _interests(brief: Brief) -> tuple[str, ...]:
    """Skills to ask about rather than others: what the job text names, else what the CV names most."""
    if brief.job_description:
        return asked_terms(brief.job_description)
    if brief.cv is None:
        return ()
    named = Counter(mention.skill for mention in brief.cv[1].mentions if mention.skill in brief.role.skills)
    return tuple(skill for skill, _ in named.most_common())


def _asked(question: Question, brief: Brief) -> Asked:
    label = next((one.label for one in brief.competencies if one.key == question.competency), None)
    shows = f"It shows {label.casefold()}: {question.topic}." if label else f"It is about {question.topic}."
    return Asked(
        question_id=question.id,
        kind=question.kind,
        competency=question.competency,
        difficulty=question.difficulty,
        text=question.text,
        reason=f"{brief.role.title} interviews ask about {question.topic}."
        if question.kind == "technical"
        else shows,
        points=question.points,
        follow_ups=question.follow_ups,
        outline=question.outline,
    )


def _by_kind(questions: list[Asked]) -> tuple[list[Asked], list[Asked]]:
    return (
        [one for one in questions if one.kind == "technical"],
        [one for one in questions if one.kind != "technical"],
    )


def _interleaved(*groups: list[Asked]) -> list[Asked]:
    """All of them, each group spread evenly over the whole; of equal places the first group's comes first."""
    placed = chain.from_iterable(
        (((place + 0.5) / len(group), order, one) for place, one in enumerate(group))
        for order, group in enumerate(groups)
    )
    return [one for _, _, one in sorted(placed, key=lambda entry: entry[:2])]
