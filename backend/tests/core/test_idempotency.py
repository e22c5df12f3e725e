"""The same request twice is done once."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from fastapi import Response
from pydantic import BaseModel
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.core.errors import NotFound
from greenroom.core.idempotency import (
    Attempt,
    IdempotencyConflict,
    IdempotentAnswer,
    forget_old,
    once,
)

PERSON = UUID(int=7)


class Order(BaseModel):
    item: str


class Receipt(BaseModel):
    number: UUID


async def buy() -> Receipt:
    return Receipt(number=uuid4())


def attempt(
    item: str = "tea", key: str | None = "a-key", person: UUID = PERSON, operation: str = "buy"
) -> Attempt:
    return Attempt(person, operation, key, Order(item=item))


async def make(session: AsyncSession, asked: Attempt) -> tuple[Receipt, bool]:
    """The answer, and whether it was a replay."""
    response = Response()
    receipt = await once(session, response, asked, buy, Receipt)
    return receipt, "Idempotency-Replayed" in response.headers


async def test_the_first_answer_is_given_again(session: AsyncSession):
    first, first_replayed = await make(session, attempt())
    again, again_replayed = await make(session, attempt())
    assert again == first
    assert (first_replayed, again_replayed) == (False, True)


async def test_without_a_key_each_request_acts(session: AsyncSession):
    first, _ = await make(session, attempt(key=None))
    again, replayed = await make(session, attempt(key=None))
    assert again != first
    assert not replayed


@pytest.mark.parametrize("other", [attempt(item="coffee"), attempt(operation="return")])
async def test_another_request_under_the_same_key_is_a_conflict(session: AsyncSession, other: Attempt):
    await make(session, attempt())
    with pytest.raises(IdempotencyConflict):
        await make(session, other)


async def test_a_key_belongs_to_one_person(session: AsyncSession):
    mine, _ = await make(session, attempt())
    theirs, replayed = await make(session, attempt(item="coffee", person=uuid4()))
    assert theirs != mine
    assert not replayed


async def test_a_refused_request_leaves_its_key_free(sessions: Sessions):
    async def refuse() -> Receipt:
        raise NotFound

    with pytest.raises(NotFound):
        async with transaction(sessions) as session:
            await once(session, Response(), attempt(), refuse, Receipt)
    async with transaction(sessions) as session:
        _, replayed = await make(session, attempt())
    assert not replayed


async def test_a_key_is_free_again_after_a_day(session: AsyncSession):
    first, _ = await make(session, attempt())
    await session.execute(update(IdempotentAnswer).values(created_at=utc_now() - timedelta(hours=23)))
    assert (await make(session, attempt()))[0] == first
    await session.execute(update(IdempotentAnswer).values(created_at=utc_now() - timedelta(hours=25)))
    later, replayed = await make(session, attempt(item="coffee"))
    assert later != first
    assert not replayed


async def test_old_answers_are_forgotten(session: AsyncSession):
    await make(session, attempt(key="old"))
    await session.execute(update(IdempotentAnswer).values(created_at=utc_now() - timedelta(hours=25)))
    await make(session, attempt(key="new"))
    await forget_old(session)
    assert (await session.scalars(select(IdempotentAnswer.key))).all() == ["new"]


async def test_requests_that_race_act_once(live_sessions: Sessions):
    async def ask() -> tuple[Receipt, bool]:
        async with transaction(live_sessions) as session:
            return await make(session, attempt())

    answers = await asyncio.gather(*(ask() for _ in range(30)))
    assert len({receipt.number for receipt, _ in answers}) == 1
    assert sum(replayed for _, replayed in answers) == 29
    async with live_sessions() as session:
        assert await session.scalar(select(func.count()).select_from(IdempotentAnswer)) == 1
