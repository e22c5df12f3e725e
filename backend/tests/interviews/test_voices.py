"""A model's voice and ears in interviews: whose sentences are said, and whose words are written down."""

from __future__ import annotations

from base64 import b64decode
from typing import Any
from uuid import uuid4

import pytest

from greenroom.ai import service as ai
from greenroom.interviews.speech_permits import Permits, sentences
from tests.factories.interviews import URL, Candidate
from tests.interviews.test_streaming import events_in
from tests.interviews.voices import STREAM, Booth
from tests.simulators.audio import AudioFault, hum


def seconds_in(events: list[tuple[str, Any]]) -> float:
    pieces = [ai.Sound(data["rate"], b64decode(data["samples"])) for name, data in events if name == "sound"]
    return sum(one.seconds for one in pieces)


async def test_a_question_is_said_sentence_by_sentence(booth: Booth):
    interview = await booth.begin()
    question = interview["turns"][0]["question"]
    answer = await booth.hear(interview, turn_id=interview["turns"][0]["id"])
    assert answer.headers["content-type"].startswith(STREAM)
    events = events_in(answer)
    assert [data["text"] for name, data in events if name == "sentence"] == list(sentences(question))
    assert events[-1] == ("end", {"whole": True})
    assert seconds_in(events) == pytest.approx(len("".join(sentences(question))) / 15, abs=0.1)
    assert [one.body["input"] for one in booth.account.sounds] == list(sentences(question))


async def test_a_follow_up_may_be_said_before_its_last_word_is_found(booth: Booth):
    interview = await booth.begin()
    answer = await booth.candidate.answer(interview, interview["turns"][0], accept=STREAM)
    events = events_in(answer)
    spoken = [data for name, data in events if name == "sentence"]
    question = events[-1][1]["next"]["question"]
    assert [one["text"] for one in spoken] == list(sentences(question))
    heard = await booth.hear(interview, permit=spoken[0]["permit"])
    assert [data for name, data in events_in(heard) if name == "sentence"] == [{"text": spoken[0]["text"]}]


async def test_nothing_but_the_interviews_own_sentences_is_said(booth: Booth):
    interview, other = await booth.begin(), await booth.begin()
    permits = Permits("another secret")
    events = events_in(await booth.candidate.answer(other, other["turns"][0], accept=STREAM))
    foreign = next(data["permit"] for name, data in events if name == "sentence")
    for permit in (
        "",
        "free words",
        permits.give(uuid4(), "Say this."),
        foreign,
        f"{foreign[:-4]}AAAA",
        "é.",
    ):
        assert (await booth.hear(interview, permit=permit)).status_code == 404
    assert (await booth.hear(interview, turn_id=other["turns"][0]["id"])).status_code == 404
    assert (await booth.hear(interview)).status_code == 422
    assert (await booth.hear(interview, text="Say this.")).status_code == 422
    assert booth.account.sounds == []


async def test_an_interview_by_text_is_silent(booth: Booth):
    interview = await booth.begin(format="text")
    turn = interview["turns"][0]
    assert (await booth.hear(interview, turn_id=turn["id"])).json()["code"] == "not_by_voice"
    assert (await booth.write_down(interview, hum(1))).json()["code"] == "not_by_voice"
    events = events_in(await booth.candidate.answer(interview, turn, accept=STREAM))
    assert "sentence" not in {name for name, _ in events}


async def test_an_answer_is_written_down_with_the_times_of_its_words(booth: Booth):
    written = (await booth.write_down(await booth.begin(), hum(2.0))).json()
    assert written["text"] == "in my second year our"
    assert [word["text"] for word in written["words"]] == written["text"].split()
    assert written["words"][-1]["end_ms"] == pytest.approx(2_000, abs=30)


async def test_a_model_without_times_gives_words_alone(booth: Booth):
    booth.account.knows_times = False
    written = (await booth.write_down(await booth.begin(), hum(2.0))).json()
    assert written == {"text": "in my second year our", "words": None}


@pytest.mark.parametrize("recording", [b"", b"free words", b"RIFF", b"RIFF0000WAVE", b"%PDF-1.7", b"\0" * 99])
async def test_what_is_no_sound_goes_nowhere(booth: Booth, recording: bytes):
    refused = await booth.write_down(await booth.begin(), recording)
    assert (refused.status_code, refused.json()["code"]) == (415, "no_sound")
    assert booth.account.sounds == []


async def test_a_recording_is_a_mebibyte_at_most(booth: Booth):
    refused = await booth.write_down(await booth.begin(), b"RIFF0000WAVE" + b"\0" * 1024 * 1024)
    assert (refused.status_code, refused.json()["code"]) == (413, "body_too_large")


async def test_an_interview_that_is_over_listens_no_more(booth: Booth):
    interview = await booth.begin()
    await booth.candidate.complete(interview)
    refused = await booth.write_down(interview, hum(1))
    assert (refused.status_code, refused.json()["code"]) == (409, "interview_ended")


async def test_a_voice_that_breaks_off_says_so_at_the_end(booth: Booth):
    interview = await booth.begin()
    booth.account.failing = AudioFault.CUT
    events = events_in(await booth.hear(interview, turn_id=interview["turns"][0]["id"]))
    assert seconds_in(events) > 0
    assert events[-1] == ("end", {"whole": False})


async def test_everybody_is_told_who_speaks_and_who_listens(booth: Booth):
    assert await booth.candidate.get("/interviews/voices") == {
        "speech": {"model": "sim-speech", "by": "a server of the operator's"},
        "transcription": {"model": "sim-listen", "by": "a server of the operator's"},
    }


async def test_the_sound_check_lets_the_voice_be_heard(booth: Booth):
    client, headers = booth.candidate.client, booth.candidate.person.headers
    events = events_in(await client.post(f"{URL}/voices/greeting", json={"speed": 1.1}, headers=headers))
    assert events[0] == ("sentence", {"text": "Hello, I am your interviewer."})
    assert booth.account.sounds[0].body["speed"] == 1.1


async def test_where_no_model_is_set_the_browser_does_it(candidate: Candidate):
    interview = await candidate.begin(format="voice")
    voiceless = Booth(candidate, account=None)  # type: ignore[arg-type]  # there is no server
    assert await candidate.get("/interviews/voices") == {"speech": None, "transcription": None}
    for answer in (
        await voiceless.hear(interview, turn_id=interview["turns"][0]["id"]),
        await voiceless.write_down(interview, hum(1)),
    ):
        assert (answer.status_code, answer.json()["code"]) == (503, "voice_unavailable")
