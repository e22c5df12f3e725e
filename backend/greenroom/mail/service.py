"""Sending letters; called from jobs, never from a request: a mail server may take its time."""

from __future__ import annotations

from email.headerregistry import Address
from email.utils import parseaddr
from urllib.parse import urlsplit

from greenroom.core.logging import get_logger
from greenroom.core.settings import Settings
from greenroom.mail.letter import Letter, envelope
from greenroom.mail.providers import MailRefused, Postman

log = get_logger(__name__)


async def send(postman: Postman, settings: Settings, letter: Letter) -> None:
    """Hand a letter over. Raises `MailDelayed`, for the job to be tried again.

    A letter that will never be taken is logged and given up: trying again would only be refused again.
    """
    try:
        await postman.deliver(envelope(letter, sender(settings)))
    except MailRefused as refused:
        log.warning("mail_refused", key=letter.key, reason=str(refused))
    else:
        log.info("mail_sent", key=letter.key)


def sender(settings: Settings) -> Address:
    """Who letters are from: `MAIL_FROM`, by default no-reply at the app's own host."""
    if settings.mail.mail_from is None:
        host = urlsplit(settings.frontend_url).hostname or "localhost"
        return Address("Greenroom", addr_spec=f"no-reply@{host}")
    name, address = parseaddr(settings.mail.mail_from)
    return Address(name, addr_spec=address)
