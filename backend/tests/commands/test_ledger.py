"""`greenroom ledger verify`: what it says, and what a script learns from its exit code."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from greenroom import cli
from greenroom.core.database import Sessions, transaction
from greenroom.core.embedded_postgres import EmbeddedPostgres
from greenroom.core.migrations import migrate
from tests.commands.conftest import Command
from tests.factories import users


async def test_a_ledger_that_agrees_is_said_to(command: Command, live_sessions: Sessions):
    async with transaction(live_sessions) as session:
        await users.user(session, balance=6)
    said = await command("ledger", "verify")
    assert said == (0, "The ledger and the balances agree: 1 wallet and 1 transaction.\n", "")


async def test_each_wallet_that_disagrees_is_listed(command: Command, live_sessions: Sessions):
    async with transaction(live_sessions) as session:
        wrong, _right = await users.user(session, balance=6), await users.user(session, balance=6)
        await session.execute(
            text("UPDATE wallets SET balance = 60 WHERE user_id = :user_id"), {"user_id": wrong.id}
        )
    said = await command("ledger", "verify")
    assert said.code == 1
    assert said.out.splitlines() == [
        f"Wallet {wrong.id}:",
        "  Its balance is 60, and its transactions come to 6.",
        "The ledger and the balances disagree in 1 wallet, of 2 wallets and 2 transactions.",
    ]


async def test_a_database_that_does_not_answer_is_not_a_ledger_that_disagrees(command: Command):
    said = await command("ledger", "verify", "--database-url", "postgresql://nobody@localhost:1/none")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("The database does not answer: ")


def test_the_running_embedded_database_is_found_and_a_stopped_one_named(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("DATA_DIR", str(data_dir))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    data_dir.mkdir(mode=0o711)
    with EmbeddedPostgres(data_dir / "postgres", durable=False) as database:
        assert cli.main(["ledger", "verify"]) == 2
        assert "not of this version" in capsys.readouterr().err
        migrate(database.url)
        assert cli.main(["ledger", "verify"]) == 0
    assert capsys.readouterr().out == "The ledger and the balances agree: 0 wallets and 0 transactions.\n"
    assert cli.main(["ledger", "verify"]) == 2
    assert f"No database runs in {data_dir}. Start Greenroom" in capsys.readouterr().err


def test_a_command_without_an_action_shows_how_it_is_used(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as end:
        cli.main(["ledger"])
    assert end.value.code == 2
    assert "verify" in capsys.readouterr().err
