"""Gemini's generateContent on a port of loopback.

python -m tests.simulators.gemini 9102
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tests.simulators.models import Account, Asked, Fault, Handler, serve_for_ever, served, strictly_portable
from tests.simulators.speaking import speak

PATH = re.compile(r"/v1(?:beta)?/models/(?P<model>[^:]+):(?P<verb>generateContent|streamGenerateContent)")


@dataclass
class Gemini(Account):
    """`empty_when_cut` is a thinking model that spends its whole limit before the first word."""

    models: frozenset[str] = frozenset({"gemini-3.5-flash-lite", "gemini-3.8-flash"})
    retry_delay: str = "1s"
    empty_when_cut: bool = False
    block_in_the_prompt: bool = False


def _of_type(kind: str, **fields: Any) -> dict[str, Any]:
    return {"@type": f"type.googleapis.com/google.rpc.{kind}"} | fields


FOR_THE_DAY = _of_type("QuotaFailure", violations=[{"quotaId": "GenerateRequestsPerDayPerProject"}])
REFUSALS: dict[Fault, tuple[int, str, str, list[dict[str, Any]]]] = {
    Fault.UNAUTHORISED: (400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", []),
    Fault.NO_CREDIT: (402, "FAILED", "Billing is required.", []),
    Fault.QUOTA: (429, "RESOURCE_EXHAUSTED", "You exceeded your current quota.", [FOR_THE_DAY]),
    Fault.MODEL_GONE: (404, "NOT_FOUND", "models/gemini is not found for API version v1.", []),
    Fault.RATE_LIMITED: (429, "RESOURCE_EXHAUSTED", "Resource has been exhausted.", []),
    Fault.SERVER_ERROR: (500, "INTERNAL", "An internal error has occurred.", []),
}


class GeminiHandler(Handler):
    """One request of either verb."""

    account: Gemini

    def serve(self, body: dict[str, Any]) -> None:
        asked = _understood(self.path, dict(self.headers.items()), body)
        fault = self.account.next_fault(asked)
        if problem := self._refused(body):
            self._complain(*problem)
            return
        if fault in REFUSALS:
            self._complain(*REFUSALS[fault])
            return
        streamed = "streamGenerateContent" in self.path
        pieces = self._pieces(asked, fault, streamed=streamed)
        if streamed:
            answer = "".join(f"data: {json.dumps(piece)}\r\n\r\n" for piece in pieces).encode()
        else:
            answer = json.dumps(pieces[0]).encode()
        content_type = "text/event-stream" if streamed else "application/json"
        if fault is None or not self.stumble(fault, answer, content_type):
            self.send(200, answer, content_type)

    def _refused(self, body: dict[str, Any]) -> tuple[int, str, str, list[dict[str, Any]]] | None:
        path, config = PATH.match(self.path), body.get("generationConfig", {})
        if self.headers.get("x-goog-api-key") != self.account.key:
            return REFUSALS[Fault.UNAUTHORISED]
        if path is None or path["model"] not in self.account.models:
            return REFUSALS[Fault.MODEL_GONE]
        if "responseSchema" in config and "responseJsonSchema" in config:
            return 400, "INVALID_ARGUMENT", "Only one of the two schemas may be set.", []
        schema = config.get("responseJsonSchema")
        if schema and (problem := strictly_portable(schema)):
            return 400, "INVALID_ARGUMENT", problem, []
        level = config.get("thinkingConfig", {}).get("thinking_level", "")
        if level.upper() == "MINIMAL" and path["model"] == "gemini-3.8-flash":
            return 400, "INVALID_ARGUMENT", "Thinking level MINIMAL is not supported for this model.", []
        return None

    def _complain(self, code: int, status: str, message: str, details: list[dict[str, Any]]) -> None:
        if code == 429 and not details:
            details = [_of_type("RetryInfo", retryDelay=self.account.retry_delay)]
        self.send_json(
            code, {"error": {"code": code, "message": message, "status": status, "details": details}}
        )

    def _pieces(self, asked: Asked, fault: Fault | None, *, streamed: bool) -> list[dict[str, Any]]:
        words = '{"nothing": "of the kind"}' if fault is Fault.WRONG_SHAPE else self.account.speaks(asked)
        if fault is Fault.SAFETY and self.account.block_in_the_prompt:
            return [{"promptFeedback": {"blockReason": "SAFETY"}, **_usage(0)}]
        if fault in (Fault.SAFETY, Fault.REFUSAL):
            reason = "SAFETY" if fault is Fault.SAFETY else "PROHIBITED_CONTENT"
            return [{"candidates": [{"index": 0, "finishReason": reason}], **_usage(0)}]
        reason = "STOP"
        if fault is Fault.TRUNCATION:
            words, reason = "" if self.account.empty_when_cut else words[: len(words) // 2], "MAX_TOKENS"
        if not streamed:
            return [_answer(words, reason) | _usage(50)]
        pieces = [words[start : start + 9] for start in range(0, len(words), 9)]
        return [*(_answer(piece, None) for piece in pieces), _answer("", reason) | _usage(50)]


def _understood(path: str, headers: dict[str, str], body: dict[str, Any]) -> Asked:
    system = "".join(part["text"] for part in body.get("systemInstruction", {}).get("parts", ()))
    user = "".join(part["text"] for one in body["contents"] for part in one["parts"])
    schema = body.get("generationConfig", {}).get("responseJsonSchema")
    return Asked(path, headers, body, system, user, schema)


def _answer(words: str, reason: str | None) -> dict[str, Any]:
    candidate: dict[str, Any] = {"index": 0, "content": {"role": "model", "parts": [{"text": words}]}}
    if reason:
        candidate["finishReason"] = reason
    return {"candidates": [candidate], "modelVersion": "gemini-3.5-flash-lite", "responseId": "r"}


def _usage(out: int) -> dict[str, Any]:
    counted = {"promptTokenCount": 100, "candidatesTokenCount": out, "totalTokenCount": 100 + out}
    return {"usageMetadata": counted}


@contextmanager
def gemini(account: Gemini, port: int = 0) -> Iterator[str]:
    """The address for GEMINI_BASE_URL."""
    with served(GeminiHandler, account, port) as address:
        yield address


if __name__ == "__main__":
    serve_for_ever(GeminiHandler, Gemini(speaks=speak), int(sys.argv[1]))
