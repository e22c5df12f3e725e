"""What the operator is told of the models that speak and listen."""

from __future__ import annotations

from pathlib import Path

from greenroom.ai.voice_checking import check
from greenroom.core.database import Sessions
from greenroom.core.settings import load_settings
from greenroom.core.standing import Deployment, Standing
from tests.ai.voices import voiced
from tests.simulators.audio import Audio, AudioFault


async def found(tmp_path: Path, books: Sessions | None, **set_to: str) -> list[Standing]:
    return list(await check(Deployment(load_settings({"DATA_DIR": str(tmp_path), **set_to}), books)))


async def test_without_any_the_browser_does_it_and_one_is_told_what_to_set(tmp_path: Path):
    (one,) = await found(tmp_path, None)
    assert (one.system, one.state) == ("Voices", "embedded")
    assert "AI_SPEECH_MODEL" in (one.remedy or "")


async def test_each_of_them_does_one_short_task(tmp_path: Path, live_sessions: Sessions):
    account = Audio()
    with voiced(account) as settings:
        for books in (live_sessions, None):
            said = await found(tmp_path, books, **settings)
            assert [(one.system, one.state) for one in said] == [
                ("Voice sim-speech of compatible", "works"),
                ("Listener sim-listen of compatible", "works"),
            ]
    assert {one.body.get("input", "a second of silence") for one in account.sounds} == {
        "Ready.",
        "a second of silence",
    }


async def test_one_alone_leaves_the_other_to_the_browser(tmp_path: Path):
    with voiced(Audio()) as settings:
        del settings["AI_TRANSCRIPTION_MODEL"]
        said = await found(tmp_path, None, **settings)
    assert [one.state for one in said] == ["works", "embedded"]


async def test_what_fails_says_what_to_mend_also_while_it_is_not_asked(
    tmp_path: Path, live_sessions: Sessions
):
    account = Audio(failing=AudioFault.UNAUTHORISED)
    with voiced(account) as settings:
        for books in (live_sessions, live_sessions, None):
            for one in await found(tmp_path, books, **settings):
                assert (one.state, "AI_VOICE_API_KEY" in (one.remedy or "")) == ("failing", True), one
        account.failing = AudioFault.GARBAGE
        speech, listener = await found(tmp_path, None, **settings)
    assert "AI_SPEECH_MODEL" in (speech.remedy or "")
    assert "AI_TRANSCRIPTION_MODEL" in (listener.remedy or "")
