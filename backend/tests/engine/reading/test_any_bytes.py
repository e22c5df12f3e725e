import contextlib
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.engine.document import Document, ReadingRefused
from greenroom.engine.reading import read
from greenroom.engine.reading.sandbox import Sandbox
from tests.factories import cv_files

SEEDS = [cv_files.docx(), cv_files.doc(), cv_files.pdf()]
STARTS = [
    b"",
    b"%PDF-1.7\n",
    b"{\\rtf1 ",
    b"<html>",
    b"MIME-Version: 1.0\n\n",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
]


def read_or_refuse(data: bytes) -> Document | None:
    with contextlib.suppress(ReadingRefused):
        return read(data)
    return None


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(STARTS), st.binary(max_size=2_000))
def test_no_bytes_are_too_strange(start: bytes, rest: bytes):
    read_or_refuse(start + rest)


async def test_a_damaged_cv_is_read_or_refused_as_damaged():
    chance = random.Random(20_261_122)  # noqa: S311 (the same damage in every run)
    async with Sandbox(size=2, seconds=10) as sandbox:
        for number in range(240):
            damaged = bytearray(SEEDS[number % len(SEEDS)])
            for _ in range(chance.randint(1, 12)):
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            try:
                assert (await sandbox.read(bytes(damaged))).text.strip()
            except ReadingRefused as refusal:
                assert "more time or memory" not in refusal.message  # noqa: PT017 (either ending is right)


def test_the_same_bytes_give_the_same_document():
    for seed in SEEDS:
        assert len({repr(read(seed)) for _ in range(20)}) == 1
