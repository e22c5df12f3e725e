"""`/audio/speech` and `/audio/transcriptions`: OpenAI's, and those of servers that resemble it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import httpx2
import openai
from pydantic import BaseModel, FiniteFloat, ValidationError

from greenroom.ai.failures import Failure, ModelFailed
from greenroom.ai.prompts import visible
from greenroom.ai.providers._chat_failures import FormatRefused, understood
from greenroom.ai.providers._contract import HeardWord, Line, Recording, Sound, Transcript, Usage
from greenroom.ai.providers._http import TooMuch, client
from greenroom.ai.providers._wav import WavReader
from greenroom.core.setting_groups import VoiceServer

# Servers of one's own take any key that is not empty.
_ANY_KEY: Final = "none"
_LANGUAGE: Final = "en"
_OWN_SPEED: Final = 1.0
_LONGEST_TEXT: Final = 20_000
_LONGEST_WORD: Final = 200
_LONGEST_MS: Final = 3_600_000
_THOUSAND: Final = 1000
# How a transcript is asked for, the fullest way first: newer models know no times of words.
_WAYS: Final[tuple[dict[str, Any], ...]] = (
    {"response_format": "verbose_json", "timestamp_granularities": ["word"]},
    {"response_format": "json"},
)


class TimedWord(BaseModel):
    """A word as servers tell it, in seconds."""

    word: str
    start: FiniteFloat
    end: FiniteFloat


class Counted(BaseModel):
    """Of `usage` only tokens; what is paid by the second says none."""

    input_tokens: int | None = None
    output_tokens: int | None = None


class Written(BaseModel):
    """A transcript on the wire."""

    text: str
    words: list[TimedWord] | None = None
    usage: Counted | None = None


class AudioServer:
    """One server and the key to it."""

    def __init__(self, server: VoiceServer) -> None:
        self.name = server.provider
        self._way = 0
        # Trying again is decided above, where the time is known.
        self._client = openai.AsyncOpenAI(
            api_key=server.key.get_secret_value() if server.key else _ANY_KEY,
            base_url=server.base_url,
            max_retries=0,
            http_client=client(),
        )

    async def say(self, model: str, line: Line) -> AsyncGenerator[Sound, None]:
        reader, said = WavReader(), False
        async with (
            _never_asked_for_less(),
            _told(Failure.NO_SOUND),
            self._client.audio.speech.with_streaming_response.create(
                model=model,
                input=line.text,
                voice=line.voice,
                response_format="wav",
                speed=openai.omit if line.speed == _OWN_SPEED else line.speed,
                timeout=line.seconds,
            ) as answer,
        ):
            async for data in answer.iter_bytes():
                if sound := reader.read(data):
                    said = True
                    yield sound
        if not said:
            raise ModelFailed(Failure.NO_SOUND, "nothing came")

    async def write_down(self, model: str, recording: Recording) -> Transcript:
        while True:
            try:
                return await self._write_down(model, recording)
            except FormatRefused as refused:
                if self._way + 1 >= len(_WAYS):
                    raise ModelFailed(Failure.REQUEST_REFUSED, str(refused)) from None
                # For as long as this process lives: the server does not change its mind.
                self._way += 1

    async def close(self) -> None:
        await self._client.close()

    async def _write_down(self, model: str, recording: Recording) -> Transcript:
        async with (
            _told(Failure.NO_TRANSCRIPT),
            self._client.audio.transcriptions.with_streaming_response.create(
                file=(recording.name, recording.data, recording.content_type),
                model=model,
                language=_LANGUAGE,
                timeout=recording.patience,
                **_WAYS[self._way],
            ) as answer,
        ):
            return _transcript(await answer.read())


@asynccontextmanager
async def _told(unusable: Failure) -> AsyncIterator[None]:
    """The failures of a request, in our words."""
    try:
        yield
    except openai.APIError as error:
        raise _of_audio(error) from None
    except TooMuch:
        raise ModelFailed(unusable, "the answer does not end") from None
    except httpx2.TimeoutException:
        raise ModelFailed(Failure.TIMEOUT) from None
    except httpx2.HTTPError as error:
        raise ModelFailed(Failure.CUT, type(error).__name__) from None


@asynccontextmanager
async def _never_asked_for_less() -> AsyncIterator[None]:
    try:
        yield
    except FormatRefused as refused:
        raise ModelFailed(Failure.NO_SOUND, str(refused)) from None


def _of_audio(error: openai.APIError) -> ModelFailed | FormatRefused:
    """Also a server that says that it knows no times of words, or no such format, may be asked for less."""
    said = str(error.body).lower()
    if isinstance(error, openai.BadRequestError) and ("timestamp" in said or "verbose" in said):
        return FormatRefused("times of words")
    return understood(error)


def _transcript(body: bytes) -> Transcript:
    try:
        written = Written.model_validate_json(body)
    except ValidationError:
        raise ModelFailed(Failure.NO_TRANSCRIPT, "not of the shape") from None
    usage = written.usage or Counted()
    # Some say that there are no words where they can tell no times.
    words = tuple(word for one in written.words or () if (word := _word(one)).text)
    text = visible(written.text).strip()[:_LONGEST_TEXT]
    return Transcript(text, words or None, Usage(usage.input_tokens, usage.output_tokens))


def _word(word: TimedWord) -> HeardWord:
    start, end = (min(max(0, round(seconds * _THOUSAND)), _LONGEST_MS) for seconds in (word.start, word.end))
    return HeardWord(" ".join(visible(word.word).split())[:_LONGEST_WORD], start, max(start, end))
