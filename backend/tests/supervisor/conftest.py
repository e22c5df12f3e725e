"""Where `greenroom serve` keeps its data in these tests."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """A data folder that every user may enter, as in most checkouts; pytest's own are closed."""
    parent = Path(tempfile.mkdtemp())
    parent.chmod(0o755)
    yield parent / "data"
    shutil.rmtree(parent)
