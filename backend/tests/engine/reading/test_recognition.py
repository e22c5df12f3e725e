"""Scans, read by the tesseract of this machine: `./dev test` installs it where it can."""

from __future__ import annotations

import asyncio
import stat
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from greenroom.engine import analysis
from greenroom.engine.document import ReadingRefused
from greenroom.engine.reading import read
from greenroom.engine.reading.recogniser import Recogniser
from greenroom.engine.reading.recognition.tesseract import Tesseract, find_tesseract
from greenroom.engine.reading.serialise import document_from_json, document_to_json
from tests.factories import cv_files
from tests.factories.cv_pdf import scanned_pdf
from tests.factories.cv_scans import scanned

Program = Callable[[str], str]


@pytest.fixture(scope="module")
def tesseract() -> Tesseract:
    found = find_tesseract()
    assert found, "These tests need tesseract: on Debian, apt-get install tesseract-ocr."
    return found


@pytest.fixture
async def recogniser(tesseract: Tesseract) -> AsyncIterator[Recogniser]:
    recogniser = Recogniser(tesseract)
    yield recogniser
    await recogniser.aclose()


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Make a program that stands where tesseract would."""

    def make(script: str) -> str:
        path = tmp_path / "tesseract"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(stat.S_IRWXU)
        return str(path)

    return make


async def test_a_scan_is_read_line_by_line_and_says_how_sure_it_is(recogniser: Recogniser):
    document = await recogniser.read(scanned(cv_files.pdf()))
    for line in ("Mira Vantongeren", "Experience", "• Led 5 engineers who moved 40 services to Kubernetes"):
        assert f"\n{line}" in f"\n{document.text}"
    assert cv_files.EMAIL in document.text
    assert document.recognition
    assert document.recognition.confidence >= 85
    (warning,) = document.warnings
    assert warning.code == "recognised"
    assert f"{document.recognition.confidence} % sure; check it" in warning.message


async def test_columns_are_read_one_after_the_other(recogniser: Recogniser):
    document = await recogniser.read(scanned(cv_files.two_columns()))
    assert document.layout.columns == 2
    outline = analysis.outline(document)
    drawn = analysis.outline(read(cv_files.two_columns()))
    assert [section.title for section in outline.sections] == [section.title for section in drawn.sections]


@pytest.mark.parametrize("degrees", [1.5, -1.5, 90, 180, 270])
async def test_a_page_may_lie_askew_on_its_side_or_on_its_head(recogniser: Recogniser, degrees: float):
    document = await recogniser.read(scanned(cv_files.pdf(), degrees=degrees, dust=300))
    assert "Platform Engineer, Lantern Freight Ltd" in document.text
    assert analysis.outline(document).contact.email == cv_files.EMAIL


async def test_what_was_read_is_analysed_and_the_analysis_says_so(recogniser: Recogniser):
    document = await recogniser.read(scanned(cv_files.pdf()))
    result = analysis.analyse(document)
    assert "recognised" in [notice.code for notice in result.warnings]
    findings = {
        finding.rule: finding for dimension in result.score.dimensions for finding in dimension.findings
    }
    assert "sees nothing in this file" in findings["text_layer"].message
    assert findings["text_layer"].severity == "critical"


async def test_a_recognised_document_is_stored_and_found_again(recogniser: Recogniser):
    document = await recogniser.read(scanned(cv_files.pdf()))
    assert document_from_json(document_to_json(document)) == document
    stored_before = document_to_json(read(cv_files.pdf()))
    del stored_before["recognition"]
    assert document_from_json(stored_before) == read(cv_files.pdf())


async def test_pictures_without_words_are_refused(recogniser: Recogniser):
    with pytest.raises(ReadingRefused, match="No words could be made out") as refusal:
        await recogniser.read(scanned_pdf())
    assert refusal.value.code == "no_text"


@pytest.mark.parametrize(
    ("data", "code"),
    [(cv_files.locked(), "file_encrypted"), (b"%PDF-1.4 nothing", "file_unreadable")],
    ids=["locked", "broken"],
)
async def test_what_cannot_be_opened_is_refused(recogniser: Recogniser, data: bytes, code: str):
    with pytest.raises(ReadingRefused) as refusal:
        await recogniser.read(data)
    assert refusal.value.code == code


async def test_a_page_that_takes_too_long_is_given_up_and_its_processes_end(program: Program):
    slow = Tesseract(program("sleep 60"), ("eng",), tells_orientation=False)
    recogniser = Recogniser(slow, seconds=2)
    started = time.monotonic()
    with pytest.raises(ReadingRefused, match="more time or memory"):
        await recogniser.read(scanned_pdf())
    assert time.monotonic() - started < 15
    await recogniser.aclose()
    assert not await asyncio.to_thread(running, slow.program)


async def test_a_tesseract_that_fails_reads_nothing(program: Program):
    recogniser = Recogniser(Tesseract(program("exit 1"), ("eng",), tells_orientation=True))
    with pytest.raises(ReadingRefused, match="No words"):
        await recogniser.read(scanned_pdf())
    await recogniser.aclose()


async def test_tesseract_can_write_no_file(program: Program, tmp_path: Path):
    written = tmp_path / "written"
    recogniser = Recogniser(Tesseract(program(f"echo x > {written}"), ("eng",), tells_orientation=False))
    with pytest.raises(ReadingRefused, match="No words"):
        await recogniser.read(scanned_pdf())
    await recogniser.aclose()
    assert written.read_bytes() == b""


def test_without_the_program_or_its_languages_nothing_is_promised(program: Program, tmp_path: Path):
    assert find_tesseract(str(tmp_path / "tesseract")) is None
    assert find_tesseract(program("exit 1")) is None
    assert find_tesseract(program("printf 'List of languages (1):\\nosd\\n'")) is None


def test_english_goes_first_and_few_languages_go_along(program: Program):
    names = ("languages:", "afr", "deu", "eng", "fra", "osd", "script/Latin", "spa", "zul")
    found = find_tesseract(program(f"printf '%s\\n' {' '.join(names)}"))
    assert found
    assert found.languages == ("eng", "deu", "fra", "spa")
    assert found.tells_orientation


def running(command: str) -> bool:
    lines = (path / "cmdline" for path in Path("/proc").iterdir() if path.name.isdecimal())
    return any(command.encode() in _content(line) for line in lines)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
