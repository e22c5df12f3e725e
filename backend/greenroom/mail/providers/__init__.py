"""Those who carry letters."""

from __future__ import annotations

from greenroom.core.settings import Settings
from greenroom.mail.providers._contract import MailDelayed, MailRefused, Postman
from greenroom.mail.providers.outbox import Outbox
from greenroom.mail.providers.smtp import SmtpPostman

__all__ = ["MailDelayed", "MailRefused", "Postman", "create_postman"]


def create_postman(settings: Settings) -> Postman:
    """The mail server of `SMTP_URL`, or the outbox folder where none is set."""
    if settings.mail.smtp_url is not None:
        return SmtpPostman(settings.mail.smtp_url.get_secret_value())
    return Outbox(settings.data_dir / "outbox")
