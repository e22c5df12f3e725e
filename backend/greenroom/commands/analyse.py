"""`greenroom analyse FILE`: the engine alone, without database, web or settings."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from greenroom.commands._terminal import Drawing
from greenroom.engine import analyse
from greenroom.engine.document import ReadingRefused


def main(arguments: Sequence[str]) -> int:
    """Print the analysis of one file; 1 with a sentence when it cannot be read."""
    parser = argparse.ArgumentParser(prog="greenroom analyse")
    parser.add_argument("file", type=Path, help="a CV as PDF, DOCX or DOC")
    parser.add_argument("--job", type=Path, metavar="FILE", help="a job's text, to compare the CV with")
    parser.add_argument("--json", action="store_true", help="print all of it, with every quote, as JSON")
    options = parser.parse_args(arguments)
    try:
        job = options.job.read_text(encoding="utf-8") if options.job else None
        result = analyse(options.file.read_bytes(), job)
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
        drawing = Drawing(coloured=sys.stdout.isatty())
        sys.stdout.writelines(f"{line}\n" for line in drawing.lines(result))
    return 0
