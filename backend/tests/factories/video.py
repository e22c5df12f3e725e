"""Interviews face to face as a person holds them over HTTP, and the vendor on the other side of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import UUID

import httpx
from sqlalchemy import select, update

from greenroom.core.database import transaction, utc_now
from greenroom.interviews import reporting
from greenroom.interviews.models import StoredInterview
from greenroom.interviews.video_dooming import end_doomed
from greenroom.interviews.video_looking import look_at_due
from greenroom.interviews.video_models import DoomedRoom, StoredRoom
from greenroom.interviews.video_studio import Hall
from tests.factories.interviews import URL, Candidate
from tests.simulators.tavus import Tavus

PUBLIC: Final = "https://greenroom.example.com"


@dataclass(frozen=True, slots=True)
class Stage:
    """A candidate, the vendor's account, and what a worker does of these interviews."""

    candidate: Candidate
    account: Tavus
    hall: Hall

    async def begin(self, **more: Any) -> dict[str, Any]:
        return await self.candidate.begin(format="video", questions=3, **more)

    async def join(self, interview: dict[str, Any]) -> httpx.Response:
        headers = self.candidate.person.headers
        return await self.candidate.client.post(f"{URL}/{interview['id']}/room", headers=headers)

    async def joined(self, **more: Any) -> dict[str, Any]:
        """An interview whose room is open."""
        answer = await self.join(await self.begin(**more))
        assert answer.status_code == 200, answer.text
        interview: dict[str, Any] = answer.json()
        return interview

    async def get(self, interview: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = await self.candidate.get(f"/interviews/{interview['id']}")
        return found

    async def poll(self) -> None:
        """Ask about every room that is not over, as the poller does when each one's turn has come."""
        now = utc_now()
        async with transaction(self.hall.sessions) as session:
            due = update(StoredRoom).where(StoredRoom.next_look_at.is_not(None)).values(next_look_at=now)
            await session.execute(due)
        await look_at_due(self.hall)

    async def reap(self) -> None:
        """End what is doomed, as the reaper does when each one's turn has come."""
        async with transaction(self.hall.sessions) as session:
            await session.execute(update(DoomedRoom).values(next_try_at=utc_now()))
        await end_doomed(self.hall.sessions, self.hall.studio.vendor)

    async def doomed(self) -> int:
        async with transaction(self.hall.sessions) as session:
            return len((await session.scalars(select(DoomedRoom))).all())

    async def report(self, interview: dict[str, Any]) -> dict[str, Any]:
        """Write the report that waits, as a worker does; the interview with it."""
        await reporting.run(self.hall.sessions, UUID(interview["id"]))
        return await self.get(interview)

    async def pass_by(self, time: timedelta) -> None:
        """As if all that happened had happened so long before."""
        async with transaction(self.hall.sessions) as session:
            earlier = {"created_at": StoredRoom.created_at - time, "ended_at": StoredRoom.ended_at - time}
            await session.execute(update(StoredRoom).values(earlier))
            shift = {"doomed_at": DoomedRoom.doomed_at - time}
            await session.execute(update(DoomedRoom).values(shift))
            began = {"created_at": StoredInterview.created_at - time}
            await session.execute(update(StoredInterview).values(began))

    async def tell(self, event: dict[str, Any], *, token: str | None = None) -> httpx.Response:
        """Deliver an event where the vendor was told to, or under another token."""
        path = urlsplit(event["webhook_url"]).path
        if token is not None:
            path = f"{path.rpartition('/')[0]}/{token}"
        return await self.candidate.client.post(path, json=event)

    async def forget_answer(self) -> None:
        """As if the process had died between the vendor's answer and the writing down of it."""
        async with transaction(self.hall.sessions) as session:
            await session.execute(update(StoredRoom).values(state="opening", vendor_id=None))
            await session.execute(update(StoredInterview).values(status="preparing", join_url=None))
