"""Writing the letters: run by jobs, each of which may run twice and then writes the same letter again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.auth import mail_tokens, security_log
from greenroom.auth.correspondence import Notice
from greenroom.auth.devices import device_in_words
from greenroom.auth.letters import Correspondent
from greenroom.auth.mail_tokens import Purpose
from greenroom.auth.models import MailToken
from greenroom.auth.security_log import SecurityEventKind
from greenroom.auth.sessions import Device
from greenroom.core.database import Sessions, transaction
from greenroom.core.settings import Settings
from greenroom.mail import service as mail
from greenroom.mail.letter import Letter
from greenroom.mail.providers import Postman
from greenroom.users.models import User

MOST_LIVE_LINKS: Final = 5


@dataclass(frozen=True, slots=True)
class News:
    """What happened at `at`, with which device or `about` what; `key` makes its letter one letter."""

    notice: Notice
    key: str
    at: datetime
    device: Device | None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Secretary:
    """What writing takes."""

    sessions: Sessions
    postman: Postman
    settings: Settings

    async def confirm(self, user_id: UUID, token_id: UUID) -> None:
        """Ask a person to confirm their address, unless they have."""
        async with transaction(self.sessions) as session:
            user = await session.get(User, user_id)
            if user is None or user.email_verified:
                return
            tokens = self.settings.tokens
            token = await mail_tokens.issue(session, tokens, user.id, Purpose.CONFIRM, token_id)
        # After the commit: no link arrives before its token is good.
        letter = Correspondent(self.settings, user, f"confirm-{token_id}").confirm_address(token)
        await mail.send(self.postman, self.settings, letter)

    async def forgot(self, email_key: str, token_id: UUID) -> None:
        """Send who has this address a way to a new password; nobody, nothing."""
        async with transaction(self.sessions) as session:
            user = await session.scalar(select(User).where(User.email_key == email_key))
            if user is None:
                return
            letter = await self._way_back(session, user, token_id)
        if letter is not None:
            await mail.send(self.postman, self.settings, letter)

    async def _way_back(self, session: AsyncSession, user: User, token_id: UUID) -> Letter | None:
        write = Correspondent(self.settings, user, f"forgot-{token_id}")
        # An address that nobody confirmed may be the victim's of who opened the account: they get it back.
        if user.password_hash is None and user.email_verified:
            return write.no_password()
        if await session.get(MailToken, token_id) is None:
            # No more than a few live links: asking for a stranger must not fill their mailbox.
            if await mail_tokens.live(session, user.id, Purpose.RESET) >= MOST_LIVE_LINKS:
                return None
            await security_log.record(session, user.id, SecurityEventKind.RESET_ASKED)
        token = await mail_tokens.issue(session, self.settings.tokens, user.id, Purpose.RESET, token_id)
        return write.reset_password(token)

    async def tell(self, user_id: UUID, news: News) -> None:
        """Tell a person what happened to their sign-in."""
        async with self.sessions() as session:
            user = await session.get(User, user_id)
        if user is None:
            return
        write = Correspondent(self.settings, user, f"tell-{news.key}")
        where = device_in_words(news.device) if news.device else ""
        letters = {
            "password_changed": write.password_changed(),
            "new_sign_in": write.new_sign_in(where, news.at),
            "stolen_token": write.stolen_token(where, news.at),
            "identity_linked": write.identity_linked(news.about),
            "identity_unlinked": write.identity_unlinked(news.about),
        }
        await mail.send(self.postman, self.settings, letters[news.notice])
