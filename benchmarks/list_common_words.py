#!/usr/bin/env python3
"""Writes the words that CVs use in the midst of sentences: few people bear one of them as a name.

    .venv/bin/python benchmarks/list_common_words.py FOLDER

FOLDER holds the labelled texts of `engine_roles.py`. A word counts where it is written small behind another
word, in fifteen texts or more; those that are also names of people are left out by hand.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import Final

from engine_roles import rows_of

from greenroom.engine.understanding.wordlist import wordset

LIST: Final = Path(__file__).parent.parent / "backend/greenroom/engine/understanding/common_words.txt"
TEXTS: Final = 15
WORD: Final = re.compile(r"(?<=[a-z,] )[a-z]{3,}\b")
NAMES: Final = wordset(
    """april art arts august banks bell best bill black brown case cash chance chase church cook cross day
    del den der don early fair faith field fields fine fish ford fox frank gates good grace grant green
    hall hill hope hunt jack joy june king knight land lane las law lee little long los love major man
    mark may miles mills page park parks ping pool post power powers price ray rice rich root rose san
    self sharp short small song steel stone strong summer sun van von weeks white will wise wood woods
    worth young"""
)
HEAD: Final = "# Words that CVs use within sentences, by benchmarks/list_common_words.py; no names of people."


def main() -> None:
    texts: Counter[str] = Counter()
    for file in sorted(Path(sys.argv[1]).glob("*.jsonl.gz")):
        if not file.name.startswith("skillspan"):
            for row in rows_of(file):
                texts.update(set(WORD.findall(row["text"])))
    words = sorted(word for word, count in texts.items() if count >= TEXTS and word not in NAMES)
    lines = [HEAD, *(" ".join(words[at : at + 12]) for at in range(0, len(words), 12))]
    LIST.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
