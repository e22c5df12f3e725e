"""The program `tesseract`: whether a machine has it, and what it says of one picture."""

from __future__ import annotations

import ctypes
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from greenroom.engine.reading.pdf.raster import QuarterTurns, Raster

# In the order in which they are asked; each language more takes longer and confuses more.
_PREFERRED: Final = ("eng", "hin", "deu", "fra", "spa")
_NO_LANGUAGES: Final = ("osd", "equ", "snum")
_MOST_LANGUAGES: Final = 4
_ORIENTATION: Final = "osd"
_LIST_SECONDS: Final = 10.0
_A4_INCHES: Final = 8.27
_SURE_OF_TURN: Final = 2.0
_TURNS: Final[dict[str, QuarterTurns]] = {"90": 1, "180": 2, "270": 3}
_PR_SET_PDEATHSIG: Final = 1
_ONE_THREAD: Final = {"OMP_THREAD_LIMIT": "1"}


@dataclass(frozen=True, slots=True)
class Tesseract:
    """An installed tesseract: where it is, the languages to read with, and whether it can tell what is up."""

    program: str
    languages: tuple[str, ...]
    tells_orientation: bool


def find_tesseract(program: str = "tesseract") -> Tesseract | None:
    """The tesseract that `program` is, a name on the search path or a path; None without any language."""
    found = shutil.which(program)
    if found is None:
        return None
    command = (str(Path(found).absolute()), "--list-langs")
    try:
        answer = subprocess.run(  # noqa: S603 - the host's own program
            command, capture_output=True, check=True, timeout=_LIST_SECONDS, encoding="utf-8"
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    # The first line is a heading, and scripts ("script/Latin") are no languages.
    installed = {line.strip() for line in answer.stdout.splitlines()[1:]} - {""}
    languages = sorted(
        (name for name in installed if name not in _NO_LANGUAGES and "/" not in name),
        key=lambda name: (_PREFERRED.index(name) if name in _PREFERRED else len(_PREFERRED), name),
    )
    if not languages:
        return None
    return Tesseract(command[0], tuple(languages[:_MOST_LANGUAGES]), _ORIENTATION in installed)


def recognise(tesseract: Tesseract, raster: Raster) -> str:
    """The words of a grey picture with their places, as hOCR; empty when tesseract fails."""
    return _run(tesseract, raster, "-l", "+".join(tesseract.languages), "--psm", "3", "hocr")


def turns_upright(tesseract: Tesseract, raster: Raster) -> QuarterTurns:
    """How many quarter turns clockwise bring the picture upright, as far as tesseract is sure of it."""
    if not tesseract.tells_orientation:
        return 0
    said = _run(tesseract, raster, "-l", _ORIENTATION, "--psm", "0").splitlines()
    facts = dict(line.split(": ", 1) for line in said if ": " in line)
    try:
        sure = float(facts.get("Orientation confidence", "0")) >= _SURE_OF_TURN
    except ValueError:
        return 0
    return _TURNS.get(facts.get("Rotate", ""), 0) if sure else 0


def _run(tesseract: Tesseract, raster: Raster, *arguments: str) -> str:
    # Far from the truth for a picture whose PDF says an odd size, so we say it for an A4 page.
    resolution = str(min(600, max(70, round(raster.width / _A4_INCHES))))
    # Raw grey needs no file on the disk, and this process may write none.
    picture = b"P5\n%d %d\n255\n%s" % (raster.width, raster.height, raster.pixels)
    done = subprocess.run(  # noqa: S603 - the host's own program, its arguments from this file
        (tesseract.program, "stdin", "stdout", "--dpi", resolution, *arguments),
        input=picture,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_ONE_THREAD,
        check=False,
        preexec_fn=_follow_parent,
    )
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _follow_parent() -> None:
    """Die with the process that asked; what it may use is inherited."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
