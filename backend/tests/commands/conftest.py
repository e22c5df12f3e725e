"""Commands as an operator runs them, on a database of the test's own."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from greenroom import cli


class Said(NamedTuple):
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Command = Callable[..., Awaitable[Said]]


@pytest.fixture
def command(
    live_database_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Command:
    """Run `greenroom` with these arguments."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", live_database_url)

    async def run(*arguments: str) -> Said:
        # A command has an event loop of its own, so it needs a thread without one.
        code = await asyncio.to_thread(cli.main, list(arguments))
        return Said(code, *capsys.readouterr())

    return run


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """A data folder that every user may enter, as in most checkouts; pytest's own are closed."""
    parent = Path(tempfile.mkdtemp())
    parent.chmod(0o755)
    yield parent / "data"
    shutil.rmtree(parent)
