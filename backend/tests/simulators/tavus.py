"""Tavus' books: conversations, personas, what is told of them; on a port of loopback by `tavus_http`.

What is here is what Tavus documents of its wire format, and what may go wrong on its side (`Fault`).
"""

from __future__ import annotations

import re
import threading
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Final
from uuid import uuid4

Entity = dict[str, Any]

LEGACY: Final = {"replica_id", "persona_id"}
PAL: Final = {"face_id", "pal_id"}
QUESTION: Final = re.compile(r"^\d+\. (.+)$", re.MULTILINE)
ANSWER: Final = (
    "At my internship our order page took four seconds, and I was asked to make it faster. I measured every "
    "query, found that one ran for each row, replaced them by a single join, and wrote a test for it. "
    "The page then took 300 ms, and complaints fell by 40 % within a month."
)


class Fault(StrEnum):
    """What becomes of one request. Those of `MADE` do what was asked, and what they then say helps nobody."""

    HANG = "timeout"
    LOST = "timeout after making it"
    CUT = "connection cut in mid-answer"
    DRIP = "slow drip"
    KEY = "401"
    CREDITS = "402 out of credits"
    PERSONA = "404 persona"
    RATE = "429 with Retry-After"
    SERVER_ERROR = "500 after making it"
    GARBAGE = "garbage JSON"
    SHAPE = "wrong schema"
    ELSEWHERE = "room at another host"
    BUSY = "busy"


MADE: Final = (Fault.LOST, Fault.CUT, Fault.SERVER_ERROR, Fault.GARBAGE, Fault.SHAPE, Fault.ELSEWHERE)


@dataclass
class Tavus:
    """One account. `faults` are met by the next requests that make a conversation, first in first out.

    `punctual` says that the avatar comes as soon as there is a room; `most` is how many may run at once;
    `rooms` is where the rooms are, where that is elsewhere.
    """

    key: str = "tavus-key"
    most: int = 100
    calls_back: bool = True
    punctual: bool = True
    rooms: str | None = None
    conversations: dict[str, Entity] = field(default_factory=dict)
    events: dict[str, list[Entity]] = field(default_factory=dict)
    made: dict[str, Entity] = field(default_factory=dict)
    patches: list[Entity] = field(default_factory=list)
    erased: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    faults: deque[Fault] = field(default_factory=deque)
    # By the beginning of the request: "GET /v2/conversations/" fails every look.
    down: dict[str, Fault] = field(default_factory=dict)
    lock: threading.RLock = field(default_factory=threading.RLock)

    @property
    def running(self) -> list[Entity]:
        return [one for one in self.conversations.values() if one["status"] == "active"]

    @property
    def only(self) -> Entity:
        """The conversation, where one was made."""
        (one,) = self.conversations.values()
        return one

    def create(self, body: Entity, base: str) -> tuple[int, Entity]:
        names = body.keys() & (LEGACY | PAL)
        if names & LEGACY and names & PAL:
            return 400, {"error": "Use either replica_id and persona_id or face_id and pal_id"}
        if len(self.running) >= self.most:
            return 400, {"message": "User has reached maximum concurrent conversations"}
        conversation_id = f"c{uuid4().hex[:15]}"
        self.conversations[conversation_id] = {
            "conversation_id": conversation_id,
            "conversation_name": body.get("conversation_name", ""),
            "conversation_url": f"{self.rooms or base}/rooms/{conversation_id}",
            "callback_url": body.get("callback_url", ""),
            "status": "ended" if body.get("test_mode") else "active",
            "created_at": datetime.now(UTC).isoformat(),
            "updated_at": datetime.now(UTC).isoformat(),
            "asked": body,
        }
        self.events[conversation_id] = []
        if self.punctual and not body.get("test_mode"):
            self.join(conversation_id)
        return 200, self.shown(conversation_id)

    def shown(self, conversation_id: str, *, verbose: bool = False) -> Entity:
        """The conversation as it is read, with `verbose` also what came of it."""
        shown = {
            name: value for name, value in self.conversations[conversation_id].items() if name != "asked"
        }
        if not verbose:
            return shown
        told = self.events[conversation_id]
        properties = {name: value for event in told for name, value in event["properties"].items()}
        known = {name: properties[name] for name in ("shutdown_reason", "transcript") if name in properties}
        return shown | known | {"events": told}

    def join(self, conversation_id: str) -> None:
        """The avatar comes into the room, and both names of that are told."""
        self._tell(conversation_id, "system.replica_joined", replica_id="r1")
        self._tell(conversation_id, "system.pal_joined", face_id="r1")

    def questions(self, conversation_id: str) -> list[str]:
        """What the interviewer was told to ask."""
        return QUESTION.findall(self.conversations[conversation_id]["asked"]["conversational_context"])

    def talk(self, conversation_id: str, answer: str = ANSWER, answers: int = 100) -> list[Entity]:
        """What is said when each question is asked in turn and the first ones are answered."""
        asked = self.conversations[conversation_id]["asked"]
        said = [
            ("system", f"You are an interviewer. {asked['conversational_context']}"),
            ("assistant", asked["custom_greeting"]),
            ("user", "Yes, gladly."),
        ]
        for number, question in enumerate(self.questions(conversation_id)):
            said.append(("assistant", f"Thank you. {question}"))
            if number < answers:
                said.append(("user", answer))
        return [
            {"role": role, "content": content, "seconds_from_start": 10.0 * number}
            for number, (role, content) in enumerate(said)
        ]

    def transcribe(self, conversation_id: str, transcript: list[Entity] | None = None) -> None:
        """The transcript becomes ready, by default that of a whole talk."""
        whole = self.talk(conversation_id) if transcript is None else transcript
        self._tell(conversation_id, "application.transcription_ready", transcript=whole)

    def end(self, conversation_id: str, reason: str = "participant_left_timeout reached") -> None:
        self.conversations[conversation_id]["status"] = "ended"
        self._tell(conversation_id, "system.shutdown", shutdown_reason=reason)

    def delete(self, conversation_id: str) -> None:
        del self.conversations[conversation_id]
        self.erased.append(conversation_id)

    def make(self, kind: str, body: Entity) -> tuple[int, Entity]:
        """A persona, a set of objectives or of guardrails; a pal has to have a face."""
        if kind == "pals" and "default_face_id" not in body:
            return 400, {"error": "default_face_id is required"}
        ref = f"{kind[0]}{uuid4().hex[:12]}"
        self.made[ref] = body | {"kind": kind}
        names = {"personas": "persona_id", "pals": "pal_id"}
        return 200, {names.get(kind, f"{kind}_id"): ref}

    def _tell(self, conversation_id: str, event_type: str, **properties: Any) -> None:
        self.events[conversation_id].append(
            {
                "properties": properties,
                "conversation_id": conversation_id,
                "webhook_url": self.conversations[conversation_id]["callback_url"],
                "event_type": event_type,
                "message_type": event_type.partition(".")[0],
                "timestamp": datetime.now(UTC).isoformat(),
            }
        )
