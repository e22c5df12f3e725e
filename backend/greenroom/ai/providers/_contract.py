"""What the product asks of a model, in our words."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from typing import Protocol

from greenroom.ai.prompts import Rendered
from greenroom.ai.shapes import Schema
from greenroom.core.setting_groups import AiSettings


@dataclass(frozen=True, slots=True)
class Asking:
    """One request: with a `schema` the answer is one JSON document, without it prose, streamed.

    `longest` bounds the answer, in tokens. `seconds` is what the transport may take; whoever asks holds the
    whole answer to a time of its own.
    """

    prompt: Rendered
    schema: Schema | None
    longest: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens that one request was charged; an answer that does not say counts as None."""

    tokens_in: int | None
    tokens_out: int | None


class Model(Protocol):
    """One model of one vendor."""

    name: str
    model: str

    def speak(self, asking: Asking) -> AsyncGenerator[str | Usage, None]:
        """The words as they come, and the usage where the vendor tells it.

        Raises `ModelFailed`, also after some words. It never tries again by itself, but for asking a server
        in a simpler way that it understands.
        """
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence to be said: `speed` is 1.0 for the voice's own, `seconds` what the transport may take."""

    text: str
    voice: str
    speed: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Sound:
    """A piece of sound: one channel of 16 bits, little end first, `rate` samples a second."""

    rate: int
    samples: bytes

    @property
    def seconds(self) -> float:
        return len(self.samples) / (2 * self.rate)


@dataclass(frozen=True, slots=True)
class Recording:
    """What somebody said: a whole file of `seconds`, which the transport may take `patience` seconds over."""

    name: str
    content_type: str
    data: bytes
    seconds: float
    patience: float


@dataclass(frozen=True, slots=True)
class HeardWord:
    """A word and when it was said, in milliseconds from the start of the recording."""

    text: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Transcript:
    """What was said, empty for nothing; `words` is None where the model tells no times."""

    text: str
    words: tuple[HeardWord, ...] | None
    usage: Usage


class VoiceMaker(Protocol):
    """A server that speaks and listens. Both verbs raise `ModelFailed`, and neither tries again by itself."""

    name: str

    def say(self, model: str, line: Line) -> AsyncGenerator[Sound, None]:
        """The sound as it comes, also some of it before a failure."""
        ...

    async def write_down(self, model: str, recording: Recording) -> Transcript: ...

    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Price:
    """In microdollars (millionths of a dollar) for a thousand tokens."""

    tokens_in: int
    tokens_out: int


@dataclass(frozen=True, slots=True)
class Vendor:
    """What a module of this package offers as `provider`.

    `create` makes one for a model's name (None: `default_model`), or gives None where the deployment has not
    set it up. `prices` are by model, as far as they are known.
    """

    create: Callable[[AiSettings, str | None], Model | None]
    default_model: str
    prices: dict[str, Price]
