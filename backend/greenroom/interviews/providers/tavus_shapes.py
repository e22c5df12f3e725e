"""Tavus' entities, as far as we read them, under both of the names that it has given them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeVar

from pydantic import AliasChoices, BaseModel, BeforeValidator, Field, ValidationError

from greenroom.interviews.providers._video import Line, Talk, VideoUnknown

Naming = Literal["legacy", "pal"]
Speaker = Literal["interviewer", "candidate"]
Id = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[A-Za-z0-9_-]+$")]

JOINED: Final = frozenset({"system.replica_joined", "system.pal_joined"})
SHUTDOWN: Final = "system.shutdown"
TRANSCRIBED: Final = "application.transcription_ready"
# The prompt comes as the first of the utterances, said by "system": that is nobody who spoke.
SPEAKERS: Final[dict[str, Speaker]] = {
    "assistant": "interviewer",
    "replica": "interviewer",
    "pal": "interviewer",
    "user": "candidate",
}
# The end of the year 9999, in seconds since 1970: Python knows no later moment.
LAST_SECOND: Final = 253402300799.0
MAX_REASON: Final = 200
# Neither PostgreSQL nor UTF-8 keeps these.
UNSTORABLE: Final = {0: None} | dict.fromkeys(range(0xD800, 0xE000))


class Names(NamedTuple):
    """What one family of names calls whom we cast, where it makes them, and what it calls their defaults."""

    avatar: str
    interviewer: str
    interviewers: str
    title: str
    default_avatar: str
    avatars: str


NAMES: Final[dict[Naming, Names]] = {
    "legacy": Names(
        "replica_id",
        "persona_id",
        "/v2/personas",
        "persona_name",
        "default_replica_id",
        "/v2/replicas",
    ),
    "pal": Names("face_id", "pal_id", "/v2/pals", "pal_name", "default_face_id", "/v2/faces"),
}


def _list(value: Any) -> Any:
    return value if isinstance(value, list) else []


class Conversation(BaseModel):
    conversation_id: Id
    conversation_name: str = ""
    conversation_url: str = ""


class Conversations(BaseModel):
    data: list[Conversation]


class Persona(BaseModel):
    id: Id = Field(validation_alias=AliasChoices("pal_id", "persona_id"))


class Objectives(BaseModel):
    id: Id = Field(validation_alias=AliasChoices("objectives_id", "id"))


class Guardrails(BaseModel):
    id: Id = Field(validation_alias=AliasChoices("guardrails_id", "id"))


class Utterance(BaseModel):
    role: str = ""
    content: str = ""
    timestamp: float | None = Field(default=None, ge=0, le=LAST_SECOND)
    seconds_from_start: float | None = Field(default=None, ge=0, le=86_400)


class Properties(BaseModel):
    shutdown_reason: str | None = None
    transcript: list[Utterance] | None = None


class Event(BaseModel):
    event_type: str = ""
    properties: Properties = Properties()


class Whole(BaseModel):
    """A conversation with everything that came of it."""

    conversation_id: Id
    conversation_name: str = ""
    status: str
    created_at: datetime | None = None
    shutdown_reason: str | None = None
    transcript: list[Utterance] | None = None
    events: Annotated[list[Event], BeforeValidator(_list)] = []

    def understood(self) -> Talk:
        shutdowns = (event.properties for event in self.events if event.event_type == SHUTDOWN)
        reason = self.shutdown_reason or next((one.shutdown_reason for one in shutdowns), None)
        spoken = self.transcript
        for event in self.events:
            if spoken is None and event.event_type == TRANSCRIBED:
                spoken = event.properties.transcript or []
        return Talk(
            name=self.conversation_name,
            running=self.status != "ended",
            joined=any(event.event_type in JOINED for event in self.events),
            reason=reason.translate(UNSTORABLE)[:MAX_REASON] if reason is not None else None,
            lines=None if spoken is None else tuple(self._lines(spoken)),
        )

    def _lines(self, spoken: list[Utterance]) -> list[Line]:
        return [
            Line(SPEAKERS[one.role], text, self._moment(one))
            for one in spoken
            if one.role in SPEAKERS and (text := one.content.translate(UNSTORABLE).strip())
        ]

    def _moment(self, one: Utterance) -> datetime | None:
        if one.timestamp:
            return datetime.fromtimestamp(one.timestamp, UTC)
        if one.seconds_from_start is None or self.created_at is None:
            return None
        began = self.created_at if self.created_at.tzinfo else self.created_at.replace(tzinfo=UTC)
        return datetime.fromtimestamp(began.timestamp() + one.seconds_from_start, UTC)


Shape = TypeVar("Shape", bound=BaseModel)


def read(shape: type[Shape], body: bytes) -> Shape:
    """The vendor's answer as `shape`. Raises `VideoUnknown` for anything else."""
    try:
        return shape.model_validate_json(body)
    except ValidationError:
        raise VideoUnknown(f"the answer is no {shape.__name__}") from None
