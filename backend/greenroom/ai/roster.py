"""The models that this deployment has set up, in the order in which they are asked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from greenroom.ai.providers import NAMES, Model, Price, VoiceMaker, vendor, voice_maker
from greenroom.core.setting_groups import AiSettings

EMBEDDED: Final = "embedded"


class Called(Protocol):
    """What the books know a model by, whatever it does."""

    @property
    def provider(self) -> str: ...

    @property
    def name(self) -> str: ...

    @property
    def setup(self) -> str: ...

    @property
    def price(self) -> Price | None: ...


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


@dataclass(frozen=True, slots=True)
class Voiced:
    """A model that speaks, or one that listens; `maker` is the server of both, `voice` whose voice it has."""

    maker: VoiceMaker
    name: str
    setup: str
    voice: str = ""
    # By the character or by the minute, as vendors like: no price of tokens says it.
    price: Price | None = None

    @property
    def provider(self) -> str:
        return self.maker.name


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks and who listens in interviews by voice; None is the browser itself."""

    speech: Voiced | None = None
    transcription: Voiced | None = None

    @property
    def both(self) -> tuple[Voiced, ...]:
        return tuple(one for one in (self.speech, self.transcription) if one)

    async def close(self) -> None:
        # Both share one server.
        for one in self.both[:1]:
            await one.maker.close()


UNVOICED: Final = Voices()


class Roster:
    """Opened once a process. `seconds` is the longest for one answer, `daily_tokens` what a day may spend."""

    def __init__(
        self,
        models: tuple[Placed, ...],
        *,
        seconds: float,
        daily_tokens: int | None,
        voices: Voices = UNVOICED,
    ) -> None:
        self.models, self.seconds, self.daily_tokens, self.voices = models, seconds, daily_tokens, voices

    @classmethod
    def of(cls, settings: AiSettings) -> Roster:
        return cls(
            tuple(_place(settings)),
            seconds=settings.ai_timeout_seconds,
            daily_tokens=settings.ai_daily_budget_tokens,
            voices=voices_of(settings),
        )

    def only(self, placed: Placed) -> Roster:
        """The same with one model alone."""
        return Roster((placed,), seconds=self.seconds, daily_tokens=self.daily_tokens)

    async def close(self) -> None:
        for placed in self.models:
            await placed.model.close()
        await self.voices.close()


def _place(settings: AiSettings) -> Iterator[Placed]:
    for name in order(settings):
        lent = vendor(name)
        # The model's name is said of the chosen provider; another vendor would not know it.
        wanted = settings.ai_model if name == settings.ai_provider else None
        if model := lent.create(settings, wanted):
            yield Placed(model, _setup(settings, name, model.model), lent.prices.get(model.model))


def voices_of(settings: AiSettings) -> Voices:
    """Who speaks and who listens, as far as it is set."""
    server, speech, transcription = (
        settings.voice_server,
        settings.ai_speech_model,
        settings.ai_transcription_model,
    )
    if server is None or not (speech or transcription):
        return Voices()
    maker = voice_maker(server)

    def voiced(use: str, model: str, voice: str = "") -> Voiced:
        return Voiced(maker, model, _setup(settings, f"{use} of {maker.name}", model), voice)

    return Voices(
        voiced("speech", speech, settings.ai_speech_voice) if speech else None,
        voiced("transcription", transcription) if transcription else None,
    )


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
    addresses = {"openai_base_url", "gemini_base_url", "ai_base_url", "ai_voice_base_url"}
    # Keys and addresses are a part of it: what was mended is asked again at once, whatever pause it had.
    facts = settings.model_dump_json(include=addresses)
    keys = (settings.api_key, settings.openai_api_key, settings.gemini_api_key, settings.ai_voice_api_key)
    secret = "\n".join(key.get_secret_value() if key else "" for key in keys)
    return hashlib.sha256(f"{name}\n{model}\n{facts}\n{secret}".encode()).hexdigest()
