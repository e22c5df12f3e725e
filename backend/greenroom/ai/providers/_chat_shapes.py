"""Chat Completions on the wire, as far as we read it; servers that only resemble it leave things out."""

from __future__ import annotations

from typing import Any, Final

from pydantic import BaseModel, TypeAdapter, ValidationError

from greenroom.ai.failures import Failure, ModelFailed
from greenroom.ai.providers._contract import Usage

_LONGEST_DETAIL: Final = 200


class Tokens(BaseModel):
    prompt_tokens: int | None = None
    completion_tokens: int | None = None

    def understood(self) -> Usage:
        return Usage(self.prompt_tokens, self.completion_tokens)


class Words(BaseModel):
    content: str | None = None
    refusal: str | None = None


class Choice(BaseModel):
    """Of a whole answer (`message`) or of a piece of one (`delta`)."""

    finish_reason: str | None = None
    message: Words | None = None
    delta: Words | None = None

    @property
    def words(self) -> Words:
        return self.message or self.delta or Words()


class Completion(BaseModel):
    """A whole answer or a piece of one; the last piece of a stream has usage and no choice."""

    choices: list[Choice] = []
    usage: Tokens | None = None
    error: Any = None


class Complaint(BaseModel):
    """What a server says is wrong; OpenAI's `error` is an object, LM Studio's a text, others say `detail`."""

    code: str = ""
    message: str = ""

    @classmethod
    def of(cls, body: object) -> Complaint:
        inner = body.get("error", body) if isinstance(body, dict) else body
        if not isinstance(inner, dict):
            return cls(message=str(inner or "")[:_LONGEST_DETAIL])
        code = inner.get("code") or inner.get("type") or ""
        message = inner.get("message") or inner.get("detail") or inner.get("error") or ""
        return cls(code=str(code)[:_LONGEST_DETAIL], message=str(message)[:_LONGEST_DETAIL])


def read(text: str | bytes) -> Completion:
    """Raises `ModelFailed` for anything that is no completion, also an error that came with a 200."""
    try:
        completion = _COMPLETION.validate_json(text)
    except ValidationError:
        raise ModelFailed(Failure.UNUSABLE, "no completion") from None
    if completion.error:
        raise ModelFailed(Failure.SERVER_ERROR, Complaint.of({"error": completion.error}).code)
    return completion


_COMPLETION: Final = TypeAdapter(Completion)
