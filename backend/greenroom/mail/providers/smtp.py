"""Letters over SMTP, as RFC 5321 and RFC 3207 have it."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email.message import EmailMessage
from ipaddress import ip_address
from typing import Final
from urllib.parse import unquote, urlsplit

import aiosmtplib

from greenroom.mail.providers._contract import MailDelayed, MailRefused

# Includes connecting, TLS and the server's own checks of the content.
TIMEOUT_SECONDS: Final = 20.0
CHECKED_WITHIN_SECONDS: Final = 8.0
PERMANENT: Final = 500
DEFAULT_PORTS: Final = {"smtp": 587, "smtps": 465}


class SmtpPostman:
    """One connection a letter: at a few letters a minute, keeping it open gains nothing."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._host = parts.hostname or "localhost"
        self._port = parts.port or DEFAULT_PORTS[parts.scheme]
        self._username = unquote(parts.username) if parts.username else None
        self._password = unquote(parts.password) if parts.password else None
        self._tls = parts.scheme == "smtps"
        # A password never crosses a network in the clear; without one, a relay of the house may have no TLS.
        needs_tls = self._username is not None and not _is_loopback(self._host)
        # None means: encrypted where the server offers it.
        self._start_tls = False if self._tls else (True if needs_tls else None)

    async def deliver(self, message: EmailMessage) -> None:
        async with self._connected(TIMEOUT_SECONDS) as server:
            await server.send_message(message)

    async def check(self) -> None:
        """Connect, greet and sign in as for a letter, and send none. Raises like `deliver`."""
        async with self._connected(CHECKED_WITHIN_SECONDS) as server:
            await server.noop()

    async def forget(self, address: str) -> None:
        """Nothing is in our keeping: the server has it."""

    @asynccontextmanager
    async def _connected(self, seconds: float) -> AsyncIterator[aiosmtplib.SMTP]:
        """Signed in where there is a name; what goes wrong within the block is said in our words."""
        client = aiosmtplib.SMTP(
            hostname=self._host,
            port=self._port,
            username=self._username,
            password=self._password,
            use_tls=self._tls,
            start_tls=self._start_tls,
            timeout=seconds,
            tls_context=ssl.create_default_context(),
        )
        try:
            async with client:
                yield client
        except aiosmtplib.SMTPRecipientsRefused as error:
            # The mildest answer counts: what may still be taken is tried again.
            raise _failure(min(refused.code for refused in error.recipients)) from None
        except aiosmtplib.SMTPAuthenticationError as error:
            # The operator's mistake, not the reader's: the letter waits until it is mended.
            raise MailDelayed(f"the mail server refuses our name or password ({error.code})") from None
        except aiosmtplib.SMTPResponseException as error:
            raise _failure(error.code) from None
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            raise MailDelayed(f"the mail server does not answer usefully ({type(error).__name__})") from None


def _failure(code: int) -> MailDelayed | MailRefused:
    kind = MailRefused if code >= PERMANENT else MailDelayed
    return kind(f"the mail server answered {code}")


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
