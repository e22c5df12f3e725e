"""Nobody reads what is not theirs: every operation of the OpenAPI document, as nobody and as somebody else.

The cases come from the document, so that a new path is covered by being there; one with an id that nobody
here owns fails until this file makes such a thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import utc_now
from greenroom.core.settings import Settings, load_settings
from greenroom.interviews.models import StoredDrillItem, StoredShare, StoredStory
from greenroom.interviews.recordings_models import StoredRecording
from greenroom.job_roles import service as job_roles
from greenroom.main import create_app
from greenroom.screenings.models import StoredScreening
from greenroom.users.models import SignInSession
from tests.factories import cvs
from tests.factories.interviews import ROLE_ID, Candidate
from tests.factories.users import SignedInPerson, signed_in

SETTINGS = load_settings({"SECRET_KEY": "unused", "REFRESH_SECRET_KEY": "unused"})
DOCUMENT: dict[str, Any] = create_app(SETTINGS, database_url="postgresql:///unused").openapi()

# The catalogue is everybody's.
NOBODYS = {"role_id"}


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation that wants a sign-in. `ids` are the names under which it takes ids: path, query, body."""

    method: str
    path: str
    path_ids: tuple[str, ...]
    query_ids: tuple[str, ...]
    body: dict[str, Any] | None

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def ids(self) -> set[str]:
        in_body = {name for name, schema in self.properties.items() if is_id(schema)}
        return {*self.path_ids, *self.query_ids, *in_body} - NOBODYS

    @property
    def properties(self) -> dict[str, Any]:
        found: dict[str, Any] = (self.body or {}).get("properties", {})
        return found

    def filled(self, ids: dict[str, UUID]) -> dict[str, Any]:
        """The body that a client would send, with the ids of `ids`."""
        required = (self.body or {}).get("required", [])
        return {
            name: str(ids[name]) if is_id(schema) else sample(schema)
            for name, schema in self.properties.items()
            if name in required or is_id(schema)
        }


def is_id(schema: dict[str, Any]) -> bool:
    return schema.get("format") == "uuid"


def sample(schema: dict[str, Any]) -> Any:
    kinds = {"integer": 1, "number": 1, "boolean": True, "array": [], "object": {}}
    return kinds.get(schema.get("type", "string"), "x" * max(8, schema.get("minLength", 0)))


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def operations() -> Iterator[Operation]:
    for path, item in DOCUMENT["paths"].items():
        for method, operation in item.items():
            if not operation.get("security"):
                continue
            named = [p for p in operation.get("parameters", []) if is_id(p["schema"])]
            content = operation.get("requestBody", {}).get("content", {}).get("application/json")
            yield Operation(
                method.upper(),
                path,
                tuple(p["name"] for p in named if p["in"] == "path"),
                tuple(p["name"] for p in named if p["in"] == "query" and p.get("required")),
                resolved(content["schema"]) if content else None,
            )


PERSONAL = list(operations())
ABOUT_SOMETHING = [operation for operation in PERSONAL if operation.ids]


@pytest.fixture
async def theirs(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
) -> tuple[SignedInPerson, dict[str, UUID]]:
    """Somebody who has one of everything, and the ids of it by the names of the document."""
    owner = await signed_in(session, settings)
    cv = await cvs.stored(session, owner.user)
    first, second = [StoredScreening(user_id=owner.user.id, cv_id=cv.id) for _ in range(2)]
    session.add_all([first, second])
    await job_roles.seed(session)
    await session.commit()
    interview = await Candidate(client, owner).begin()
    upload = await cvs.announce(client, owner, 1000)
    order = await client.post("/api/v1/payments/orders", json={"pack_id": 1}, headers=owner.headers)
    sign_in = await session.scalar(select(SignInSession.id).where(SignInSession.user_id == owner.user.id))
    assert sign_in is not None
    return owner, {
        "cv_id": cv.id,
        "screening_id": first.id,
        "interview_id": UUID(interview["id"]),
        "turn_id": UUID(interview["turns"][0]["id"]),
        **await outlived_by(session, owner, interview),
        "role_id": ROLE_ID,
        "with": second.id,
        "upload_id": UUID(upload["upload_id"]),
        "order_id": UUID(order.json()["id"]),
        "session_id": sign_in,
    }


async def outlived_by(
    session: AsyncSession, owner: SignedInPerson, interview: dict[str, Any]
) -> dict[str, UUID]:
    """What an interview leaves behind: a question that comes back, a story, a link and a recording."""
    of = {"user_id": owner.user.id, "turn_id": UUID(interview["turns"][0]["id"])}
    item = StoredDrillItem(
        **of,
        question_id="q",
        asked={},
        kind="question",
        wanted=[],
        overall=1.0,
        box=1,
        due_on=utc_now().date(),
    )
    story = StoredStory(**of, title="T", question="Q", text="A", parts={}, competencies=[])
    share = StoredShare(
        interview_id=UUID(interview["id"]), token_hash=b"hash", with_name=False, expires_at=utc_now()
    )
    recording = StoredRecording(
        turn_id=of["turn_id"], key="k", content_type="audio/webm", size=1, duration_ms=1, stretches=[]
    )
    session.add_all([item, story, share, recording])
    await session.commit()
    return {
        "item_id": item.id,
        "story_id": story.id,
        "share_id": share.id,
        "recording_id": recording.id,
    }


async def ask(
    client: httpx.AsyncClient, operation: Operation, ids: dict[str, UUID], headers: dict[str, str]
) -> httpx.Response:
    path = operation.path.format_map({"provider": "google", **ids})
    query = {name: str(ids[name]) for name in operation.query_ids}
    body = operation.filled(ids) if operation.body is not None else None
    return await client.request(operation.method, path, params=query, json=body, headers=headers)


@pytest.mark.parametrize("operation", ABOUT_SOMETHING, ids=str)
async def test_anothers_thing_is_not_there(
    client: httpx.AsyncClient,
    session: AsyncSession,
    settings: Settings,
    theirs: tuple[SignedInPerson, dict[str, UUID]],
    operation: Operation,
):
    owner, ids = theirs
    assert operation.ids <= ids.keys(), "make one of these for the owner, above"
    stranger = await signed_in(session, settings)
    answer = await ask(client, operation, ids, stranger.headers)
    assert answer.status_code == 404, answer.text
    assert str(owner.user.id) not in answer.text


@pytest.mark.parametrize("operation", PERSONAL, ids=str)
async def test_nobody_is_let_in(
    client: httpx.AsyncClient, theirs: tuple[SignedInPerson, dict[str, UUID]], operation: Operation
):
    answer = await ask(client, operation, theirs[1], {})
    assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")
    assert answer.headers["www-authenticate"] == "Bearer"


def test_the_document_has_personal_operations_about_something():
    assert len(ABOUT_SOMETHING) >= 15
