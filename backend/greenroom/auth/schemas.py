"""What signing in and out says over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Final, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from greenroom.auth.devices import device_in_words
from greenroom.auth.email_address import MAX_EMAIL_LENGTH, EmailAddress
from greenroom.auth.models import SecurityEvent as StoredEvent
from greenroom.auth.oidc_return_to import OwnPath
from greenroom.auth.password_rules import MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH
from greenroom.auth.providers import label_of
from greenroom.auth.security_log import SecurityEventKind
from greenroom.auth.sessions import Device
from greenroom.core.fields import OneLine
from greenroom.profiles.schemas import PersonName, User
from greenroom.users.models import Identity, SignInSession

BEARER: Final = "bearer"

# Only the document says the minimum: a short password is refused as `weak_password`, with a reason.
NewPassword = Annotated[
    str, Field(max_length=MAX_PASSWORD_LENGTH, json_schema_extra={"minLength": MIN_PASSWORD_LENGTH})
]


class Input(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)


class Registration(Input):
    email: EmailAddress
    password: NewPassword
    name: PersonName


class Credentials(Input):
    """Any text will do for an address: one that cannot exist is answered like one that nobody has."""

    email: Annotated[OneLine, Field(max_length=MAX_EMAIL_LENGTH)]
    password: Annotated[str, Field(max_length=MAX_PASSWORD_LENGTH)]


class Address(Input):
    """Any text will do: one that nobody has is answered like every other."""

    email: Annotated[OneLine, Field(max_length=MAX_EMAIL_LENGTH)]


class MailedToken(Input):
    """What stood behind the `#` of a mailed link."""

    token: Annotated[OneLine, Field(min_length=1, max_length=200)]


class PasswordReset(MailedToken):
    password: NewPassword


class PasswordChange(Input):
    """`current_password` is left out only by who has none, for they sign in with an account elsewhere."""

    current_password: Annotated[str, Field(max_length=MAX_PASSWORD_LENGTH)] = ""
    password: NewPassword


class Session(BaseModel):
    """A sign-in: the access token for `Authorization`; the refresh token is in the cookie alone."""

    access_token: str
    token_type: Literal["bearer"] = BEARER
    expires_in: int = Field(description="Seconds that the access token lives.")
    user: User


class Provider(BaseModel):
    """A way to sign in with an account elsewhere."""

    name: str
    label: str
    login_url: str = Field(description="Where a browser goes to sign in; takes `?return_to=/path`.")


class ProviderList(BaseModel):
    items: list[Provider]


class LinkRequest(Input):
    """`return_to` is the page to come back to."""

    return_to: OwnPath = "/account"


class Authorization(BaseModel):
    """Where the browser goes now; it comes back by itself."""

    authorize_url: str


class LinkedIdentity(BaseModel):
    """An account elsewhere that signs the person in; `email` is what it had when it was connected."""

    provider: str
    label: str
    email: str | None
    created_at: datetime

    @classmethod
    def of(cls, row: Identity) -> LinkedIdentity:
        return cls(
            provider=row.provider, label=label_of(row.provider), email=row.email, created_at=row.created_at
        )


class IdentityList(BaseModel):
    items: list[LinkedIdentity]


class SignIn(BaseModel):
    """One sign-in that still lives; `current` is the one that this request speaks under."""

    id: UUID
    created_at: datetime
    last_used_at: datetime
    user_agent: str
    device: str = Field(description="Its program and system in words.")
    ip: str
    current: bool

    @classmethod
    def of(cls, row: SignInSession, *, current: bool) -> SignIn:
        return cls(
            id=row.id,
            created_at=row.created_at,
            last_used_at=row.last_used_at,
            user_agent=row.user_agent,
            device=device_in_words(Device("", row.user_agent)),
            ip=row.ip,
            current=current,
        )


class SecurityEvent(BaseModel):
    """Something that touched the person's sign-in; no `ip` where it came by mail or from us."""

    id: UUID
    kind: SecurityEventKind
    created_at: datetime
    ip: str
    device: str
    detail: str | None

    @classmethod
    def of(cls, row: StoredEvent) -> SecurityEvent:
        device = device_in_words(Device("", row.user_agent)) if row.user_agent else ""
        return cls(
            id=row.id,
            kind=SecurityEventKind(row.kind),
            created_at=row.created_at,
            ip=row.ip,
            device=device,
            detail=row.detail,
        )
