"""Refusals over HTTP: the one handler that renders them, and how the OpenAPI document shows them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse
from psycopg import OperationalError as DriverOperationalError
from psycopg_pool import PoolTimeout
from sqlalchemy.exc import DataError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolExhausted
from starlette.exceptions import HTTPException as FrameworkRefusal
from starlette.routing import compile_path

from greenroom.core.errors import (
    BodyTooLarge,
    FieldError,
    InternalError,
    MethodNotAllowed,
    NotAuthenticated,
    NotFound,
    Problem,
    Refusal,
    Unavailable,
    ValidationFailed,
    problem_model,
)
from greenroom.core.logging import get_logger

PROBLEM_JSON = "application/problem+json"

log = get_logger(__name__)


def problem_response(refusal: Refusal, request_id: str) -> JSONResponse:
    body = {
        "type": "about:blank",
        "title": refusal.title,
        "status": refusal.status,
        "code": refusal.code,
        "detail": refusal.detail,
        "request_id": request_id,
    } | refusal.extensions
    return JSONResponse(body, refusal.status, headers=refusal.headers, media_type=PROBLEM_JSON)


def install_problem_handlers(app: FastAPI) -> None:
    """Make every refusal, ours or the framework's, leave as problem details."""

    def answer(request: Request, refusal: Refusal) -> JSONResponse:
        return problem_response(refusal, request.state.request_id)

    @app.exception_handler(Refusal)
    async def refused(request: Request, refusal: Refusal) -> JSONResponse:
        return answer(request, refusal)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        return answer(request, ValidationFailed([_field_error(item) for item in error.errors()]))

    @app.exception_handler(FrameworkRefusal)
    async def framework(request: Request, error: FrameworkRefusal) -> JSONResponse:
        response = answer(request, _in_our_words(error))
        if error.status_code == MethodNotAllowed.status:
            response.headers["Allow"] = ", ".join(_methods(request)) or (error.headers or {}).get("Allow", "")
        return response

    async def unreachable(request: Request, error: Exception) -> JSONResponse:
        if isinstance(error, DataError):
            # A NUL character, a number out of range: it passed the types, and the database refuses it.
            return answer(
                request, ValidationFailed([], "The request holds characters that cannot be stored.")
            )
        if isinstance(error, DBAPIError) and not (
            isinstance(error, OperationalError) or error.connection_invalidated
        ):
            raise error
        log.warning("database_unreachable", error=type(error).__name__)
        return answer(request, Unavailable())

    for kind in (DBAPIError, PoolExhausted, PoolTimeout, DriverOperationalError):
        app.add_exception_handler(kind, unreachable)


def _methods(request: Request) -> list[str]:
    """What an address takes: the framework names only the methods of the first route that it meets."""
    documented = request.app.openapi()["paths"].items()
    for template, operations in sorted(documented, key=lambda item: item[0].count("{")):
        if compile_path(template)[0].fullmatch(request.url.path):
            return [method.upper() for method in operations]
    return []


def _in_our_words(error: FrameworkRefusal) -> Refusal:
    # What kept the framework from reading the body may be a refusal of ours: one that grew too large.
    if isinstance(error.__cause__, Refusal):
        return error.__cause__
    known: dict[int, type[Refusal]] = {
        401: NotAuthenticated,
        404: NotFound,
        405: MethodNotAllowed,
        413: BodyTooLarge,
    }
    if error.status_code in known:
        return known[error.status_code]()
    return ValidationFailed([], "The request could not be read.")


def _field_error(item: dict[str, Any]) -> FieldError:
    # The first part says where it was sent (body, query, path), the rest is the field's own name.
    field = ".".join(str(part) for part in item["loc"][1:])
    return FieldError(field=field, message=item["msg"].removeprefix("Value error, "))


def openapi_with_problems(app: FastAPI) -> Callable[[], dict[str, Any]]:
    """The document, with refusals under their own media type, the ones that any operation gives included."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            document = get_openapi(
                title=app.title, version=app.version, summary=app.summary, routes=app.routes
            )
            schemas = document["components"]["schemas"]
            everywhere = (InternalError, Unavailable, ValidationFailed, NotAuthenticated, BodyTooLarge)
            models: list[type[Problem]] = [Problem, *(problem_model(refusal) for refusal in everywhere)]
            for model in models:
                schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
                schemas |= schema.pop("$defs", {}) | {model.__name__: schema}
            for path in document["paths"].values():
                for operation in path.values():
                    _declare(operation)
            # The framework's own shape, which no answer of ours has.
            schemas.pop("HTTPValidationError", None)
            schemas.pop("ValidationError", None)
            app.openapi_schema = document
        return app.openapi_schema

    return openapi


def _declare(operation: dict[str, Any]) -> None:
    responses = operation["responses"]
    for status, response in responses.items():
        content = response.get("content", {})
        if status >= "400" and "application/json" in content:
            response["content"] = {PROBLEM_JSON: content["application/json"]}
    implied: list[type[Refusal]] = [InternalError, Unavailable]
    if operation.get("security"):
        implied.append(NotAuthenticated)
    if operation.get("parameters") or "requestBody" in operation:
        implied.append(ValidationFailed)
    if "requestBody" in operation:
        implied.append(BodyTooLarge)
    for refusal in implied:
        _add(responses, refusal)


def _add(responses: dict[str, Any], refusal: type[Refusal]) -> None:
    """Declare one refusal beside those that the route declared itself under the same status."""
    own = {"$ref": f"#/components/schemas/{problem_model(refusal).__name__}"}
    status = str(refusal.status)
    declared = responses.get(status)
    if declared is None or "HTTPValidationError" in str(declared):
        responses[status] = {"description": refusal.title, "content": {PROBLEM_JSON: {"schema": own}}}
        return
    schema = declared["content"][PROBLEM_JSON]["schema"]
    options = schema.get("anyOf", [{"$ref": schema["$ref"]}] if "$ref" in schema else [schema])
    if own not in options:
        declared["content"][PROBLEM_JSON]["schema"] = {"anyOf": [*options, own]}
        declared["description"] += f" or {refusal.title}"
