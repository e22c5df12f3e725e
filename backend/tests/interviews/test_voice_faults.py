"""The voice server failing in each way: what the student is told, what the operator sees, what is charged."""

from __future__ import annotations

import pytest

from greenroom.ai import service as ai
from greenroom.core.database import Sessions
from tests.ai.asking import calls
from tests.faults import Faults
from tests.interviews.test_streaming import events_in
from tests.interviews.test_voices import seconds_in
from tests.interviews.voices import Booth
from tests.simulators.audio import AudioFault, hum

KINDS = {failure.value.code: failure.value for failure in ai.Failure}
EVERY = pytest.mark.parametrize("fault", list(AudioFault))


@EVERY
async def test_a_question_is_asked_whatever_becomes_of_the_voice(
    booth: Booth, sessions: Sessions, faults: Faults, fault: AudioFault
):
    interview = await booth.begin()
    booth.account.failing = fault
    answer = await booth.hear(interview, turn_id=interview["turns"][0]["id"])
    heard = "The question in writing, said by the browser's own voice"
    if answer.status_code == 200:
        events = events_in(answer)
        assert seconds_in(events) > 0
        assert events[-1] == ("end", {"whole": False})
        heard = "The question in writing; the voice breaks off, and the browser's own says it"
    else:
        assert (answer.status_code, answer.json()["code"]) == (503, "voice_unavailable")
    await _goes_on(booth, interview)
    operator, charged = await _books(sessions)
    faults.tell("voice, speech", fault, student=heard, operator=operator, charged=charged)


@EVERY
async def test_an_answer_can_be_given_whatever_becomes_of_the_listener(
    booth: Booth, sessions: Sessions, faults: Faults, fault: AudioFault
):
    interview = await booth.begin()
    booth.account.failing = fault
    answer = await booth.write_down(interview, hum(2))
    assert (answer.status_code, answer.json()["code"]) == (503, "voice_unavailable")
    await _goes_on(booth, interview)
    operator, charged = await _books(sessions)
    student = "The turn stays: what was heard stands, the browser listens or the student types, said to be so"
    faults.tell("voice, transcription", fault, student=student, operator=operator, charged=charged)


async def _goes_on(booth: Booth, interview: dict[str, object]) -> None:
    """The turn waits as it did, and takes its answer."""
    turns = (await booth.candidate.get(f"/interviews/{interview['id']}"))["turns"]
    assert turns[-1]["answer"] is None
    await booth.candidate.say(interview, turns[-1])
    assert await booth.candidate.transactions() == [("consumption", -5)]


async def _books(sessions: Sessions) -> tuple[str, str]:
    made = await calls(sessions)
    kind = KINDS[made[0].outcome]
    spent = sum(call.tokens_in + call.tokens_out for call in made)
    charged = f"nothing more; {'the sound that came' if spent else 'no tokens'}"
    return f"`{kind.code}`: {kind.happened} {kind.remedy}", charged
