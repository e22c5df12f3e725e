"""Whether letters can be sent, as the operator is told it."""

from __future__ import annotations

from typing import Final

from greenroom.core.standing import Deployment, Standing
from greenroom.mail.providers import MailDelayed, MailRefused, create_postman
from greenroom.mail.providers.smtp import SmtpPostman

LETTERS: Final = "Letters"


async def check(deployment: Deployment) -> tuple[Standing, ...]:
    """Connect, greet and sign in, as for a letter; none is sent."""
    postman = create_postman(deployment.settings)
    if not isinstance(postman, SmtpPostman):
        kept = f"They are kept in {deployment.settings.data_dir / 'outbox'}, and nobody gets them by mail."
        return (Standing(LETTERS, "embedded", kept, "Set SMTP_URL to a mail server."),)
    try:
        await postman.check()
    except (MailDelayed, MailRefused) as error:
        reason = str(error).removeprefix("the mail server ")
        return (Standing(LETTERS, "failing", f"The mail server {reason}.", "Check SMTP_URL."),)
    return (Standing(LETTERS, "works", "The mail server answers and lets us in. No letter was sent."),)
