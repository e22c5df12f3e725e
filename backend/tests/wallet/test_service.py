"""The ledger's promises, on the real database."""

from __future__ import annotations

import asyncio
from uuid import UUID, uuid4

import pytest
from sqlalchemy import delete, func, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction
from greenroom.wallet import service as wallet
from greenroom.wallet.errors import NotEnoughCredits
from greenroom.wallet.models import WalletTransaction
from greenroom.wallet.service import Reference
from tests.factories import users


def screening() -> Reference:
    return Reference("screening", str(uuid4()))


async def ledger_sum(session: AsyncSession, user_id: UUID) -> int:
    total = select(func.coalesce(func.sum(WalletTransaction.amount), 0)).where(
        WalletTransaction.user_id == user_id
    )
    return await session.scalar(total) or 0


async def test_a_screening_costs_one_credit(session: AsyncSession):
    person = await users.user(session, balance=6)
    await wallet.spend(session, person.id, "screening", screening(), "Analysis")
    assert await wallet.balance(session, person.id) == 5
    assert await ledger_sum(session, person.id) == 5


async def test_an_interview_costs_five_credits(session: AsyncSession):
    person = await users.user(session, balance=6)
    await wallet.spend(session, person.id, "interview", Reference("interview", "1"), "Interview")
    assert await wallet.balance(session, person.id) == 1


async def test_a_short_balance_refuses_and_changes_nothing(session: AsyncSession):
    person = await users.user(session, balance=4)
    with pytest.raises(NotEnoughCredits) as refusal:
        await wallet.spend(session, person.id, "interview", Reference("interview", "1"), "Interview")
    assert (refusal.value.needed, refusal.value.available) == (5, 4)
    assert await wallet.balance(session, person.id) == 4
    assert await ledger_sum(session, person.id) == 4


async def test_the_same_reference_is_charged_once(session: AsyncSession):
    person = await users.user(session, balance=6)
    reference = screening()
    for _ in range(3):
        await wallet.spend(session, person.id, "screening", reference, "Analysis")
    assert await wallet.balance(session, person.id) == 5


async def test_a_repeat_at_a_balance_of_zero_is_a_repeat_and_not_a_refusal(session: AsyncSession):
    person = await users.user(session, balance=1)
    reference = screening()
    await wallet.spend(session, person.id, "screening", reference, "Analysis")
    await wallet.spend(session, person.id, "screening", reference, "Analysis")
    assert await wallet.balance(session, person.id) == 0


async def test_a_refund_gives_back_once_what_was_taken(session: AsyncSession):
    person = await users.user(session, balance=6)
    reference = Reference("interview", "1")
    await wallet.spend(session, person.id, "interview", reference, "Interview")
    assert await wallet.refund(session, person.id, reference, "Interview failed")
    assert not await wallet.refund(session, person.id, reference, "Interview failed")
    assert await wallet.balance(session, person.id) == 6


async def test_nothing_is_refunded_that_was_never_taken(session: AsyncSession):
    person = await users.user(session, balance=6)
    assert not await wallet.refund(session, person.id, screening(), "Never happened")
    assert await wallet.balance(session, person.id) == 6


async def test_forty_racing_spends_of_ten_credits_ten_win(live_sessions: Sessions):
    async with transaction(live_sessions) as session:
        person = await users.user(session, balance=10)

    async def try_to_spend() -> bool:
        try:
            async with transaction(live_sessions) as session:
                await wallet.spend(session, person.id, "screening", screening(), "Analysis")
        except NotEnoughCredits:
            return False
        return True

    won = await asyncio.gather(*(try_to_spend() for _ in range(40)))
    assert sum(won) == 10
    async with live_sessions() as session:
        assert await wallet.balance(session, person.id) == 0
        assert await ledger_sum(session, person.id) == 0


async def test_twenty_racing_refunds_of_one_charge_give_back_once(live_sessions: Sessions):
    reference = screening()
    async with transaction(live_sessions) as session:
        person = await users.user(session, balance=6)
        await wallet.spend(session, person.id, "screening", reference, "Analysis")

    async def give_back() -> bool:
        async with transaction(live_sessions) as session:
            return await wallet.refund(session, person.id, reference, "Analysis failed")

    assert sum(await asyncio.gather(*(give_back() for _ in range(20)))) == 1
    async with live_sessions() as session:
        assert await wallet.balance(session, person.id) == 6


async def test_a_spend_rolls_back_with_what_it_was_for(live_sessions: Sessions):
    async with transaction(live_sessions) as session:
        person = await users.user(session, balance=6)

    async def spend_then_crash() -> None:
        async with transaction(live_sessions) as session:
            await wallet.spend(session, person.id, "screening", screening(), "Analysis")
            raise RuntimeError("the job could not be enqueued")

    with pytest.raises(RuntimeError):
        await spend_then_crash()
    async with live_sessions() as session:
        assert await wallet.balance(session, person.id) == 6


CHANGES = [
    update(WalletTransaction).values(amount=1000),
    delete(WalletTransaction),
    text("UPDATE wallet_transactions SET amount = 1000"),
    text("DELETE FROM wallet_transactions"),
    text("TRUNCATE wallet_transactions"),
]


@pytest.mark.parametrize(
    "change", CHANGES, ids=["update", "delete", "sql-update", "sql-delete", "sql-truncate"]
)
async def test_the_ledger_cannot_be_changed_by_sql_either(session: AsyncSession, change):
    await users.user(session, balance=6)
    with pytest.raises(IntegrityError, match="append-only"):
        await session.execute(change)


async def test_the_balance_cannot_be_set_below_zero_by_sql(session: AsyncSession):
    person = await users.user(session, balance=6)
    with pytest.raises(IntegrityError, match="balance_not_negative"):
        await session.execute(text("UPDATE wallets SET balance = -1 WHERE user_id = :id"), {"id": person.id})
