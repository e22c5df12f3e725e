"""The application's own store, and its folder."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest
from fastapi import FastAPI

from greenroom.core.settings import Settings
from greenroom.storage.providers.local import LocalStore


@pytest.fixture
def store(app: FastAPI) -> LocalStore:
    store = app.state.store
    assert isinstance(store, LocalStore)
    return store


@pytest.fixture
def folder(settings: Settings) -> Path:
    return settings.data_dir / "files"


@pytest.fixture
def key() -> str:
    return f"{uuid4()}/{uuid4()}.pdf"
