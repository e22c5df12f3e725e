"""Children that cannot outlive their parent, even when the parent is killed without warning.

Linux sends a child the signal it asked for (`PR_SET_PDEATHSIG`) when the thread that started it ends. The
wish is lost when credentials change, and comes too late when the parent is already gone: so a small launcher,
this file run as a script, changes the account first, then asks, then looks whether the parent still lives,
then becomes the command. Where the kernel has no such call (macOS) the command simply runs.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TypedDict, Unpack

PR_SET_PDEATHSIG = 1  # <linux/prctl.h>


@dataclass(frozen=True, slots=True)
class Account:
    """The user and group that a child runs as."""

    uid: int
    gid: int


class SpawnOptions(TypedDict, total=False):
    """What `subprocess.Popen` takes under the same names."""

    env: Mapping[str, str]
    cwd: Path
    stdin: IO[bytes] | int
    stdout: IO[bytes] | int
    stderr: IO[bytes] | int
    pass_fds: Sequence[int]
    start_new_session: bool


def spawn(
    command: Sequence[str | Path],
    *,
    farewell: signal.Signals,
    account: Account | None = None,
    **options: Unpack[SpawnOptions],
) -> subprocess.Popen[bytes]:
    """Start `command`, by absolute path, in our process group; it gets `farewell` when we die.

    The process id is the command's own. Call from a thread that lasts as long as the process should.
    """
    uid, gid = (account.uid, account.gid) if account else (-1, -1)
    orders = [int(farewell), os.getpid(), uid, gid]
    # Isolated and without `site`: the environment runs no code in it, and it starts quickly.
    launcher = [sys.executable, "-I", "-S", __file__, *map(str, orders), *map(str, command)]
    options.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.Popen(launcher, **options)  # noqa: S603 - the one place that starts processes


def die_with_parent(farewell: signal.Signals, parent: int) -> None:
    """Ask for `farewell` when our parent ends; leave at once if `parent` is no longer it."""
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is not None:
        prctl(PR_SET_PDEATHSIG, int(farewell), 0, 0, 0)
    if os.getppid() != parent:
        sys.exit(1)


def _become(arguments: list[str]) -> None:
    farewell, parent, uid, gid = map(int, arguments[:4])
    if uid >= 0:
        # Groups first: after `setuid` we could no longer give them up.
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
    die_with_parent(signal.Signals(farewell), parent)
    command = arguments[4:]
    os.execv(command[0], command)  # noqa: S606 - the command comes from `spawn` above


if __name__ == "__main__":
    _become(sys.argv[1:])
