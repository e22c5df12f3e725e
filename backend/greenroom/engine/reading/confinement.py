"""What a child that parses strangers' files takes from itself before it sees the first one (Linux)."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a child may use: bytes of addresses, bytes of data, and seconds of processor time a file."""

    address_space: int
    data: int
    cpu_seconds: int


READING = Allowance(address_space=700_000_000, data=260_000_000, cpu_seconds=3)

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


def confine(allowance: Allowance) -> None:
    """Give up memory beyond what is allowed, writing files, core dumps, new privileges and the network."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (allowance.address_space, allowance.address_space))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_DATA, (allowance.data, allowance.data))
        libc = ctypes.CDLL(None)
        libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        if libc.unshare(_CLONE_NEWNET) != 0:
            # Without the privilege a user namespace of our own may still grant it; else we go on.
            libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


def allow_cpu(seconds: int) -> None:
    """Let this process burn so many seconds more, from now; the kernel ends it beyond that."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(usage.ru_utime + usage.ru_stime) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + seconds, hard))
