"""`greenroom analyse FILE`: the engine alone, without database, web or settings."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from greenroom.commands._terminal import Drawing
from greenroom.engine import read
from greenroom.engine.analysis import analyse
from greenroom.engine.document import Document, ReadingRefused
from greenroom.engine.reading.recogniser import Recogniser
from greenroom.engine.reading.recognition.tesseract import Tesseract, find_tesseract


def main(arguments: Sequence[str]) -> int:
    """Print the analysis of one file; 1 with a sentence when it cannot be read."""
    parser = argparse.ArgumentParser(prog="greenroom analyse")
    parser.add_argument("file", type=Path, help="a CV as PDF, DOCX or DOC")
    parser.add_argument("--job", type=Path, metavar="FILE", help="a job's text, to compare the CV with")
    parser.add_argument(
        "--ocr", action="store_true", help="have tesseract read a PDF that holds pictures only"
    )
    parser.add_argument("--json", action="store_true", help="print all of it, with every quote, as JSON")
    options = parser.parse_args(arguments)
    try:
        job = options.job.read_text(encoding="utf-8") if options.job else None
        result = analyse(_read(options.file.read_bytes(), ocr=options.ocr), job)
    except OSError as error:
        sys.stderr.write(f"{error.filename} cannot be read: {error.strerror}.\n")
        return 1
    except UnicodeDecodeError:
        sys.stderr.write(f"{options.job} is not a text file in UTF-8.\n")
        return 1
    except ReadingRefused as refusal:
        sys.stderr.write(f"{refusal.message}\n")
        return 1
    if options.json:
        json.dump(asdict(result), sys.stdout, indent=2, ensure_ascii=False)
        sys.stdout.write("\n")
    else:
        # Piped into a file, colour codes would be noise.
        drawing = Drawing(coloured=sys.stdout.isatty())
        sys.stdout.writelines(f"{line}\n" for line in drawing.lines(result))
    return 0


def _read(data: bytes, *, ocr: bool) -> Document:
    """The file's text. A PDF of pictures is read where that is asked for; else the refusal says how."""
    try:
        return read(data)
    except ReadingRefused as refusal:
        # Of Word files no pages can be drawn, so there is nothing that tesseract could read.
        if refusal.code != "no_text" or b"%PDF-" not in data[:1024]:
            raise
        tesseract = find_tesseract()
        if tesseract and ocr:
            return asyncio.run(_recognised(tesseract, data))
        hint = (
            "With --ocr, tesseract reads the pictures."
            if tesseract
            else "To read pictures, install tesseract."
        )
        raise ReadingRefused(refusal.code, f"{refusal.message} {hint}") from None


async def _recognised(tesseract: Tesseract, data: bytes) -> Document:
    recogniser = Recogniser(tesseract)
    try:
        return await recogniser.read(data)
    finally:
        await recogniser.aclose()
