#!/usr/bin/env python3
"""How many words of a scan tesseract gives us: generated CVs, made into pictures and read again.

    .venv/bin/python benchmarks/engine_ocr.py CORPUS

The PDFs of CORPUS in one column become pictures at 200 dots an inch, straight and then askew with dust; what
is read of them is compared with our own reading of the same file. Needs the program `tesseract`.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from pathlib import Path

from engine_truth import words

from greenroom.engine.document import ReadingRefused
from greenroom.engine.reading import read
from greenroom.engine.reading.recogniser import Recogniser
from greenroom.engine.reading.recognition.tesseract import find_tesseract
from tests.factories.cv_scans import scanned

FILES = 6
SCANS = (("straight", 0.0, 0), ("askew by 1.5 degrees, with dust", 1.5, 400))


def main() -> None:
    report(Path(sys.argv[1]))


def report(corpus: Path) -> None:
    """Print the share of words, F1, and the seconds a file takes, for each way of scanning."""
    tesseract = find_tesseract()
    if tesseract is None:
        print("  not measured: this machine has no tesseract (on Debian: apt-get install tesseract-ocr)")
        return
    files = sorted((corpus / "cv").rglob("*1col*.pdf"))[:FILES]
    for title, degrees, dust in SCANS:
        found = asyncio.run(_measure(Recogniser(tesseract), files, degrees, dust))
        mean, seconds = map(statistics.mean, zip(*found, strict=True))
        least = min(f1 for f1, _ in found)
        print(
            f"  {title:34}{len(found)} files  F1 mean {mean:.3f}  least {least:.3f}  {seconds:.1f} s a file"
        )


async def _measure(
    recogniser: Recogniser, files: list[Path], degrees: float, dust: int
) -> list[tuple[float, float]]:
    """Of each file the words' F1 and the seconds of its reading."""
    found = []
    try:
        for file in files:
            data = file.read_bytes()
            wanted = words(read(data).text)
            picture = scanned(data, degrees=degrees, dust=dust)
            began = time.perf_counter()
            try:
                ours = words((await recogniser.read(picture)).text)
            except ReadingRefused:
                ours = words("")
            f1 = 2 * (ours & wanted).total() / max(1, ours.total() + wanted.total())
            found.append((f1, time.perf_counter() - began))
    finally:
        await recogniser.aclose()
    return found


if __name__ == "__main__":
    main()
