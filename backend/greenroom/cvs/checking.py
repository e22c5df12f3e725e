"""Whether scans can be read, as the operator is told it."""

from __future__ import annotations

import asyncio
import subprocess
from typing import Final

from greenroom.core.standing import Deployment, Standing
from greenroom.engine.reading.recognition.tesseract import Tesseract, find_tesseract

SCANS: Final = "Scans"
VERSION_SECONDS: Final = 5.0
USUAL_PROGRAM: Final = "tesseract"


async def check(deployment: Deployment) -> tuple[Standing, ...]:
    """Which tesseract there is, and the languages that it reads."""
    program = deployment.settings.tesseract
    found = await asyncio.to_thread(find_tesseract, program)
    if found is not None:
        version = await asyncio.to_thread(_version, found)
        languages = ", ".join(found.languages)
        return (Standing(SCANS, "works", f"{version} reads them, in the languages {languages}."),)
    if program == USUAL_PROGRAM:
        missing = "They are refused with a sentence that says why: no tesseract with a language is installed."
        return (Standing(SCANS, "off", missing, "Install tesseract-ocr for scans to be read."),)
    wrong = f"TESSERACT names {program}, and that is no tesseract with a language."
    return (Standing(SCANS, "failing", wrong, "Set TESSERACT to the program, or remove it."),)


def _version(tesseract: Tesseract) -> str:
    """Such as "tesseract 5.5.0", the first line of what it says."""
    command = (tesseract.program, "--version")
    try:
        done = subprocess.run(  # noqa: S603 - the host's own program
            command, capture_output=True, check=False, timeout=VERSION_SECONDS, encoding="utf-8"
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return USUAL_PROGRAM
    return next(iter((done.stdout or done.stderr).splitlines()), USUAL_PROGRAM)
