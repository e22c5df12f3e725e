"""OpenAI's Chat Completions, and servers that resemble it, on a port of loopback.

python -m tests.simulators.openai 9101 [compatible]
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tests.simulators.models import Account, Asked, Fault, Handler, serve_for_ever, served, strictly_portable
from tests.simulators.speaking import speak


@dataclass
class OpenAI(Account):
    """`official` checks what only OpenAI checks; `formats` are the ways of asking for JSON that it knows."""

    official: bool = True
    formats: frozenset[str] = frozenset({"json_schema", "json_object"})
    error_is_a_string: bool = False
    fences: bool = False
    retry_after: str = "1"
    models: frozenset[str] = frozenset({"gpt-6-luna"})


REFUSALS = {
    Fault.UNAUTHORISED: (401, "invalid_api_key", "Incorrect API key provided."),
    Fault.NO_CREDIT: (402, "credit_balance_exhausted", "Your credit balance is too low."),
    Fault.QUOTA: (429, "insufficient_quota", "You exceeded your current quota."),
    Fault.MODEL_GONE: (404, "model_not_found", "The model has been retired."),
    Fault.RATE_LIMITED: (429, "rate_limit_exceeded", "Rate limit reached for requests."),
    Fault.SERVER_ERROR: (500, "server_error", "The server had an error."),
}


class OpenAIHandler(Handler):
    """One request of the chat endpoint."""

    account: OpenAI

    def serve(self, body: dict[str, Any]) -> None:
        asked = _understood(self.path, dict(self.headers.items()), body)
        fault = self.account.next_fault(asked)
        if problem := self._refused(body):
            self._complain(*problem)
            return
        if fault in REFUSALS:
            self._complain(*REFUSALS[fault])
            return
        answer, content_type = self._answer(asked, fault)
        if fault is None or not self.stumble(fault, answer, content_type):
            self.send(200, answer, content_type)

    def _refused(self, body: dict[str, Any]) -> tuple[int, str, str] | None:
        account = self.account
        if not self.path.startswith("/v1/chat/completions"):
            return 404, "not_found", "Unknown path."
        if self.headers.get("authorization") != f"Bearer {account.key}":
            return REFUSALS[Fault.UNAUTHORISED]
        if account.models and body["model"] not in account.models:
            return REFUSALS[Fault.MODEL_GONE]
        wanted = body.get("response_format")
        if wanted and wanted["type"] not in account.formats:
            return 400, "invalid_request_error", f"'response_format.type' {wanted['type']} is not supported"
        problem = _not_official(body) if account.official else None
        return (400, "invalid_request_error", problem) if problem else None

    def _complain(self, status: int, code: str, message: str) -> None:
        error = {"message": message, "type": code, "param": None, "code": code}
        headers = {"Retry_After": self.account.retry_after} if code == "rate_limit_exceeded" else {}
        self.send_json(status, {"error": message if self.account.error_is_a_string else error}, **headers)

    def _answer(self, asked: Asked, fault: Fault | None) -> tuple[bytes, str]:
        words = '{"nothing": "of the kind"}' if fault is Fault.WRONG_SHAPE else self.account.speaks(asked)
        if self.account.fences and asked.schema:
            words = f"<think>{{Shall I?}}</think>Here it is:\n```json\n{words}\n```"
        reason = "stop"
        if fault is Fault.TRUNCATION:
            words, reason = words[: len(words) // 2], "length"
        if fault is Fault.SAFETY:
            words, reason = "", "content_filter"
        refusal = "I cannot help with that." if fault is Fault.REFUSAL else None
        if asked.body.get("stream"):
            return _stream(words, reason, refusal), "text/event-stream"
        return json.dumps(_completion(words, reason, refusal)).encode(), "application/json"


def _understood(path: str, headers: dict[str, str], body: dict[str, Any]) -> Asked:
    by_role = {message["role"]: message["content"] for message in body["messages"]}
    wanted = body.get("response_format") or {}
    schema = wanted.get("json_schema", {}).get("schema")
    _, told, in_words = by_role["system"].partition("of this JSON schema and nothing else: ")
    return Asked(
        path,
        headers,
        body,
        by_role["system"],
        by_role["user"],
        schema or (json.loads(in_words) if told else None),
    )


def _not_official(body: dict[str, Any]) -> str | None:
    """What OpenAI itself refuses, and servers that resemble it let pass."""
    if "max_tokens" in body:
        return "Use 'max_completion_tokens' instead of 'max_tokens'."
    named = body.get("response_format", {}).get("json_schema")
    if named is None:
        return None
    return strictly_portable(named["schema"]) if named.get("strict") else "strict must be true"


def _completion(words: str, reason: str, refusal: str | None) -> dict[str, Any]:
    message = {"role": "assistant", "content": None if refusal else words, "refusal": refusal}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "gpt-6-luna",
        "choices": [{"index": 0, "finish_reason": reason, "logprobs": None, "message": message}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 50, "total_tokens": 150},
    }


def _stream(words: str, reason: str, refusal: str | None) -> bytes:
    deltas: list[dict[str, Any]] = [{"role": "assistant", "content": ""}]
    deltas += [{"refusal": refusal}] if refusal else [{"content": piece} for piece in _pieces(words)]
    events = [_chunk([{"index": 0, "delta": delta, "finish_reason": None}]) for delta in deltas]
    events.append(_chunk([{"index": 0, "delta": {}, "finish_reason": reason}]))
    usage = {"prompt_tokens": 100, "completion_tokens": 50, "total_tokens": 150}
    events.append(_chunk([]) | {"usage": usage})
    lines = [f"data: {json.dumps(event)}\n\n" for event in events]
    return "".join([*lines, "data: [DONE]\n\n"]).encode()


def _chunk(choices: list[dict[str, Any]]) -> dict[str, Any]:
    return {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": choices}


def _pieces(words: str) -> list[str]:
    return [words[start : start + 7] for start in range(0, len(words), 7)]


@contextmanager
def open_ai(account: OpenAI, port: int = 0) -> Iterator[str]:
    """The address for OPENAI_BASE_URL or AI_BASE_URL."""
    with served(OpenAIHandler, account, port) as address:
        yield f"{address}/v1"


if __name__ == "__main__":
    serve_for_ever(
        OpenAIHandler, OpenAI(speaks=speak, official="compatible" not in sys.argv), int(sys.argv[1])
    )
