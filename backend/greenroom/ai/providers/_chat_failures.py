"""OpenAI's refusals, and those of servers that resemble it, in our words."""

from __future__ import annotations

from typing import Final

import openai

from greenroom.ai.failures import Failure, ModelFailed
from greenroom.ai.providers._chat_shapes import Complaint
from greenroom.ai.providers._http import TooMuch

_NO_MORE_MONEY: Final = ("insufficient_quota", "credit_balance_exhausted", "billing")
_TOO_LONG: Final = ("context_length", "context window", "context size", "maximum context")
_OF_FORMAT: Final = ("response_format", "json_schema", "json_object", "schema")
_BY_STATUS: Final = {
    401: Failure.BAD_KEY,
    402: Failure.QUOTA,
    403: Failure.FORBIDDEN,
    404: Failure.MODEL_UNKNOWN,
    408: Failure.TIMEOUT,
    409: Failure.SERVER_ERROR,
    413: Failure.TOO_LONG,
    429: Failure.RATE_LIMITED,
}
_SERVER_ERRORS: Final = 500
_BAD_REQUEST: Final = 400


class FormatRefused(Exception):
    """The server does not know this way of asking for JSON."""


def understood(error: openai.APIError) -> ModelFailed | FormatRefused:
    if isinstance(error, openai.APITimeoutError):
        return ModelFailed(Failure.TIMEOUT)
    if isinstance(error, openai.APIConnectionError):
        if isinstance(error.__cause__, TooMuch):
            return ModelFailed(Failure.UNUSABLE, "the answer does not end")
        return ModelFailed(Failure.UNREACHABLE, type(error.__cause__).__name__)
    if isinstance(error, openai.APIStatusError):
        return _of_status(error)
    return ModelFailed(Failure.SERVER_ERROR, type(error).__name__)


def _of_status(error: openai.APIStatusError) -> ModelFailed | FormatRefused:
    said = Complaint.of(error.body)
    words = f"{said.code} {said.message}".lower()
    detail = f"{error.status_code} {said.code}".strip()
    # Words before the status: an empty account is a 429, like a rate limit.
    if any(one in words for one in _NO_MORE_MONEY):
        return ModelFailed(Failure.QUOTA, detail)
    if any(one in words for one in _TOO_LONG):
        return ModelFailed(Failure.TOO_LONG, detail)
    if error.status_code == _BAD_REQUEST and any(one in words for one in _OF_FORMAT):
        return FormatRefused(detail)
    if error.status_code >= _SERVER_ERRORS:
        return ModelFailed(Failure.SERVER_ERROR, detail, wait=_wait(error))
    failure = _BY_STATUS.get(error.status_code, Failure.REQUEST_REFUSED)
    return ModelFailed(failure, detail, wait=_wait(error))


def _wait(error: openai.APIStatusError) -> float | None:
    """What Retry-After says, in seconds; its form as a date is not used by these servers."""
    headers = error.response.headers
    try:
        if "retry-after-ms" in headers:
            return float(headers["retry-after-ms"]) / 1000
        return float(headers["retry-after"]) if "retry-after" in headers else None
    except ValueError:
        return None
