"""Writes the front page's sample: the engine's own analysis of a fictional student's CV.

    PYTHONPATH=backend python frontend/scripts/make_sample.py

Run it again after a change of the engine; the web app's tests hold the two together.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

from greenroom.engine.analysis import analyse, outline
from greenroom.engine.document import Document

LANDING = Path(__file__).resolve().parent.parent / "src" / "features" / "landing"


def sample(text: str) -> dict[str, object]:
    """What the analysis page shows of `text`: the text itself, its sections, and the result."""
    document = Document("docx", text, page_starts=(0,))
    sections = [asdict(section) for section in outline(document).sections]
    return {
        "text": text,
        "page_starts": document.page_starts,
        "sections": sections,
        "result": asdict(analyse(document)),
    }


def main() -> int:
    """Regenerate `sample.json` from `sample-cv.txt`."""
    text = (LANDING / "sample-cv.txt").read_text(encoding="utf-8").strip()
    written = json.dumps(sample(text), ensure_ascii=False, indent=1)
    (LANDING / "sample.json").write_text(f"{written}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
