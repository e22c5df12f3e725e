"""`greenroom wallet grant`: credits by hand, with who and why, or a sentence and nothing."""

from __future__ import annotations

import os
import pwd
from uuid import UUID

import pytest
from sqlalchemy import select

from greenroom.activity.models import ActivityEntry
from greenroom.core.database import Sessions, transaction
from greenroom.users.models import User
from greenroom.wallet import service as wallet
from greenroom.wallet.models import WalletTransaction
from greenroom.wallet.verification import verify
from tests.commands.conftest import Command
from tests.factories import users

WHY = ("--reason", "Sorry for the outage")


@pytest.fixture
async def person(live_sessions: Sessions) -> User:
    async with transaction(live_sessions) as session:
        return await users.user(session, balance=6)


async def balance(sessions: Sessions, user_id: UUID) -> int:
    async with sessions() as session:
        assert (await verify(session)).disagreements == []
        return await wallet.balance(session, user_id)


async def test_credits_are_given_with_who_and_why(command: Command, live_sessions: Sessions, person: User):
    said = await command("wallet", "grant", person.email, "4", *WHY, "--by", "Ravi")
    assert said.code == 0
    assert said.out == (
        "4 credits added: Sorry for the outage (by Ravi).\n" + f"{person.email} now has 10 credits.\n"
    )
    assert await balance(live_sessions, person.id) == 10
    async with live_sessions() as session:
        newest = select(WalletTransaction).order_by(WalletTransaction.created_at.desc())
        row = (await session.scalars(newest)).first()
        entry = (await session.scalars(select(ActivityEntry))).one()
    assert row is not None
    assert (row.kind, row.amount, row.balance_after) == ("adjustment", 4, 10)
    assert row.description == "Sorry for the outage (by Ravi)"
    assert (entry.kind, entry.title) == ("credits_adjusted", "4 credits added: Sorry for the outage")


async def test_who_runs_it_is_who_did_it(command: Command, person: User):
    said = await command("wallet", "grant", person.email, "1", *WHY)
    assert f"(by {pwd.getpwuid(os.getuid()).pw_name})" in said.out


async def test_an_address_is_found_however_it_is_written(
    command: Command, live_sessions: Sessions, person: User
):
    assert (await command("wallet", "grant", person.email.upper(), "1", *WHY)).code == 0
    assert await balance(live_sessions, person.id) == 7


async def test_the_same_command_again_is_another_adjustment(
    command: Command, live_sessions: Sessions, person: User
):
    for _ in range(2):
        assert (await command("wallet", "grant", person.email, "1", *WHY)).code == 0
    assert await balance(live_sessions, person.id) == 8


async def test_credits_are_taken_down_to_what_is_there(
    command: Command, live_sessions: Sessions, person: User
):
    said = await command("wallet", "grant", person.email, "-6", *WHY, "--by", "Ravi")
    assert said.out.startswith("6 credits taken back: Sorry for the outage (by Ravi).\n")
    assert await balance(live_sessions, person.id) == 0


async def test_more_than_is_there_is_not_taken(command: Command, live_sessions: Sessions, person: User):
    said = await command("wallet", "grant", person.email, "-7", *WHY)
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        f"{person.email} has 6 credits; no more can be taken than is there. Nothing was changed.\n"
    )
    assert await balance(live_sessions, person.id) == 6


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["who@example.com", "5", *WHY], "There is no account with the address who@example.com."),
        (["who@example.com", "0", *WHY], "Give a number of credits from 1 to 1,000,000"),
        (["who@example.com", "1000001", *WHY], "Give a number of credits from 1 to 1,000,000"),
        (["who@example.com", "5", "--reason", " "], "--reason takes one line of 1 to 200 characters."),
        (["who@example.com", "5", "--reason", "a\nb"], "--reason takes one line of 1 to 200 characters."),
        (["who@example.com", "5", *WHY, "--by", ""], "--by takes one line of 1 to 200 characters."),
    ],
)
async def test_what_cannot_be_done_is_declined_with_a_sentence(
    command: Command, arguments: list[str], sentence: str
):
    said = await command("wallet", "grant", *arguments)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(sentence)
    assert said.err.endswith("Nothing was changed.\n")


async def test_a_reason_has_to_be_given(command: Command):
    with pytest.raises(SystemExit) as end:
        await command("wallet", "grant", "who@example.com", "5")
    assert end.value.code == 2


async def test_without_a_database_it_says_so(command: Command):
    nowhere = ("--database-url", "postgresql://nobody@localhost:1/none")
    said = await command("wallet", "grant", "who@example.com", "5", *WHY, *nowhere)
    assert said.code == 1
    assert said.err.startswith("The database does not answer: ")
