"""The ledger. Rows are written by `wallet.service` alone, and a trigger forbids changing or deleting them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.core.database import Base, Record


class TransactionKind(StrEnum):
    PURCHASE = "purchase"
    CONSUMPTION = "consumption"
    REFUND = "refund"
    GRANT = "grant"
    ADJUSTMENT = "adjustment"


class Wallet(Base):
    """A person's balance: always the sum of their transactions, never negative.

    `owed` are credits whose price was refunded after they were spent; the next purchase is less by them.
    """

    __tablename__ = "wallets"
    __table_args__ = (
        CheckConstraint("balance >= 0", name="balance_not_negative"),
        CheckConstraint("owed >= 0", name="owed_not_negative"),
    )

    # No cascade: accounting rows outlive the person, who is taken out of `users` and not out of the sums.
    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    balance: Mapped[int] = mapped_column(default=0)
    owed: Mapped[int] = mapped_column(default=0, server_default="0")


class WalletTransaction(Record):
    """One movement: `amount` signed, in credits; `reference` names what it was for."""

    __tablename__ = "wallet_transactions"
    __table_args__ = (
        UniqueConstraint("user_id", "kind", "reference_type", "reference_id"),
        CheckConstraint("amount <> 0", name="amount_not_zero"),
        CheckConstraint("balance_after >= 0", name="balance_after_not_negative"),
        Index("ix_wallet_transactions_newest", "user_id", "created_at", "id"),
        Index("ix_wallet_transactions_newest_of_kind", "user_id", "kind", "created_at", "id"),
    )

    user_id: Mapped[UUID] = mapped_column(ForeignKey("wallets.user_id"))
    kind: Mapped[str]
    amount: Mapped[int]
    # Could be summed up, and is noted all the same: a row that went missing shows (`wallet.verification`).
    balance_after: Mapped[int]
    description: Mapped[str]
    reference_type: Mapped[str]
    reference_id: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp(), sort_order=-1)
