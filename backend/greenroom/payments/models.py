"""Orders, and what providers said of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.core.database import Base, Record

OrderStatus = Literal["created", "paid", "failed", "refunded"]


class StoredOrder(Record):
    """One purchase of one pack, priced when it was made; amounts in the currency's minor unit.

    `created` goes to `paid` or `failed`, `failed` may still become `paid` when a late payment is captured,
    and `paid` becomes `refunded`; nothing goes back. It outlives the person, as its wallet does.
    `provider_order_id` is empty until the provider has said it, `opening_since` set while it is being asked.
    `next_look_at` is when the provider is asked what became of the order, empty when that is known.
    """

    __tablename__ = "payment_orders"
    __table_args__ = (
        UniqueConstraint("provider", "provider_order_id"),
        CheckConstraint("amount > 0 AND credits > 0", name="worth_something"),
        CheckConstraint("refunded_amount BETWEEN 0 AND amount", name="refunded_at_most_whole"),
        CheckConstraint("credits_returned BETWEEN 0 AND credits", name="returned_at_most_whole"),
        Index("ix_payment_orders_newest", "user_id", "created_at", "id"),
        Index("ix_payment_orders_open", "next_look_at", postgresql_where="next_look_at IS NOT NULL"),
    )

    user_id: Mapped[UUID] = mapped_column(ForeignKey("wallets.user_id"))
    pack_id: Mapped[int]
    credits: Mapped[int]
    amount: Mapped[int]
    currency: Mapped[str]
    status: Mapped[OrderStatus] = mapped_column(String, default="created")
    provider: Mapped[str]
    play_money: Mapped[bool]
    provider_order_id: Mapped[str | None]
    opening_since: Mapped[datetime | None]
    openings: Mapped[int] = mapped_column(default=0)
    payment_id: Mapped[str | None]
    processing: Mapped[bool] = mapped_column(default=False)
    failure_code: Mapped[str | None]
    failure_message: Mapped[str | None]
    paid_at: Mapped[datetime | None]
    receipt_number: Mapped[str | None] = mapped_column(unique=True)
    refunded_amount: Mapped[int] = mapped_column(default=0)
    credits_returned: Mapped[int] = mapped_column(default=0)
    next_look_at: Mapped[datetime | None]


class StoredEvent(Record):
    """A signed webhook, once: `news` is what we understood of it, without what else it said of a person."""

    __tablename__ = "payment_events"
    __table_args__ = (
        UniqueConstraint("provider", "event_id"),
        Index("ix_payment_events_untaken", "created_at", postgresql_where="taken_at IS NULL"),
    )

    provider: Mapped[str]
    event_id: Mapped[str]
    kind: Mapped[str]
    news: Mapped[dict[str, Any]] = mapped_column(JSONB)
    taken_at: Mapped[datetime | None]


class StoredRefund(Record):
    """Money that went back, once by the provider's id. Applied when the payment that it is of is the order's.

    `credits_due` is its share of the pack; of those `credits_taken` were still there and the others are owed.
    """

    __tablename__ = "payment_refunds"
    __table_args__ = (UniqueConstraint("provider", "refund_id"),)

    order_id: Mapped[UUID] = mapped_column(ForeignKey("payment_orders.id"), index=True)
    provider: Mapped[str]
    refund_id: Mapped[str]
    payment_id: Mapped[str]
    amount: Mapped[int] = mapped_column(BigInteger)
    credits_due: Mapped[int | None]
    credits_taken: Mapped[int | None]
    applied_at: Mapped[datetime | None]


class ReceiptSeries(Base):
    """The last number of a series of receipts; it rises in a grant's transaction, so none is left out."""

    __tablename__ = "receipt_series"

    name: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int]
