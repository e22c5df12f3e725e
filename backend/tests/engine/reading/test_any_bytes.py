import contextlib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greenroom.engine.document import Document, ReadingRefused
from greenroom.engine.reading import read
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


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.data_too_large])
@given(st.sampled_from(SEEDS), st.data())
def test_a_damaged_cv_is_read_or_refused(seed: bytes, data: st.DataObject):
    damaged = bytearray(seed)
    for _ in range(data.draw(st.integers(1, 12))):
        damaged[data.draw(st.integers(0, len(seed) - 1))] = data.draw(st.integers(0, 255))
    document = read_or_refuse(bytes(damaged))
    assert document is None or document.text.strip()


def test_the_same_bytes_give_the_same_document():
    for seed in SEEDS:
        assert len({repr(read(seed)) for _ in range(20)}) == 1
