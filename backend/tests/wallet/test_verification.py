"""The ledger is compared with the balances, and what a hand in the database did is found."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from procrastinate import App
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.api import BLUEPRINTS
from greenroom.core.database import Sessions, transaction
from greenroom.core.jobs import create_job_app
from greenroom.wallet import service as wallet
from greenroom.wallet.jobs import blueprint
from greenroom.wallet.service import Reference
from greenroom.wallet.verification import Disagreement, verify
from tests.factories import users

UNGUARD = """
    ALTER TABLE wallet_transactions DISABLE TRIGGER USER,
        DROP CONSTRAINT fk_wallet_transactions_user_id,
        DROP CONSTRAINT uq_wallet_transactions_user_id_kind_reference_type_reference_id
"""
REPEAT_THE_NEWEST = """
    INSERT INTO wallet_transactions
        (id, user_id, kind, amount, balance_after, description, reference_type, reference_id)
    SELECT gen_random_uuid(), user_id, kind, amount, balance_after + amount, description,
        reference_type, reference_id
    FROM wallet_transactions WHERE user_id = :user_id ORDER BY created_at DESC LIMIT 1
"""


async def spender(session: AsyncSession) -> UUID:
    """A person who was given six credits and spent two of them."""
    person = await users.user(session, balance=6)
    for number in (1, 2):
        await wallet.spend(session, person.id, "screening", Reference("screening", f"{number}"), "Analysis")
    return person.id


async def meddle(session: AsyncSession, user_id: UUID, *changes: str) -> None:
    """Do what no constraint allows: the promises of the schema are what is to be doubted."""
    for statement in (UNGUARD, *changes):
        await session.execute(text(statement), {"user_id": user_id} if ":user_id" in statement else {})


async def found_for(session: AsyncSession, user_id: UUID) -> list[str]:
    """The sentences about this wallet, which must be the only one that disagrees."""
    (found,) = (await verify(session)).disagreements
    assert found.user_id == user_id
    return list(found.reasons())


async def test_an_honest_ledger_agrees_and_is_counted(session: AsyncSession):
    before = await verify(session)
    await spender(session)
    await users.user(session, balance=0)
    after = await verify(session)
    assert (after.wallets - before.wallets, after.transactions - before.transactions) == (2, 3)
    assert str(after).startswith("The ledger and the balances agree: ")


async def test_a_balance_that_was_set_by_hand_is_found(session: AsyncSession):
    user_id = await spender(session)
    await meddle(session, user_id, "UPDATE wallets SET balance = 9 WHERE user_id = :user_id")
    assert await found_for(session, user_id) == ["Its balance is 9, and its transactions come to 4."]
    assert " disagree in 1 wallet, of " in str(await verify(session))


async def test_a_balance_without_any_transaction_is_found(session: AsyncSession):
    person = await users.user(session, balance=0)
    await meddle(session, person.id, "UPDATE wallets SET balance = 1 WHERE user_id = :user_id")
    assert await found_for(session, person.id) == ["Its balance is 1, and its transactions come to 0."]


async def test_a_deleted_transaction_breaks_the_sum_and_the_chain(session: AsyncSession):
    user_id = await spender(session)
    delete = "DELETE FROM wallet_transactions WHERE user_id = :user_id AND reference_id = '1'"
    await meddle(session, user_id, delete)
    assert await found_for(session, user_id) == [
        "Its balance is 4, and its transactions come to 5.",
        "The balance noted with 1 transaction does not follow from the one before.",
    ]


async def test_a_spend_of_what_was_not_there_is_found_though_it_was_paid_later(session: AsyncSession):
    user_id = await spender(session)
    later = "UPDATE wallet_transactions SET created_at = now() + interval '1 day'"
    await meddle(session, user_id, f"{later} WHERE user_id = :user_id AND kind = 'grant'")
    assert await found_for(session, user_id) == [
        "The sum is below zero after 2 transactions.",
        "The balance noted with 2 transactions does not follow from the one before.",
    ]


async def test_a_reference_that_stands_twice_is_found_though_the_sums_agree(session: AsyncSession):
    user_id = await spender(session)
    take = "UPDATE wallets SET balance = balance - 1 WHERE user_id = :user_id"
    await meddle(session, user_id, REPEAT_THE_NEWEST, take)
    assert await found_for(session, user_id) == [
        "A reference that was there before stands with 1 transaction."
    ]


async def test_transactions_without_a_wallet_are_found(session: AsyncSession):
    user_id = await spender(session)
    await meddle(session, user_id, "DELETE FROM wallets WHERE user_id = :user_id")
    assert await found_for(session, user_id) == ["It has no balance, and its transactions come to 4."]


def test_a_negative_balance_is_said_to_be_one():
    found = Disagreement(uuid4(), balance=-1, total=-1, below_zero=1, breaks=0, repeats=0)
    assert "Its balance is below zero." in list(found.reasons())


async def verify_at_night(jobs: App, sessions: Sessions) -> None:
    await jobs.configure_task("wallet:verify").defer_async(timestamp=0)
    await jobs.run_worker_async(
        wait=False,
        install_signal_handlers=False,
        additional_context={"sessions": sessions},
        delete_jobs="successful",
    )


async def left_jobs(session: AsyncSession) -> list[tuple[str, str]]:
    found = await session.execute(text("SELECT task_name, status FROM procrastinate_jobs"))
    return [(row.task_name, row.status) for row in found]


async def test_the_nightly_job_ends_well_or_stays_as_a_failed_one(
    live_database_url: str, live_sessions: Sessions, caplog: pytest.LogCaptureFixture
):
    async with transaction(live_sessions) as session:
        user_id = await spender(session)
    async with create_job_app(live_database_url, {"wallet": blueprint}).open_async() as jobs:
        await verify_at_night(jobs, live_sessions)
        async with transaction(live_sessions) as session:
            assert await left_jobs(session) == []
            await meddle(session, user_id, "UPDATE wallets SET balance = 9 WHERE user_id = :user_id")
        await verify_at_night(jobs, live_sessions)
    async with live_sessions() as session:
        assert await left_jobs(session) == [("wallet:verify", "failed")]
    assert "disagree in 1 wallet" in caplog.text


def test_the_nightly_job_is_one_of_the_workers():
    assert BLUEPRINTS["wallet"] is blueprint
