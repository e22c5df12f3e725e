"""What signing in and out says over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Final, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from greenroom.auth.email_address import MAX_EMAIL_LENGTH, EmailAddress
from greenroom.auth.password_rules import MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH
from greenroom.core.fields import OneLine
from greenroom.profiles.schemas import PersonName, User
from greenroom.users.models import SignInSession

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
    login_url: str


class ProviderList(BaseModel):
    items: list[Provider]


class SignIn(BaseModel):
    """One sign-in that still lives; `current` is the one that this request speaks under."""

    id: UUID
    created_at: datetime
    last_used_at: datetime
    user_agent: str
    ip: str
    current: bool

    @classmethod
    def of(cls, row: SignInSession, *, current: bool) -> SignIn:
        return cls(
            id=row.id,
            created_at=row.created_at,
            last_used_at=row.last_used_at,
            user_agent=row.user_agent,
            ip=row.ip,
            current=current,
        )
