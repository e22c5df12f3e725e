"""Why a sign-in, a registration or a refresh is refused."""

from __future__ import annotations

from greenroom.core.errors import NotFound, Refusal


class EmailTaken(Refusal):
    status, code, title = 409, "email_taken", "Address in use"
    detail = "There is an account with this e-mail address already. Log in instead."


class WeakPassword(Refusal):
    """The detail says which rule, and what would do."""

    status, code, title = 422, "weak_password", "Password too weak"
    detail = "Choose a longer, less common password."


class InvalidCredentials(Refusal):
    """The same words for a wrong password and for an address that nobody has."""

    status, code, title = 401, "invalid_credentials", "Not signed in"
    detail = "E-mail address and password do not match. Check both and try again."

    @property
    def headers(self) -> dict[str, str]:
        return {"WWW-Authenticate": "Bearer"}


class SessionOver(Refusal):
    """The refresh cookie is worth nothing any more. `clear_cookie` is the `Set-Cookie` that takes it away."""

    clear_cookie: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        cookie = {"Set-Cookie": self.clear_cookie} if self.clear_cookie else {}
        return {"WWW-Authenticate": "Bearer"} | cookie


class SessionExpired(SessionOver):
    status, code, title = 401, "session_expired", "Sign-in expired"
    detail = "Your sign-in has run out. Log in again to go on."


class SessionRevoked(SessionOver):
    """Also when a spent token came back: then somebody else may hold one, and the whole family ends."""

    status, code, title = 401, "session_revoked", "Sign-in ended"
    detail = "This sign-in was ended. Log in again to go on."
    keeps_changes = True


class CrossSite(Refusal):
    status, code, title = 403, "cross_site", "Another site asked"
    detail = "This request came from another site, so it was not carried out."


class SessionNotFound(NotFound):
    detail = "There is no such sign-in, or it has ended already."


class TokenInvalid(Refusal):
    """Used, expired, for something else, or never ours: the same answer."""

    status, code, title = 400, "token_invalid", "Link no longer works"
    detail = "This link was used already or is more than 30 minutes old. Ask for a new one."
