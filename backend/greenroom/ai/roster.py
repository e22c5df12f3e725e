"""The models that this deployment has set up, in the order in which they are asked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from greenroom.ai.providers import NAMES, Model, Price, vendor
from greenroom.core.setting_groups import AiSettings

EMBEDDED: Final = "embedded"


@dataclass(frozen=True, slots=True)
class Placed:
    """A model in its place; `setup` tells one configuration of it from another, and gives no key away."""

    model: Model
    setup: str
    price: Price | None

    @property
    def provider(self) -> str:
        return self.model.name

    @property
    def name(self) -> str:
        return self.model.model


class Roster:
    """Opened once a process. `seconds` is the longest for one answer, `daily_tokens` what a day may spend."""

    def __init__(self, models: tuple[Placed, ...], *, seconds: float, daily_tokens: int | None) -> None:
        self.models, self.seconds, self.daily_tokens = models, seconds, daily_tokens

    @classmethod
    def of(cls, settings: AiSettings) -> Roster:
        return cls(
            tuple(_place(settings)),
            seconds=settings.ai_timeout_seconds,
            daily_tokens=settings.ai_daily_budget_tokens,
        )

    def only(self, placed: Placed) -> Roster:
        """The same with one model alone."""
        return Roster((placed,), seconds=self.seconds, daily_tokens=self.daily_tokens)

    async def close(self) -> None:
        for placed in self.models:
            await placed.model.close()


def _place(settings: AiSettings) -> Iterator[Placed]:
    for name in order(settings):
        lent = vendor(name)
        # The model's name is said of the chosen provider; another vendor would not know it.
        wanted = settings.ai_model if name == settings.ai_provider else None
        if model := lent.create(settings, wanted):
            yield Placed(model, _setup(settings, name, model.model), lent.prices.get(model.model))


def order(settings: AiSettings) -> tuple[str, ...]:
    """The chosen one, the fallbacks, then any other that is set up; nothing comes after the embedded engine.

    The engine that is chosen by name wants no model; left to the default, a vendor's key is enough.
    """
    said = settings.ai_provider != EMBEDDED or "ai_provider" in settings.model_fields_set
    order = dict.fromkeys(
        [*([settings.ai_provider] if said else []), *settings.ai_fallback, *_keyed(settings)]
    )
    names = list(order)
    if EMBEDDED in names:
        names = names[: names.index(EMBEDDED)]
    return tuple(name for name in names if name in NAMES)


def _keyed(settings: AiSettings) -> Iterator[str]:
    """Providers with something of their own set; only theirs are worth importing."""
    own = {
        "openai": settings.openai_api_key,
        "google": settings.gemini_api_key,
        "compatible": settings.ai_base_url,
    }
    return (name for name, setting in own.items() if setting is not None)


def _setup(settings: AiSettings, name: str, model: str) -> str:
    facts = settings.model_dump_json(include={"openai_base_url", "gemini_base_url", "ai_base_url"})
    keys = (settings.api_key, settings.openai_api_key, settings.gemini_api_key)
    secret = "\n".join(key.get_secret_value() if key else "" for key in keys)
    return hashlib.sha256(f"{name}\n{model}\n{facts}\n{secret}".encode()).hexdigest()
