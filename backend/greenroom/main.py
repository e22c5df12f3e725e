"""The composition root of a web process: one application out of routers, middleware and front end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from fastapi import Depends, FastAPI
from fastapi.routing import APIRoute
from starlette.middleware import Middleware
from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES, GZipMiddleware

from greenroom import __version__
from greenroom.ai.calls import Desk
from greenroom.ai.roster import Roster
from greenroom.api import API_PREFIX, BLUEPRINTS, CHECKS, HOLDINGS, ROUTERS
from greenroom.auth.passwords import Passwords
from greenroom.auth.providers import Peers
from greenroom.core.connections import ANSWER_SECONDS
from greenroom.core.database import create_engine, create_sessions
from greenroom.core.health import router as health_router
from greenroom.core.jobs import create_job_app
from greenroom.core.notifications import Notifications
from greenroom.core.problems import install_problem_handlers, openapi_with_problems
from greenroom.core.request_context import BodyLimit, RequestContext
from greenroom.core.security_headers import SecurityHeaders
from greenroom.core.settings import Settings
from greenroom.core.strict_queries import refuse_unknown_parameters
from greenroom.core.web_app import WebApp
from greenroom.cvs.file_types import FILE_TYPES
from greenroom.engine.reading.pictures import PagePainter
from greenroom.engine.reading.portraits import PortraitCutter
from greenroom.engine.reading.recognition.tesseract import find_tesseract
from greenroom.engine.reading.sandbox import Sandbox
from greenroom.interviews.providers import create_interviewer
from greenroom.interviews.video_studio import Studio, create_studio
from greenroom.interviews.warming import warming
from greenroom.mail.providers import create_postman
from greenroom.payments.providers import Providers
from greenroom.storage.providers import content_sources, create_store
from greenroom.storage.routes import UPLOAD_PREFIX

INCOMPRESSIBLE = (*DEFAULT_EXCLUDED_CONTENT_TYPES, *(kind.content_type for kind in FILE_TYPES))


def create_app(settings: Settings, *, database_url: str, web_root: Path | None = None) -> FastAPI:
    """The application of one web process; without `web_root`, the front end's build, only the API."""
    payments = Providers(settings)
    studio = create_studio(settings)
    app = FastAPI(
        title="Greenroom",
        summary="Reads a CV as it is, says which roles it speaks for, and rehearses its owner for one.",
        version=__version__,
        openapi_url=f"{API_PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        generate_unique_id_function=_operation_id,
        lifespan=_open_resources,
        dependencies=[Depends(refuse_unknown_parameters)],
        middleware=[
            # The outermost first: what the others refuse carries a request id too.
            Middleware(RequestContext),
            Middleware(
                SecurityHeaders,
                api_prefix="/api/",
                https=settings.production,
                also=_sources(payments, studio, settings),
                rooms=studio.vendor.rooms if studio else (),
            ),
            Middleware(BodyLimit, except_below=f"{API_PREFIX}{UPLOAD_PREFIX}"),
            Middleware(
                GZipMiddleware, exclude_content_types=INCOMPRESSIBLE, minimum_size=1024, compresslevel=6
            ),
        ],
    )
    app.state.settings = settings
    app.state.database_url = database_url
    app.state.holdings = HOLDINGS
    app.state.checks = CHECKS
    app.state.passwords = Passwords()
    app.state.payments = payments
    app.state.studio = studio
    app.state.peers = Peers(settings)
    app.state.roster = Roster.of(settings.ai)
    install_problem_handlers(app)
    for router in ROUTERS:
        app.include_router(router, prefix=API_PREFIX)
    app.include_router(health_router)
    app.openapi = openapi_with_problems(app)  # type: ignore[method-assign]  # the documented way to extend it
    app.router.default = WebApp(web_root)
    return app


@asynccontextmanager
async def _open_resources(app: FastAPI) -> AsyncIterator[None]:
    """Open what requests share, and close it in reverse when the process drains."""
    state = app.state
    async with AsyncExitStack() as stack:
        engine = create_engine(state.database_url, answer_seconds=ANSWER_SECONDS)
        stack.push_async_callback(engine.dispose)
        state.sessions = create_sessions(engine)
        state.jobs = await stack.enter_async_context(
            create_job_app(state.database_url, BLUEPRINTS).open_async()
        )
        state.notifications = Notifications(state.database_url)
        await state.notifications.start()
        stack.push_async_callback(state.notifications.stop)
        stack.push_async_callback(state.payments.close)
        if state.studio is not None:
            stack.push_async_callback(state.studio.vendor.close)
        stack.push_async_callback(state.peers.close)
        stack.push_async_callback(state.roster.close)
        state.interviewer = create_interviewer(Desk(state.roster, state.sessions))
        state.store = create_store(state.settings)
        stack.push_async_callback(state.store.close)
        await state.store.prepare()
        state.postman = create_postman(state.settings)
        state.reader = await stack.enter_async_context(Sandbox())
        state.tesseract = await asyncio.to_thread(find_tesseract, state.settings.tesseract)
        state.painter = PagePainter()
        stack.push_async_callback(state.painter.aclose)
        state.portraits = PortraitCutter()
        stack.push_async_callback(state.portraits.aclose)
        await stack.enter_async_context(warming())
        yield


def _sources(payments: Providers, studio: Studio | None, settings: Settings) -> dict[str, tuple[str, ...]]:
    """What our pages may load or call beside ourselves, by directive of their policy."""
    asked = [
        payments.chosen.content_sources if payments.chosen else {},
        studio.vendor.content_sources if studio else {},
        content_sources(settings),
    ]
    return {name: tuple(s for one in asked for s in one.get(name, ())) for one in asked for name in one}


def _operation_id(route: APIRoute) -> str:
    """The function's own name: the generated client calls what the code calls."""
    return route.name
