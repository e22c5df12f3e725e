"""The embedded store by itself."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from greenroom.storage.errors import StoreUnavailable
from greenroom.storage.providers import FileMissing
from greenroom.storage.providers.local import LocalStore

DATA = b"what was sent"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "files"


@pytest.fixture
def store(folder: Path) -> LocalStore:
    return LocalStore(folder, "a secret")


async def keep(store: LocalStore, key: str, data: bytes = DATA) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield data

    await store.receive(key, len(data), chunks())


async def content(store: LocalStore, key: str) -> bytes:
    async with store.fetch(key) as path:
        return path.read_bytes()


def permissions(path: Path) -> int:
    return path.stat().st_mode & 0o777


async def test_nobody_else_on_the_machine_can_look_into_the_folder(store: LocalStore, folder: Path):
    await keep(store, "asha/cv.pdf")
    assert permissions(folder) == 0o700
    assert permissions(folder / "asha") == 0o700
    assert permissions(folder / "asha/cv.pdf") == 0o600


async def test_promoting_moves_the_file_once(store: LocalStore):
    await keep(store, "asha/sent.pdf")
    await store.promote("asha/sent.pdf", "asha/kept.pdf", len(DATA))
    await store.promote("asha/sent.pdf", "asha/kept.pdf", len(DATA))
    assert await content(store, "asha/kept.pdf") == DATA
    assert await store.size("asha/sent.pdf") is None


async def test_racing_promotions_both_succeed(store: LocalStore):
    await keep(store, "asha/sent.pdf")
    await asyncio.gather(*(store.promote("asha/sent.pdf", "asha/kept.pdf", len(DATA)) for _ in range(20)))
    assert await content(store, "asha/kept.pdf") == DATA


async def test_a_promotion_cut_short_is_finished_by_the_next(store: LocalStore, folder: Path):
    await keep(store, "asha/sent.pdf")
    await asyncio.to_thread((folder / "asha/sent.pdf").replace, folder / "asha/kept.pdf")
    await store.promote("asha/sent.pdf", "asha/kept.pdf", len(DATA))
    assert await content(store, "asha/kept.pdf") == DATA
    assert await store.size("asha/sent.pdf") is None


@pytest.mark.parametrize(
    "key", ["asha/none.pdf", "../secrets.json", "asha/../../secrets.json", "/etc/passwd", ""]
)
async def test_there_is_nothing_outside_the_folder(store: LocalStore, key: str):
    assert await store.size(key) is None
    with pytest.raises(FileMissing):
        await store.promote(key, "asha/kept.pdf", len(DATA))


async def test_deleting_twice_is_harmless(store: LocalStore):
    await keep(store, "asha/cv.pdf")
    await store.delete("asha/cv.pdf")
    await store.delete("asha/cv.pdf")
    assert await store.size("asha/cv.pdf") is None


async def test_what_a_killed_process_left_is_swept_after_its_time(store: LocalStore, folder: Path):
    old, young = folder / ".incoming/old", folder / ".incoming/young"
    for draft in (old, young):
        draft.write_bytes(b"half")
    os.utime(old, (0, 0))
    assert await store.sweep(timedelta(hours=24)) == 1
    assert not old.exists()
    assert young.exists()


async def deleted_in_between(store: LocalStore, key: str) -> None:
    async with store.fetch(key) as path:
        await store.delete(key)
        path.read_bytes()


async def test_a_file_that_goes_before_it_is_read_is_missing(store: LocalStore):
    await keep(store, "asha/cv.pdf")
    with pytest.raises(FileMissing):
        await deleted_in_between(store, "asha/cv.pdf")


async def test_another_file_that_its_reader_misses_is_the_readers_affair(store: LocalStore, folder: Path):
    await keep(store, "asha/cv.pdf")
    with pytest.raises(FileNotFoundError):
        async with store.fetch("asha/cv.pdf"):
            (folder / "another").read_bytes()


async def test_a_disk_that_fails_is_a_refusal_not_a_crash(store: LocalStore, folder: Path):
    (folder / ".incoming").rmdir()
    with pytest.raises(StoreUnavailable):
        await keep(store, "asha/cv.pdf")
    assert await store.size("asha/cv.pdf") is None


def test_stores_with_other_secrets_sign_otherwise(folder: Path):
    day = timedelta(days=1)
    one = LocalStore(folder, "a secret").grant_download("a/b.pdf", "b.pdf", "application/pdf", day)
    other = LocalStore(folder, "another").grant_download("a/b.pdf", "b.pdf", "application/pdf", day)
    assert one.url.rpartition("=")[2] != other.url.rpartition("=")[2]
