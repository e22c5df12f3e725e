"""Whether a model speaks and a model listens, as the operator is told it."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from typing import Final

from sqlalchemy.exc import SQLAlchemyError

from greenroom.ai.calls import Desk
from greenroom.ai.failures import Failure, ModelFailed
from greenroom.ai.providers import Line, Recording, Sound
from greenroom.ai.roster import Roster, Voiced, Voices, voices_of
from greenroom.ai.standing import standing as remembered
from greenroom.ai.voice import speak, write_down
from greenroom.core.database import Sessions
from greenroom.core.standing import Deployment, Standing

VOICES: Final = "Voices"
# Less than `core.standing` waits for a whole check, so that what went wrong can still be said.
SECONDS: Final = 9.0

_WORD: Final = "Ready."
_RATE: Final = 16_000
_HEADER: Final = struct.Struct("<4sI4s4sIHHIIHH4sI")
_BYTES: Final = 2 * _RATE
# One second of silence: what is written down of it is nobody's words.
_SILENCE: Final = _HEADER.pack(
    b"RIFF", 36 + _BYTES, b"WAVE", b"fmt ", 16, 1, 1, _RATE, _BYTES, 2, 16, b"data", _BYTES
) + bytes(_BYTES)
_RECORDING: Final = Recording("answer.wav", "audio/wav", _SILENCE, 1.0, SECONDS)


async def check(deployment: Deployment) -> tuple[Standing, ...]:
    """One word to be said, and one second to be written down, by those who are set up."""
    settings = deployment.settings.ai
    voices = await asyncio.to_thread(voices_of, settings)
    if not voices.both:
        said = "None is set up: in interviews by voice the browser speaks and listens."
        more = "Set AI_SPEECH_MODEL and AI_TRANSCRIPTION_MODEL for a model to do it."
        return (Standing(VOICES, "embedded", said, more),)
    roster = Roster((), seconds=SECONDS, daily_tokens=settings.ai_daily_budget_tokens, voices=voices)
    try:
        found = await asyncio.gather(
            _speech(voices.speech, roster, deployment.sessions),
            _listening(voices.transcription, roster, deployment.sessions),
        )
    finally:
        await roster.close()
    return tuple(found)


async def _speech(speech: Voiced | None, roster: Roster, sessions: Sessions | None) -> Standing:
    if speech is None:
        return Standing(VOICES, "embedded", "The browser speaks.", "Set AI_SPEECH_MODEL for a model to.")

    async def by_the_books(desk: Desk) -> None:
        await _hear(speak(desk, _WORD, 1.0, None))

    async def past_them() -> None:
        await _hear(speech.maker.say(speech.name, Line(_WORD, speech.voice, 1.0, SECONDS)))

    failure = await _failure(roster, sessions, by_the_books, past_them)
    return await _found(f"Voice {speech.name} of {speech.provider}", speech, failure, sessions)


async def _listening(listener: Voiced | None, roster: Roster, sessions: Sessions | None) -> Standing:
    if listener is None:
        more = "Set AI_TRANSCRIPTION_MODEL for a model to."
        return Standing(VOICES, "embedded", "The browser writes answers down.", more)

    async def by_the_books(desk: Desk) -> None:
        await write_down(desk, _RECORDING, None)

    async def past_them() -> None:
        await listener.maker.write_down(listener.name, _RECORDING)

    failure = await _failure(roster, sessions, by_the_books, past_them)
    return await _found(f"Listener {listener.name} of {listener.provider}", listener, failure, sessions)


async def _hear(sounds: AsyncGenerator[Sound, None]) -> None:
    async with aclosing(sounds):
        async for _ in sounds:
            pass


async def _failure(
    roster: Roster,
    sessions: Sessions | None,
    by_the_books: Callable[[Desk], Awaitable[None]],
    past_them: Callable[[], Awaitable[None]],
) -> Failure | None:
    """Asked through the books where they can be kept, else past them: doctors are called on bad days."""
    try:
        async with asyncio.timeout(SECONDS):
            if sessions is not None:
                try:
                    await by_the_books(Desk(roster, sessions))
                except (SQLAlchemyError, OSError):
                    await past_them()
            else:
                await past_them()
    except ModelFailed as failed:
        return failed.failure
    except TimeoutError:
        return Failure.TIMEOUT
    return None


async def _found(system: str, voiced: Voiced, failure: Failure | None, sessions: Sessions | None) -> Standing:
    if failure is None:
        return Standing(system, "works", "It did one short task.")
    if failure is Failure.PAUSED and sessions is not None:
        async with sessions() as session:
            alone = Roster((), seconds=SECONDS, daily_tokens=None, voices=Voices(voiced))
            (known,) = await remembered(session, alone)
        if known.happened:
            return Standing(system, "failing", f"It is not asked for a while. {known.happened}", known.remedy)
    return Standing(system, "failing", failure.value.happened, failure.value.remedy)
