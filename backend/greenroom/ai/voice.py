"""Speaking and listening by a model: each request allowed, timed, counted and remembered like any other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace
from typing import Final
from uuid import UUID

from greenroom.ai.calls import CHARACTERS_A_TOKEN, Asker, Desk, Estimate, accounted, within
from greenroom.ai.failures import Failure, ModelFailed
from greenroom.ai.models import OK
from greenroom.ai.providers import Line, Recording, Sound, Transcript, Usage
from greenroom.ai.roster import Voiced

SPEECH: Final = "speech"
TRANSCRIPTION: Final = "transcription"
# Somebody sits and waits: after this the page speaks, or listens, by itself.
FIRST_SOUND_SECONDS: Final = 4.0
SPEECH_SECONDS: Final = 20.0
TRANSCRIPTION_SECONDS: Final = 8.0
TRIES: Final = 2
PAUSE_SECONDS: Final = 0.2
# Where sound is counted in tokens, a second of it is about twenty, and a second of speech some four words.
TOKENS_A_SECOND: Final = 20
CHARACTERS_A_SECOND: Final = 12


async def speak(desk: Desk, text: str, speed: float, user_id: UUID | None) -> AsyncGenerator[Sound, None]:
    """One sentence, as it comes. Raises `ModelFailed`, also after some sound; no transaction may be open."""
    speech = desk.roster.voices.speech
    if speech is None:
        raise ModelFailed(Failure.MODEL_UNKNOWN, "no speech model is set")
    line = Line(text, speech.voice, speed, min(SPEECH_SECONDS, desk.roster.seconds))
    first = asyncio.get_running_loop().time() + min(FIRST_SOUND_SECONDS, desk.roster.seconds)
    for number in range(1, TRIES + 1):
        said = False
        try:
            async with aclosing(_speak(desk, speech, line, first, user_id)) as sounds:
                async for sound in sounds:
                    said = True
                    yield sound
        except ModelFailed as failed:
            if said or number == TRIES or not _worth_another(failed):
                raise
            await asyncio.sleep(PAUSE_SECONDS)
        else:
            return


async def write_down(desk: Desk, recording: Recording, user_id: UUID | None) -> Transcript:
    """What was said in it. Raises `ModelFailed`; no transaction may be open."""
    listener = desk.roster.voices.transcription
    if listener is None:
        raise ModelFailed(Failure.MODEL_UNKNOWN, "no transcription model is set")
    deadline = asyncio.get_running_loop().time() + min(TRANSCRIPTION_SECONDS, desk.roster.seconds)
    try:
        return await _write_down(desk, listener, recording, deadline, user_id)
    except ModelFailed as failed:
        if not _worth_another(failed):
            raise
    await asyncio.sleep(PAUSE_SECONDS)
    return await _write_down(desk, listener, recording, deadline, user_id)


async def _speak(
    desk: Desk, speech: Voiced, line: Line, first: float, user_id: UUID | None
) -> AsyncGenerator[Sound, None]:
    tokens = len(line.text) // CHARACTERS_A_TOKEN
    most = TOKENS_A_SECOND * (2 + len(line.text) // CHARACTERS_A_SECOND)
    seconds = 0.0
    async with (
        accounted(desk, speech, Asker(SPEECH, user_id), Estimate(tokens, most)) as bill,
        aclosing(_in_time(speech.maker.say(speech.name, line), first, line.seconds)) as sounds,
    ):
        async for sound in sounds:
            seconds += sound.seconds
            bill.usage = Usage(tokens, int(seconds * TOKENS_A_SECOND))
            yield sound
        bill.outcome = OK


async def _in_time(
    sounds: AsyncGenerator[Sound, None], first: float, seconds: float
) -> AsyncGenerator[Sound, None]:
    """All of it within `seconds`, its beginning until `first` of the loop's clock."""
    deadline = asyncio.get_running_loop().time() + seconds
    async with aclosing(sounds):
        try:
            async with asyncio.timeout_at(min(first, deadline)):
                beginning = await anext(sounds)
        except TimeoutError:
            raise ModelFailed(Failure.TIMEOUT, "no sound came") from None
        except StopAsyncIteration:
            return
        yield beginning
        async with aclosing(within(deadline, sounds)) as rest:
            async for sound in rest:
                yield sound


async def _write_down(
    desk: Desk, listener: Voiced, recording: Recording, deadline: float, user_id: UUID | None
) -> Transcript:
    sent = int(recording.seconds * TOKENS_A_SECOND)
    left = max(0.0, deadline - asyncio.get_running_loop().time())
    async with accounted(desk, listener, Asker(TRANSCRIPTION, user_id), Estimate(sent, sent)) as bill:
        try:
            async with asyncio.timeout(left):
                patient = replace(recording, patience=left)
                transcript = await listener.maker.write_down(listener.name, patient)
        except TimeoutError:
            raise ModelFailed(Failure.TIMEOUT) from None
        told = transcript.usage
        written = -(-len(transcript.text) // CHARACTERS_A_TOKEN)
        bill.usage = Usage(
            sent if told.tokens_in is None else told.tokens_in,
            written if told.tokens_out is None else told.tokens_out,
        )
        bill.outcome = OK
    return transcript


def _worth_another(failed: ModelFailed) -> bool:
    """Whether the same may do better at once; nobody waits for as long as a vendor asks us to stay away."""
    return failed.failure.value.again and (failed.wait or 0.0) <= PAUSE_SECONDS
