"""`greenroom analyse` of a scan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from greenroom.commands.analyse import main
from tests.factories import cv_files
from tests.factories.cv_scans import scanned


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    file = tmp_path / "scan.pdf"
    file.write_bytes(scanned(cv_files.pdf()))
    return file


def test_a_scan_is_refused_with_the_offer_to_read_it(scan: Path, capsys: pytest.CaptureFixture[str]):
    assert main([str(scan)]) == 1
    assert "With --ocr, tesseract reads the pictures." in capsys.readouterr().err


def test_with_ocr_a_scan_is_analysed(scan: Path, capsys: pytest.CaptureFixture[str]):
    assert main([str(scan), "--ocr", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["contact"]["email"] == cv_files.EMAIL
    assert "recognised" in [warning["code"] for warning in result["warnings"]]


def test_without_tesseract_the_sentence_says_what_to_install(
    scan: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main([str(scan), "--ocr"]) == 1
    assert "To read pictures, install tesseract." in capsys.readouterr().err
