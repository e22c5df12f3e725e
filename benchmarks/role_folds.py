"""Cross-validation for `tune_roles.py`: every text measured by a model that has not seen it or its like."""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from engine_roles import FAMILIES, TOP, half_of, labels_in_order, understood
from role_examples import Example
from role_training import Settings, as_toml, train

from greenroom.engine.roles.leanings import Leanings, read_leanings
from greenroom.engine.roles.matching import rank, recommend

FOLDS = 10
WORDS_IN_A_SHINGLE = 5
ALIKE = 0.3
FEWEST_SHARED = 20
NOWHERE = 99

Rows = Sequence[dict[str, str]]
Places = tuple[int, int]
"""Where a text's label comes: among the families, ranked; among the roles that are recommended."""


def cross_validate(texts: dict[str, Rows], examples: Sequence[Example], own: Sequence[Example]) -> None:
    """Print what the engine does on each text with a model of nine tenths that hold nothing like it."""
    fold_of = folds([row for rows in texts.values() for row in rows])
    print(f"  {FOLDS} folds of {len(set(fold_of.values()))} groups of texts that are alike:")
    _report(texts, examples, own, lambda identifier: zlib.crc32(fold_of[identifier].encode()) % FOLDS)


def leave_one_out(name: str, rows: Rows, examples: Sequence[Example], own: Sequence[Example]) -> None:
    """Print what the engine does on each text of a set with a model of all other texts of both."""
    number = {row["id"]: place for place, row in enumerate(rows)}
    print("  each text by a model of all others:")
    _report({name: rows}, examples, own, lambda identifier: number.get(identifier, NOWHERE + len(rows)))


def folds(rows: Rows) -> dict[str, str]:
    """For each text the least id of its group: texts stand in one that share three tenths of their words.

    The share is of runs of five words, of the shorter text, and at least twenty.
    """
    shingles = {row["id"]: _shingles(row["text"]) for row in rows}
    texts_with: dict[str, list[str]] = defaultdict(list)
    for identifier, found in shingles.items():
        for shingle in found:
            texts_with[shingle].append(identifier)
    shared = Counter(pair for found in texts_with.values() for pair in _pairs(sorted(found)))
    group = {identifier: identifier for identifier in shingles}
    for (first, second), count in sorted(shared.items()):
        if count >= max(FEWEST_SHARED, ALIKE * min(len(shingles[first]), len(shingles[second]))):
            least, other = sorted((group[first], group[second]))
            group = {one: least if of == other else of for one, of in group.items()}
    return group


def _pairs(identifiers: Sequence[str]) -> Iterator[tuple[str, str]]:
    for place, first in enumerate(identifiers):
        for second in identifiers[place + 1 :]:
            yield first, second


def _shingles(text: str) -> set[str]:
    words = text.casefold().split()
    return {
        " ".join(words[start : start + WORDS_IN_A_SHINGLE])
        for start in range(len(words) - WORDS_IN_A_SHINGLE + 1)
    }


def _report(
    texts: dict[str, Rows], examples: Sequence[Example], own: Sequence[Example], fold: Callable[[str], int]
) -> None:
    places: dict[tuple[str, str], list[Places]] = defaultdict(list)
    for held in sorted({fold(row["id"]) for rows in texts.values() for row in rows}):
        model = train([*(one for one in examples if fold(one.id) != held), *own], Settings())
        leanings = read_leanings(as_toml(model))
        for name, rows in texts.items():
            for row in (row for row in rows if fold(row["id"]) == held):
                for part in ("all", half_of(row["id"])):
                    places[name, part].append(_places(row, FAMILIES[name], leanings))
    for (name, part), found in sorted(places.items()):
        print(
            f"  {name}, {part}: families {_share(found, 0)}  recommended {_share(found, 1)}  ({len(found)})"
        )


def _places(row: dict[str, str], families: dict[str, str], leanings: Leanings) -> Places:
    labels_of = {
        slug: [label for label in families if slug in families[label].split()] for slug in _slugs(families)
    }
    document, understanding = understood(row["text"])
    ranked = [one.role.slug for one in rank(document, understanding, leanings=leanings)]
    shown = [one.slug for one in recommend(document, understanding, leanings=leanings)]
    in_order = labels_in_order(ranked, defaultdict(list, labels_of))
    return (
        in_order.index(row["label"]) if row["label"] in in_order else NOWHERE,
        next((place for place, slug in enumerate(shown) if row["label"] in labels_of.get(slug, ())), NOWHERE),
    )


def _slugs(families: dict[str, str]) -> set[str]:
    return {slug for slugs in families.values() for slug in slugs.split()}


def _share(places: Sequence[Places], which: int) -> str:
    return " ".join(f"{sum(one[which] < top for one in places) / len(places):.3f}" for top in TOP)
