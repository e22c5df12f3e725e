"""What the product asks of whoever interviews face to face, in our words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol


class VideoRefused(Exception):
    """A plain no: nothing was made. `busy` may be tried later; anything else is for the operator to mend.

    The message says to the operator what is wrong and what to do.
    """

    def __init__(self, message: str, *, code: str) -> None:
        super().__init__(message)
        self.code = code

    @property
    def busy(self) -> bool:
        return self.code == "busy"


class VideoUnknown(Exception):
    """No answer, or none that can be understood; what was asked for may or may not have been done."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is seen and who speaks, by the vendor's ids; None leaves it to what the other one brings along."""

    avatar: str | None
    interviewer: str | None


@dataclass(frozen=True, slots=True)
class Booking:
    """A conversation that is to be made. `name` is ours and unique; `seconds` is the longest that it may run.

    `callback` is where news of it are sent, None where nobody outside can reach us.
    """

    name: str
    cast: Cast
    context: str
    greeting: str
    seconds: int
    callback: str | None


@dataclass(frozen=True, slots=True)
class Opened:
    """A conversation that was made: its id at the vendor, and the page on which it takes place."""

    vendor_id: str
    url: str


@dataclass(frozen=True, slots=True)
class Line:
    """What one of the two said in one go, and when where the vendor tells it."""

    speaker: Literal["interviewer", "candidate"]
    text: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """What the vendor knows of a conversation. `lines` is None until there is a transcript.

    `joined` says that the interviewer was in the room, `reason` why it is over, in the vendor's words.
    """

    name: str
    running: bool
    joined: bool
    reason: str | None
    lines: tuple[Line, ...] | None


class VideoVendor(Protocol):
    """Holds conversations face to face.

    Every verb ends within its time or raises `VideoUnknown`; what is refused raises `VideoRefused`. Opening
    is never repeated by itself; the others may be repeated at will.
    """

    @property
    def name(self) -> str: ...

    @property
    def content_sources(self) -> Mapping[str, tuple[str, ...]]:
        """What our page may show beside ourselves, by directive of its policy."""
        ...

    @property
    def rooms(self) -> tuple[str, ...]:
        """The origins of the rooms, which may use the camera and the microphone within our page."""
        ...

    async def open(self, booking: Booking) -> Opened:
        """Make the conversation: from now on it is paid for."""
        ...

    async def find(self, name: str) -> str | None:
        """The id of the conversation that we named so, None where there is none."""
        ...

    async def read(self, vendor_id: str) -> Talk | None:
        """What is known of the conversation, None where the vendor knows none such."""
        ...

    async def end(self, vendor_id: str) -> None:
        """End the conversation; one that is over already, or gone, is no failure."""
        ...

    async def erase(self, vendor_id: str) -> None:
        """Have the vendor forget the conversation and all that was said; one that is gone is no failure."""
        ...

    async def check(self) -> None:
        """One cheap real call with our key. Raises like the others."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...
