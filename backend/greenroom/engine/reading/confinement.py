"""What a child that parses strangers' files takes from itself before it sees the first one (Linux)."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import sys

ADDRESS_SPACE_BYTES = 700_000_000
DATA_BYTES = 260_000_000
CPU_SECONDS = 3

_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000


def follow_parent(parent: int) -> None:
    """Die with the process `parent`, however it dies; lead a process group of one's own."""
    os.setpgid(0, 0)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        raise SystemExit(0)


def confine() -> None:
    """Give up memory beyond a CV's need, writing files, core dumps, new privileges and the network."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE_BYTES, ADDRESS_SPACE_BYTES))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_DATA, (DATA_BYTES, DATA_BYTES))
        libc = ctypes.CDLL(None)
        libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        if libc.unshare(_CLONE_NEWNET) != 0:
            # Without the privilege a user namespace of our own may still grant it; else we go on.
            libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


def allow_cpu() -> None:
    """Let this process burn `CPU_SECONDS` more, from now; the kernel ends it beyond that."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(usage.ru_utime + usage.ru_stime) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + CPU_SECONDS, hard))
