"""A mail server on loopback: it takes letters, or answers with the code that a test asks for."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any, Literal

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword


class MailServer:
    """`letters` are those it took, oldest first; `answer`, once set, is what it says to a recipient."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.answer: str | None = None
        self.port = 0
        self.password: str | None = None
        self.attempts = 0
        """How often somebody has shown a password."""

    async def handle_RCPT(  # noqa: N802 - the library calls it by this name
        self, _server: SMTP, session: Any, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if self.password is not None and not session.authenticated:
            return "530 Authentication required"
        if self.answer is not None:
            return self.answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - the library calls it by this name
        self, _server: SMTP, _session: Any, envelope: Envelope
    ) -> str:
        message = message_from_bytes(envelope.original_content or b"", policy=default)
        assert isinstance(message, EmailMessage)
        self.letters.append(message)
        return "250 Taken"


@asynccontextmanager
async def mail_server(
    password: str | None = None,
    certificate: ssl.SSLContext | None = None,
    tls: Literal["from the start", "once asked"] = "from the start",
) -> AsyncIterator[MailServer]:
    """A running server; with `password` it wants a sign-in as `greenroom` first, with `certificate` TLS."""
    starttls = certificate if tls == "once asked" else None
    handler = MailServer()
    handler.password = password

    def authenticate(*attempt: object) -> AuthResult:
        login = attempt[4]
        handler.attempts += 1
        fits = isinstance(login, LoginPassword) and login.password.decode() == password
        return AuthResult(success=fits, handled=False)

    def protocol() -> SMTP:
        return SMTP(
            handler,
            hostname="mail.test",
            enable_SMTPUTF8=True,
            auth_require_tls=False,
            authenticator=authenticate,
            tls_context=starttls,
            require_starttls=starttls is not None,
        )

    immediate = None if starttls else certificate
    server = await asyncio.get_running_loop().create_server(protocol, "127.0.0.1", 0, ssl=immediate)
    handler.port = server.sockets[0].getsockname()[1]
    try:
        yield handler
    finally:
        server.close()
        await server.wait_closed()
