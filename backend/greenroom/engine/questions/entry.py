"""One question out of its TOML table, or the rule that it breaks."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from greenroom.engine.questions.facets import load_facets
from greenroom.engine.questions.model import KeyPoint, Question, QuestionKind
from greenroom.engine.roles.catalogue import LEVEL_NAMES
from greenroom.engine.roles.tables import Table

LONGEST_TEXT: Final = 320
MOST_SENTENCES: Final = 3
POINTS: Final = (3, 6)
ALIASES: Final = (3, 8)
FOLLOW_UPS: Final = (1, 3)
MOST_ALIAS_WORDS: Final = 5

_KEBAB: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SENTENCE_END: Final = re.compile(r"[.?!][\"'”’)]*(?=\s+[\"'“‘(]?[A-Z]|$)")
_KEYS: Final = ("id", "topic", "difficulty", "text", "points", "follow_ups", "outline")


@dataclass(frozen=True, slots=True)
class FileHead:
    """What holds for every question of one file.

    `competency` is the file's own, None where each question names its own out of `competencies`. `topics`
    maps a topic to the slugs of its roles, None where any topic may stand and suits every role.
    """

    kind: QuestionKind
    competencies: Collection[str]
    competency: str | None = None
    topics: Mapping[str, tuple[str, ...]] | None = None


def question_of(table: Table, head: FileHead) -> Question:
    """The question in `table`; its refusals name it by its id."""
    question_id = table.text("id")
    entry = table.at(question_id)
    entry.allow(_KEYS if head.competency else (*_KEYS, "competency"))
    if not _KEBAB.fullmatch(question_id):
        raise entry.refuse("an id is small letters and digits with hyphens between the words.")
    text, topic = _text(entry), entry.text("topic")
    if head.topics is not None and topic not in head.topics:
        raise entry.refuse(f"{topic!r} is not a topic of this file.")
    return Question(
        id=question_id,
        kind=head.kind,
        topic=topic,
        competency=head.competency or _one_of(entry, "competency", head.competencies),
        difficulty=LEVEL_NAMES[LEVEL_NAMES.index(_one_of(entry, "difficulty", LEVEL_NAMES))],
        text=text,
        points=_points(entry, text),
        follow_ups=_follow_ups(entry),
        outline=entry.text("outline"),
        roles=head.topics[topic] if head.topics is not None else (),
    )


def _one_of(entry: Table, key: str, known: Collection[str]) -> str:
    value = entry.text(key)
    if value not in known:
        raise entry.refuse(f"{key!r} is one of {', '.join(known)}, not {value!r}.")
    return value


def _text(entry: Table) -> str:
    text = entry.text("text")
    if len(text) > LONGEST_TEXT:
        raise entry.refuse(f"a question has at most {LONGEST_TEXT} characters, not {len(text)}.")
    if count_sentences(text) > MOST_SENTENCES:
        raise entry.refuse(f"a question has at most {MOST_SENTENCES} sentences.")
    return text


def count_sentences(text: str) -> int:
    """Where a full stop, question mark or exclamation mark ends the text or stands before a capital."""
    return len(_SENTENCE_END.findall(text.strip()))


def _points(entry: Table, text: str) -> tuple[KeyPoint, ...]:
    tables = entry.tables("points")
    _check_count(entry, "key points", len(tables), POINTS)
    taken: set[str] = set()
    return tuple(_point(table, text.casefold(), taken) for table in tables)


def _point(table: Table, asked: str, taken: set[str]) -> KeyPoint:
    table.allow(("says", "facet", "aliases"))
    aliases = table.texts("aliases")
    _check_count(table, "aliases a point", len(aliases), ALIASES)
    for alias in aliases:
        key = alias.casefold()
        if not 1 <= len(key.split()) <= MOST_ALIAS_WORDS:
            raise table.refuse(f"an alias has 1 to {MOST_ALIAS_WORDS} words, unlike {alias!r}.")
        if key in taken:
            raise table.refuse(f"the alias {alias!r} is written twice.")
        if key in asked and re.search(rf"(?<!\w){re.escape(key)}(?!\w)", asked):
            raise table.refuse(f"the alias {alias!r} stands in the question itself.")
        taken.add(key)
    facet = _one_of(table, "facet", load_facets()) if "facet" in table.values else None
    return KeyPoint(table.text("says"), aliases, facet)


def _follow_ups(entry: Table) -> tuple[str, ...]:
    follow_ups = entry.texts("follow_ups")
    _check_count(entry, "follow-ups", len(follow_ups), FOLLOW_UPS)
    for follow_up in follow_ups:
        if count_sentences(follow_up) != 1:
            raise entry.refuse(f"a follow-up is one sentence, unlike {follow_up!r}.")
    return follow_ups


def _check_count(entry: Table, what: str, count: int, bounds: tuple[int, int]) -> None:
    fewest, most = bounds
    if not fewest <= count <= most:
        raise entry.refuse(f"there are {fewest} to {most} {what}, not {count}.")
