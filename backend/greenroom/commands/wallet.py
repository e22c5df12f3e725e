"""`greenroom wallet grant`: credits given or taken by hand, with who and why."""

from __future__ import annotations

import argparse
import os
import pwd
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import Field, TypeAdapter, ValidationError
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.activity import service as activity
from greenroom.activity.service import ActivityKind
from greenroom.auth.email_address import email_key
from greenroom.commands._database import NoDatabase, add_database_option, in_transaction
from greenroom.core.fields import OneLine
from greenroom.users.models import User
from greenroom.wallet import service as wallet
from greenroom.wallet.adjustments import adjust
from greenroom.wallet.errors import NotEnoughCredits

MOST: Final = 1_000_000

_WORDS: Final = TypeAdapter(Annotated[OneLine, Field(min_length=1, max_length=200)])


class Declined(Exception):
    """Nothing was changed; the message says why."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """Credits for the person with this address (negative: from them), who decided it, and why."""

    email: str
    credits: int
    by: str
    reason: str

    @property
    def title(self) -> str:
        moved = _credits(abs(self.credits))
        return f"{moved} added: {self.reason}" if self.credits > 0 else f"{moved} taken back: {self.reason}"


def main(arguments: Sequence[str]) -> int:
    """Move the credits and say the new balance: 2 with a sentence when declined, 1 without a database."""
    options = _parser().parse_args(arguments)
    try:
        adjustment = _adjustment(options)
        balance = in_transaction(options, lambda session: make(session, adjustment))
    except Declined as reason:
        sys.stderr.write(f"{reason} Nothing was changed.\n")
        return 2
    except NoDatabase as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{adjustment.title} (by {adjustment.by}).\n")
    sys.stdout.write(f"{adjustment.email} now has {_credits(balance)}.\n")
    return 0


async def make(session: AsyncSession, adjustment: Adjustment) -> int:
    """Write the adjustment and its line in the feed; the balance after it. Raises `Declined`."""
    key = email_key(adjustment.email)
    user_id = await session.scalar(select(User.id).where(User.email_key == key))
    if user_id is None:
        raise Declined(f"There is no account with the address {adjustment.email}.")
    try:
        await adjust(session, user_id, adjustment.credits, by=adjustment.by, reason=adjustment.reason)
    except NotEnoughCredits as refusal:
        there = _credits(refusal.available)
        raise Declined(f"{adjustment.email} has {there}; no more can be taken than is there.") from None
    await activity.record(session, user_id, ActivityKind.CREDITS_ADJUSTED, adjustment.title)
    return await wallet.balance(session, user_id)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="greenroom wallet")
    actions = parser.add_subparsers(dest="action", required=True)
    description = "Give a person credits, or take some back; both show in their history."
    grant = actions.add_parser("grant", help=description, description=description)
    grant.add_argument("email", metavar="EMAIL", help="the address of the account")
    grant.add_argument("credits", metavar="N", type=int, help="how many; below zero to take as many back")
    grant.add_argument("--reason", required=True, help="why: the person reads it in their history")
    grant.add_argument(
        "--by", default=_account(), help="who decided it; by default who runs this (%(default)s)"
    )
    add_database_option(grant)
    return parser


def _adjustment(options: argparse.Namespace) -> Adjustment:
    if not 0 < abs(options.credits) <= MOST:
        raise Declined(f"Give a number of credits from 1 to {MOST:,}, or below zero to take them back.")
    return Adjustment(
        email=_words("EMAIL", options.email),
        credits=options.credits,
        by=_words("--by", options.by),
        reason=_words("--reason", options.reason),
    )


def _words(name: str, text: str) -> str:
    try:
        return _WORDS.validate_python(text)
    except ValidationError:
        raise Declined(f"{name} takes one line of 1 to 200 characters.") from None


def _account() -> str:
    """The operating system's user, by number where it has no name, as in some containers."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return f"user {os.getuid()}"


def _credits(count: int) -> str:
    return f"{count:,} credit{'' if count == 1 else 's'}"
