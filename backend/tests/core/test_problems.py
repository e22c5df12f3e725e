"""Refusals over HTTP: one shape for all of them, and nothing of the inside in any."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from psycopg import errors as driver
from pydantic import BaseModel
from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolExhausted
from starlette.middleware import Middleware

from greenroom.core.errors import NotFound, RateLimited, Refusal, problem_model, problems
from greenroom.core.problems import install_problem_handlers, openapi_with_problems
from greenroom.core.request_context import BodyLimit, RequestContext

SECRET = "a detail that stays inside"
ERRORS: dict[str, Exception] = {
    "refused": RateLimited(90),
    "crash": RuntimeError(SECRET),
    "integrity": IntegrityError(SECRET, {}, driver.UniqueViolation(SECRET)),
    "connection": OperationalError(SECRET, {}, driver.OperationalError(SECRET)),
    "invalidated": InterfaceError(SECRET, {}, driver.InterfaceError(SECRET), connection_invalidated=True),
    "pool": PoolExhausted(SECRET),
}


class Teapot(Refusal):
    status, code, title = 418, "teapot", "A teapot"
    detail = "This is a teapot."


class Order(BaseModel):
    cups: int


@pytest.fixture
async def small(small_app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(small_app)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
        yield client


@pytest.fixture
def small_app() -> FastAPI:
    """An application with the real handlers and middleware, and routes that fail in every way."""
    app = FastAPI(middleware=[Middleware(RequestContext), Middleware(BodyLimit, except_below="/files")])
    install_problem_handlers(app)
    app.openapi = openapi_with_problems(app)  # type: ignore[method-assign]  # as the real application does

    @app.get("/raise/{name}", responses=problems(RateLimited, NotFound))
    async def fail(name: str) -> None:
        raise ERRORS[name]

    @app.post("/orders", responses=problems(Teapot))
    async def order(body: Order) -> Order:
        return body

    return app


def problem(answer: httpx.Response) -> dict[str, Any]:
    """The body of a refusal, with what every refusal has."""
    body: dict[str, Any] = answer.json()
    assert answer.headers["content-type"] == "application/problem+json"
    assert body["status"] == answer.status_code
    assert body["request_id"] == answer.headers["x-request-id"]
    assert body["type"] == "about:blank"
    assert body["title"]
    assert body["detail"].endswith(".")
    assert SECRET not in answer.text
    return body


async def test_a_refusal_says_what_it_is(small: httpx.AsyncClient):
    answer = await small.get("/raise/refused")
    assert (answer.status_code, problem(answer)["code"]) == (429, "rate_limited")
    assert answer.headers["retry-after"] == "90"
    assert "90 seconds" in answer.json()["detail"]


def test_a_long_wait_is_said_in_minutes():
    assert "10 minutes" in RateLimited(600).detail
    assert "1 second," in RateLimited(1).detail


@pytest.mark.parametrize("name", ["crash", "integrity"])
async def test_what_broke_stays_inside(small: httpx.AsyncClient, name: str):
    answer = await small.get(f"/raise/{name}")
    assert (answer.status_code, problem(answer)["code"]) == (500, "internal_error")


@pytest.mark.parametrize("name", ["connection", "invalidated", "pool"])
async def test_a_database_that_is_away_is_no_crash(small: httpx.AsyncClient, name: str):
    answer = await small.get(f"/raise/{name}")
    assert (answer.status_code, problem(answer)["code"]) == (503, "unavailable")
    assert answer.headers["retry-after"] == "2"


async def test_what_the_framework_refuses_is_a_problem_too(small: httpx.AsyncClient):
    missing = await small.get("/nowhere")
    wrong_method = await small.put("/orders")
    assert (missing.status_code, problem(missing)["code"]) == (404, "not_found")
    assert (wrong_method.status_code, problem(wrong_method)["code"]) == (405, "method_not_allowed")
    assert wrong_method.headers["allow"] == "POST"


@pytest.mark.parametrize(
    ("content", "fields"),
    [(b'{"cups": "many"}', ["cups"]), (b"{}", ["cups"]), (b"", [""]), (b"{", ["1"]), (b"\xff\xfe", None)],
)
async def test_a_body_that_does_not_fit_names_its_fields(
    small: httpx.AsyncClient, content: bytes, fields: list[str] | None
):
    answer = await small.post("/orders", content=content, headers={"Content-Type": "application/json"})
    assert (answer.status_code, problem(answer)["code"]) == (422, "validation_failed")
    if fields is not None:
        assert [error["field"] for error in answer.json()["errors"]] == fields


async def test_a_body_that_grows_too_large_on_the_way_is_refused_as_that(small: httpx.AsyncClient):
    async def growing() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b"x" * 65_536 * 2

    answer = await small.post("/orders", content=growing(), headers={"Content-Type": "application/json"})
    assert (answer.status_code, problem(answer)["code"]) == (413, "body_too_large")


def test_a_refusals_model_has_its_code_and_status_as_constants():
    schema = problem_model(Teapot).model_json_schema()["properties"]
    assert (schema["code"]["const"], schema["status"]["const"]) == ("teapot", 418)
    assert problem_model(Teapot) is problem_model(Teapot)


def test_the_document_declares_what_a_route_refuses_and_what_any_route_may(small_app: FastAPI):
    document = small_app.openapi()
    order = document["paths"]["/orders"]["post"]["responses"]
    assert sorted(order) == ["200", "413", "418", "422", "500", "503"]
    fail = document["paths"]["/raise/{name}"]["get"]["responses"]
    assert sorted(fail) == ["200", "404", "422", "429", "500", "503"]
    for status, answer in (order | fail).items():
        if status != "200":
            assert list(answer["content"]) == ["application/problem+json"]
    assert "HTTPValidationError" not in str(document)
