#!/usr/bin/env python3
"""How well PDFs are read whose text nobody wrote down: real templates, held against other libraries.

    .venv/bin/python benchmarks/engine_templates.py CORPUS [--differences]

For each PDF of the corpus without a known text: the F1 of our words and of those of the library that agrees
best (pdfminer.six and pypdf from `requirements/bench.lock`, pdftotext where it is on the machine), words that
a line's end breaks joined on both sides, hyphens left out. Two readers that agree on every word are hardly
both wrong; where ours stands alone, the page was looked at, and what was found stands in RESULTS.md.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from engine_libraries import by_pdfminer, by_pypdf
from engine_truth import truths_in, words

from greenroom.engine.document import ReadingRefused
from greenroom.engine.reading import read

_HYPHENS = dict.fromkeys((0xAD, 0x2010, 0x2011), "-")
_BROKEN_WORD = re.compile(r"(?<=\w)-\s*\n\s*(?=[a-zà-ÿ])")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--differences", action="store_true", help="print the words that one side alone has")
    arguments = parser.parse_args()
    report(arguments.corpus, differences=arguments.differences)


def report(corpus: Path, *, differences: bool = False) -> None:
    known = truths_in(corpus)
    scores = {}
    for path in sorted((corpus / "cv").glob("*.pdf")):
        if path.name in known:
            continue
        try:
            document = read(path.read_bytes())
        except ReadingRefused:
            continue
        ours = joined("\n".join([document.text, *(hidden.text for hidden in document.hidden)]))
        best = max(by_others(path), key=lambda theirs: agreement(ours, theirs))
        scores[path.name] = agreement(ours, best)
        if differences and ours != best:
            print(f"  {path.name}: ours {dict(ours - best)}, theirs {dict(best - ours)}")
    lowest = min(scores, key=lambda name: scores[name])
    print(
        f"  {len(scores)} templates: mean {statistics.mean(scores.values()):.3f}, "
        f"least {scores[lowest]:.3f} ({lowest})"
    )


def by_others(path: Path) -> Iterator[Counter[str]]:
    data = path.read_bytes()
    yield joined(by_pdfminer(data))
    yield joined(by_pypdf(data))
    if pdftotext := shutil.which("pdftotext"):
        for option in ("-raw", "-layout", "-nopgbrk"):
            done = subprocess.run((pdftotext, option, str(path), "-"), check=True, capture_output=True)
            yield joined(done.stdout.decode())


def joined(text: str) -> Counter[str]:
    """The words of `text`, those that a line's end breaks made whole, hyphens left out of all."""
    plain = text.translate(_HYPHENS)
    return words(_BROKEN_WORD.sub("", plain).replace("-", ""))


def agreement(ours: Counter[str], theirs: Counter[str]) -> float:
    return 2 * (ours & theirs).total() / max(1, ours.total() + theirs.total())


if __name__ == "__main__":
    main()
