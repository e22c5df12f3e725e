"""The sides of a matter on which a key point may lie, and how each is asked for: `data/facets.toml`.

An interviewer who misses something asks for the side on which it lies ("How would you know that it worked?")
and does not say it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from greenroom.engine.questions.errors import BankInvalid
from greenroom.engine.roles.tables import Table, table_of

_FILE: Final = Path(__file__).parent / "data" / "facets.toml"


@dataclass(frozen=True, slots=True)
class Facet:
    """One side of a matter.

    `asks` are whole questions, `tells` endings of "Your answer did not yet say ...", `gentle` is a smaller
    question for somebody who has no answer, None where there is none. `more` says that the wordings ask for
    more of it, whatever was said; else `heard` are phrases by which an answer shows that it spoke of it.
    """

    key: str
    asks: tuple[str, ...]
    tells: tuple[str, ...]
    gentle: str | None
    more: bool
    heard: tuple[str, ...]


@cache
def load_facets() -> Mapping[str, Facet]:
    """The facets that ship with Greenroom by their keys, in the order of the file.

    Raises:
        BankInvalid: the data file breaks a rule.
    """
    return read_facets(_FILE)


def read_facets(file: Path) -> Mapping[str, Facet]:
    """The facets in `file`.

    Raises:
        BankInvalid: the file breaks a rule; the message names the facet and the rule.
    """
    table = table_of(file, BankInvalid)
    return {key: _facet(key, table.table(key).at(key)) for key in table.values}


def _facet(key: str, entry: Table) -> Facet:
    entry.allow(("asks", "tells", "gentle", "more", "heard"))
    asks, tells, more = entry.texts("asks"), entry.texts("tells"), entry.values.get("more", False)
    if not asks or not tells:
        raise entry.refuse("a facet has wordings in 'asks' and in 'tells'.")
    if not isinstance(more, bool):
        raise entry.refuse("'more' is true or false.")
    gentle = entry.text("gentle") if "gentle" in entry.values else None
    return Facet(key, asks, tells, gentle, more, entry.texts("heard"))
