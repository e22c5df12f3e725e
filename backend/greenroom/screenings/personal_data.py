"""What this feature keeps of a person."""

from __future__ import annotations

from greenroom.ai.privacy import readers
from greenroom.core.settings import Settings
from greenroom.personal_data.holdings import Holding


def _sent(settings: Settings) -> str | None:
    who = readers(settings)
    if who is None:
        return None
    return (
        f"To be put into words, by {who}: what we found, and the text of your CV below its head, without "
        "your name, e-mail address, phone number, links and addresses. Your score is never theirs to give."
    )


holding = Holding(
    title="Your analyses",
    what="What was found in your CVs, with your own lines quoted, and the job texts that you pasted.",
    where="In the database.",
    kept="Until you delete the CV that was analysed, or your account.",
    tables=("screenings",),
    sent=_sent,
)
