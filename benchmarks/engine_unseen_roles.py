#!/usr/bin/env python3
"""How often the first role shown is one that a careful reader would put first, on CVs of other makers.

    .venv/bin/python benchmarks/engine_unseen_roles.py [--misses]

The CVs of `unseen_cvs/`, all batches, as text; `unseen_roles.toml` says for each which roles of the catalogue
a reader put first, who had not seen the engine. No model is trained on them. CVs for which the reader
found none are left out. Given are the shares of CVs whose first role shown, and one of the first three, is
among the reader's.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator
from pathlib import Path

from engine_unseen import as_text
from unseen_cvs import FOLDER, UnseenCv, unseen_cvs

from greenroom.engine.roles.matching import recommend
from greenroom.engine.understanding.understanding import understand

READ = Path(__file__).with_name("unseen_roles.toml")
TOP = (1, 3)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--misses", action="store_true", help="print what was shown first instead")
    report(misses=parser.parse_args().misses)


def report(*, misses: bool = False) -> None:
    by_reader = tomllib.loads(READ.read_text(encoding="utf-8"))
    hits, count = dict.fromkeys(TOP, 0), 0
    for name, cv in every_cv():
        wanted = set(by_reader[name].split(", ")) - {""}
        if not wanted:
            continue
        document = as_text(cv)
        shown = [match.slug for match in recommend(document, understand(document))]
        count += 1
        for top in TOP:
            hits[top] += bool(wanted & set(shown[:top]))
        if misses and shown[:1] and shown[0] not in wanted:
            print(f"  {name}: {', '.join(sorted(wanted))} wanted, {', '.join(shown[:3])} shown")
    figures = "  ".join(f"top-{top} {hits[top] / count:.3f}" for top in TOP)
    print(f"  roles shown, {count} CVs of other makers: {figures}")


def every_cv() -> Iterator[tuple[str, UnseenCv]]:
    """Each CV under its batch's name and its own."""
    batches = sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir())
    for batch in ("", *batches):
        for cv in unseen_cvs(batch):
            yield f"{batch}/{cv.file}".removeprefix("/"), cv


if __name__ == "__main__":
    main()
