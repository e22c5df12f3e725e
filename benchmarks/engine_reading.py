#!/usr/bin/env python3
"""How well and how fast CV files are read: words found, hostile files survived, milliseconds a file.

    .venv/bin/python benchmarks/engine_reading.py CORPUS

The corpus holds `cv/` with `ground_truth.json`, and `hostile/` with what `MANIFEST.csv` expects of each file.
Every file goes through the sandbox, as in production; times are wall-clock, warm, the best of three.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import os
import statistics
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from engine_truth import FIGURES, Figures, by_layout, score, truths_in

from greenroom.engine.document import Document, ReadingRefused
from greenroom.engine.reading.sandbox import Sandbox

KINDS = (".pdf", ".docx", ".doc")
ROUNDS = 3
LIMIT_SECONDS = 2.0
LIMIT_MEGABYTES = 300
HEAVIEST = 5
LOOK_EVERY_SECONDS = 0.002


@dataclass(frozen=True, slots=True)
class Ending:
    """How a hostile file ended, after how many seconds, and the most that the child held meanwhile."""

    file: str
    outcome: str
    expected: str
    seconds: float
    megabytes: float

    @property
    def right(self) -> bool:
        as_expected = "extract-or-reject" in self.expected or self.outcome == self.expected
        bounded = self.seconds <= LIMIT_SECONDS + 0.2 and self.megabytes <= LIMIT_MEGABYTES
        return as_expected and bounded


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of all files. `megabytes` is the most that a reading child held, hostile files included."""

    documents: dict[str, Document]
    milliseconds: dict[str, list[float]]
    refused: dict[str, str]
    endings: list[Ending]
    megabytes: float
    megabytes_hostile: float


async def measure(corpus: Path) -> Reading:
    paths = sorted(path for path in (corpus / "cv").iterdir() if path.suffix in KINDS)
    documents: dict[str, Document] = {}
    spent: dict[str, list[float]] = defaultdict(list)
    refused: dict[str, str] = {}
    with peak_of_children() as peak:
        async with Sandbox(size=1, seconds=LIMIT_SECONDS) as sandbox:
            for path in paths:
                try:
                    documents[path.name], best = await _read(sandbox, path.read_bytes())
                    spent[path.suffix[1:]].append(best)
                except ReadingRefused as refusal:
                    refused[path.name] = refusal.code
    with peak_of_children() as peak_hostile:
        async with Sandbox(size=1, seconds=LIMIT_SECONDS) as sandbox:
            endings = await _read_hostile(sandbox, corpus)
    return Reading(documents, spent, refused, endings, peak[0], peak_hostile[0])


async def _read(sandbox: Sandbox, data: bytes) -> tuple[Document, float]:
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        document = await sandbox.read(data)
        times.append((time.perf_counter() - started) * 1000)
    return document, min(times)


async def _read_hostile(sandbox: Sandbox, corpus: Path) -> list[Ending]:
    """Each hostile file, with an innocent one after it."""
    with (corpus / "MANIFEST.csv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if row["file"].startswith("hostile/")]
    innocent = next((corpus / "cv").glob("*.docx")).read_bytes()
    endings = []
    for row in rows:
        forget_peaks()
        with peak_of_children() as peak:
            started = time.perf_counter()
            try:
                await sandbox.read(corpus / row["file"])
                outcome = "extract"
            except ReadingRefused:
                outcome = "reject"
            seconds = time.perf_counter() - started
        endings.append(Ending(row["file"], outcome, row["expect"], seconds, peak[0]))
        await sandbox.read(innocent)
    return endings


@contextmanager
def peak_of_children() -> Iterator[list[float]]:
    """Watch our child processes; the list's one value is the most megabytes that any of them held."""
    peak, over = [0.0], threading.Event()

    def watch() -> None:
        while not over.wait(LOOK_EVERY_SECONDS):
            peak[0] = max(peak[0], *map(_most_held, _children()), 0.0)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield peak
    finally:
        over.set()
        watcher.join()


def forget_peaks() -> None:
    """Have the kernel count each child's most memory anew from now on."""
    for pid in _children():
        try:
            Path(f"/proc/{pid}/clear_refs").write_text("5")
        except OSError:
            continue


def _children() -> list[str]:
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()


def _most_held(pid: str) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    # Between fork and exec a child still has our own memory and our own name.
    if not status.startswith("Name:\tpython") or "VmHWM" not in status or f"{pid} (fork)" in status:
        return 0.0
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def report(reading: Reading, corpus: Path) -> None:
    truths = truths_in(corpus)
    rows = {
        name: score(truths[name], document.text, [link.target for link in document.links])
        for name, document in reading.documents.items()
        if name in truths
    }
    show("Greenroom", by_layout(rows))
    scans = [name for name in truths_of_scans(corpus) if reading.refused.get(name) == "no_text"]
    print(f"  scans noticed: {len(scans)} of {len(truths_of_scans(corpus))}")
    print(f"  other files refused: {', '.join(set(reading.refused) - set(scans)) or 'none'}")
    for kind, spent in sorted(reading.milliseconds.items()):
        print(
            f"  {kind:5} {len(spent):3} files  p50 {statistics.median(spent):6.1f} ms  "
            f"p95 {statistics.quantiles(spent, n=20)[-1]:6.1f} ms"
        )
    print(f"  most memory of a reading process: {reading.megabytes:.0f} MB")


def report_hostile(reading: Reading) -> None:
    right = sum(ending.right for ending in reading.endings)
    slowest = max(reading.endings, key=lambda ending: ending.seconds)
    print(f"  {right} of {len(reading.endings)} ended as expected, and the next file was unharmed")
    print(
        f"  slowest: {slowest.file}, {slowest.seconds:.2f} s; most memory {reading.megabytes_hostile:.0f} MB"
    )
    heaviest = sorted(reading.endings, key=lambda ending: -ending.megabytes)[:HEAVIEST]
    print("  heaviest: " + ", ".join(f"{Path(one.file).name} {one.megabytes:.0f} MB" for one in heaviest))
    for ending in reading.endings:
        if not ending.right:
            print(
                f"  {ending.file}: {ending.outcome} after {ending.seconds:.2f} s "
                f"and {ending.megabytes:.0f} MB, not {ending.expected}"
            )


def truths_of_scans(corpus: Path) -> list[str]:
    return sorted(path.name for path in (corpus / "cv").glob("*_scan.pdf"))


def show(title: str, table: Mapping[str, Figures]) -> None:
    print(f"  {title:20}{'files':>6}" + "".join(f"{figure:>13}" for figure in FIGURES))
    for group, row in table.items():
        print(f"  {group:20}{row['files']:>6.0f}" + "".join(f"{row[figure]:>13.3f}" for figure in FIGURES))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    corpus = parser.parse_args().corpus
    reading = asyncio.run(measure(corpus))
    report(reading, corpus)
    report_hostile(reading)


if __name__ == "__main__":
    main()
