#!/usr/bin/env python3
"""Writes the words that the scorer of answers takes for English, and which kinds of words follow which.

    .venv/bin/python benchmarks/answer_words.py

The source is our own: the question bank, the catalogue of roles and skills, the lists of verbs. The files are
`known_words.txt` and `word_pairs.txt` in `backend/greenroom/engine/answers/data`; they change scores, and so
the version with them.
"""

from __future__ import annotations

import re
import textwrap
import tomllib
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

from greenroom.engine.answers.word_pairs import kinds_of
from greenroom.engine.answers.words import cut_words
from greenroom.engine.roles.catalogue import load_catalogue
from greenroom.engine.understanding.verbs import ACTION_VERBS

ENGINE = Path(__file__).resolve().parent.parent / "backend/greenroom/engine"
DATA = ENGINE / "answers/data"
FILE = DATA / "known_words.txt"
HEAD = """# Stems of English: in how many questions of the bank each one stands, then the stems themselves.
# Written by benchmarks/answer_words.py from the bank, the catalogue of roles and skills, and the verbs.
"""
PAIRS_HEAD = """\
# Which kinds of words follow which, and how often, in the sentences of the bank. A word that binds others is
# a kind of its own; "-ed", "-s" and so on are all others with that ending, "-" those with none, "0" figures.
# Written by benchmarks/answer_words.py.
"""
FEWEST = 2


def main() -> None:
    write_words()
    write_pairs()


def write_words() -> None:
    counted = Counter(root for text in bank_texts() for root in stems_of(text))
    for root in (root for text in catalogue_texts() for root in stems_of(text)):
        counted.setdefault(root, 0)
    by_count = defaultdict(list)
    for root, count in counted.items():
        by_count[count].append(root)
    lines = [
        textwrap.fill(
            " ".join(sorted(by_count[count])),
            110,
            initial_indent=f"{count} ",
            subsequent_indent=f"{count} ",
            break_long_words=False,
            break_on_hyphens=False,
        )
        for count in sorted(by_count, reverse=True)
    ]
    FILE.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(counted)} stems")


def write_pairs() -> None:
    """Each text is counted as it is written, and once more as a machine writes down what it hears."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for text in (text for row in bank_rows() for text in (row["text"], row["outline"], *row["follow_ups"])):
        for heard in (f".{text}", re.sub(r'[.,;:!?"()]', " ", text)):
            for one, other in pairwise(kinds_of(heard)):
                counted[one][other] += 1
    lines = []
    for one, others in sorted(counted.items()):
        often = [f"{other}={count}" for other, count in sorted(others.items()) if count >= FEWEST]
        lines += textwrap.wrap(
            " ".join(often),
            110,
            initial_indent=f"{one} ",
            subsequent_indent=f"{one} ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    (DATA / "word_pairs.txt").write_text(PAIRS_HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{sum(map(len, counted.values()))} pairs")


def bank_texts() -> list[str]:
    """All that each question says, one text a question."""
    texts = []
    for row in bank_rows():
        points = [text for point in row["points"] for text in (point["says"], *point["aliases"])]
        texts.append("\n".join((row["text"], row["outline"], *row["follow_ups"], *points)))
    return texts


def bank_rows() -> list[dict[str, Any]]:
    """The questions of the bank as their files have them."""
    return [
        row
        for file in sorted((ENGINE / "questions/data").glob("*/*.toml"))
        for row in tomllib.loads(file.read_text(encoding="utf-8")).get("question", [])
    ]


def catalogue_texts() -> list[str]:
    catalogue = load_catalogue()
    texts = [spelling for skill in catalogue.skills.values() for spelling in (skill.name, *skill.aliases)]
    texts += [f"{role.title} {role.summary}" for role in catalogue.roles]
    texts += [level.summary for role in catalogue.roles for level in role.levels]
    return [*texts, *ACTION_VERBS]


def stems_of(text: str) -> set[str]:
    return {word.stem for word in cut_words(text) if word.text.isalpha() and not word.binds}


if __name__ == "__main__":
    main()
