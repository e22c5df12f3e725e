"""Refusals: what a service raises when it will not do what was asked, and how that is said over HTTP."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, ClassVar, Literal, Union

from pydantic import BaseModel, ConfigDict, create_model

# From here on a wait is said in minutes.
WORTH_MINUTES = 120


class Problem(BaseModel):
    """A refusal as RFC 9457 problem details; clients switch on `code`, people read `detail`."""

    model_config = ConfigDict(extra="allow")

    type: str = "about:blank"
    title: str
    status: int
    code: str
    detail: str
    request_id: str


class FieldError(BaseModel):
    field: str
    message: str


class Refusal(Exception):
    """Base of all refusals. A subclass states `status`, `code`, `title` and, as its default, `detail`.

    `keeps_changes`: what the service wrote before refusing is committed all the same.
    """

    status: ClassVar[int]
    code: ClassVar[str]
    title: ClassVar[str]
    detail: str
    keeps_changes: ClassVar[bool] = False

    def __init__(self, detail: str | None = None) -> None:
        self.detail = detail or self.detail
        super().__init__(self.detail)

    @property
    def headers(self) -> dict[str, str]:
        return {}

    @property
    def extensions(self) -> dict[str, Any]:
        """Members beyond the standard ones, such as `needed` and `available` credits."""
        return {}


class NotAuthenticated(Refusal):
    status, code, title = 401, "not_authenticated", "Not signed in"
    detail = "Sign in to go on."

    @property
    def headers(self) -> dict[str, str]:
        return {"WWW-Authenticate": "Bearer"}


class NotFound(Refusal):
    status, code, title = 404, "not_found", "Not found"
    detail = "There is nothing at this address."


class MethodNotAllowed(Refusal):
    status, code, title = 405, "method_not_allowed", "Method not allowed"
    detail = "This address does not take that method."


class BodyTooLarge(Refusal):
    status, code, title = 413, "body_too_large", "Too large"
    detail = "The request is over 1 MiB."


class ValidationFailed(Refusal):
    status, code, title = 422, "validation_failed", "Not valid"
    detail = "Some fields need another look."

    def __init__(self, errors: list[FieldError], detail: str | None = None) -> None:
        super().__init__(detail)
        self.errors = errors

    @property
    def extensions(self) -> dict[str, Any]:
        return {"errors": [error.model_dump() for error in self.errors]}


class RateLimited(Refusal):
    status, code, title = 429, "rate_limited", "Too many tries"

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"That was too many tries. Wait {_in_words(retry_after)}, then try again.")
        self.retry_after = retry_after

    @property
    def headers(self) -> dict[str, str]:
        return {"Retry-After": str(self.retry_after)}


def _in_words(seconds: int) -> str:
    if seconds < WORTH_MINUTES:
        return f"{seconds} second" if seconds == 1 else f"{seconds} seconds"
    return f"{round(seconds / 60)} minutes"


class Unavailable(Refusal):
    status, code, title = 503, "unavailable", "Not available now"
    detail = "Greenroom cannot reach its database. Nothing was changed; try again in a moment."

    @property
    def headers(self) -> dict[str, str]:
        return {"Retry-After": "2"}


class InternalError(Refusal):
    status, code, title = 500, "internal_error", "Something broke"
    detail = "Something broke on our side, and it is logged. Try again; if it stays, quote the request id."


class ValidationProblem(Problem):
    code: Literal["validation_failed"]
    errors: list[FieldError]


_MODELS: dict[type[Refusal], type[Problem]] = {}


def problem_model(refusal: type[Refusal]) -> type[Problem]:
    """The refusal's own problem type, with its code as a literal, so that a client gets a typed union."""
    if issubclass(refusal, ValidationFailed):
        return ValidationProblem
    if refusal not in _MODELS:
        literals: dict[str, Any] = {
            "code": (Literal[refusal.code], ...),
            "status": (Literal[refusal.status], ...),
        }
        _MODELS[refusal] = create_model(f"{refusal.__name__}Problem", __base__=Problem, **literals)
    return _MODELS[refusal]


def problems(*refusals: type[Refusal]) -> dict[int | str, dict[str, Any]]:
    """What a route declares as `responses=`: each status with the union of the refusals that carry it."""
    by_status: dict[int, list[type[Refusal]]] = defaultdict(list)
    for refusal in refusals:
        by_status[refusal.status].append(refusal)
    return {
        status: {
            "model": Union[tuple(problem_model(refusal) for refusal in group)],  # noqa: UP007 - built at run time
            "description": " or ".join(refusal.title for refusal in group),
        }
        for status, group in by_status.items()
    }
