"""Why an account elsewhere signs nobody in, or is not linked."""

from __future__ import annotations

from greenroom.auth.providers import SignInFailed
from greenroom.core.errors import NotFound, Refusal


class UnknownProvider(NotFound):
    status, code, title = 404, "unknown_provider", "No such way to sign in"
    detail = "Greenroom does not offer to sign in with this account."


class ProviderDown(Refusal):
    status, code, title = 503, "provider_unavailable", "Provider not available"
    detail = "The other service does not answer now. Try again in a few minutes."


class IdentityNotFound(NotFound):
    detail = "This account is not connected to yours."


class LastSignInMethod(Refusal):
    status, code, title = 409, "last_sign_in_method", "Your only way in"
    detail = "This is your only way to sign in. Choose a password first, then disconnect it."


class AlreadyLinked(Refusal):
    status, code, title = 409, "already_linked", "Connected already"
    detail = "An account of this service is connected to yours already. Disconnect it first."


class StateMismatch(SignInFailed):
    """This browser did not begin this, or more than ten minutes ago, or has finished it."""

    code = "state_mismatch"


class EmailKnown(SignInFailed):
    """There is an account with this address, and an address proves nobody."""

    code = "email_taken"


class EmailMissing(SignInFailed):
    code = "email_missing"


class LinkedElsewhere(SignInFailed):
    """The account elsewhere signs somebody else in."""

    code = "identity_taken"


class OneIsLinked(SignInFailed):
    """Another account of the same provider is linked already."""

    code = "already_linked"


class LinkEnded(SignInFailed):
    """The sign-in under which it was asked for is over."""

    code = "session_ended"


class TooManyTries(SignInFailed):
    code = "rate_limited"
