"""The same request twice is done once: the first answer is kept, in the transaction of what was done."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any, TypeVar
from uuid import UUID

from fastapi import Header, Response
from pydantic import BaseModel
from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.core.database import Base
from greenroom.core.errors import Refusal

KEPT_FOR = timedelta(hours=24)
REPLAYED_HEADER = "Idempotency-Replayed"

Answer = TypeVar("Answer", bound=BaseModel)


class IdempotencyConflict(Refusal):
    status, code, title = 409, "idempotency_conflict", "Key already used"
    detail = "This Idempotency-Key was used for another request. Send a new key with a new request."


class IdempotentAnswer(Base):
    """What was answered to one key of one person; the answer is empty only while it is being made."""

    __tablename__ = "idempotent_answers"

    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    request_hash: Mapped[str]
    answer: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    created_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp(), index=True)


IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=255,
        pattern=r"^[\x21-\x7e]+$",
        description="Send the same key again when an answer was lost: it is then done, and charged, once.",
    ),
]


@dataclass(frozen=True, slots=True)
class Attempt:
    """One request: `operation` names it with its path parameters, `body` is what was understood of it."""

    user_id: UUID
    operation: str
    key: str | None
    body: BaseModel

    @property
    def request_hash(self) -> str:
        # Of what was understood, not of the bytes: the same request in another spelling is the same.
        return hashlib.sha256(f"{self.operation}\n{self.body.model_dump_json()}".encode()).hexdigest()


async def once(
    session: AsyncSession,
    response: Response,
    attempt: Attempt,
    act: Callable[[], Awaitable[Answer]],
    kind: type[Answer],
) -> Answer:
    """Do `act` and keep its answer, or give the answer that was kept, marked as replayed.

    Requests that race wait for the first one's transaction; if that one is refused, the next one acts.
    Without a key every request acts. Raises `IdempotencyConflict` for another request under the same key.
    """
    if attempt.key is None:
        return await act()
    if not await _claim(session, attempt):
        response.headers[REPLAYED_HEADER] = "true"
        return kind.model_validate(await _kept(session, attempt))
    answer = await act()
    await session.execute(
        update(IdempotentAnswer).where(*_same_key(attempt)).values(answer=answer.model_dump(mode="json"))
    )
    return answer


async def replayed(
    session: AsyncSession, response: Response, attempt: Attempt, kind: type[Answer]
) -> Answer | None:
    """The answer that was kept for this attempt, marked as replayed; None where it is still to be done.

    For work before `once` that a repeat need not do again. Raises `IdempotencyConflict` as `once` does.
    """
    fresh = IdempotentAnswer.created_at >= func.clock_timestamp() - KEPT_FOR
    kept = await session.scalar(select(IdempotentAnswer).where(*_same_key(attempt), fresh))
    if kept is None:
        return None
    response.headers[REPLAYED_HEADER] = "true"
    return kind.model_validate(_of(kept, attempt))


async def forget_old(session: AsyncSession) -> None:
    """Drop the answers that are no longer replayed."""
    await session.execute(
        delete(IdempotentAnswer).where(IdempotentAnswer.created_at < func.clock_timestamp() - KEPT_FOR)
    )


async def _claim(session: AsyncSession, attempt: Attempt) -> bool:
    """Whether the key is ours to act under: new, or older than answers are kept."""
    claim = insert(IdempotentAnswer).values(
        user_id=attempt.user_id,
        key=attempt.key,
        request_hash=attempt.request_hash,
    )
    # One statement: of two that race the second waits at the row, then finds it taken. By the clock, because
    # now() is when a transaction began, which may be before that wait.
    claimed = await session.scalar(
        claim.on_conflict_do_update(
            index_elements=[IdempotentAnswer.user_id, IdempotentAnswer.key],
            set_={"request_hash": attempt.request_hash, "created_at": func.clock_timestamp(), "answer": None},
            where=IdempotentAnswer.created_at < func.clock_timestamp() - KEPT_FOR,
        ).returning(IdempotentAnswer.key)
    )
    return claimed is not None


async def _kept(session: AsyncSession, attempt: Attempt) -> Any:
    kept = (await session.scalars(select(IdempotentAnswer).where(*_same_key(attempt)))).one()
    return _of(kept, attempt)


def _of(kept: IdempotentAnswer, attempt: Attempt) -> Any:
    if kept.request_hash != attempt.request_hash:
        raise IdempotencyConflict
    return kept.answer


def _same_key(attempt: Attempt) -> tuple[Any, ...]:
    return IdempotentAnswer.user_id == attempt.user_id, IdempotentAnswer.key == attempt.key
