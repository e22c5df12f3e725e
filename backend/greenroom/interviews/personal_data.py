"""What this feature keeps of a person."""

from __future__ import annotations

from greenroom.ai.privacy import readers
from greenroom.core.settings import Settings
from greenroom.interviews.video_dooming import doom_of_person
from greenroom.personal_data.holdings import Holding


def _sent(settings: Settings) -> str | None:
    who = readers(settings)
    if who is None:
        return None
    return (
        f"To word a follow-up, by {who}: the question that is being spoken of and what you answered to it, "
        "without e-mail addresses, phone numbers and links. Your report is made here."
    )


holding = Holding(
    title="Your interviews",
    what=(
        "What you were asked, lines of your CV that a question quotes included, what you answered, when you "
        "spoke and paused where you did so by voice, the job texts that you pasted, and your reports. "
        "The questions that you practise again, your stories with your notes, and which links to a report "
        "are open. Your voice itself is not kept."
    ),
    where=(
        "In the database. What was said in a video interview also at Tavus, who held the call; it goes there "
        "when it goes here."
    ),
    kept="Until you delete the interview or your account.",
    tables=(
        "interviews",
        "interview_turns",
        "interview_retries",
        "drill_items",
        "drill_answers",
        "stories",
        "report_shares",
        "video_rooms",
    ),
    # What is still to be asked, with what a good answer to it holds; and what a link is known by.
    withheld=frozenset({"interviews.plan", "report_shares.token_hash", "video_rooms.token_hash"}),
    let_go=doom_of_person,
    days=lambda settings: settings.interview_retention_days,
    sent=_sent,
)
