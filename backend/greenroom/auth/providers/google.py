"""Google."""

from __future__ import annotations

from greenroom.auth.providers._contract import Claims, Provider, is_true


def _is_authority_for(claims: Claims) -> bool:
    """Google answers for its own mailboxes and for its Workspace domains (`hd`), and for no other address."""
    own = str(claims.get("email", "")).lower().endswith("@gmail.com") or bool(claims.get("hd"))
    return own and is_true(claims.get("email_verified"))


provider = Provider(
    label="Google",
    sources=(
        "https://developers.google.com/identity/openid-connect/reference",
        "https://developers.google.com/identity/account-linking/oauth-with-sign-in-linking",
    ),
    discovery_url="https://accounts.google.com/.well-known/openid-configuration",
    also_issuers=frozenset({"https://accounts.google.com", "accounts.google.com"}),
    # On a shared computer the account that happens to be signed in is often somebody else's.
    also_asks={"prompt": "select_account"},
    proves_email=_is_authority_for,
)
