"""Gemini's refusals, in our words: many come with a 200."""

from __future__ import annotations

import re
from typing import Any, Final

from google.genai import errors, types

from greenroom.ai.failures import Failure, ModelFailed

_BY_STATUS: Final = {
    401: Failure.BAD_KEY,
    402: Failure.QUOTA,
    403: Failure.FORBIDDEN,
    404: Failure.MODEL_UNKNOWN,
    429: Failure.RATE_LIMITED,
    499: Failure.SERVER_ERROR,
    504: Failure.TIMEOUT,
}
_SERVER_ERRORS: Final = 500
_SAFETY: Final = {
    "SAFETY",
    "RECITATION",
    "LANGUAGE",
    "BLOCKLIST",
    "PROHIBITED_CONTENT",
    "SPII",
    "MODEL_ARMOR",
}
_SECONDS: Final = re.compile(r"(\d+(?:\.\d+)?)s")


def understood(error: errors.APIError) -> ModelFailed:
    message, detail = (error.message or "").lower(), f"{error.code} {error.status or ''}".strip()
    if "api key" in message or "api_key" in message:
        # A wrong key is a 400 here more often than a 401.
        return ModelFailed(Failure.BAD_KEY, detail)
    # What it says where it is not offered in this country.
    if error.status == "FAILED_PRECONDITION":
        return ModelFailed(Failure.FORBIDDEN, detail)
    if error.status == "RESOURCE_EXHAUSTED" and _for_the_day(error.details):
        return ModelFailed(Failure.QUOTA, detail)
    if "token count" in message or "context" in message:
        return ModelFailed(Failure.TOO_LONG, detail)
    failure = _BY_STATUS.get(error.code)
    if failure is None:
        failure = Failure.SERVER_ERROR if error.code >= _SERVER_ERRORS else Failure.REQUEST_REFUSED
    return ModelFailed(failure, detail, wait=_wait(error.details))


def refuse(answer: types.GenerateContentResponse) -> None:
    """Raise what a piece of an answer says in place of words; one that only goes on says nothing."""
    if answer.prompt_feedback and answer.prompt_feedback.block_reason:
        raise ModelFailed(Failure.BLOCKED, _name(answer.prompt_feedback.block_reason))
    if not answer.candidates:
        # The last piece of a stream may hold the usage alone; of a whole answer nothing is left.
        if answer.usage_metadata is None:
            raise ModelFailed(Failure.UNUSABLE, "no candidate")
        return
    reason = _name(answer.candidates[0].finish_reason)
    if reason in _SAFETY:
        raise ModelFailed(Failure.BLOCKED, reason)
    if reason == "MAX_TOKENS":
        raise ModelFailed(Failure.TRUNCATED)
    if reason not in ("", "STOP", "FINISH_REASON_UNSPECIFIED"):
        raise ModelFailed(Failure.UNUSABLE, reason)


def _name(reason: Any) -> str:
    """Vendors add reasons: one that the client does not know is a plain string."""
    return str(getattr(reason, "value", reason) or "")


def _details(details: Any) -> list[dict[str, Any]]:
    inner = details.get("error", {}) if isinstance(details, dict) else {}
    listed = inner.get("details") if isinstance(inner, dict) else None
    return [one for one in listed or () if isinstance(one, dict)]


def _for_the_day(details: Any) -> bool:
    """Whether it is the day's quota, which no waiting brings back, and not the minute's."""
    violations = [one for detail in _details(details) for one in detail.get("violations") or ()]
    return any("PerDay" in str(one.get("quotaId", "")) for one in violations if isinstance(one, dict))


def _wait(details: Any) -> float | None:
    told = (str(one.get("retryDelay", "")) for one in _details(details))
    matches = (_SECONDS.fullmatch(one) for one in told)
    return next((float(match[1]) for match in matches if match), None)
