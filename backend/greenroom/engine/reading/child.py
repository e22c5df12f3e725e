"""The child that reads files into documents."""

from __future__ import annotations

from typing import Any

from greenroom.engine.reading import read
from greenroom.engine.reading.confinement import Allowance
from greenroom.engine.reading.serialise import document_to_json
from greenroom.engine.reading.serving import Answer, serve


def main(parent: int, *allowance: int) -> None:
    """Read files for the process `parent`."""
    serve(parent, Allowance(*allowance), _read)


def _read(_: dict[str, Any], data: bytes) -> Answer:
    return {"document": document_to_json(read(data))}
