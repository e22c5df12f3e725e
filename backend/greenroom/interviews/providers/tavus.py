"""Tavus, by its HTTP API: no package for Python, no idempotency key, no signature on what it sends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote, urlsplit

from pydantic import SecretStr

from greenroom.core.setting_groups import TavusSettings
from greenroom.interviews.providers import tavus_shapes as shapes
from greenroom.interviews.providers._video import Booking, Opened, Talk, VideoUnknown
from greenroom.interviews.providers.tavus_http import NAME, TavusApi
from greenroom.interviews.providers.tavus_shapes import NAMES

# No request of ours is held over ten seconds, and this one is waited for.
OPENED_WITHIN_SECONDS: Final = 8.5
# Nobody comes, somebody leaves (long enough to load the page again), each in seconds.
ABSENT_SECONDS: Final = 300
LEFT_SECONDS: Final = 90
# The interviewer, the candidate, and the shadow of a candidate who has just loaded the page again.
MOST_PARTICIPANTS: Final = 3
PAGE_SIZE: Final = 100
MOST_PAGES: Final = 5
ROOMS: Final = "https://*.daily.co"
ROOM_HOST: Final = ".daily.co"
USUAL_ROOM: Final = "https://tavus.daily.co"
LOOPBACK: Final = frozenset({"localhost", "127.0.0.1"})
ON_LOOPBACK: Final = tuple(f"http://{host}:*" for host in sorted(LOOPBACK))


class Tavus:
    """Conversations with an avatar, in rooms of Daily."""

    name = NAME

    def __init__(self, settings: TavusSettings, key: SecretStr) -> None:
        self.naming = settings.tavus_naming
        self._names = NAMES[settings.tavus_naming]
        self.api = TavusApi(settings.tavus_base_url, key)
        self._origin = _origin(settings.tavus_base_url)
        own = () if self._origin == "https://tavusapi.com" else (self._origin,)
        self._local = urlsplit(settings.tavus_base_url).hostname in LOOPBACK
        # A server that stands in for Tavus shows its own rooms; one on this machine, at any port of it.
        frames = (ROOMS, *own, *(ON_LOOPBACK if self._local else ()))
        self.content_sources: Mapping[str, tuple[str, ...]] = {"frame-src": frames}
        self.rooms: tuple[str, ...] = (USUAL_ROOM, *own)

    async def open(self, booking: Booking) -> Opened:
        answer = await self.api.ask(
            "open", "POST", "/v2/conversations", seconds=OPENED_WITHIN_SECONDS, json=self._body(booking)
        )
        if not answer.ok:
            raise answer.refusal()
        made = shapes.read(shapes.Conversation, answer.body)
        if not self._is_room(made.conversation_url):
            raise VideoUnknown("the room is nowhere that we would send a student")
        return Opened(made.conversation_id, made.conversation_url)

    async def find(self, name: str) -> str | None:
        for page in range(1, MOST_PAGES + 1):
            query = {"limit": PAGE_SIZE, "page": page}
            answer = await self.api.ask("find", "GET", "/v2/conversations", params=query)
            if not answer.ok:
                raise answer.refusal()
            found = shapes.read(shapes.Conversations, answer.body).data
            for one in found:
                if one.conversation_name == name:
                    return one.conversation_id
            if len(found) < PAGE_SIZE:
                break
        return None

    async def read(self, vendor_id: str) -> Talk | None:
        answer = await self.api.ask("read", "GET", _path(vendor_id), params={"verbose": "true"})
        if answer.gone:
            return None
        if not answer.ok:
            raise answer.refusal()
        return shapes.read(shapes.Whole, answer.body).understood()

    async def end(self, vendor_id: str) -> None:
        answer = await self.api.ask("end", "POST", f"{_path(vendor_id)}/end")
        if answer.ok or answer.gone:
            return
        # What it says of one that is over already is not documented: what it then is decides.
        talk = await self.read(vendor_id)
        if talk is not None and talk.running:
            raise answer.refusal()

    async def erase(self, vendor_id: str) -> None:
        answer = await self.api.ask("erase", "DELETE", _path(vendor_id), params={"hard": "true"})
        if not (answer.ok or answer.gone):
            raise answer.refusal()

    async def check(self) -> None:
        answer = await self.api.ask("check", "GET", self._names.avatars, params={"limit": 1})
        if not answer.ok:
            raise answer.refusal()

    async def close(self) -> None:
        await self.api.close()

    def _body(self, booking: Booking) -> dict[str, Any]:
        body: dict[str, Any] = {
            self._names.avatar: booking.cast.avatar,
            self._names.interviewer: booking.cast.interviewer,
            "callback_url": booking.callback,
            "conversation_name": booking.name,
            "conversational_context": booking.context,
            "custom_greeting": booking.greeting,
            "require_auth": False,
            "max_participants": MOST_PARTICIPANTS,
            "properties": {
                "max_call_duration": booking.seconds,
                "participant_absent_timeout": ABSENT_SECONDS,
                "participant_left_timeout": LEFT_SECONDS,
                "enable_recording": False,
                "enable_closed_captions": True,
                "language": "english",
            },
        }
        return {name: value for name, value in body.items() if value is not None}

    # A student's camera is opened there, so not at whatever address an answer may name.
    def _is_room(self, url: str) -> bool:
        try:
            parts = urlsplit(url)
            at_daily = parts.scheme == "https" and (parts.hostname or "").endswith(ROOM_HOST)
            local = self._local and parts.scheme == "http" and parts.hostname in LOOPBACK
        except ValueError:
            return False
        return at_daily or local or _origin(url) == self._origin


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _path(vendor_id: str) -> str:
    return f"/v2/conversations/{quote(vendor_id, safe='')}"


def create_tavus(settings: TavusSettings) -> Tavus | None:
    """The vendor of this deployment, None without a key."""
    return Tavus(settings, settings.tavus_api_key) if settings.tavus_api_key else None
