"""What of the standing crosses the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, Field

from greenroom.core.standing import State


class SystemStanding(BaseModel):
    """One system, really asked a moment ago; `happened` and `remedy` are sentences."""

    system: str
    state: State
    happened: str
    remedy: str | None


class ModelUse(BaseModel):
    """What one model did in the last 24 hours; `microdollars` is null where no price is known."""

    provider: str
    model: str
    calls: int
    failed: int
    tokens: int
    microdollars: int | None


class ModelFailure(BaseModel):
    """How often a model failed in one way in the last 24 hours, and what to do about it."""

    provider: str
    model: str
    code: str
    count: int
    happened: str
    remedy: str


class GivenBack(BaseModel):
    """Services that ended without a result in the last 24 hours, by why."""

    service: Literal["screening", "interview"]
    code: str
    count: int
    refunded: int


class Budget(BaseModel):
    """Tokens that today has spent (UTC), and the most that it may; null for no limit."""

    tokens: int
    most: int | None = Field(description="AI_DAILY_BUDGET_TOKENS")


class StandingView(BaseModel):
    """How this Greenroom does: its systems in a fixed order, and its last 24 hours."""

    checked_at: datetime
    systems: list[SystemStanding]
    models: list[ModelUse]
    model_failures: list[ModelFailure]
    budget: Budget
    given_back: list[GivenBack]
