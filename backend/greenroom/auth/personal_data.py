"""What this feature keeps of a person."""

from __future__ import annotations

from greenroom.personal_data.holdings import Holding

holding = Holding(
    title="Your sign-ins",
    what="Where and with what you signed in, the accounts elsewhere that sign you in, and what touched that.",
    where="In the database. Tokens only as hashes.",
    kept="Sign-ins for 90 days after their last use, mailed links for half an hour, the rest until you "
    "delete your account.",
    tables=("sign_in_sessions", "refresh_tokens", "mail_tokens", "identities", "security_events"),
    withheld=frozenset({"refresh_tokens.digest", "mail_tokens.digest"}),
)
