"""The person, their accounts elsewhere, and the sign-in sessions under which requests speak for them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint, func, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, column_property, mapped_column, relationship

from greenroom.core.database import Record


class User(Record):
    """A student. `email` is as they wrote it; `email_key` is what makes an address one address.

    `avatar_key` is where their picture is in the store; `time_zone` an IANA name, None for the device's own.
    """

    __tablename__ = "users"

    email: Mapped[str]
    email_key: Mapped[str] = mapped_column(unique=True)
    email_verified: Mapped[bool] = mapped_column(default=False)
    password_hash: Mapped[str | None]
    name: Mapped[str]
    # The column's name is its first one: processes of the version before still read it during a deployment.
    avatar_key: Mapped[str | None] = mapped_column("avatar_url")
    avatar_size: Mapped[int | None]
    headline: Mapped[str | None]
    phone: Mapped[str | None]
    location: Mapped[str | None]
    university: Mapped[str | None]
    degree: Mapped[str | None]
    graduation_year: Mapped[int | None]
    linkedin_url: Mapped[str | None]
    github_url: Mapped[str | None]
    website_url: Mapped[str | None]
    locale: Mapped[str] = mapped_column(default="en")
    time_zone: Mapped[str | None]

    if TYPE_CHECKING:
        linked_providers: Mapped[list[str]]


class Identity(Record):
    """An account elsewhere that signs a person in: `issuer` and `subject` say who; `email` is only shown."""

    __tablename__ = "identities"
    __table_args__ = (
        UniqueConstraint("provider", "issuer", "subject"),
        UniqueConstraint("user_id", "provider"),
    )

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    provider: Mapped[str]
    issuer: Mapped[str]
    subject: Mapped[str]
    email: Mapped[str | None]


class SignInSession(Record):
    """One sign-in on one device: the family of its refresh tokens. An ended one authorises nothing."""

    __tablename__ = "sign_in_sessions"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    user_agent: Mapped[str]
    ip: Mapped[str]
    last_used_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    ended_at: Mapped[datetime | None]

    user: Mapped[User] = relationship(lazy="raise_on_sql")


# Part of every reading of a person: who is asked for is shown with how they sign in.
User.linked_providers = column_property(
    func.array(
        select(Identity.provider)
        .where(Identity.user_id == User.id)
        .order_by(Identity.created_at)
        .correlate_except(Identity)
        .scalar_subquery(),
        type_=ARRAY(String),
    ),
    # What else of the person changes does not change this.
    expire_on_flush=False,
)
