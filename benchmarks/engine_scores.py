"""How far scores spread, and how long a whole analysis takes."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from engine_roles import rows_of

from greenroom.engine.analysis import analyse
from greenroom.engine.document import Document
from greenroom.engine.reading import ReadingRefused, read

MADE = "syn"
NOT_A_CV = "coverletter"
TARGET_GOOD = 75


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
    groups["all"] = [score for scores in groups.values() for score in scores]
    for title, scores in groups.items():
        print(f"  {title:20}{len(scores):>5}  {spread(scores)}")


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
