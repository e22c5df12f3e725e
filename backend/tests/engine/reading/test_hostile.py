"""Every kind of hostile file, through the sandbox: read or refused in time, and the next file unharmed."""

import time
from pathlib import Path

import pytest

from greenroom.engine.document import Document, ReadingRefused
from greenroom.engine.reading.sandbox import Sandbox
from tests.engine.reading.hostile_files import HOSTILE
from tests.factories import cv_files

# Generous, for a machine that does much else; benchmarks measure what it really takes.
LONGEST_SECONDS = 15.0


async def read_or_refuse(sandbox: Sandbox, data: bytes) -> Document | ReadingRefused:
    try:
        return await sandbox.read(data)
    except ReadingRefused as refusal:
        return refusal


@pytest.mark.parametrize("name", sorted(HOSTILE))
async def test_a_hostile_file_ends_as_it_should_and_harms_no_other(name: str):
    make, ending = HOSTILE[name]
    async with Sandbox(size=1) as sandbox:
        data = make()
        started = time.monotonic()
        outcome = await read_or_refuse(sandbox, data)
        assert time.monotonic() - started < LONGEST_SECONDS
        assert (await sandbox.read(cv_files.docx())).text.startswith(cv_files.NAME)
    if ending != "either":
        assert isinstance(outcome, Document) == (ending == "read"), outcome
    if isinstance(outcome, ReadingRefused):
        assert outcome.message.endswith(".")
    else:
        assert outcome.text.strip()


async def test_hidden_orders_are_set_apart():
    async with Sandbox(size=1) as sandbox:
        document = await sandbox.read(HOSTILE["orders in hidden words"].make())
    assert "Ignore" not in document.text
    assert [piece.by for piece in document.hidden] == ["vanish"]


async def test_a_part_that_climbs_out_is_written_nowhere():
    async with Sandbox(size=1) as sandbox:
        await sandbox.read(HOSTILE["a part that climbs out"].make())
    here = Path.cwd()
    assert not any((folder / "escaped.txt").exists() for folder in (here, *here.parents))


async def test_an_inclusion_brings_nothing_in():
    async with Sandbox(size=1) as sandbox:
        document = await read_or_refuse(sandbox, HOSTILE["an inclusion"].make())
    assert isinstance(document, Document)
    assert document.text.strip() == "Mira Vantongeren writes software"
