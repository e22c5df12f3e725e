#!/usr/bin/env python3
"""How often the right kind of role is recommended, beside plain keywords, on CV texts with a label.

    .venv/bin/python benchmarks/engine_roles.py FOLDER [--misses]

FOLDER holds `livecareer24.jsonl.gz` and `updated25_dedup.jsonl.gz`: one JSON object a line with `id`,
`label` and `text`. They are not part of this repository. A label stands for several roles of the
catalogue (`FAMILIES`); roles of one family are counted once. Figures are given for two halves, divided by
a hash of the id. The leanings that ship were made from all of these texts, so that here they
are measured on what they know; the figures to believe are those that `tune_roles.py` prints: made from one
half, measured on the other. Labels with no role in the catalogue count as misses.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from greenroom.engine.document import Document
from greenroom.engine.roles.catalogue import load_catalogue
from greenroom.engine.roles.leanings import Leanings
from greenroom.engine.roles.matching import rank
from greenroom.engine.understanding.model import Understanding
from greenroom.engine.understanding.understanding import understand

TOP = (1, 3, 5)
IT = """software-engineer backend-developer frontend-developer full-stack-developer java-developer
    python-developer dotnet-developer php-developer cpp-developer network-engineer
    system-administrator it-support-specialist it-manager database-administrator sql-developer
    devops-engineer cloud-engineer security-analyst network-security-engineer
    information-security-auditor data-engineer etl-developer business-intelligence-analyst
    manual-tester automation-tester sap-consultant salesforce-developer oracle-erp-consultant"""
FAMILIES: dict[str, dict[str, str]] = {
    "livecareer24": {
        "ACCOUNTANT": "accountant auditor tax-consultant",
        "ADVOCATE": "advocate paralegal social-worker compliance-officer",
        "AGRICULTURE": "agronomist environmental-scientist",
        "APPAREL": "fashion-designer fashion-merchandiser",
        "ARTS": "artist-performer arts-teacher animator",
        "AUTOMOBILE": "automotive-engineer",
        "AVIATION": "aircraft-maintenance-engineer aviation-operations",
        "BANKING": "banker credit-analyst",
        "BPO": "customer-service-representative customer-service-manager",
        "BUSINESS-DEVELOPMENT": "business-development-manager account-manager",
        "CHEF": "chef",
        "CONSTRUCTION": "construction-manager civil-engineer structural-engineer quantity-surveyor",
        "CONSULTANT": "management-consultant business-analyst project-manager",
        "DESIGNER": "graphic-designer ux-designer ui-designer web-designer interior-designer architect",
        "DIGITAL-MEDIA": """media-planner digital-marketer seo-specialist social-media-manager content-writer
            video-editor journalist""",
        "ENGINEERING": """mechanical-engineer production-engineer electrical-engineer automation-engineer
            electronics-engineer embedded-engineer vlsi-engineer civil-engineer""",
        "FINANCE": "financial-analyst finance-manager",
        "FITNESS": "fitness-trainer dietitian physiotherapist",
        "HEALTHCARE": """nurse healthcare-administrator medical-assistant medical-lab-technician
            pharmacist""",
        "HR": "hr-generalist recruiter training-specialist",
        "INFORMATION-TECHNOLOGY": IT,
        "PUBLIC-RELATIONS": "public-relations-specialist",
        "SALES": "sales-executive retail-store-associate",
        "TEACHER": """school-teacher early-childhood-educator special-educator lecturer tutor
            education-administrator""",
    },
    "updated25_dedup": {
        "Advocate": "advocate paralegal",
        "Arts": "artist-performer arts-teacher animator",
        "Automation Testing": "automation-tester",
        "Blockchain": "blockchain-developer",
        "Business Analyst": "business-analyst",
        "Civil Engineer": "civil-engineer structural-engineer construction-manager quantity-surveyor",
        "DevOps Engineer": "devops-engineer site-reliability-engineer cloud-engineer platform-engineer",
        "Data Science": "data-scientist machine-learning-engineer nlp-engineer data-analyst",
        "Database": "database-administrator sql-developer",
        "DotNet Developer": "dotnet-developer",
        "ETL Developer": "etl-developer data-engineer",
        "Electrical Engineering": "electrical-engineer automation-engineer",
        "HR": "hr-generalist recruiter training-specialist",
        "Hadoop": "big-data-engineer",
        "Health and fitness": "fitness-trainer dietitian nurse physiotherapist",
        "Java Developer": "java-developer",
        "Mechanical Engineer": "mechanical-engineer production-engineer automotive-engineer",
        "Network Security Engineer": "network-security-engineer network-engineer security-analyst",
        "Operations Manager": "operations-manager customer-service-manager supply-chain-manager",
        "PMO": "pmo-analyst project-manager",
        "Python Developer": "python-developer",
        "SAP Developer": "sap-abap-developer sap-consultant",
        "Sales": "sales-executive account-manager business-development-manager",
        "Testing": "manual-tester performance-tester",
        "Web Designing": "web-designer ui-designer frontend-developer",
    },
}

Ranker = Callable[[str], list[str]]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what was taken for what")
    arguments = parser.parse_args()
    report_all(arguments.folder, misses=arguments.misses)


def report_all(folder: Path, *, misses: bool = False) -> None:
    for name, families in FAMILIES.items():
        rows = rows_of(folder / f"{name}.jsonl.gz")
        print(f"  {name}: {len(rows)} texts, {len(families)} labels")
        for half in ("tuned", "unseen"):
            of_half = [row for row in rows if half_of(row["id"]) == half]
            for title, ranker in (("keywords", by_keywords), ("greenroom", by_evidence)):
                report_one(f"{half}, {title}", of_half, families, ranker, misses=misses)


def rows_of(file: Path) -> list[dict[str, str]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def half_of(identifier: str) -> str:
    return "unseen" if zlib.crc32(identifier.encode()) % 2 else "tuned"


def report_one(
    title: str, rows: list[dict[str, str]], families: dict[str, str], ranker: Ranker, *, misses: bool
) -> None:
    """Print the share of texts whose label is among the first 1, 3 and 5 families."""
    labels_of = defaultdict(list)
    for label, slugs in families.items():
        for slug in slugs.split():
            labels_of[slug].append(label)
    hits: Counter[int] = Counter()
    confused: Counter[tuple[str, str]] = Counter()
    began = time.perf_counter()
    for row in rows:
        found = labels_in_order(ranker(row["text"]), labels_of)
        hits.update(top for top in TOP if row["label"] in found[:top])
        if row["label"] not in found[:1]:
            confused[row["label"], (found or ["nothing"])[0]] += 1
    milliseconds = 1000 * (time.perf_counter() - began) / max(1, len(rows))
    figures = "  ".join(f"top-{top} {hits[top] / len(rows):.3f}" for top in TOP)
    print(f"  {title:26}{figures}  ({len(rows)} texts, {milliseconds:.0f} ms each)")
    if misses and ranker is not by_keywords:
        for (label, taken_for), count in confused.most_common(40):
            print(f"      {count:3} {label} taken for {taken_for}")


def labels_in_order(slugs: Iterable[str], labels_of: dict[str, list[str]]) -> list[str]:
    return list(dict.fromkeys(label for slug in slugs for label in labels_of[slug]))


def by_evidence(text: str) -> list[str]:
    document = Document("pdf", text, (0,))
    return [one.role.slug for one in rank(document, understand(document))]


def by_evidence_with(leanings: Leanings) -> Ranker:
    """A ranker with other leanings; it reads each text once in its life, so that its times mean nothing."""

    def ranker(text: str) -> list[str]:
        return [one.role.slug for one in rank(*understood(text), leanings=leanings)]

    return ranker


@cache
def understood(text: str) -> tuple[Document, Understanding]:
    """A text as the engine reads it, kept: most of the time of a cross-validation would go into this."""
    document = Document("pdf", text, (0,))
    return document, understand(document)


def by_keywords(text: str) -> list[str]:
    """The baseline: count each role's title and skills in the text, no weights, no places."""
    words = f" {' '.join(text.casefold().split())} "
    counts = {
        role.slug: 3 * words.count(f" {role.title.casefold()} ")
        + sum(f" {skill.casefold()} " in words for skill in role.skills)
        for role in load_catalogue().roles
    }
    return sorted((slug for slug in counts if counts[slug]), key=lambda slug: (-counts[slug], slug))


if __name__ == "__main__":
    main()
