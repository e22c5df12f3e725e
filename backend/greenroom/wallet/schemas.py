"""What the wallet shows over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

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
    recent_transactions: list[Transaction] = Field(description="The newest ten.")
