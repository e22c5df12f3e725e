"""How far scores spread, and how long a whole analysis takes."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from engine_roles import rows_of

from greenroom.engine.analysis import analyse
from greenroom.engine.document import Document
from greenroom.engine.reading import ReadingRefused, read
from greenroom.engine.scoring.lines_of_work import work_statements
from greenroom.engine.understanding.understanding import understand

MADE = "syn"
NOT_A_CV = "coverletter"
TARGET_GOOD = 75
GUTTED_BY = 20
FILLED = ("jakegut", "Awesome-CV__examples_", "rendercv__examples", "Ryan_Wilson")
"""The templates that show a whole person. The rest hold words that wait for one's own, or hardly a line."""


def report(documents: Mapping[str, Document], labelled: Path) -> None:
    """Scores of labelled texts, of the generated CVs and of other people's templates."""
    texts = [
        Document("pdf", row["text"], (0,))
        for name in ("livecareer24", "updated25_dedup")
        for row in rows_of(labelled / f"{name}.jsonl.gz")
    ]
    templates = {n: d for n, d in documents.items() if not n.startswith(MADE) and NOT_A_CV not in n}
    groups = {
        "labelled texts": [analyse(text).score.overall for text in texts],
        "generated CVs": [analyse(d).score.overall for n, d in documents.items() if n.startswith(MADE)],
        "templates": [analyse(document).score.overall for document in templates.values()],
    }
    groups["texts and templates"] = groups["labelled texts"] + groups["templates"]
    groups["all"] = groups["texts and templates"] + groups["generated CVs"]
    groups["filled templates"] = [
        analyse(document).score.overall
        for name, document in templates.items()
        if any(sign in name for sign in FILLED)
    ]
    for title, scores in groups.items():
        print(f"  {title:20}{len(scores):>5}  {spread(scores)}")
    report_gutted([*texts, *documents.values()])


def report_gutted(documents: Sequence[Document]) -> None:
    """How much a CV of 75 and more loses with every line about its work taken out."""
    lost = [
        score - analyse(gutted(document)).score.overall
        for document in documents
        if (score := analyse(document).score.overall) >= TARGET_GOOD
    ]
    far = sum(points >= GUTTED_BY for points in lost)
    print(
        f"  without their lines about work {len(lost)} good ones lose {min(lost)} to {max(lost)} points, "
        f"{statistics.median(lost):.0f} at the median; {far} lose {GUTTED_BY} or more"
    )


def gutted(document: Document) -> Document:
    """The document with the statements about work blanked, each character in its place."""
    text = document.text
    for line in work_statements(understand(document)):
        blank = "".join(sign if sign == "\n" else " " for sign in text[line.span.start : line.span.end])
        text = text[: line.span.start] + blank + text[line.span.end :]
    return replace(document, text=text)


def spread(scores: Sequence[int]) -> str:
    cuts = statistics.quantiles(scores, n=10)
    return (
        f"p10 {cuts[0]:.0f}  p50 {cuts[4]:.0f}  p90 {cuts[8]:.0f}  spread {cuts[8] - cuts[0]:.0f}  "
        f"over {TARGET_GOOD}: {sum(score > TARGET_GOOD for score in scores) / len(scores):.0%}"
    )


def report_speed(corpus: Path) -> None:
    """Reading and analysis of each file in this process, warm, the best of three."""
    spent = []
    for path in sorted((corpus / "cv").iterdir()):
        if path.suffix in {".pdf", ".docx", ".doc"}:
            data = path.read_bytes()
            try:
                spent.append(min(_once(data) for _ in range(3)))
            except ReadingRefused:
                continue
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"  reading and analysis, {len(spent)} files: p50 {statistics.median(spent):.1f} ms  "
        f"p95 {statistics.quantiles(spent, n=20)[-1]:.1f} ms"
    )
    print(f"  most memory of this process, the benchmark's own data included: {megabytes:.0f} MB")


def _once(data: bytes) -> float:
    started = time.perf_counter()
    analyse(read(data))
    return (time.perf_counter() - started) * 1000
