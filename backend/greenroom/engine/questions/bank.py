"""Every question that Greenroom asks of everybody, as data.

`data/technical/<family>.toml` holds what a family of roles is asked. A topic lists the roles that ask it:

    family = "Databases"

    [topics]
    "SQL queries" = ["sql-developer", "data-analyst"]

    [[question]]
    id = "sql-left-join-where"
    topic = "SQL queries"
    competency = "knowledge"
    difficulty = "junior"
    text = "A report uses a LEFT JOIN, yet customers without orders are missing. What would you look for?"
    points = [
      { says = "WHERE on the right table makes it an inner join", aliases = ["where filters", ...] },
    ]
    follow_ups = ["How would you rewrite it so that they stay?"]
    outline = "A condition in WHERE drops the rows that have nulls on the right. ..."

`data/behavioural/<competency>.toml` names its competency once at its head, and its topics are free: those
questions suit every role. Ids are kept by interviews that are past, so an id is never given to another
question. Whatever breaks a rule stops the loading with a sentence that names the file and the entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from greenroom.engine.questions.competencies import BEHAVIOURAL_KEYS, KNOWLEDGE_KEYS
from greenroom.engine.questions.entry import FileHead, question_of
from greenroom.engine.questions.errors import BankInvalid
from greenroom.engine.questions.model import Question
from greenroom.engine.roles.catalogue import load_catalogue
from greenroom.engine.roles.tables import Table, tables_in

__all__ = ["Bank", "BankInvalid", "load_bank", "read_bank"]

_DATA: Final = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Bank:
    """Every question, in the order of the files, and the ways in which it is looked for.

    `by_role` has each slug of the catalogue with the technical questions that the role asks, `by_competency`
    each key with its questions; both may be empty. Behavioural questions suit every role and stand in no
    role's list.
    """

    questions: tuple[Question, ...]
    by_id: Mapping[str, Question]
    by_role: Mapping[str, tuple[Question, ...]]
    by_competency: Mapping[str, tuple[Question, ...]]


@cache
def load_bank() -> Bank:
    """The bank that ships with Greenroom, read at its first use.

    Raises:
        BankInvalid: a data file breaks a rule.
    """
    return read_bank(_DATA)


def read_bank(folder: Path) -> Bank:
    """The bank in `folder`, which holds `technical/*.toml` and `behavioural/*.toml`.

    Raises:
        BankInvalid: a data file breaks a rule.
    """
    slugs = tuple(role.slug for role in load_catalogue().roles)
    by_id: dict[str, Question] = {}
    texts: dict[str, str] = {}
    for entry, question in _questions_in(folder, frozenset(slugs)):
        if question.id in by_id:
            raise entry.refuse("another question has this id.")
        text = " ".join(question.text.casefold().split())
        if text in texts:
            raise entry.refuse(f"{texts[text]!r} asks the same in the same words.")
        texts[text], by_id[question.id] = question.id, question
    questions = tuple(by_id.values())
    return Bank(
        questions=questions,
        by_id=by_id,
        by_role=_grouped(slugs, ((slug, question) for question in questions for slug in question.roles)),
        by_competency=_grouped(
            (*KNOWLEDGE_KEYS, *BEHAVIOURAL_KEYS), ((question.competency, question) for question in questions)
        ),
    )


def _questions_in(folder: Path, slugs: frozenset[str]) -> Iterator[tuple[Table, Question]]:
    for name, head_of in (("technical", _technical), ("behavioural", _behavioural)):
        for file in tables_in(folder / name, BankInvalid):
            head = head_of(file, slugs)
            questions = [(table, question_of(table, head)) for table in file.tables("question")]
            for topic in sorted((head.topics or {}).keys() - {question.topic for _, question in questions}):
                raise file.at(topic).refuse("no question is about this topic.")
            yield from ((table.at(question.id), question) for table, question in questions)


def _technical(file: Table, slugs: frozenset[str]) -> FileHead:
    file.allow(("family", "topics", "question"))
    file.text("family")
    listed = file.table("topics")
    topics = {topic: listed.texts(topic) for topic in listed.values}
    for topic, roles in topics.items():
        if not roles or len(set(roles)) != len(roles):
            raise file.at(topic).refuse("a topic lists the roles that ask it, each once.")
        for slug in roles:
            if slug not in slugs:
                raise file.at(topic).refuse(f"{slug!r} is not a known role.")
    return FileHead("technical", KNOWLEDGE_KEYS, topics=topics)


def _behavioural(file: Table, _slugs: frozenset[str]) -> FileHead:
    file.allow(("competency", "question"))
    competency = file.text("competency")
    if competency not in BEHAVIOURAL_KEYS:
        raise file.refuse(f"{competency!r} is not a known behavioural competency.")
    return FileHead("behavioural", BEHAVIOURAL_KEYS, competency=competency)


def _grouped(keys: Iterable[str], members: Iterable[tuple[str, Question]]) -> dict[str, tuple[Question, ...]]:
    groups: dict[str, list[Question]] = {key: [] for key in keys}
    for key, question in members:
        groups[key].append(question)
    return {key: tuple(questions) for key, questions in groups.items()}
