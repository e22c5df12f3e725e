"""One file of the bank: what its head says is known at once, its questions when they are first asked for.

TOML takes a fifth of a millisecond a question, and an interview draws on a few files out of many.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from pathlib import Path
from typing import Final

from greenroom.engine.questions.competencies import BEHAVIOURAL_KEYS, KNOWLEDGE_KEYS
from greenroom.engine.questions.entry import FileHead, question_of
from greenroom.engine.questions.errors import BankInvalid
from greenroom.engine.questions.model import Question
from greenroom.engine.roles.tables import Table, place_of, table_in

TECHNICAL: Final = "technical"
BEHAVIOURAL: Final = "behavioural"
_FIRST_QUESTION: Final = "\n[[question]]"


class BankFile:
    """A file of questions. Both `head` and `questions` raise `BankInvalid` where the file breaks a rule."""

    def __init__(self, file: Path, slugs: Collection[str]) -> None:
        """Read the head of `file`; `slugs` are the roles that there are."""
        self.where, self._behavioural = place_of(file), file.parent.name == BEHAVIOURAL
        self._text = file.read_text(encoding="utf-8")
        self._slugs = slugs
        self.head = self._head_in(table_in(self._text.partition(_FIRST_QUESTION)[0], self.where, BankInvalid))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The slugs of the roles and the keys of the competencies that may be found in this file."""
        roles = {slug for slugs in (self.head.topics or {}).values() for slug in slugs}
        return frozenset(roles | ({self.head.competency} if self.head.competency else set(KNOWLEDGE_KEYS)))

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        table = table_in(self._text, self.where, BankInvalid)
        self._head_in(table)
        questions = tuple(question_of(entry, self.head) for entry in table.tables("question"))
        for topic in sorted((self.head.topics or {}).keys() - {question.topic for question in questions}):
            raise table.at(topic).refuse("no question is about this topic.")
        return questions

    def _head_in(self, table: Table) -> FileHead:
        return _behavioural(table) if self._behavioural else _technical(table, self._slugs)


def _technical(table: Table, slugs: Collection[str]) -> FileHead:
    table.allow(("family", "topics", "question"))
    table.text("family")
    listed = table.table("topics")
    topics = {topic: listed.texts(topic) for topic in listed.values}
    for topic, roles in topics.items():
        if not roles or len(set(roles)) != len(roles):
            raise table.at(topic).refuse("a topic lists the roles that ask it, each once.")
        for slug in roles:
            if slug not in slugs:
                raise table.at(topic).refuse(f"{slug!r} is not a known role.")
    return FileHead("technical", KNOWLEDGE_KEYS, topics=topics)


def _behavioural(table: Table) -> FileHead:
    table.allow(("competency", "question"))
    competency = table.text("competency")
    if competency not in BEHAVIOURAL_KEYS:
        raise table.refuse(f"{competency!r} is not a known behavioural competency.")
    return FileHead("behavioural", BEHAVIOURAL_KEYS, competency=competency)
