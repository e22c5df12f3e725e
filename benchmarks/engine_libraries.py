"""What well-known libraries make of the same files. They are in `requirements/bench.lock`, nowhere else."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import docx
import pypdf
from engine_truth import Figures, by_layout, score
from pdfminer.high_level import extract_text


def by_pypdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def by_pdfminer(data: bytes) -> str:
    return extract_text(io.BytesIO(data))


def by_python_docx(data: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


LIBRARIES: dict[str, tuple[str, Callable[[bytes], str]]] = {
    "pypdf": (".pdf", by_pypdf),
    "pdfminer.six": (".pdf", by_pdfminer),
    "python-docx": (".docx", by_python_docx),
}


def measure(corpus: Path, truths: Mapping[str, Any]) -> dict[str, tuple[dict[str, Figures], float]]:
    """By library its figures by layout, and the milliseconds of the file in the middle."""
    measured = {}
    for library, (suffix, read) in LIBRARIES.items():
        rows, spent = {}, []
        for name, truth in truths.items():
            if name.endswith(suffix):
                data = (corpus / "cv" / name).read_bytes()
                started = time.perf_counter()
                rows[name] = score(truth, read(data))
                spent.append((time.perf_counter() - started) * 1000)
        measured[library] = (by_layout(rows), sorted(spent)[len(spent) // 2])
    return measured
