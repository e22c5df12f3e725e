"""The engine as a library: from the bytes of a file to the whole analysis, in the caller's process."""

from __future__ import annotations

from greenroom.engine import analysis
from greenroom.engine.document import Document
from greenroom.engine.reading import read as read_bytes
from greenroom.engine.results import Result
from greenroom.engine.understanding.corrections import Corrections, settle


def analyse(
    data: bytes, job_description: str | None = None, corrections: Corrections | None = None
) -> Result:
    """Read the CV file `data` and analyse it.

    Args:
        data: a PDF, DOCX, DOC, RTF, HTML or MHT file; the bytes decide what it is.
        job_description: the text of a job to lay the CV beside; without one `Result.job_match` is None.
        corrections: what is to be taken for contact and sections instead of what is read.

    Returns:
        Score, roles, skills, suggestions, contact and warnings. Every quote stands verbatim in the text that
        `read` gives for the same bytes, and the same bytes give an equal result, always.

    Raises:
        ReadingRefused: the file cannot be read; its `code` is stable, its `message` a sentence.
    """
    document = read(data)
    settled = settle(corrections, document.text) if corrections else None
    return analysis.analyse(document, job_description, settled)


def read(data: bytes) -> Document:
    """Read the CV file `data` in this process into its words and where they stand.

    For files from strangers use `greenroom.engine.reading.sandbox.Sandbox`, which no file can exhaust.

    Raises:
        ReadingRefused: `file_unreadable`, `file_encrypted`, or `no_text` for scans and empty pages.
    """
    return read_bytes(data)
