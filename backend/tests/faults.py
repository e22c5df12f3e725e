"""The table of what becomes of each fault of an outside system: docs/faults.md, as the tests find it.

A test of one cell ends with `faults.tell(system, fault, student=..., operator=..., charged=...)`, which fails
where the committed table says something else. `pytest --write-faults` writes what the tests find instead.
`CELLS` names every cell that has a test; a new system adds its own.
"""

from __future__ import annotations

import fcntl
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Final

import pytest

from tests.simulators import audio, s3, tavus
from tests.simulators.models import Fault

TABLE: Final = Path(__file__).parents[2] / "docs" / "faults.md"
OF_MODELS: Final = tuple(str(fault) for fault in Fault)
CELLS: Final[dict[str, tuple[str, ...]]] = {
    f"{provider}, {use}": OF_MODELS
    for provider in ("openai", "google", "compatible")
    for use in ("analysis", "interview", "report")
} | {
    "voice, speech": tuple(str(fault) for fault in audio.AudioFault),
    "voice, transcription": tuple(str(fault) for fault in audio.AudioFault),
    "s3": tuple(str(fault) for fault in s3.Fault),
    "tavus": tuple(str(fault) for fault in tavus.Fault),
}
HEAD: Final = """# When an outside system fails

Each row is a test: the system, over the wire, fails in that one way for as long as it is asked. The file is
written by `pytest --write-faults` and checked by every run. Failures are named as the log and the metrics
name them.

| System | Fault | The student sees | The operator sees | Charged |
| --- | --- | --- | --- | --- |
"""


@dataclass(frozen=True, slots=True)
class Cell:
    """One row of the table; every field is words without a line break."""

    system: str
    fault: str
    student: str
    operator: str
    charged: str

    @property
    def row(self) -> str:
        return f"| {' | '.join(field.replace('|', '/') for field in astuple(self))} |"


class Faults:
    """Compares cells with the committed table, or writes them into it."""

    def __init__(self, *, write: bool) -> None:
        self._write = write

    def tell(self, system: str, fault: str, *, student: str, operator: str, charged: str) -> None:
        cell = Cell(system, fault, student, operator, charged)
        assert fault in CELLS[system], "name the cell in tests/faults.py"
        if self._write:
            _put(cell)
            return
        assert rows().get((system, fault)) == cell.row, "run pytest --write-faults and look at the change"


def rows() -> dict[tuple[str, str], str]:
    """The committed rows by system and fault."""
    lines = [line for line in TABLE.read_text().splitlines() if line.startswith("| ")][2:]
    found = {}
    for line in lines:
        system, fault = (part.strip() for part in line.strip("|").split("|")[:2])
        found[system, fault] = line
    return found


def _put(cell: Cell) -> None:
    with TABLE.open("a+") as file:
        # Tests run in several processes.
        fcntl.flock(file, fcntl.LOCK_EX)
        known = rows() | {(cell.system, cell.fault): cell.row}
        order = {(system, fault): None for system, faults in CELLS.items() for fault in faults}
        lines = [known[one] for one in order if one in known]
        file.truncate(0)
        file.write(HEAD + "\n".join(lines) + "\n")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-faults", action="store_true", help="write docs/faults.md anew")


@pytest.fixture
def faults(request: pytest.FixtureRequest) -> Faults:
    return Faults(write=request.config.getoption("--write-faults"))
