"""People who are interviewed, and a worker that does what is to be done."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from procrastinate import App
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.ai.roster import Roster
from greenroom.api import BLUEPRINTS
from greenroom.core.database import Sessions, transaction
from greenroom.core.jobs import create_job_app
from greenroom.core.setting_groups import AiSettings
from greenroom.core.settings import Settings, load_settings
from greenroom.interviews.video_studio import Hall, Studio, create_studio
from greenroom.job_roles import service as job_roles
from tests.ai.voices import voiced
from tests.factories import users
from tests.factories.interviews import Candidate
from tests.factories.video import PUBLIC, Stage
from tests.interviews.voices import Booth
from tests.simulators.audio import Audio
from tests.simulators.tavus import Tavus
from tests.simulators.tavus_http import served
from tests.working import work_off

Work = Callable[[], Awaitable[None]]


@pytest.fixture
async def candidate(client: httpx.AsyncClient, session: AsyncSession, settings: Settings) -> Candidate:
    """Somebody whose credits cover two interviews, in the test's own transaction."""
    await job_roles.seed(session)
    return Candidate(client, await users.signed_in(session, settings, balance=10))


@pytest.fixture
async def live_candidate(
    live_client: httpx.AsyncClient, live_sessions: Sessions, settings: Settings
) -> Candidate:
    """A candidate whose requests really commit, for races, workers and streams."""
    async with transaction(live_sessions) as session:
        await job_roles.seed(session)
        person = await users.signed_in(session, settings, balance=10)
    return Candidate(live_client, person)


@pytest.fixture
async def jobs(live_app: FastAPI, live_database_url: str) -> AsyncIterator[App]:
    """The job system as a worker opens it."""
    async with create_job_app(live_database_url, BLUEPRINTS).open_async() as jobs:
        yield jobs


@pytest.fixture
def work(live_app: FastAPI, live_sessions: Sessions, jobs: App) -> Work:
    """Do all the work that waits, as a worker would."""
    state = live_app.state

    async def work_now() -> None:
        context = {
            "sessions": live_sessions,
            "store": state.store,
            "payments": state.payments,
            "roster": state.roster,
        }
        await work_off(jobs, context)

    return work_now


@pytest.fixture
def account() -> Tavus:
    """An account at the video vendor."""
    return Tavus()


@pytest.fixture
def video_settings(account: Tavus, tmp_path: Path) -> Iterator[Settings]:
    """What a deployment sets that holds interviews face to face, where the vendor can reach it."""
    with served(account) as address:
        yield load_settings(
            {
                "DATA_DIR": str(tmp_path),
                "TAVUS_API_KEY": account.key,
                "TAVUS_BASE_URL": address,
                "TAVUS_MAX_CONCURRENT": "2",
                "TAVUS_REPLICA_DEFAULT": "r_default",
                "TAVUS_PERSONA_DEFAULT": "p_default",
                "WEBHOOK_BASE_URL": PUBLIC,
            }
        )


@pytest.fixture
async def studio(video_settings: Settings) -> AsyncIterator[Studio]:
    studio = create_studio(video_settings)
    assert studio is not None
    yield studio
    await studio.vendor.close()


@pytest.fixture
def stage(
    app: FastAPI, studio: Studio, account: Tavus, candidate: Candidate, sessions: Sessions
) -> Iterator[Stage]:
    """The same application as a deployment with video runs it, and somebody who is interviewed there."""
    app.state.studio = studio
    yield Stage(candidate, account, Hall(sessions, app.state.jobs, studio))
    app.state.studio = None


@pytest.fixture
def live_stage(
    live_app: FastAPI, studio: Studio, account: Tavus, live_candidate: Candidate, live_sessions: Sessions
) -> Stage:
    """A stage whose transactions really commit and race."""
    live_app.state.studio = studio
    return Stage(live_candidate, account, Hall(live_sessions, live_app.state.jobs, studio))


@pytest.fixture
async def booth(app: FastAPI, candidate: Candidate) -> AsyncIterator[Booth]:
    """The same application where a model speaks and listens, and somebody who is interviewed there."""
    account = Audio()
    own = app.state.roster
    with voiced(account) as settings:
        # A voice that hangs is waited for as long as the setting says.
        roster = Roster.of(AiSettings.model_validate(settings | {"AI_TIMEOUT_SECONDS": 1.5}))
        app.state.roster = roster
        yield Booth(candidate, account)
        app.state.roster = own
        await roster.close()
