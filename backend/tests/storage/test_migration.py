"""Moving local files to another store."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from greenroom.commands import storage as command
from greenroom.core.settings import Settings
from greenroom.storage.migration import JOURNAL, Migration, Moved
from greenroom.storage.providers.local import LocalStore
from tests.processes import BACKEND, free_port
from tests.simulators.s3 import S3, Fault
from tests.simulators.s3_http import served
from tests.storage.places import KEYS, Place, s3_place, with_s3

FILES = {"asha/cv.pdf": b"%PDF-1.7", "asha/cv-page-1.webp": b"picture", "ben/cv.docx": b"PK" * 50_000}


@pytest.fixture
async def source(tmp_path: Path) -> Path:
    """The folder of a local store, with an upload that became a CV and one that broke off."""
    folder = tmp_path / "files"
    local = LocalStore(folder, "a secret")
    for key, data in FILES.items():
        await local.put(key, data, "application/pdf")
    (folder / "asha/sent.pdf").write_bytes(b"")
    (folder / ".incoming/half").write_bytes(b"half")
    return folder


async def migrate(source: Path, place: Place, tell: Callable[[Moved], None] = lambda _moved: None) -> Moved:
    return await Migration(source, place.store, tell).run()


async def test_every_file_arrives_as_it_was(source: Path, s3: Place):
    moved = await migrate(source, s3)
    assert (moved.copied, moved.there, moved.failed) == (3, 0, {})
    assert moved.copied_bytes == sum(map(len, FILES.values()))
    assert {key: await s3.content(key) for key in FILES} == FILES
    assert await s3.store.size("asha/sent.pdf") is None


async def test_what_was_verified_is_not_copied_again(source: Path, s3: Place):
    await migrate(source, s3)
    await LocalStore(source, "a secret").put("cleo/cv.pdf", b"%PDF new", "application/pdf")
    moved = await migrate(source, s3)
    assert (moved.copied, moved.there) == (1, 3)


async def test_what_changed_or_went_since_is_copied_again(source: Path, s3: Place):
    await migrate(source, s3)
    await s3.store.delete("asha/cv.pdf")
    (source / "ben/cv.docx").write_bytes(b"PL" * 50_000)
    moved = await migrate(source, s3)
    assert (moved.copied, moved.there) == (2, 1)
    assert await s3.content("ben/cv.docx") == b"PL" * 50_000


async def test_a_copy_that_was_not_verified_is_made_anew(source: Path, s3: Place):
    await s3.store.put("asha/cv.pdf", b"%PDF-x.y", "application/pdf")
    journal = source / JOURNAL
    journal.write_text(hashlib.sha256(FILES["asha/cv.pdf"]).hexdigest() + " asha/cv")
    assert (await migrate(source, s3)).copied == 3
    assert await s3.content("asha/cv.pdf") == FILES["asha/cv.pdf"]


async def test_a_failing_store_is_gone_on_with_later(source: Path, settings: Settings):
    simulator = S3(*KEYS)
    with served(simulator) as address:
        async with s3_place(with_s3(settings, address)) as place:
            simulator.fault = Fault.FULL
            moved = await migrate(source, place)
            assert moved.failed.keys() == FILES.keys()
            assert "full" in moved.failed["asha/cv.pdf"]
            simulator.fault = None
            assert (await migrate(source, place)).copied == 3


def test_the_command_moves_the_files_of_the_data_folder(source: Path, server: str):
    environment = {
        "DATA_DIR": str(source.parent),
        "STORAGE_ENDPOINT": server,
        "STORAGE_BUCKET": f"moved-{free_port()}",
        "STORAGE_ACCESS_KEY": KEYS[0],
        "STORAGE_SECRET_KEY": KEYS[1],
    }
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-m", "greenroom", "storage", "migrate"],
            env=environment,
            cwd=BACKEND,
            capture_output=True,
            text=True,
            check=True,
        )
    assert "3 files: 0 copied and verified (0.0 MiB), 3 were there already, 0 failed." in done.stdout
    assert len((source / JOURNAL).read_text().splitlines()) == 3


def test_without_a_store_the_command_says_what_to_set(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
):
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    assert command.main(["migrate"]) == 2
    assert "STORAGE_ENDPOINT" in capsys.readouterr().err
