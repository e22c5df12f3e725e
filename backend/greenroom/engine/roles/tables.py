"""TOML tables that know where they stand, so that each complaint about the data can name the place."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


class CatalogueInvalid(Exception):
    """A data file breaks a rule; the message names the file, the entry and the rule."""


@dataclass(frozen=True, slots=True)
class Table:
    """A TOML table; `where` is its file and, once known, its entry. Each reader raises `refusal`."""

    where: str
    values: dict[str, object]
    refusal: type[Exception] = CatalogueInvalid

    def refuse(self, complaint: str) -> Exception:
        return self.refusal(f"{self.where}: {complaint}")

    def at(self, entry: str) -> Table:
        return Table(f"{self.where}, {entry}", self.values, self.refusal)

    def allow(self, keys: Iterable[str]) -> None:
        for key in sorted(self.values.keys() - set(keys)):
            raise self.refuse(f"the key {key!r} is not known.")

    def text(self, key: str) -> str:
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.refuse(f"{key!r} must be a text that is not empty.")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        found = self.values.get(key, [])
        if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
            raise self.refuse(f"{key!r} must be a list of texts.")
        return tuple(found)

    def words(self, key: str) -> tuple[str, ...]:
        """The texts in a line such as "postgres, psql", which loads in a third of the time of a TOML list."""
        line = self.values.get(key)
        if not isinstance(line, str):
            raise self.refuse(f"{key!r} must be one text, with commas between the spellings.")
        return tuple(word.strip() for word in line.split(",")) if line else ()

    def table(self, key: str) -> Table:
        return self._nested(key, self.values.get(key, {}))

    def tables(self, key: str) -> list[Table]:
        found = self.values.get(key, [])
        if not isinstance(found, list):
            raise self.refuse(f"{key!r} must be a list of tables.")
        return [self._nested(key, one) for one in found]

    def _nested(self, key: str, value: object) -> Table:
        if not isinstance(value, dict):
            raise self.refuse(f"{key!r} must be a table.")
        return Table(self.where, value, self.refusal)


def tables_in(folder: Path, refusal: type[Exception] = CatalogueInvalid) -> list[Table]:
    """One table for each TOML file in `folder`, in the order of their names."""
    return [table_of(file, refusal) for file in sorted(folder.glob("*.toml"))]


def table_of(file: Path, refusal: type[Exception] = CatalogueInvalid) -> Table:
    """The whole of one TOML file."""
    return table_in(file.read_text(encoding="utf-8"), place_of(file), refusal)


def place_of(file: Path) -> str:
    """How a complaint names the file."""
    return f"{file.parent.name}/{file.name}"


def table_in(text: str, where: str, refusal: type[Exception] = CatalogueInvalid) -> Table:
    """The TOML in `text`, which stands at `where`."""
    try:
        return Table(where, tomllib.loads(text), refusal)
    except tomllib.TOMLDecodeError as error:
        raise refusal(f"{where}: this is not TOML. {error}.") from error
