"""How the words that came out of a file are held against the words that are known to be in it."""

from __future__ import annotations

import json
import re
import statistics
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

LEAST_LETTERS = 6
LONG_LINE = 24
FIGURES = ("f1", "email", "phone", "links", "headings", "own heading", "intact")
Figures = dict[str, float]


def truths_in(corpus: Path) -> dict[str, Any]:
    """What is known of each file, by its name; scans have no text to find."""
    known = json.loads((corpus / "cv/ground_truth.json").read_text(encoding="utf-8"))
    return {name: truth for name, truth in known.items() if "_scan." not in name}


def score(truth: Mapping[str, Any], text: str, link_targets: Sequence[str] = ()) -> Figures:
    """The figures of one file, each from 0 to 1. Links behind words count as well as written ones."""
    found, wanted = words(text), words(" ".join(truth["lines"]))
    low, whole = text.casefold(), squeezed(text)
    addresses = low + " ".join(link_targets).casefold()
    links = [link.casefold() in addresses for link in truth["links"]]
    headings = [heading.casefold() in re.sub(r"\s+", " ", low) for heading in truth["sections"]]
    long_lines = [line for line in map(squeezed, truth["lines"]) if len(line) >= LONG_LINE]
    return {
        "f1": 2 * (found & wanted).total() / max(1, found.total() + wanted.total()),
        "email": float(truth["email"].casefold() in low),
        "phone": float(re.sub(r"\D", "", truth["phone"]) in re.sub(r"\D", "", text)),
        "links": sum(links) / max(1, len(links)),
        "headings": sum(headings) / max(1, len(headings)),
        "own heading": under_own_heading(truth, text),
        "intact": sum(line in whole for line in long_lines) / max(1, len(long_lines)),
    }


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))


def squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def under_own_heading(truth: Mapping[str, Any], text: str) -> float:
    """The share of true lines whose nearest heading above is their own: what interleaved columns break."""
    titles = {squeezed(title) for title in truth["sections"]}
    owners: dict[str, str] = {}
    above, running = "", ""
    for line in map(squeezed, text.split("\n")):
        if line in titles:
            above, running = line, ""
        running += line
        owners[above] = running
    right = counted = 0
    section = ""
    for line in map(squeezed, truth["lines"]):
        if line in titles:
            section = line
        elif section and len(line) >= LEAST_LETTERS:
            counted += 1
            right += line[:14] in owners.get(section, "")
    return right / max(1, counted)


def by_layout(figures: Mapping[str, Figures]) -> dict[str, Figures]:
    """Means over all files, by kind, and by layout."""
    groups: dict[str, list[Figures]] = defaultdict(list)
    for name, row in sorted(figures.items()):
        stem, _, kind = name.rpartition(".")
        for group in ("all", kind, f"{kind}:{stem.rpartition('_')[2]}"):
            groups[group].append(row)
    return {
        group: {"files": len(rows)} | {key: statistics.mean(row[key] for row in rows) for key in FIGURES}
        for group, rows in sorted(groups.items())
    }
