"""`greenroom doctor` as an operator runs it."""

from __future__ import annotations

import json

import pytest

from greenroom.api import CHECKS
from tests.commands.conftest import Command
from tests.processes import free_port


async def test_it_says_of_everything_whether_it_works(command: Command):
    said = await command("doctor")
    assert said.code == 0
    assert all(system in said.out for system in CHECKS)
    assert "Everything that is set up works." in said.out


async def test_what_fails_is_named_with_what_to_set(command: Command, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SMTP_URL", f"smtp://127.0.0.1:{free_port()}")
    said = await command("doctor")
    assert said.code == 1
    assert "✗ failing     Letters" in said.out
    assert "→ Check SMTP_URL." in said.out
    assert "1 of 10 fail." in said.out


async def test_it_works_when_the_database_is_down(command: Command):
    down = f"postgresql://nobody@127.0.0.1:{free_port()}/none"
    said = await command("doctor", "--json", "--database-url", down)
    found = {one["system"]: one["state"] for one in json.loads(said.out)}
    assert said.code == 1
    assert (found["Database"], found["Files"]) == ("failing", "embedded")


async def test_a_wrong_setting_is_said_in_a_sentence(command: Command, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SIGNUP_CREDITS", "many")
    said = await command("doctor")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("SIGNUP_CREDITS")
