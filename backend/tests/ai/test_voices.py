"""Speaking and listening by a model."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from uuid import uuid4

import pytest
from sqlalchemy import select

from greenroom.ai import service as ai
from greenroom.ai.models import ModelBudget
from greenroom.core.database import Sessions
from greenroom.core.setting_groups import AiSettings
from tests.ai.asking import calls, desk_for
from tests.ai.voices import SENTENCE, VOICED, said, voiced
from tests.simulators.audio import RATE, Audio, AudioFault, hum

RECORDING = ai.Recording("answer.wav", "audio/wav", hum(3.0), 3.0, 0.0)


@pytest.fixture
def account() -> Audio:
    return Audio()


@pytest.fixture
async def desk(account: Audio, sessions: Sessions) -> AsyncIterator[ai.Desk]:
    with voiced(account) as settings:
        async with desk_for(sessions, settings) as desk:
            yield desk


async def test_a_sentence_comes_as_sound_of_its_length(desk: ai.Desk, account: Audio):
    sounds = await said(desk)
    assert {sound.rate for sound in sounds} == {RATE}
    assert sum(sound.seconds for sound in sounds) == pytest.approx(len(SENTENCE) / 15, abs=0.01)
    (spoken,) = account.sounds
    assert spoken.body == {
        "model": "sim-speech",
        "input": SENTENCE,
        "voice": "alloy",
        "response_format": "wav",
    }


async def test_the_first_sound_comes_before_the_last_is_made(desk: ai.Desk, account: Audio):
    account.pace = 2.0
    async with aclosing(ai.speak(desk, SENTENCE, 1.0, None)) as sounds:
        async with asyncio.timeout(1.0):
            first = await anext(sounds)
    assert 0 < first.seconds < 1


async def test_a_chosen_speed_is_asked_for(desk: ai.Desk, account: Audio):
    _ = [sound async for sound in ai.speak(desk, SENTENCE, 1.25, None)]
    assert account.sounds[0].body["speed"] == 1.25


async def test_what_was_said_comes_with_the_time_of_each_word(desk: ai.Desk):
    transcript = await ai.write_down(desk, RECORDING, None)
    assert transcript.words is not None
    assert transcript.text == " ".join(word.text for word in transcript.words)
    assert transcript.text.startswith("in my second year")
    assert [word.start_ms for word in transcript.words] == sorted(word.start_ms for word in transcript.words)
    assert transcript.words[-1].end_ms <= 3_000


async def test_a_model_that_knows_no_times_is_asked_for_words_alone(desk: ai.Desk, account: Audio):
    account.knows_times = False
    for _ in range(2):
        transcript = await ai.write_down(desk, RECORDING, None)
        assert (transcript.text.split()[0], transcript.words) == ("in", None)
    assert [one.body.get("response_format") for one in account.sounds] == ["verbose_json", "json", "json"]


async def test_what_cannot_be_seen_is_not_taken_over(desk: ai.Desk, account: Audio):
    account.hears = "one\u0000 two\u200b"
    transcript = await ai.write_down(desk, RECORDING, None)
    assert (transcript.text, transcript.words) == ("one two", None)


async def test_each_request_is_in_the_books(desk: ai.Desk):
    await said(desk)
    await ai.write_down(desk, RECORDING, None)
    spoken, written = await calls(desk.sessions)
    assert (spoken.purpose, spoken.model, spoken.outcome) == ("speech", "sim-speech", "ok")
    assert (written.purpose, written.model, written.outcome) == ("transcription", "sim-listen", "ok")
    assert spoken.tokens_out == int(len(SENTENCE) / 15 * 20)
    assert written.tokens_in == 60


async def test_speech_draws_on_the_days_budget_and_stops_with_it(account: Audio, sessions: Sessions):
    with voiced(account) as settings:
        async with desk_for(sessions, settings, {"AI_DAILY_BUDGET_TOKENS": 200}) as desk:
            await said(desk)
            with pytest.raises(ai.ModelFailed) as failed:
                await said(desk)
    assert failed.value.failure is ai.Failure.BUDGET_SPENT
    assert len(account.sounds) == 1


async def test_a_person_who_stops_listening_has_what_is_not_made_back(desk: ai.Desk, account: Audio):
    account.pace = 2.0
    async with aclosing(ai.speak(desk, SENTENCE, 1.0, uuid4())) as sounds:
        await anext(sounds)
    async with desk.sessions() as session:
        tokens = {budget.tokens for budget in await session.scalars(select(ModelBudget))}
    (call,) = await calls(desk.sessions)
    assert tokens == {call.tokens_in + call.tokens_out}
    assert call.outcome == "abandoned"


async def test_a_voice_that_fails_three_times_is_left_alone_for_a_while(desk: ai.Desk, account: Audio):
    account.failing = AudioFault.GARBAGE
    for _ in range(3):
        with pytest.raises(ai.ModelFailed):
            await said(desk)
    with pytest.raises(ai.ModelFailed) as failed:
        await said(desk)
    assert (failed.value.failure, len(account.sounds)) == (ai.Failure.PAUSED, 3)
    account.failing = None
    # The one that listens is another model.
    assert (await ai.write_down(desk, RECORDING, None)).text


@pytest.mark.parametrize(
    ("settings", "server"),
    [
        ({"OPENAI_API_KEY": "k"}, ("openai", "https://api.openai.com/v1", "k")),
        ({"AI_PROVIDER": "openai", "API_KEY": "k"}, ("openai", "https://api.openai.com/v1", "k")),
        ({"AI_VOICE_API_KEY": "v"}, ("openai", "https://api.openai.com/v1", "v")),
        ({"AI_BASE_URL": "http://x/v1"}, ("compatible", "http://x/v1", None)),
        (
            {
                "AI_PROVIDER": "compatible",
                "AI_BASE_URL": "http://x/v1",
                "API_KEY": "k",
                "OPENAI_API_KEY": "o",
            },
            ("compatible", "http://x/v1", "k"),
        ),
        ({"AI_VOICE_BASE_URL": "http://v/v1", "OPENAI_API_KEY": "o"}, ("compatible", "http://v/v1", None)),
    ],
)
def test_a_key_goes_to_no_other_server(settings: dict[str, str], server: tuple[str, str, str | None]):
    found = AiSettings.model_validate(VOICED | settings).voice_server
    assert found is not None
    assert (found.provider, found.base_url, found.key and found.key.get_secret_value()) == server


def test_a_voice_without_a_server_is_refused_at_the_start():
    with pytest.raises(ValueError, match="AI_VOICE_BASE_URL"):
        AiSettings.model_validate(VOICED)
