#!/usr/bin/env python3
"""Writes the words that the scorer of answers takes for English, and in how many questions each one stands.

    .venv/bin/python benchmarks/answer_words.py

The source is our own: the question bank, the catalogue of roles and skills, the lists of verbs. The file is
`backend/greenroom/engine/answers/data/known_words.txt`; it changes scores, and so the version with them.
"""

from __future__ import annotations

import textwrap
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

from greenroom.engine.answers.words import cut_words
from greenroom.engine.roles.catalogue import load_catalogue
from greenroom.engine.understanding.verbs import ACTION_VERBS

ENGINE = Path(__file__).resolve().parent.parent / "backend/greenroom/engine"
FILE = ENGINE / "answers/data/known_words.txt"
HEAD = """# Stems of English: in how many questions of the bank each one stands, then the stems themselves.
# Written by benchmarks/answer_words.py from the bank, the catalogue of roles and skills, and the verbs.
"""


def main() -> None:
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


def bank_texts() -> list[str]:
    """All that each question says, one text a question."""
    texts = []
    for file in sorted((ENGINE / "questions/data").glob("*/*.toml")):
        for row in tomllib.loads(file.read_text(encoding="utf-8")).get("question", []):
            points = [text for point in row["points"] for text in (point["says"], *point["aliases"])]
            texts.append("\n".join((row["text"], row["outline"], *row["follow_ups"], *points)))
    return texts


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
