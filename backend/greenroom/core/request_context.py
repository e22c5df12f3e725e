"""What surrounds every request: an id, a log line, a limit on the body, and the last word on errors."""

from __future__ import annotations

import re
import time
from uuid import uuid4

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from greenroom.core.errors import BodyTooLarge, InternalError
from greenroom.core.logging import get_logger
from greenroom.core.metrics import REQUESTS
from greenroom.core.problems import problem_response

MAX_BODY_BYTES = 1024 * 1024
# What a caller chooses goes into our logs: no spaces, no line breaks, no length without end.
ACCEPTED_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")

log = get_logger(__name__)


class RequestContext:
    """Give each request an id (the caller's own when it is sane), log its outcome, and hide what crashed."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        offered = Headers(scope=scope).get("x-request-id", "")
        request_id = offered if ACCEPTED_REQUEST_ID.fullmatch(offered) else uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id
        status = 0
        started = time.perf_counter()

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-Id"] = request_id
            await send(message)

        # A server may run requests one after another in one context; whom the last spoke for must not stay.
        structlog.contextvars.clear_contextvars()
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self.app(scope, receive, send_with_id)
            except Exception:
                log.exception("request_crashed", method=scope["method"], route=_route(scope))
                # The answer has begun and cannot become a problem: hanging up is all that is left.
                if status:
                    raise
                await problem_response(InternalError(), request_id)(scope, receive, send_with_id)
            finally:
                seconds = time.perf_counter() - started
                REQUESTS.labels(scope["method"], _route(scope), status).observe(seconds)
                log.info(
                    "request",
                    method=scope["method"],
                    route=_route(scope),
                    status=status,
                    ms=round(seconds * 1000, 1),
                )


class BodyLimit:
    """Refuse bodies over 1 MiB before they are read; the local store's address has a limit of its own."""

    def __init__(self, app: ASGIApp, *, except_below: str) -> None:
        self.app = app
        self.except_below = except_below

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(self.except_below):
            await self.app(scope, receive, send)
            return
        declared = Headers(scope=scope).get("content-length", "0")
        if declared.isdecimal() and int(declared) > MAX_BODY_BYTES:
            await problem_response(BodyTooLarge(), scope["state"]["request_id"])(scope, receive, send)
            return
        seen = 0

        # A body may come in chunks that declare no length at all.
        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > MAX_BODY_BYTES:
                raise BodyTooLarge
            return message

        await self.app(scope, counted, send)


def _route(scope: Scope) -> str:
    """The route's template: a path itself may hold a signed address or an id."""
    route = scope.get("route")
    return getattr(route, "path", "unmatched")
