"""What tests ask of models, and the simulators that answer."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select

from greenroom.ai import service as ai
from greenroom.ai.models import ModelCall
from greenroom.core.database import Sessions
from greenroom.core.setting_groups import AiSettings
from tests.simulators.gemini import Gemini, gemini
from tests.simulators.models import Account
from tests.simulators.openai import OpenAI, open_ai

PROVIDERS: Final = ("openai", "google", "compatible")
# Enough for a busy machine; what hangs is given less.
SECONDS: Final = 8.0


class Verdict(ai.ModelAnswer):
    """An answer with everything that shapes may hold."""

    word: ai.Sentence
    note: str | None
    lines: list[str]


PROMPT: Final = ai.Prompt("You sort lines.", {"Lines": "one\ntwo"})
GOOD: Final = '{"word": "sorted", "note": null, "lines": ["one", "two"]}'


@dataclass(frozen=True, slots=True)
class Vendor:
    """A simulated vendor and the settings by which it is reached."""

    name: str
    account: Account
    settings: dict[str, Any]

    @property
    def key(self) -> str:
        return self.account.key


@contextmanager
def simulated(name: str) -> Iterator[Vendor]:
    """A vendor whose model answers with `GOOD`."""
    account: OpenAI | Gemini
    if name == "google":
        account = Gemini(speaks=lambda _: GOOD)
        with gemini(account) as address:
            yield Vendor(name, account, {"GEMINI_BASE_URL": address, "GEMINI_API_KEY": account.key})
        return
    official = name == "openai"
    account = OpenAI(speaks=lambda _: GOOD, official=official, key="none" if not official else "test_key")
    account.models = account.models if official else frozenset()
    with open_ai(account) as address:
        if official:
            yield Vendor(name, account, {"OPENAI_BASE_URL": address, "OPENAI_API_KEY": account.key})
        else:
            yield Vendor(name, account, {"AI_BASE_URL": address})


@asynccontextmanager
async def desk_for(sessions: Sessions, *settings: dict[str, Any]) -> AsyncIterator[ai.Desk]:
    """A desk with the models of these settings."""
    together = {name: value for one in settings for name, value in one.items()}
    roster = ai.Roster.of(AiSettings.model_validate(together))
    yield ai.Desk(roster, sessions)
    await roster.close()


def errand(**other: Any) -> ai.Errand:
    values: dict[str, Any] = {"purpose": "test", "prompt": PROMPT, "seconds": SECONDS} | other
    return ai.Errand(**values)


async def calls(sessions: Sessions) -> list[ModelCall]:
    async with sessions() as session:
        return list(await session.scalars(select(ModelCall).order_by(ModelCall.created_at)))
