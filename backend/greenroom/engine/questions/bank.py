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
      { says = "WHERE makes it an inner join", facet = "cause", aliases = ["where filters", ...] },
    ]
    follow_ups = ["How would you rewrite it so that they stay?"]
    outline = "A condition in WHERE drops the rows that have nulls on the right. ..."

`data/behavioural/<competency>.toml` names its competency once at its head, and its topics are free: those
questions suit every role. Ids are kept by interviews that are past, so an id is never given to another
question. Whatever breaks a rule stops the loading with a sentence that names the file and the entry.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from typing import Final

from greenroom.engine.questions.competencies import BEHAVIOURAL_KEYS, KNOWLEDGE_KEYS
from greenroom.engine.questions.errors import BankInvalid
from greenroom.engine.questions.files import BEHAVIOURAL, TECHNICAL, BankFile
from greenroom.engine.questions.model import Question
from greenroom.engine.roles.catalogue import load_catalogue

__all__ = ["Bank", "BankInvalid", "load_bank", "read_bank"]

_DATA: Final = Path(__file__).parent / "data"


class Bank:
    """Every question, in the order of the files, and the ways in which it is looked for.

    `by_role` has each slug of the catalogue with the technical questions that the role asks, `by_competency`
    each key with its questions; both may be empty. Behavioural questions suit every role and stand in no
    role's list. A file's questions are read when they are first asked for, so that an interview reads the
    files that concern it; whatever is looked up raises `BankInvalid` where a file breaks a rule.
    """

    def __init__(self, files: Iterable[BankFile], slugs: Collection[str]) -> None:
        """Look into `files`; `slugs` are the roles that there are."""
        self._files = tuple(files)
        self.by_role: Mapping[str, tuple[Question, ...]] = _Lookup(
            self._files, slugs, lambda question: question.roles
        )
        self.by_competency: Mapping[str, tuple[Question, ...]] = _Lookup(
            self._files, (*KNOWLEDGE_KEYS, *BEHAVIOURAL_KEYS), lambda question: (question.competency,)
        )

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """Every question by its id; reading them all proves that no id and no wording is used twice."""
        by_id: dict[str, Question] = {}
        texts: dict[str, str] = {}
        for file in self._files:
            for question in file.questions:
                where, text = f"{file.where}, {question.id}", " ".join(question.text.casefold().split())
                if question.id in by_id:
                    raise BankInvalid(f"{where}: another question has this id.")
                if text in texts:
                    raise BankInvalid(f"{where}: {texts[text]!r} asks the same in the same words.")
                texts[text], by_id[question.id] = question.id, question
        return by_id

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(self.by_id.values())


@cache
def load_bank() -> Bank:
    """The bank that ships with Greenroom.

    Raises:
        BankInvalid: the head of a data file breaks a rule.
    """
    return read_bank(_DATA)


def read_bank(folder: Path) -> Bank:
    """The bank in `folder`, which holds `technical/*.toml` and `behavioural/*.toml`.

    Raises:
        BankInvalid: the head of a data file breaks a rule.
    """
    slugs = frozenset(role.slug for role in load_catalogue().roles)
    files = (file for name in (TECHNICAL, BEHAVIOURAL) for file in sorted((folder / name).glob("*.toml")))
    return Bank((BankFile(file, slugs) for file in files), slugs)


class _Lookup(Mapping[str, tuple[Question, ...]]):
    """The questions of each of `keys`, found when they are asked for, and kept."""

    def __init__(
        self,
        files: tuple[BankFile, ...],
        keys: Collection[str],
        keys_of: Callable[[Question], tuple[str, ...]],
    ) -> None:
        self._files, self._keys, self._keys_of = files, tuple(keys), keys_of
        self._found: dict[str, tuple[Question, ...]] = {}

    def __getitem__(self, key: str) -> tuple[Question, ...]:
        if key not in self._keys:
            raise KeyError(key)
        if key not in self._found:
            questions = chain.from_iterable(file.questions for file in self._files if key in file.keys)
            self._found[key] = tuple(question for question in questions if key in self._keys_of(question))
        return self._found[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
