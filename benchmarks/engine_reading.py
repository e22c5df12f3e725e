#!/usr/bin/env python3
"""How well and how fast CV files are read: words found, hostile files survived, milliseconds a file.

    python benchmarks/engine_reading.py [--corpus FOLDER] [--json]

The corpus holds `cv/` with `ground_truth.json`, and `hostile/` with what `MANIFEST.csv` expects of each file.
Every file goes through the sandbox, as in production; times are wall-clock, warm, the best of three.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import json
import re
import statistics
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "backend"))

from greenroom.engine.document import Document, ReadingRefused  # noqa: E402 (the path comes first)
from greenroom.engine.reading.sandbox import Sandbox  # noqa: E402

KINDS = (".pdf", ".docx", ".doc")
ROUNDS = 3
LIMIT_SECONDS = 2.0
LEAST_LETTERS = 6
FIGURES = ("f1", "email", "phone", "links", "headings", "own heading")


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))


def squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def score(truth: Mapping[str, Any], document: Document) -> dict[str, float]:
    """The figures of one file, each from 0 to 1."""
    found, wanted = words(document.text), words(" ".join(truth["lines"]))
    low = document.text.casefold()
    digits = re.sub(r"\D", "", document.text)
    addresses = low + " ".join(link.target.casefold() for link in document.links)
    links = [link.casefold() in addresses for link in truth["links"]]
    headings = [heading.casefold() in re.sub(r"\s+", " ", low) for heading in truth["sections"]]
    return {
        "f1": 2 * (found & wanted).total() / max(1, found.total() + wanted.total()),
        "email": float(truth["email"].casefold() in low),
        "phone": float(re.sub(r"\D", "", truth["phone"]) in digits),
        "links": sum(links) / max(1, len(links)),
        "headings": sum(headings) / max(1, len(headings)),
        "own heading": under_own_heading(truth, document.text),
    }


def under_own_heading(truth: Mapping[str, Any], text: str) -> float:
    """The share of true lines whose nearest heading above is their own: what interleaved columns break."""
    titles = {squeezed(title) for title in truth["sections"]}
    owners: dict[str, set[str]] = defaultdict(set)
    above, running = "", ""
    for line in map(squeezed, text.split("\n")):
        if line in titles:
            above, running = line, ""
        running += line
        owners[above] = {running}
    right = counted = 0
    section = ""
    for line in map(squeezed, truth["lines"]):
        if line in titles:
            section = line
        elif section and len(line) >= LEAST_LETTERS:
            counted += 1
            right += any(line[:14] in content for content in owners[section])
    return right / max(1, counted)


async def read_all(
    sandbox: Sandbox, paths: list[Path]
) -> tuple[dict[str, Document], dict[str, list[float]], list[str]]:
    """Documents by file name, milliseconds by kind, and refusals."""
    documents: dict[str, Document] = {}
    times: dict[str, list[float]] = defaultdict(list)
    refused: list[str] = []
    for path in paths:
        data = path.read_bytes()
        try:
            spent = []
            for _ in range(ROUNDS):
                started = time.perf_counter()
                documents[path.name] = await sandbox.read(data)
                spent.append((time.perf_counter() - started) * 1000)
            times[path.suffix[1:]].append(min(spent))
        except ReadingRefused as refusal:
            refused.append(f"{path.name}: {refusal.code}")
    return documents, times, refused


async def hostile_failures(sandbox: Sandbox, corpus: Path) -> tuple[int, list[str]]:
    """How many hostile files were tried, and which did not end as expected and in time."""
    rows = [
        row for row in csv.DictReader((corpus / "MANIFEST.csv").open()) if row["file"].startswith("hostile/")
    ]
    innocent = next((corpus / "cv").glob("*.docx")).read_bytes()
    failures: list[str] = []
    for row in rows:
        started = time.perf_counter()
        try:
            await sandbox.read(corpus / row["file"])
            outcome = "extract"
        except ReadingRefused:
            outcome = "reject"
        spent = time.perf_counter() - started
        if spent > LIMIT_SECONDS + 0.2 or (
            "extract-or-reject" not in row["expect"] and row["expect"] != outcome
        ):
            failures.append(f"{row['file']}: {outcome} after {spent:.2f} s, expected {row['expect']}")
        await sandbox.read(innocent)
    return len(rows), failures


def table(truth: Mapping[str, Any], documents: Mapping[str, Document]) -> dict[str, dict[str, float]]:
    """Means by kind and layout."""
    groups: dict[str, list[dict[str, float]]] = defaultdict(list)
    for name in sorted(truth.keys() & documents.keys()):
        stem, _, kind = name.rpartition(".")
        figures = score(truth[name], documents[name])
        for group in ("all", kind, f"{kind}:{stem.rpartition('_')[2]}"):
            groups[group].append(figures)
    return {
        group: {"files": len(rows)}
        | {figure: statistics.mean(row[figure] for row in rows) for figure in FIGURES}
        for group, rows in sorted(groups.items())
    }


async def measure(corpus: Path) -> dict[str, Any]:
    truth = json.loads((corpus / "cv/ground_truth.json").read_text())
    paths = sorted(path for path in (corpus / "cv").iterdir() if path.suffix in KINDS)
    async with Sandbox(seconds=LIMIT_SECONDS) as sandbox:
        documents, times, refused = await read_all(sandbox, paths)
        tried, failures = await hostile_failures(sandbox, corpus)
    return {
        "read": table(truth, documents),
        "refused": refused,
        "hostile": {"files": tried, "failures": failures},
        "milliseconds": {
            kind: {
                "files": len(spent),
                "p50": statistics.median(spent),
                "p95": statistics.quantiles(spent, n=20)[-1],
            }
            for kind, spent in sorted(times.items())
        },
    }


def show(result: Mapping[str, Any]) -> None:
    print(f"{'':16}{'files':>6}" + "".join(f"{figure:>13}" for figure in FIGURES))
    for group, row in result["read"].items():
        print(f"{group:16}{row['files']:>6}" + "".join(f"{row[figure]:>13.3f}" for figure in FIGURES))
    print(f"\nrefused: {', '.join(result['refused']) or 'none'}")
    hostile = result["hostile"]
    print(f"hostile: {hostile['files']} files, {len(hostile['failures'])} failures")
    for failure in hostile["failures"]:
        print(f"  {failure}")
    for kind, row in result["milliseconds"].items():
        print(f"{kind:6}{row['files']:>4} files  p50 {row['p50']:6.1f} ms  p95 {row['p95']:6.1f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, default=ROOT.parent / "shared/corpus")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    if not (arguments.corpus / "cv/ground_truth.json").exists():
        sys.exit(f"There is no corpus in {arguments.corpus}. Say where it is with --corpus.")
    result = asyncio.run(measure(arguments.corpus))
    if arguments.json:
        print(json.dumps(result, indent=1))
    else:
        show(result)


if __name__ == "__main__":
    main()
