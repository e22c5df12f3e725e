"""Hashing of passwords: Argon2id, off the event loop, as many at once as there are cores."""

from __future__ import annotations

import asyncio
import os
import secrets
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher


@dataclass(frozen=True, slots=True)
class HashingCost:
    """Argon2id's parameters, by default those of the OWASP Password Storage Cheat Sheet."""

    memory_kib: int = 19_456
    passes: int = 2
    lanes: int = 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the password fits, and the hash to store instead where the old one was made at another cost."""

    fits: bool
    new_hash: str | None


class Passwords:
    """Hashes and checks. Each takes a core and 19 MiB for tens of milliseconds, so the rest have to queue."""

    def __init__(self, cost: HashingCost | None = None) -> None:
        cost = cost or HashingCost()
        self._argon2 = PasswordHash(
            [Argon2Hasher(time_cost=cost.passes, memory_cost=cost.memory_kib, parallelism=cost.lanes)]
        )
        self._threads = ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="password")

    async def hash(self, password: str) -> str:
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._hash, password)

    async def verify(self, password: str, stored: str | None) -> Verdict:
        """Check against `stored`; None, for who has no password, takes just as long and never fits."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._verify, password, stored)

    def _hash(self, password: str) -> str:
        return self._argon2.hash(_normal(password))

    def _verify(self, password: str, stored: str | None) -> Verdict:
        fits, new_hash = self._argon2.verify_and_update(_normal(password), stored or self._nobodys)
        return Verdict(fits and stored is not None, new_hash)

    # Made at the same cost, so that checking against it takes as long.
    @cached_property
    def _nobodys(self) -> str:
        return self._hash(secrets.token_urlsafe(32))


def _normal(password: str) -> str:
    """One password however the keyboard composes its letters (NIST SP 800-63B, 3.1.1.2)."""
    return unicodedata.normalize("NFKC", password)
