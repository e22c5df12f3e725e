"""What this deployment holds video interviews with: the vendor, who interviews whom, and how many."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Final
from urllib.parse import urlsplit

from procrastinate import App
from pydantic import AliasChoices, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from greenroom.core.database import Sessions
from greenroom.core.setting_groups import TavusSettings
from greenroom.core.settings import Settings, SettingsError
from greenroom.engine.roles.catalogue import Role, load_catalogue
from greenroom.interviews.providers import Cast, VideoVendor
from greenroom.interviews.providers.tavus import create_tavus

WEBHOOK_PATH: Final = "/api/v1/interviews/webhooks/tavus/"

Ref = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[A-Za-z0-9_-]+$")]


AVATAR: Final = AliasChoices("replica", "replica_id", "face_id")
INTERVIEWER: Final = AliasChoices("persona", "persona_id", "pal_id")


class OwnCast(BaseModel):
    """A role's entry in TAVUS_ROLES, under either of the vendor's names."""

    model_config = ConfigDict(extra="forbid")

    avatar: Ref | None = Field(default=None, validation_alias=AVATAR)
    interviewer: Ref | None = Field(default=None, validation_alias=INTERVIEWER)


_ROLES: Final = TypeAdapter(dict[str, OwnCast])


@dataclass(frozen=True, slots=True)
class Studio:
    """Where video interviews are held.

    `most` is how many conversations may run at once, None where the vendor alone says. `webhooks` is the
    address under which the vendor reaches us, None where it cannot: then it is only asked. `own` is by the
    role's slug.
    """

    vendor: VideoVendor
    most: int | None
    webhooks: str | None
    settings: TavusSettings
    own: Mapping[str, OwnCast] = field(default_factory=dict)

    def callback(self, token: str) -> str | None:
        return f"{self.webhooks}{WEBHOOK_PATH}{token}" if self.webhooks else None

    def cast(self, role: Role, made: str | None) -> Cast:
        """Who interviews: the role's own, else its family's, else the persona `made` for it, else all's.

        Face and persona are chosen each for itself.
        """
        settings = self.settings
        own = self.own.get(role.slug, OwnCast())
        avatar = own.avatar or settings.replicas.get(role.family) or settings.tavus_replica_default
        of_family = settings.personas.get(role.family)
        interviewer = own.interviewer or of_family or made or settings.tavus_persona_default
        return Cast(avatar, interviewer)


@dataclass(frozen=True, slots=True)
class Hall:
    """What holding conversations needs of the process that does it."""

    sessions: Sessions
    jobs: App
    studio: Studio


def create_studio(settings: Settings) -> Studio | None:
    """The studio of this deployment, None without a key. Raises `SettingsError` for a wrong TAVUS_ROLES."""
    vendor = create_tavus(settings.tavus)
    if vendor is None:
        return None
    return Studio(
        vendor=vendor,
        most=settings.tavus.tavus_max_concurrent,
        webhooks=settings.webhook_base_url or _if_public(settings.frontend_url),
        settings=settings.tavus,
        own=_own_casts(settings.tavus.tavus_roles),
    )


def _if_public(url: str) -> str | None:
    """The address, unless it is one that only this machine or this network knows."""
    host = urlsplit(url).hostname or ""
    if host == "localhost" or host.endswith((".localhost", ".local", ".internal")):
        return None
    try:
        return url if ip_address(host).is_global else None
    # No number but a name, and one that could be public.
    except ValueError:
        return url


def _own_casts(given: str | None) -> dict[str, OwnCast]:
    """TAVUS_ROLES: JSON, or the path of a file of it."""
    if given is None:
        return {}
    try:
        # An object in JSON begins with a brace, a path hardly ever.
        text = given if given.lstrip().startswith("{") else Path(given).read_text(encoding="utf-8")
        casts = _ROLES.validate_json(text)
    except OSError as error:
        raise SettingsError(f"TAVUS_ROLES names a file that cannot be read: {error.strerror}.") from None
    except (ValidationError, UnicodeDecodeError):
        shape = json.dumps({"chef": {"replica": "r...", "persona": "p..."}})
        raise SettingsError(f"TAVUS_ROLES takes roles by their slugs, such as {shape}.") from None
    unknown = casts.keys() - {role.slug for role in load_catalogue().roles}
    if unknown:
        raise SettingsError(f"TAVUS_ROLES names roles that there are not: {', '.join(sorted(unknown))}.")
    return casts
