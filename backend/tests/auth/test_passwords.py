"""Hashing: at the stated cost, and at the same cost for nobody's password."""

from __future__ import annotations

import asyncio
import os
import threading

from greenroom.auth.passwords import HashingCost, Passwords

CHEAP = HashingCost(memory_kib=1024, passes=1)


async def test_the_cost_is_nineteen_mebibytes_two_passes_one_lane():
    assert (await Passwords().hash("a password")).startswith("$argon2id$v=19$m=19456,t=2,p=1$")


async def test_the_same_password_never_has_the_same_hash():
    passwords = Passwords(CHEAP)
    first, second = await passwords.hash("a password"), await passwords.hash("a password")
    assert first != second
    assert (await passwords.verify("a password", first)).fits
    assert (await passwords.verify("a password", second)).fits


async def test_a_hash_of_today_needs_no_new_one_and_a_hash_of_another_cost_does():
    passwords = Passwords(CHEAP)
    stored = await passwords.hash("a password")
    assert (await passwords.verify("a password", stored)).new_hash is None
    later = await Passwords(HashingCost(memory_kib=2048, passes=1)).verify("a password", stored)
    assert later.fits
    assert later.new_hash is not None


async def test_a_wrong_password_is_given_no_new_hash():
    stored = await Passwords(HashingCost(memory_kib=2048, passes=1)).hash("a password")
    verdict = await Passwords(CHEAP).verify("another", stored)
    assert (verdict.fits, verdict.new_hash) == (False, None)


async def test_nobodys_password_never_fits_and_is_hashed_all_the_same():
    passwords = Passwords(CHEAP)
    assert not (await passwords.verify("", None)).fits
    # The hash that stands in is made at this very cost, so that checking it takes as long.
    assert passwords._nobodys.startswith("$argon2id$v=19$m=1024,t=1,p=1$")


async def test_no_more_are_hashed_at_once_than_there_are_cores():
    passwords = Passwords(HashingCost(memory_kib=8192, passes=1))
    await asyncio.gather(*(passwords.hash("a password") for _ in range(20)))
    hashing = [thread for thread in threading.enumerate() if thread in passwords._threads._threads]
    assert 1 <= len(hashing) <= (os.cpu_count() or 1)


async def test_a_password_of_any_script_is_kept():
    passwords = Passwords(CHEAP)
    for password in (
        "пароль длинный",
        "密码很长很长很长",
        "पासवर्ड लंबा है",
        "🔑🔑🔑🔑🗝️🔒",
        "\u0000\u0000\u0000nulls",
    ):
        assert (await passwords.verify(password, await passwords.hash(password))).fits
