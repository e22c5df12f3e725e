"""Gemini, by Google's own client."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Final

import httpx2
from google import genai
from google.genai import errors, types
from pydantic import ValidationError

from greenroom.ai.failures import Failure, ModelFailed
from greenroom.ai.providers._contract import Asking, Model, Usage, Vendor
from greenroom.ai.providers._google_failures import refuse, understood
from greenroom.ai.providers._http import BoundedTransport, TooMuch
from greenroom.core.setting_groups import AiSettings

NAME: Final = "google"
# The cheap model of November 2026; it takes the least thinking, the larger ones refuse that.
DEFAULT_MODEL: Final = "gemini-3.5-flash-lite"
# Thinking counts against the answer's limit: too small a one gives an empty answer.
_LEAST_LIMIT: Final = 4096
_HARMS: Final = (
    types.HarmCategory.HARM_CATEGORY_HARASSMENT,
    types.HarmCategory.HARM_CATEGORY_HATE_SPEECH,
    types.HarmCategory.HARM_CATEGORY_SEXUALLY_EXPLICIT,
    types.HarmCategory.HARM_CATEGORY_DANGEROUS_CONTENT,
)


class Gemini:
    """One model of Google's."""

    name = NAME

    def __init__(self, model: str, base_url: str, key: str) -> None:
        self.model = model
        # The client has no timeout and tries nothing again unless told; trying again is decided above.
        options = types.HttpOptions(
            base_url=base_url,
            api_version="v1",
            async_client_args={
                "transport": BoundedTransport(),
                "follow_redirects": False,
                "trust_env": False,
            },
        )
        self._client = genai.Client(api_key=key, vertexai=False, http_options=options)

    async def speak(self, asking: Asking) -> AsyncGenerator[str | Usage, None]:
        try:
            async with aclosing(self._answers(asking)) as answers:
                async for answer in answers:
                    if answer.usage_metadata:
                        yield _usage(answer.usage_metadata)
                    if text := _text(answer):
                        yield text
                    refuse(answer)
        except errors.APIError as error:
            raise understood(error) from None
        except (TooMuch, ValidationError, ValueError) as error:
            raise ModelFailed(Failure.UNUSABLE, type(error).__name__) from None
        except httpx2.TimeoutException:
            raise ModelFailed(Failure.TIMEOUT) from None
        except httpx2.ConnectError as error:
            raise ModelFailed(Failure.UNREACHABLE, type(error).__name__) from None
        except httpx2.HTTPError as error:
            raise ModelFailed(Failure.CUT, type(error).__name__) from None

    async def close(self) -> None:
        await self._client.aio.aclose()

    async def _answers(self, asking: Asking) -> AsyncGenerator[types.GenerateContentResponse, None]:
        contents, settings = asking.prompt.user, _config(asking)
        if asking.schema is not None:
            yield await self._client.aio.models.generate_content(
                model=self.model, contents=contents, config=settings
            )
            return
        finished = False
        async for piece in await self._client.aio.models.generate_content_stream(
            model=self.model, contents=contents, config=settings
        ):
            finished = finished or any(one.finish_reason for one in piece.candidates or ())
            yield piece
        if not finished:
            raise ModelFailed(Failure.CUT, "the stream broke off")


def _config(asking: Asking) -> types.GenerateContentConfig:
    return types.GenerateContentConfig(
        system_instruction=asking.prompt.system,
        max_output_tokens=max(asking.longest, _LEAST_LIMIT),
        response_mime_type="application/json" if asking.schema else None,
        response_json_schema=asking.schema.body if asking.schema else None,
        safety_settings=[
            types.SafetySetting(category=harm, threshold=types.HarmBlockThreshold.BLOCK_ONLY_HIGH)
            for harm in _HARMS
        ],
        http_options=types.HttpOptions(timeout=int(asking.seconds * 1000)),
        automatic_function_calling=types.AutomaticFunctionCallingConfig(disable=True),
        # Each round would be billed, and have a time of its own.
        automatic_continuation=False,
    )


def _usage(told: types.GenerateContentResponseUsageMetadata) -> Usage:
    # What a model thinks is charged as what it says.
    said = (told.candidates_token_count, told.thoughts_token_count)
    out = sum(one or 0 for one in said) if any(one is not None for one in said) else None
    return Usage(told.prompt_token_count, out)


def _text(answer: types.GenerateContentResponse) -> str:
    content = answer.candidates[0].content if answer.candidates else None
    parts = content.parts if content else None
    return "".join(part.text for part in parts or () if part.text and not part.thought)


def _create(settings: AiSettings, model: str | None) -> Model | None:
    key = settings.key_of(NAME)
    if key is None:
        return None
    return Gemini(model or DEFAULT_MODEL, settings.gemini_base_url, key.get_secret_value())


provider: Final = Vendor(_create, DEFAULT_MODEL, {})
