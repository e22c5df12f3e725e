"""What the processes of a benchmark cost: the kernel's count of their time and of their bytes."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self
from urllib.parse import urlsplit

_TICK_SECONDS: Final = 1 / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Traffic:
    """Bytes that processes read and wrote, of sockets and of files alike."""

    read: int
    written: int

    @classmethod
    def of(cls, processes: Iterable[int]) -> Self:
        counted = Counter[str]()
        for process in processes:
            for line in Path(f"/proc/{process}/io").read_text().splitlines():
                name, _, value = line.partition(": ")
                counted[name] += int(value)
        return cls(counted["rchar"], counted["wchar"])

    def since(self, before: Traffic) -> Traffic:
        return Traffic(self.read - before.read, self.written - before.written)


def web_processes(address: str) -> list[int]:
    """The processes that serve `address`: those of `greenroom web` whose environment names its port."""
    return _of_greenroom(address, b"web")


def processor_seconds(address: str) -> dict[str, float]:
    """Processor seconds so far: of the web processes, the workers, their PostgreSQL, and of who asks."""
    workers = _of_greenroom(address, b"worker")
    used = os.times()
    return {
        "web": _seconds(web_processes(address)),
        "worker": _seconds(workers),
        "PostgreSQL": _seconds(_postgres_of(address)),
        "candidates": used.user + used.system,
    }


def _postgres_of(address: str) -> list[int]:
    """The database server that was started beside the web processes, and its backends."""
    webs = web_processes(address)
    parents = {_field(process, 1) for process in webs}
    servers = [one for parent in parents for one in _children(parent) if _name(one) == "postgres"]
    return [*servers, *(backend for server in servers for backend in _children(server))]


def _of_greenroom(address: str, role: bytes) -> list[int]:
    port = f"PORT={urlsplit(address).port}".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes().split(b"\0")
            environment = (process / "environ").read_bytes().split(b"\0")
        except OSError:
            continue
        if b"greenroom" in command and role in command and port in environment:
            found.append(int(process.name))
    return found


def _children(parent: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]


def _name(process: int) -> str:
    return Path(f"/proc/{process}/comm").read_text().strip()


def _seconds(processes: Iterable[int]) -> float:
    """Their own time, and that of children that have ended."""
    return sum(sum(_field(process, at) for at in range(11, 15)) for process in processes) * _TICK_SECONDS


def _field(process: int, at: int) -> int:
    """A number of /proc/PID/stat, counted from the state on; 0 of a process that is gone."""
    try:
        return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[at])
    except OSError:
        return 0
