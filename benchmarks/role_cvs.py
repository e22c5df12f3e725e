#!/usr/bin/env python3
"""How often the right kind of role is recommended on short CVs of our own, written before they were scored.

    .venv/bin/python benchmarks/role_cvs.py [--misses]

Each file of `role_cvs/` holds CVs of one label: its first line names the labelled set whose families count
(`engine_roles.FAMILIES`) and the label, then come the CVs, each below a line of dashes. All are fictional.
They need no corpus, and no model was made from them.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from engine_roles import FAMILIES, Ranker, by_evidence, by_keywords, report_one

FOLDER = Path(__file__).with_name("role_cvs")
BETWEEN = "-----\n"


def main() -> None:
    report(misses="--misses" in sys.argv)


def report(*, misses: bool = False) -> None:
    rankers: dict[str, Ranker] = {"keywords": by_keywords, "greenroom": by_evidence}
    for name, rows in rows_by_set().items():
        for title, ranker in rankers.items():
            report_one(f"{name}, {title}", rows, FAMILIES[name], ranker, misses=misses)


def rows_by_set() -> dict[str, list[dict[str, str]]]:
    """The CVs of each set of families, as `engine_roles` has those of the labelled sets."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    for file in sorted(FOLDER.glob("*.txt")):
        first, *texts = file.read_text(encoding="utf-8").split(BETWEEN)
        name, label = first.strip().split(" ", 1)
        rows[name] += [
            {"id": f"{file.stem} {number}", "label": label, "text": text}
            for number, text in enumerate(texts, 1)
        ]
    return rows


if __name__ == "__main__":
    main()
