"""What surrounds every request: an id, a limit, a line in the log, and the last word on errors."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from greenroom.core.request_context import MAX_BODY_BYTES, BodyLimit, RequestContext

SECRET = "a detail that stays inside"


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer with the length of the body."""
    length, more = 0, True
    while more:
        message = await receive()
        length += len(message.get("body", b""))
        more = message.get("more_body", False)
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": str(length).encode()})


async def crash(scope: Scope, receive: Receive, send: Send) -> None:
    raise RuntimeError(SECRET)


async def crash_half_way(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    raise RuntimeError(SECRET)


def client(app: ASGIApp) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost")


def limited() -> RequestContext:
    return RequestContext(BodyLimit(echo, except_below="/files"))


@pytest.mark.parametrize("offered", ["abcdefgh", "0123-4567_89.AZ", "x" * 64])
async def test_a_sane_id_of_the_caller_is_kept(offered: str):
    async with client(RequestContext(echo)) as asking:
        answer = await asking.get("/", headers={"X-Request-Id": offered})
    assert answer.headers["x-request-id"] == offered


@pytest.mark.parametrize("offered", ["", "short", "x" * 65, "with space 123", "<script>1234", 'quote"12345'])
async def test_any_other_id_is_replaced(offered: str):
    async with client(RequestContext(echo)) as asking:
        first, second = [await asking.get("/", headers={"X-Request-Id": offered}) for _ in range(2)]
    assert first.headers["x-request-id"] != second.headers["x-request-id"]
    assert len(first.headers["x-request-id"]) == 32


async def test_a_crash_is_an_answer_with_nothing_of_the_inside():
    async with client(RequestContext(crash)) as asking:
        answer = await asking.get("/")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    assert answer.json()["request_id"] == answer.headers["x-request-id"]
    assert SECRET not in answer.text


async def test_a_crash_after_the_answer_began_is_left_to_the_server():
    async with client(RequestContext(crash_half_way)) as asking:
        with pytest.raises(RuntimeError, match=SECRET):
            await asking.get("/")


async def test_a_request_is_one_line_in_the_log_without_its_path():
    with structlog.testing.capture_logs() as lines:
        async with client(RequestContext(echo)) as asking:
            await asking.get("/files/a-signed-address?token=private")
    (line,) = [line for line in lines if line["event"] == "request"]
    assert (line["method"], line["status"], line["route"]) == ("GET", 200, "unmatched")
    assert line["ms"] >= 0
    assert "private" not in json.dumps(lines)
    assert "signed" not in json.dumps(lines)


async def test_what_one_request_binds_is_not_in_the_next_ones_log():
    async def bind(scope: Scope, receive: Receive, send: Send) -> None:
        structlog.contextvars.bind_contextvars(user_id="somebody")
        await echo(scope, receive, send)

    async def look(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(structlog.contextvars.get_contextvars())
        await echo(scope, receive, send)

    seen: list[dict[str, Any]] = []
    for app in (bind, look):
        async with client(RequestContext(app)) as asking:
            await asking.get("/", headers={"X-Request-Id": "given-by-the-caller"})
    assert seen == [{"request_id": "given-by-the-caller"}]


@pytest.mark.parametrize("size", [0, 1, MAX_BODY_BYTES])
async def test_a_body_up_to_a_mebibyte_passes(size: int):
    async with client(limited()) as asking:
        answer = await asking.post("/", content=b"x" * size)
    assert (answer.status_code, answer.text) == (200, str(size))


async def test_a_body_that_says_it_is_larger_is_refused_unread():
    async with client(limited()) as asking:
        answer = await asking.post("/", content=b"x" * (MAX_BODY_BYTES + 1))
    assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")


async def test_files_have_a_limit_of_their_own():
    async with client(limited()) as asking:
        answer = await asking.post("/files/x", content=b"x" * (MAX_BODY_BYTES + 1))
    assert answer.text == str(MAX_BODY_BYTES + 1)


async def test_what_is_no_request_passes_untouched():
    seen: list[Scope] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(scope)

    async def receive() -> Message:
        return {"type": "lifespan.startup"}

    async def send(_message: Message) -> None:
        return

    scope: dict[str, Any] = {"type": "lifespan"}
    await RequestContext(BodyLimit(app, except_below="/files"))(scope, receive, send)
    assert seen == [scope]
