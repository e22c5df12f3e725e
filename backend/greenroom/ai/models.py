"""What is remembered of models: each call, what each day spent, and who is not to be asked for a while."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.core.database import Base, Record

OK: Final = "ok"


class ModelCall(Record):
    """One request to a model; nothing here says who asked, or what.

    `outcome` is "ok", a failure's code, or "abandoned" where nobody waited for its end. Tokens that the
    vendor does not tell are estimated; `microdollars` is None where no price is known.
    """

    __tablename__ = "model_calls"
    __table_args__ = (Index("ix_model_calls_newest", "created_at"),)

    provider: Mapped[str]
    model: Mapped[str]
    purpose: Mapped[str]
    outcome: Mapped[str]
    tokens_in: Mapped[int]
    tokens_out: Mapped[int]
    microdollars: Mapped[int | None]
    milliseconds: Mapped[int]


class ModelBudget(Base):
    """The tokens that one day spent, or reserved: of everybody, or of one person, who stands as a hash."""

    __tablename__ = "model_budgets"

    day: Mapped[date] = mapped_column(primary_key=True)
    holder: Mapped[str] = mapped_column(primary_key=True)
    tokens: Mapped[int]


class ModelCircuit(Base):
    """How one model does, as set up now: `setup` is a hash of all that setting it up takes.

    `failures` counts those in a row; nobody asks until `paused_until`, and then one asks for all.
    """

    __tablename__ = "model_circuits"

    setup: Mapped[str] = mapped_column(primary_key=True)
    provider: Mapped[str]
    model: Mapped[str]
    failures: Mapped[int]
    paused_until: Mapped[datetime | None]
    last_failure: Mapped[str | None]
    failed_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
