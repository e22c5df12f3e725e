"""What the product asks of whoever carries its letters."""

from __future__ import annotations

from email.message import EmailMessage
from typing import Protocol


class MailDelayed(Exception):
    """It could not be handed over now; trying again later may do."""


class MailRefused(Exception):
    """It will never be taken: the address does not exist, or the server does not want the letter."""


class Postman(Protocol):
    """Takes a message off our hands."""

    async def deliver(self, message: EmailMessage) -> None:
        """Hand it over, once for each Message-ID where that can be told.

        Raises `MailDelayed`, `MailRefused`.
        """
        ...

    async def forget(self, address: str) -> None:
        """Remove every letter to this address that is still in our keeping."""
        ...
