"""What a person says of themself, as it crosses the wire."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Annotated, Any
from urllib.parse import urlsplit
from uuid import UUID
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from greenroom.core.fields import OneLine

EARLIEST_GRADUATION, LATEST_GRADUATION = 1950, 2100
MAX_LINK_LENGTH = 300
FEWEST_PHONE_DIGITS = 5
# Names of whatever a computer is set to, which no browser knows.
NOT_PLACES = frozenset({"Factory", "localtime"})


def _link(text: str) -> str:
    """A web address, completed where only the scheme is missing: people paste `linkedin.com/in/...`."""
    address = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(address)
        usable = (
            parts.scheme in ("http", "https")
            and bool(parts.hostname)
            # https://bank.example@evil.example reads as one host and leads to another.
            and not parts.username
            and parts.port != 0
        )
    except ValueError:
        usable = False
    if not usable or " " in address or "." not in address:
        raise ValueError("Give the whole web address, such as https://example.com/your-name.")
    return address


def _phone(text: str) -> str:
    digits = sum(character.isdecimal() for character in text)
    if digits < FEWEST_PHONE_DIGITS or any(character.isalpha() for character in text):
        raise ValueError("Give the whole number, with its country code if you can.")
    return text


# Kept, because finding them walks the folders of the time zones.
@cache
def _time_zones() -> frozenset[str]:
    return frozenset(available_timezones() - NOT_PLACES)


def _time_zone(name: str) -> str:
    if name not in _time_zones():
        raise ValueError("Give a time zone by its name, such as Asia/Kolkata.")
    return name


PersonName = Annotated[OneLine, Field(min_length=1, max_length=120)]
ShortLine = Annotated[OneLine, Field(max_length=160)]
Link = Annotated[OneLine, Field(max_length=MAX_LINK_LENGTH), AfterValidator(_link)]
Phone = Annotated[OneLine, Field(max_length=40), AfterValidator(_phone)]
Year = Annotated[int, Field(strict=True, ge=EARLIEST_GRADUATION, le=LATEST_GRADUATION)]
Locale = Annotated[str, Field(max_length=35, pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
TimeZone = Annotated[OneLine, Field(max_length=64), AfterValidator(_time_zone)]


class User(BaseModel):
    """The person whose token it is."""

    id: UUID
    email: str
    email_verified: bool
    name: str
    avatar_url: str | None = Field(description="Where their picture can be had for the next hour.")
    headline: str | None
    phone: str | None
    location: str | None
    university: str | None
    degree: str | None
    graduation_year: int | None
    linkedin_url: str | None
    github_url: str | None
    website_url: str | None
    locale: str = Field(description="A BCP 47 language tag.")
    time_zone: str | None = Field(description="An IANA name; null for the one of the device at hand.")
    created_at: datetime
    sign_in_methods: list[str] = Field(description='"password", and the names of linked providers.')
    is_operator: bool = Field(description="Whether they run this Greenroom: the outbox is theirs to see.")


class ProfileChanges(BaseModel):
    """What is left out stays as it is; null clears, and so does a blank line where null may stand."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    # Made, not stated: a stated default would tell clients that leaving the name out sets it.
    name: PersonName = Field(default_factory=str)
    headline: ShortLine | None = None
    phone: Phone | None = None
    location: ShortLine | None = None
    university: ShortLine | None = None
    degree: ShortLine | None = None
    graduation_year: Year | None = None
    linkedin_url: Link | None = None
    github_url: Link | None = None
    website_url: Link | None = None
    locale: Locale = Field(default_factory=str)
    time_zone: TimeZone | None = None

    @field_validator(
        *("headline", "phone", "location", "university", "degree"),
        *("linkedin_url", "github_url", "website_url", "time_zone"),
        mode="before",
    )
    @classmethod
    def _blank_clears(cls, value: Any) -> Any:
        return None if isinstance(value, str) and not value.strip() else value
