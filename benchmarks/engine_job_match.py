#!/usr/bin/env python3
"""How well the terms of job texts are found: real postings whose skills people have marked, word by word.

    .venv/bin/python benchmarks/engine_job_match.py FOLDER [--misses]

FOLDER holds `skillspan_dev.jsonl.gz` and `skillspan_train.jsonl.gz`: one sentence a line, with `idx` of its
posting, `tokens`, and the marks `tags_knowledge` (what one knows: "Python") and `tags_skill` (what one does:
"write unit tests in Python"), each B, I or O.

How terms are compared. A posting's sentences are joined and read as a job text; what counts is the set of
terms of each posting, not how often each is named.
  found right   a term that we name and that stands, at least once, inside a mark of either kind
  found wrong   a term that we name and that people marked nowhere in the posting
  missed        a mark of knowledge whose whole text is a spelling of the taxonomy, which we do not name
Groups of the taxonomy that are no hard skills ("Working with people") are left out on both sides.
Precision is right / (right + wrong), recall is right / (right + missed), F1 their harmonic mean. Marks are
not complete: titles and lists of tools are often left unmarked in one posting and marked in the next, so
that a second figure counts only the sentences in which people marked anything.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from greenroom.engine.job_match.requirements import read_requirements
from greenroom.engine.roles.catalogue import load_catalogue, spelling_key
from greenroom.engine.understanding.lexicon import shipped_lexicon

FILES = ("skillspan_dev", "skillspan_train")
SOFT = frozenset({"Working with people"})
TARGET = 0.85


@dataclass(frozen=True, slots=True)
class Posting:
    """A job text, where people marked anything in it, and the marks of knowledge by their place."""

    text: str
    marks: Sequence[tuple[int, int]]
    knowledge: Sequence[tuple[int, int]]


class Counts(NamedTuple):
    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what was found wrongly or missed")
    arguments = parser.parse_args()
    report(arguments.folder, misses=arguments.misses)


def report(folder: Path, *, misses: bool = False) -> None:
    for file in FILES:
        for title, marked_only in (("all sentences", False), ("sentences with a mark", True)):
            counts, wrong, missed = measure(folder / f"{file}.jsonl.gz", marked_only=marked_only)
            print(
                f"  {file:16}{title:23}precision {counts.precision:.3f}  recall {counts.recall:.3f}  "
                f"F1 {counts.f1:.3f}  ({counts.right} right, {counts.wrong} wrong, {counts.missed} missed)"
            )
            if misses:
                print("    wrong:", wrong.most_common(60))
                print("    missed:", missed.most_common(60))


def measure(file: Path, *, marked_only: bool) -> tuple[Counts, Counter[str], Counter[str]]:
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    right = 0
    for posting in postings(file, marked_only=marked_only):
        found = terms_of(posting.text)
        good = {
            term
            for term, places in found.items()
            if any(start < high and low < end for start, end in places for low, high in posting.marks)
        }
        wanted = {known(posting.text[start:end]) for start, end in posting.knowledge} - {""}
        right += len(good)
        wrong.update(found.keys() - good)
        missed.update(wanted - found.keys())
    return Counts(right, wrong.total(), missed.total()), wrong, missed


def terms_of(text: str) -> dict[str, list[tuple[int, int]]]:
    """The hard skills that the engine names in a job text, and where."""
    skills = load_catalogue().skills
    return {
        asked.term: [(place.start, place.end) for place in asked.places]
        for asked in read_requirements(text, shipped_lexicon())
        if skills[asked.term].group not in SOFT
    }


def known(marked: str) -> str:
    """The hard skill whose spelling a mark is, "" where the taxonomy has none."""
    return _spellings().get(spelling_key(marked.strip(" *•-.,;:()").replace(". ", ".")), "")


@cache
def _spellings() -> dict[str, str]:
    return {
        spelling_key(spelling): skill.name
        for skill in load_catalogue().skills.values()
        if skill.group not in SOFT
        for spelling in (skill.name, *skill.aliases)
    }


def postings(file: Path, *, marked_only: bool) -> Iterator[Posting]:
    by_posting: dict[int, list[dict[str, list[str]]]] = defaultdict(list)
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if not marked_only or any(tag != "O" for tag in (*row["tags_knowledge"], *row["tags_skill"])):
                by_posting[row["idx"]].append(row)
    for rows in by_posting.values():
        text, marks, knowledge = "", [], []
        for row in rows:
            starts = []
            for token in row["tokens"]:
                starts.append(len(text))
                text += f"{token} "
            ends = [start + len(token) for start, token in zip(starts, row["tokens"], strict=True)]
            known_here = list(spans(row["tags_knowledge"], starts, ends))
            knowledge += known_here
            marks += [*known_here, *spans(row["tags_skill"], starts, ends)]
            text += "\n"
        yield Posting(text, marks, knowledge)


def spans(tags: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    begun: int | None = None
    for number, tag in enumerate((*tags, "O")):
        if tag != "I" and begun is not None:
            yield starts[begun], ends[number - 1]
            begun = None
        if tag == "B":
            begun = number


if __name__ == "__main__":
    main()
