"""What signing in with an account elsewhere needs to know of a provider, and what it may say of a person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from greenroom.core.setting_groups import SignInClient

Claims = Mapping[str, Any]
# In an issuer: the tenant that the token itself names, as Microsoft writes its template.
TENANT_TEMPLATE = "{tenantid}"


class SignInFailed(Exception):
    """Base of why nobody was signed in; the login page turns `code` into a sentence."""

    code: ClassVar[str]


class Cancelled(SignInFailed):
    """The person said no at the provider."""

    code = "cancelled"


class ProviderUnavailable(SignInFailed):
    """The provider did not answer, not in time, or not usefully. The message is for the log."""

    code = "provider_unavailable"


class IdentityRefused(SignInFailed):
    """What came back proves nobody. The message is for the log, and names what did not hold."""

    code = "identity_refused"


class TenantRefused(SignInFailed):
    """A good sign-in, from an organisation whose members this deployment does not take."""

    code = "tenant_refused"


@dataclass(frozen=True, slots=True)
class Account:
    """An account elsewhere: `issuer` and `subject` are who it is, the rest is what it says of itself.

    `email` is None where the provider gave none that we could write to; `email_proven` only where it says so
    and is known to know.
    """

    issuer: str
    subject: str
    email: str | None
    email_proven: bool
    name: str | None


def admits_all(_claims: Claims, _client: SignInClient) -> bool:
    return True


def proves_no_email(_claims: Claims) -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """One provider's facts and quirks; `sources` are the pages that prove them."""

    label: str
    sources: tuple[str, ...]
    # May hold {tenant}, for the setting of that name.
    discovery_url: str
    scope: str = "openid email profile"
    also_asks: Mapping[str, str] = field(default_factory=dict)
    pkce: bool = True
    echoes_nonce: bool = True
    # Other spellings of the issuer that its tokens may still carry.
    also_issuers: frozenset[str] = frozenset()
    # The claims that together name the account for good, and the one that names its tenant.
    subject_claims: tuple[str, ...] = ("sub",)
    tenant_claim: str | None = None
    # `error` values with which it says that the person said no.
    cancelled: frozenset[str] = frozenset({"access_denied"})
    admits: Callable[[Claims, SignInClient], bool] = admits_all
    proves_email: Callable[[Claims], bool] = proves_no_email


def is_true(value: object) -> bool:
    """A boolean claim as providers write it; `bool("false")` would be true."""
    return value is True or value == 1 or (isinstance(value, str) and value.lower() in ("true", "1"))
