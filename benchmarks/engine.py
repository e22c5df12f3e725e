#!/usr/bin/env python3
"""Every figure of the engine in one run: `./dev bench-engine CORPUS`.

CORPUS holds `cv/` (CV files and `ground_truth.json`), `hostile/`, `MANIFEST.csv` and `labelled/`. It is not
part of this repository. Each part says above its figures what was measured, and what we aim at.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import engine_job_match
import engine_libraries
import engine_ocr
import engine_reading
import engine_roles
import engine_scores
import engine_templates
import engine_understanding
import engine_unseen
import role_cvs
import tune_roles
from engine_truth import truths_in

NEEDED = ("cv/ground_truth.json", "MANIFEST.csv", "hostile", "labelled")


def main() -> None:
    corpus = Path(sys.argv[1])
    missing = [name for name in NEEDED if not (corpus / name).exists()]
    if missing:
        sys.exit(f"There is no corpus in {corpus}: {', '.join(missing)} is missing.")
    truths, labelled = truths_in(corpus), corpus / "labelled"
    head("Speed and memory (aim: p50 40 ms, p95 150 ms, 150 MB)")
    engine_scores.report_speed(corpus)
    head("Reading (aim: F1 .997 PDF, .995 Word; own heading .99, .97 in columns; e-mail 1, links .97)")
    reading = asyncio.run(engine_reading.measure(corpus))
    engine_reading.report(reading, corpus)
    for library, (table, milliseconds) in engine_libraries.measure(corpus, truths).items():
        engine_reading.show(f"{library}, {milliseconds:.0f} ms", table)
    head("Real templates, by agreement with other libraries (aim: .995, none under .9)")
    engine_templates.report(corpus)
    head("Hostile files (aim: all as expected, within 2 s and 300 MB)")
    engine_reading.report_hostile(reading)
    head("Scans, read by tesseract (words against our reading of the same file; no aim)")
    engine_ocr.report(corpus)
    head("Understanding (aim: name .98, sections .95, skills .95, dates .95)")
    engine_understanding.report(reading.documents, truths)
    head("Understanding, CVs of other makers (aim: the same; see engine_unseen.py)")
    engine_unseen.report()
    head("Scores (aim: p10 to p90 at least 35 points, good templates over 75)")
    engine_scores.report(reading.documents, labelled)
    head("Roles (aim, unseen: .74 .92 .96 on livecareer24, .92 .98 .99 on updated25)")
    tune_roles.report(labelled)
    engine_roles.report_all(labelled)
    head("Roles, short CVs of our own, in which no model was trained (no aim)")
    role_cvs.report()
    head(f"Job texts (aim: F1 {engine_job_match.TARGET})")
    engine_job_match.report(labelled)


def head(title: str) -> None:
    print(f"\n{title}", flush=True)


if __name__ == "__main__":
    main()
