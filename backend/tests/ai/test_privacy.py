"""The privacy page says who reads along."""

from __future__ import annotations

from typing import Any

import pytest

from greenroom.ai.identifiers import without_identifiers
from greenroom.core.settings import load_settings
from greenroom.interviews.personal_data import holding as interviews
from greenroom.screenings.personal_data import holding as screenings

BOTH = pytest.mark.parametrize("holding", [screenings, interviews], ids=["analyses", "interviews"])


@BOTH
def test_with_no_model_nothing_is_sent(holding: Any, tmp_path: Any):
    assert holding.sent(load_settings({"DATA_DIR": str(tmp_path)})) is None


@BOTH
def test_every_vendor_that_may_be_asked_is_named(holding: Any, tmp_path: Any):
    keys = {"AI_PROVIDER": "google", "API_KEY": "one", "OPENAI_API_KEY": "two"}
    said = holding.sent(load_settings({"DATA_DIR": str(tmp_path)} | keys))
    assert "by Google (Gemini) or OpenAI:" in said


def test_who_speaks_and_who_listens_is_named(tmp_path: Any):
    voices = {"AI_SPEECH_MODEL": "a-voice", "AI_TRANSCRIPTION_MODEL": "an-ear", "OPENAI_API_KEY": "one"}
    assert interviews.sent
    said = interviews.sent(load_settings({"DATA_DIR": str(tmp_path)} | voices))
    assert said
    assert "To say the questions aloud in interviews by voice, by OpenAI:" in said
    assert "by OpenAI: the sound of your answers." in said


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Write to asha.verma@example.com today", "Write to [e-mail] today"),
        ("Call +91 98000-00000 or (020) 7946 0018", "Call [number] or [number]"),
        ("See linkedin.com/in/asha and https://asha.example.com/x", "See [link] and [link]"),
        ("Lived at 12 Mill Lane, Northport", "Lived at [address]"),
        ("Date of Birth: 4 May 2003\nPython", "[personal details]\nPython"),
        ("Father's name - R. Verma", "[personal details]"),
        ("Asha Verma built it; ASHA tested it", "[withheld] built it; [withheld] tested it"),
        ("2019 - 2021 and 01/2019 - 03/2021", "2019 - 2021 and 01/2019 - 03/2021"),
        ("Served 1,200,000 users at 99.95%", "Served 1,200,000 users at 99.95%"),
        ("Node.js, ASP.NET and C++ since 2019", "Node.js, ASP.NET and C++ since 2019"),
    ],
)
def test_what_identifies_is_taken_out_and_the_rest_stays(text: str, left: str):
    assert without_identifiers(text, ["Asha Verma"]) == left
