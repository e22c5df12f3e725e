"""What of the outbox crosses the wire."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel


class OutboxLetter(BaseModel):
    """A letter that was written to the outbox folder instead of being sent."""

    id: str
    to: str
    subject: str
    sent_at: datetime
    text: str


class OutboxView(BaseModel):
    """`kept` is false where a mail server sends the letters: then none are kept here."""

    kept: bool
    items: list[OutboxLetter]
