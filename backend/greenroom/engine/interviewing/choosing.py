"""Choosing from the bank: the right difficulty first, then what has not been touched yet, then chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from random import Random

from greenroom.engine.questions.bank import Bank
from greenroom.engine.questions.model import Competency, Question
from greenroom.engine.roles.catalogue import LEVEL_NAMES, LevelName, Role, load_catalogue


class Chooser:
    """Picks questions for one interview, never one of `barred` and never one twice.

    Of the questions that are near enough in difficulty it takes the competency and the topic that have come
    up least, then what touches one of `interests` (skills of the CV or of the job text, by their names).
    """

    def __init__(
        self,
        difficulty: LevelName,
        competencies: tuple[Competency, ...],
        barred: frozenset[str],
        interests: Iterable[str],
        chance: Random,
    ) -> None:
        self._wanted = LEVEL_NAMES.index(difficulty)
        self._competencies = frozenset(competency.key for competency in competencies)
        self._barred = set(barred)
        self._interests = tuple(f" {interest.casefold()} " for interest in interests)
        self._chance = chance
        self._competency_uses: Counter[str] = Counter()
        self._topic_uses: Counter[str] = Counter()

    def pick(self, circles: Iterator[Iterable[Question]]) -> Question | None:
        """The best question of the first circle that still has one; None when every circle is used up."""
        for circle in circles:
            left = [question for question in circle if question.id not in self._barred]
            if left:
                chosen = min(left, key=self._rank)
                self._barred.add(chosen.id)
                self._competency_uses[chosen.competency] += 1
                self._topic_uses[chosen.topic] += 1
                return chosen
        return None

    def _rank(self, question: Question) -> tuple[int, bool, int, int, bool, float]:
        return (
            abs(LEVEL_NAMES.index(question.difficulty) - self._wanted),
            question.competency not in self._competencies,
            self._competency_uses[question.competency],
            self._topic_uses[question.topic],
            not self._touches_an_interest(question),
            self._chance.random(),
        )

    def _touches_an_interest(self, question: Question) -> bool:
        words = f" {question.topic} {question.text} ".casefold().translate(_SIGNS)
        return any(interest in words for interest in self._interests)


_SIGNS = str.maketrans(dict.fromkeys(",.;:?()“”'\"/", " "))


def technical_circles(bank: Bank, role: Role) -> Iterator[Iterable[Question]]:
    """Where to look for a technical question: the role's own, its family's, whatever is left."""
    family = [other for other in load_catalogue().roles if other.category == role.category]
    yield bank.by_role[role.slug]
    yield chain.from_iterable(bank.by_role[other.slug] for other in family)
    yield from behavioural_circles(bank, ())


def behavioural_circles(bank: Bank, competencies: tuple[Competency, ...]) -> Iterator[Iterable[Question]]:
    """Where to look for a behavioural question: on the plan's competencies, then on any."""
    yield chain.from_iterable(bank.by_competency[one.key] for one in competencies if one.behavioural)
    yield (question for question in bank.questions if question.kind == "behavioural")
