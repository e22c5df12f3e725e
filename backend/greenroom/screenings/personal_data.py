"""What this feature keeps of a person."""

from __future__ import annotations

from greenroom.personal_data.holdings import Holding

holding = Holding(
    title="Your analyses",
    what="What was found in your CVs, with your own lines quoted, and the job texts that you pasted.",
    where="In the database.",
    kept="Until you delete the CV that was analysed, or your account.",
    tables=("screenings",),
)
