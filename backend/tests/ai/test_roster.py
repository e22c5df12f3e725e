"""Who is asked, in which order, and that nobody's client is imported for nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from greenroom.ai import service as ai
from greenroom.ai.roster import Roster
from greenroom.core.database import Sessions
from greenroom.core.setting_groups import AiProviderName, AiSettings
from tests.ai.asking import Verdict, desk_for, errand, simulated
from tests.simulators.models import Fault

OPENAI = {"OPENAI_API_KEY": "one"}
GOOGLE = {"GEMINI_API_KEY": "two"}
SERVER = {"AI_BASE_URL": "http://localhost:11434/v1"}


@pytest.mark.parametrize(
    ("settings", "order"),
    [
        ({}, []),
        ({"API_KEY": "of nobody"}, []),
        (OPENAI, ["openai"]),
        (OPENAI | {"AI_PROVIDER": "embedded"}, []),
        ({"AI_PROVIDER": "openai", "API_KEY": "key"}, ["openai"]),
        ({"AI_PROVIDER": "gemini", "API_KEY": "key"}, ["google"]),
        ({"AI_PROVIDER": "google", "API_KEY": "key"} | OPENAI, ["google", "openai"]),
        ({"AI_PROVIDER": "openai", "API_KEY": "key"} | SERVER, ["openai", "compatible"]),
        ({"AI_PROVIDER": "openai", "API_KEY": "key", "AI_FALLBACK": "google"}, ["openai", "google"]),
        (
            OPENAI | GOOGLE | SERVER | {"AI_PROVIDER": "compatible", "AI_FALLBACK": "google"},
            ["compatible", "google", "openai"],
        ),
        (OPENAI | GOOGLE | {"AI_PROVIDER": "google", "AI_FALLBACK": "embedded"}, ["google"]),
    ],
)
async def test_the_chosen_one_then_the_fallbacks_then_any_other_with_a_key(
    settings: dict[str, str], order: list[str]
):
    roster = Roster.of(AiSettings.model_validate(settings))
    assert [placed.provider for placed in roster.models] == order
    await roster.close()


@pytest.mark.parametrize(
    ("settings", "provider", "key"),
    [
        ({"AI_PROVIDER": "openai"}, "openai", "shared"),
        ({"AI_PROVIDER": "openai"} | OPENAI, "openai", "one"),
        ({"AI_PROVIDER": "openai"}, "google", None),
        ({"AI_PROVIDER": "openai", "AI_FALLBACK": "google"}, "google", "shared"),
        ({"AI_PROVIDER": "openai", "AI_FALLBACK": "google"} | GOOGLE, "google", "two"),
        (SERVER | {"AI_PROVIDER": "compatible"}, "compatible", "shared"),
        (SERVER | OPENAI | {"AI_PROVIDER": "openai", "AI_FALLBACK": "compatible"}, "compatible", "shared"),
        (SERVER | {"AI_PROVIDER": "openai", "AI_FALLBACK": "compatible"}, "compatible", None),
    ],
)
def test_the_shared_key_is_for_those_that_are_named(
    settings: dict[str, str], provider: AiProviderName, key: str | None
):
    found = AiSettings.model_validate({"API_KEY": "shared"} | settings).key_of(provider)
    assert (found.get_secret_value() if found else None) == key


async def test_a_models_name_is_said_of_the_chosen_provider_alone():
    settings = OPENAI | GOOGLE | {"AI_PROVIDER": "google", "AI_MODEL": "gemini-3.8-flash"}
    roster = Roster.of(AiSettings.model_validate(settings))
    assert [placed.name for placed in roster.models] == ["gemini-3.8-flash", "gpt-6-luna"]
    await roster.close()


async def test_another_key_is_another_setup():
    rosters = [Roster.of(AiSettings.model_validate({"OPENAI_API_KEY": key})) for key in ("one", "two", "one")]
    first, second, again = (roster.models[0].setup for roster in rosters)
    assert first == again != second
    for roster in rosters:
        await roster.close()


def test_without_a_key_no_vendors_client_is_imported():
    imported = "import sys, greenroom.main, greenroom.worker"
    asked = f"{imported}; print(*map(sys.modules.get, ('openai', 'google.genai')))"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["None", "None"]


async def test_the_next_model_answers_and_the_fallback_is_said(sessions: Sessions):
    with simulated("openai") as first, simulated("google") as second:
        first.account.always = Fault.QUOTA
        async with desk_for(sessions, first.settings, second.settings, {"AI_PROVIDER": "openai"}) as desk:
            answer = await ai.ask(desk, errand(), Verdict)
    assert (answer.provider, answer.fallback_from) == ("google", "openai")


async def test_a_model_that_hangs_leaves_time_for_the_next(sessions: Sessions):
    with simulated("openai") as first, simulated("google") as second:
        first.account.always = Fault.TIMEOUT
        async with desk_for(sessions, first.settings, second.settings, {"AI_PROVIDER": "openai"}) as desk:
            answer = await ai.ask(desk, errand(seconds=4.0), Verdict)
    assert (answer.provider, answer.fallback_from) == ("google", "openai")
