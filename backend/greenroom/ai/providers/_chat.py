"""Chat Completions: one path for OpenAI and for every server that speaks like it."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Any, Final

import httpx2
import openai

from greenroom.ai.failures import Failure, ModelFailed
from greenroom.ai.providers import _chat_shapes as shapes
from greenroom.ai.providers._chat_failures import FormatRefused, understood
from greenroom.ai.providers._contract import Asking, Usage
from greenroom.ai.providers._http import TooMuch, client

_EVENT: Final = "data:"
_LAST_EVENT: Final = "[DONE]"
# How JSON is asked for, the surest way first: a server is asked in the next one when it refuses a way.
LADDER: Final = ("json_schema", "json_object", "prompt")


@dataclass(frozen=True, slots=True)
class Server:
    """Where a model is and how it is spoken to; `limit` names the field that bounds the answer."""

    name: str
    model: str
    base_url: str
    key: str
    limit: str
    ladder: tuple[str, ...]
    extra: Mapping[str, Any]


class ChatModel:
    """One model behind Chat Completions."""

    def __init__(self, server: Server) -> None:
        self.name, self.model = server.name, server.model
        self._server = server
        self._rung = 0
        # Trying again is decided above, where the budget and the time are known.
        self._client = openai.AsyncOpenAI(
            api_key=server.key, base_url=server.base_url, max_retries=0, http_client=client()
        )

    async def speak(self, asking: Asking) -> AsyncGenerator[str | Usage, None]:
        while True:
            try:
                async with aclosing(self._ask(asking)) as pieces:
                    async for piece in pieces:
                        yield piece
            except FormatRefused as refused:
                self._step_down(asking, refused)
            else:
                return

    async def close(self) -> None:
        await self._client.close()

    def _step_down(self, asking: Asking, refused: FormatRefused) -> None:
        """Remember for as long as this process lives that the server refuses this way of asking."""
        if asking.schema is None or self._rung + 1 >= len(self._server.ladder):
            raise ModelFailed(Failure.REQUEST_REFUSED, str(refused)) from None
        self._rung += 1

    async def _ask(self, asking: Asking) -> AsyncGenerator[str | Usage, None]:
        way = self._server.ladder[self._rung]
        asking = asking if way == "json_schema" else _with_schema_in_words(asking)
        try:
            async with (
                self._client.chat.completions.with_streaming_response.create(
                    model=self.model,
                    messages=[
                        {"role": "system", "content": asking.prompt.system},
                        {"role": "user", "content": asking.prompt.user},
                    ],
                    # Half a JSON document is of no use to anybody.
                    stream=asking.schema is None,
                    timeout=asking.seconds,
                    extra_body=self._body(asking, way),
                ) as answer,
                aclosing(_whole(answer) if asking.schema else _streamed(answer)) as pieces,
            ):
                async for piece in pieces:
                    yield piece
        except openai.APIError as error:
            raise understood(error) from None
        except TooMuch:
            raise ModelFailed(Failure.UNUSABLE, "the answer does not end") from None
        except httpx2.TimeoutException:
            raise ModelFailed(Failure.TIMEOUT) from None
        except httpx2.HTTPError as error:
            raise ModelFailed(Failure.CUT, type(error).__name__) from None

    def _body(self, asking: Asking, way: str) -> dict[str, Any]:
        body: dict[str, Any] = {self._server.limit: asking.longest, **self._server.extra}
        if asking.schema is None:
            return body | {"stream_options": {"include_usage": True}}
        if way == "json_schema":
            named = {"name": asking.schema.name, "strict": True, "schema": asking.schema.body}
            return body | {"response_format": {"type": "json_schema", "json_schema": named}}
        return body | ({"response_format": {"type": "json_object"}} if way == "json_object" else {})


def _with_schema_in_words(asking: Asking) -> Asking:
    if asking.schema is None:
        return asking
    told = (
        f"Answer with one JSON object of this JSON schema and nothing else: {json.dumps(asking.schema.body)}"
    )
    return replace(asking, prompt=replace(asking.prompt, system=f"{asking.prompt.system}\n\n{told}"))


async def _whole(answer: openai.AsyncAPIResponse[Any]) -> AsyncGenerator[str | Usage, None]:
    # The usage is told before any refusal: an answer of no use is paid for too.
    completion = shapes.read(await answer.read())
    if completion.usage:
        yield completion.usage.understood()
    if not completion.choices:
        raise ModelFailed(Failure.UNUSABLE, "no choice")
    choice = completion.choices[0]
    _refuse(choice)
    yield choice.words.content or ""


async def _streamed(answer: openai.AsyncAPIResponse[Any]) -> AsyncGenerator[str | Usage, None]:
    finished = False
    async for line in answer.iter_lines():
        event = line.removeprefix(_EVENT).strip()
        if not line.startswith(_EVENT) or not event:
            continue
        if event == _LAST_EVENT:
            return
        piece = shapes.read(event)
        if piece.usage:
            yield piece.usage.understood()
        for choice in piece.choices[:1]:
            if choice.words.content:
                yield choice.words.content
            _refuse(choice)
            finished = finished or choice.finish_reason is not None
    if not finished:
        raise ModelFailed(Failure.CUT, "the stream broke off")


def _refuse(choice: shapes.Choice) -> None:
    if choice.words.refusal:
        raise ModelFailed(Failure.DECLINED)
    if choice.finish_reason == "length":
        raise ModelFailed(Failure.TRUNCATED)
    if choice.finish_reason == "content_filter":
        raise ModelFailed(Failure.BLOCKED)
