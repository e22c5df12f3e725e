"""How much of what a CV says is understood: held against the truth of files that were made from it."""

from __future__ import annotations

import re
import statistics
from collections.abc import Mapping
from typing import Any

from engine_truth import squeezed

from greenroom.engine.document import Document
from greenroom.engine.understanding.understanding import understand

MONTH = r"[^\W\d_]{3,9}\.?"
PERIOD = re.compile(rf"(?:{MONTH} )?(?:19|20)\d\d - (?:(?:{MONTH} )?(?:19|20)\d\d|Present)")
TARGETS = {"name": 0.98, "sections": 0.95, "skills": 0.95, "dates": 0.95}
PLAIN = ("1col", "d1")


def report(documents: Mapping[str, Document], truths: Mapping[str, Any]) -> None:
    """Means over all generated files, and over those with the plainest layout and the rest apart."""
    rows = {name: score(truths[name], document) for name, document in documents.items() if name in truths}
    groups = {
        "all": rows,
        "plain layouts": {n: r for n, r in rows.items() if n.rpartition(".")[0].endswith(PLAIN)},
        "harder layouts": {n: r for n, r in rows.items() if not n.rpartition(".")[0].endswith(PLAIN)},
    }
    keys = list(next(iter(rows.values())))
    print(f"  {'':20}{'files':>6}" + "".join(f"{key:>13}" for key in keys))
    for group, chosen in groups.items():
        means = [statistics.mean(row[key] for row in chosen.values()) for key in keys]
        print(f"  {group:20}{len(chosen):>6}" + "".join(f"{mean:>13.3f}" for mean in means))


def score(truth: Mapping[str, Any], document: Document) -> dict[str, float]:
    """Name, e-mail, phone: right or not. Sections and dates: F1 of titles and of ranges of dates.

    Skills: the share of the listed ones that are found, under the name that stands in the CV.
    """
    found = understand(document)
    contact = found.contact
    written = {squeezed(mention.span.text) for mention in found.mentions}
    ranges = [match[0] for line in truth["lines"] for match in PERIOD.finditer(line)]
    dated = [entry.period.span.text for entry in found.entries if entry.period]
    return {
        "name": float(contact.name == truth["name"]),
        "email": float(contact.email == truth["email"]),
        "phone": float(re.sub(r"\D", "", contact.phone or "") == re.sub(r"\D", "", truth["phone"])),
        "sections": f1([part.title.text for part in found.parts], truth["sections"]),
        "skills": sum(squeezed(skill) in written for skill in truth["skills"]) / len(truth["skills"]),
        "dates": f1(dated, ranges),
    }


def f1(found: list[str], wanted: list[str]) -> float:
    ours, theirs = {squeezed(text) for text in found}, {squeezed(text) for text in wanted}
    return 2 * len(ours & theirs) / max(1, len(ours) + len(theirs))
