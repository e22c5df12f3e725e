"""What the wallet shows over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from greenroom.wallet.prices import Service

TransactionKindName = Literal["purchase", "consumption", "refund", "grant", "adjustment"]


class TransactionReference(BaseModel):
    type: str
    id: str


class Transaction(BaseModel):
    id: UUID
    kind: TransactionKindName
    amount: int = Field(description="Credits, signed.")
    balance_after: int
    description: str
    reference: TransactionReference
    created_at: datetime


class WalletView(BaseModel):
    balance: int = Field(ge=0)
    owed: int = Field(ge=0, description="Credits refunded after they were spent; the next purchase is less.")
    prices: dict[Service, int] = Field(description="What each service costs, in credits.")
    recent_transactions: list[Transaction] = Field(description="The newest ten.")


class SpendingMonth(BaseModel):
    """Credits, none negative."""

    month: str = Field(pattern=r"^\d{4}-\d{2}$", description="Such as 2026-11, in UTC.")
    spent: int = Field(description="Taken for services.")
    returned: int = Field(description="Given back for services that failed.")
    bought: int


class Spending(BaseModel):
    months: list[SpendingMonth] = Field(description="The last twelve, oldest first; the last is this one.")
