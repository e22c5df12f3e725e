"""`greenroom analyse` in a terminal of its own."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

from greenroom.commands._terminal import Drawing
from greenroom.commands.analyse import main
from greenroom.engine import analyse
from greenroom.engine.analysis import analyse as analyse_document
from tests.engine.samples import document
from tests.factories import cv_files

BACKEND = Path(__file__).resolve().parents[2]
JOB = "You must know Python and Docker. COBOL is a plus."


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    file = tmp_path / "cv.docx"
    file.write_bytes(cv_files.docx())
    return file


@pytest.fixture
def job(tmp_path: Path) -> Path:
    file = tmp_path / "job.txt"
    file.write_text(JOB, encoding="utf-8")
    return file


def test_it_prints_bars_quotes_and_what_to_mend(cv: Path, job: Path, capsys: pytest.CaptureFixture[str]):
    assert main([str(cv), "--job", str(job)]) == 0
    shown = capsys.readouterr().out
    result = analyse(cv.read_bytes(), JOB)
    for part in (f"{result.score.overall} of 100", "█", "“", "Match with the job", "What to mend first"):
        assert part in shown
    assert all(role.title in shown for role in result.roles)
    assert "\x1b" not in shown


def test_json_is_the_whole_result(cv: Path, capsys: pytest.CaptureFixture[str]):
    assert main([str(cv), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["score"]["overall"] == analyse(cv.read_bytes()).score.overall
    assert shown["job_match"] is None


def test_colours_are_for_terminals(cv: Path):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "greenroom", "analyse", str(cv), "--json"]
    assert b"\x1b" not in subprocess.run(command, cwd=BACKEND, capture_output=True, check=True).stdout
    with subprocess.Popen(command[:-1], cwd=BACKEND, stdout=theirs) as process:
        os.close(theirs)
        assert b"\x1b[1mScore" in os.read(ours, 4096)
        while process.poll() is None:
            try:
                os.read(ours, 65536)
            except OSError:
                break
    os.close(ours)


def test_a_cv_cannot_speak_to_the_terminal():
    text = f"Mira Lindholm\n\nExperience\n• Responsible for the desk \x1b[2J of many people\n{'Word ' * 60}"
    shown = "\n".join(Drawing(coloured=False).lines(analyse_document(document(text))))
    assert "of many people" in shown
    assert "\x1b" not in shown


def test_it_answers_in_good_time(cv: Path):
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "greenroom", "analyse", str(cv)], cwd=BACKEND, capture_output=True, check=True
    )
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize("make", [cv_files.scan, cv_files.locked, cv_files.executable])
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(
    make: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "cv.pdf"
    assert callable(make)
    file.write_bytes(make())
    assert main([str(file)]) == 1
    assert capsys.readouterr().err.endswith(".\n")


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main([str(tmp_path / "none.pdf")]) == 1
    assert "none.pdf cannot be read" in capsys.readouterr().err
