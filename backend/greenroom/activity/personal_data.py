"""What this feature keeps of a person."""

from __future__ import annotations

from greenroom.personal_data.holdings import Holding

holding = Holding(
    title="Your activity",
    what="A line for each thing that you did here, such as a CV uploaded or an analysis finished.",
    where="In the database.",
    kept="Until you delete your account.",
    tables=("activity_entries",),
)
