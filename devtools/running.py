"""Running programs for `./dev`, with Python 3.11 and nothing else."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BACKEND = ROOT / "backend"
FRONTEND = ROOT / "frontend"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
NODE = ROOT / ".node" / "bin"


def say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


def call(*command: str | Path, cwd: Path = ROOT, environment: dict[str, str] | None = None) -> int:
    """Run a program to its end; it is told to stop when we die. Returns its exit code."""
    return subprocess.run(  # noqa: S603 - every command is written in this file
        [*map(str, command)],
        cwd=cwd,
        env={**os.environ, "PATH": f"{VENV}/bin:{NODE}:{os.environ['PATH']}", **(environment or {})},
        check=False,
        preexec_fn=end_with_parent,
    ).returncode


def must(doing: str, *command: str | Path, cwd: Path = ROOT) -> None:
    say(f"{doing}.")
    if call(*command, cwd=cwd) != 0:
        sys.exit(f"{doing} did not succeed. What went wrong stands above.")


def output(*command: str | Path) -> str:
    return subprocess.run(  # noqa: S603 - every command is written in this file
        [*map(str, command)], stdout=subprocess.PIPE, text=True, check=False
    ).stdout


def end_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, int(signal.SIGTERM), 0, 0, 0)  # PR_SET_PDEATHSIG
