import asyncio
import os
import signal
import subprocess
import sys
import textwrap
import time
import zlib
from pathlib import Path

import pytest

from greenroom.engine.document import ReadingRefused
from greenroom.engine.reading import read
from greenroom.engine.reading.sandbox import Sandbox
from tests.factories import cv_files

BACKEND = Path(__file__).resolve().parents[3]


def bomb() -> bytes:
    """A page whose content unfolds, twice deflated, to 300 million bytes."""
    inner = zlib.compressobj(1)
    block = b"BT /F1 9 Tf (word) Tj ET\n" * 40_000
    content = zlib.compress(b"".join(inner.compress(block) for _ in range(300)) + inner.flush(), 9)
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%s\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>\n"
    ) % (len(content), content)


def children_of(parent: int) -> set[int]:
    return {int(pid) for pid in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()}


def said_of(pid: int, what: str) -> str:
    return Path(f"/proc/{pid}/{what}").read_text()


def is_running(pid: int) -> bool:
    # The command line of a process that has ended, but was not yet waited for, is empty.
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes() != b""
    except (FileNotFoundError, ProcessLookupError):
        return False


async def test_a_file_is_read_as_in_process_from_bytes_and_from_a_path(tmp_path: Path):
    path = tmp_path / "cv"
    path.write_bytes(cv_files.docx())
    async with Sandbox(size=1) as sandbox:
        assert await sandbox.read(cv_files.pdf()) == read(cv_files.pdf())
        assert await sandbox.read(path) == read(cv_files.docx())


async def test_a_refusal_keeps_its_code_and_its_sentence():
    async with Sandbox(size=1) as sandbox:
        for make, code in ((cv_files.scan, "no_text"), (cv_files.locked, "file_encrypted")):
            with pytest.raises(ReadingRefused, match="Please") as refusal:
                await sandbox.read(make())
            assert refusal.value.code == code


async def test_a_bomb_is_refused_in_time_and_the_next_file_is_unharmed():
    async with Sandbox(size=1) as sandbox:
        data = bomb()
        started = time.monotonic()
        with pytest.raises(ReadingRefused) as refusal:
            await sandbox.read(data)
        assert refusal.value.code == "file_unreadable"
        assert time.monotonic() - started < 15
        assert (await sandbox.read(cv_files.pdf())).text.startswith(cv_files.NAME)


async def test_a_child_that_is_too_slow_is_replaced():
    async with Sandbox(size=1, seconds=0.0001) as sandbox:
        with pytest.raises(ReadingRefused, match="more time or memory"):
            await sandbox.read(cv_files.pdf())


async def test_a_child_that_was_killed_is_replaced():
    before = children_of(os.getpid())
    async with Sandbox(size=1) as sandbox:
        (child,) = children_of(os.getpid()) - before
        os.kill(child, signal.SIGKILL)
        await asyncio.sleep(0.1)
        for _ in range(3):
            assert (await sandbox.read(cv_files.doc())).kind == "doc"


async def test_many_files_at_once_wait_their_turn():
    async with Sandbox(size=2) as sandbox:
        documents = await asyncio.gather(*(sandbox.read(cv_files.docx()) for _ in range(12)))
    assert len(set(map(repr, documents))) == 1


async def test_a_reader_who_gives_up_costs_nobody_else():
    async with Sandbox(size=1) as sandbox:
        task = asyncio.create_task(sandbox.read(cv_files.pdf()))
        await asyncio.sleep(0)
        task.cancel()
        assert (await sandbox.read(cv_files.docx())).kind == "docx"


async def test_closing_leaves_no_start_unfinished():
    others = asyncio.all_tasks()
    async with Sandbox(size=1, seconds=0.0001) as sandbox:
        with pytest.raises(ReadingRefused):
            await sandbox.read(cv_files.pdf())
    assert asyncio.all_tasks() == others


async def test_closing_leaves_no_process_behind():
    before = children_of(os.getpid())
    async with Sandbox(size=2):
        children = children_of(os.getpid()) - before
        assert len(children) == 2
    assert not children & children_of(os.getpid())


def test_a_child_dies_with_its_killed_owner():
    owner = subprocess.Popen(
        [
            *(sys.executable, "-c"),
            textwrap.dedent("""
                import asyncio
                from greenroom.engine.reading.sandbox import Sandbox

                async def main():
                    async with Sandbox(size=2):
                        print("ready", flush=True)
                        await asyncio.sleep(60)

                asyncio.run(main())
            """),
        ],
        cwd=BACKEND,
        stdout=subprocess.PIPE,
    )
    with owner:
        assert owner.stdout
        owner.stdout.readline()
        children = children_of(owner.pid)
        owner.kill()
    assert len(children) == 2
    deadline = time.monotonic() + 20
    while any(
        Path(f"/proc/{pid}/cmdline").exists() and Path(f"/proc/{pid}/cmdline").read_bytes()
        for pid in children
    ):
        assert time.monotonic() < deadline
        time.sleep(0.02)


async def test_a_child_can_write_no_file_and_knows_no_environment():
    before = children_of(os.getpid())
    async with Sandbox(size=1):
        (child,) = children_of(os.getpid()) - before
        assert os.getpgid(child) == child
        assert said_of(child, "environ") == ""
        (file_size,) = [
            line for line in said_of(child, "limits").split("\n") if line.startswith("Max file size")
        ]
        assert file_size.split()[3:5] == ["0", "0"]
