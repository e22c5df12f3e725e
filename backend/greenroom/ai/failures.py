"""What may go wrong with a model, and what an operator does about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal

# "once" pauses a model at the first failure, "in_a_row" at the third; "never" is about one answer alone.
Pauses = Literal["once", "in_a_row", "never"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One way to fail. `again` says that the same request may do better in a moment."""

    code: str
    happened: str
    remedy: str
    again: bool = False
    pauses: Pauses = "never"


class Failure(Enum):
    """Every way, by what happened; codes are stable: metrics, logs and the admin page carry them."""

    TIMEOUT = Kind(
        "timeout",
        "It did not answer in time.",
        "Look at the vendor's status page; raise AI_TIMEOUT_SECONDS for a slow local model.",
        pauses="in_a_row",
    )
    UNREACHABLE = Kind(
        "unreachable",
        "No connection could be made, or it broke off.",
        "Check the address (OPENAI_BASE_URL, GEMINI_BASE_URL, AI_BASE_URL or AI_VOICE_BASE_URL) and the "
        "network.",
        again=True,
        pauses="in_a_row",
    )
    CUT = Kind(
        "cut",
        "The connection was cut in the middle of an answer.",
        "Nothing, if it happens rarely; else look at proxies between here and the vendor.",
        again=True,
        pauses="in_a_row",
    )
    BAD_KEY = Kind(
        "bad_key",
        "The key is not accepted.",
        "Set a valid key: API_KEY, or OPENAI_API_KEY, GEMINI_API_KEY or AI_VOICE_API_KEY for that use alone.",
        pauses="once",
    )
    FORBIDDEN = Kind(
        "forbidden",
        "The key may not use this model, or not from this region.",
        "Grant the key access at the vendor, or set AI_MODEL to a model that it may use.",
        pauses="once",
    )
    QUOTA = Kind(
        "quota_exhausted",
        "The account's quota or credit is used up.",
        "Top the account up or raise its limit at the vendor; trying again would not help.",
        pauses="once",
    )
    MODEL_UNKNOWN = Kind(
        "model_unknown",
        "The vendor does not know the model: it was retired, or its name is wrong.",
        "Set AI_MODEL to a model that the vendor offers today, or leave it empty for our default; for the "
        "voice set AI_SPEECH_MODEL or AI_TRANSCRIPTION_MODEL.",
        pauses="once",
    )
    RATE_LIMITED = Kind(
        "rate_limited",
        "More was asked than the vendor takes in a minute.",
        "Nothing, if it passes; else raise the account's rate limit or add a fallback by AI_FALLBACK.",
        again=True,
        pauses="in_a_row",
    )
    SERVER_ERROR = Kind(
        "server_error",
        "The vendor failed on its own side.",
        "Look at the vendor's status page; it is tried again by itself.",
        again=True,
        pauses="in_a_row",
    )
    REQUEST_REFUSED = Kind(
        "request_refused",
        "The vendor would not take the request as we make it.",
        "Set AI_MODEL to one of the current models; if it stays, report it: the request is ours to mend.",
        pauses="in_a_row",
    )
    TOO_LONG = Kind(
        "too_long",
        "The text does not fit into the model's context.",
        "Use a model with a larger context; for Ollama set OLLAMA_CONTEXT_LENGTH to 16384 or more.",
    )
    UNUSABLE = Kind(
        "unusable",
        "What came was no answer of the shape that was asked for.",
        "Use a model that follows JSON schemas; small local ones often do not.",
        pauses="in_a_row",
    )
    NO_SOUND = Kind(
        "no_sound",
        "What came was no sound that a page can play.",
        "Set AI_SPEECH_MODEL to one that gives WAV: 16 bits, one channel.",
        pauses="in_a_row",
    )
    NO_TRANSCRIPT = Kind(
        "no_transcript",
        "What came was no transcript.",
        "Set AI_TRANSCRIPTION_MODEL to one that writes speech down as JSON.",
        pauses="in_a_row",
    )
    TRUNCATED = Kind(
        "truncated",
        "The answer broke off at the limit of its length.",
        "Use a model that thinks less or answers shorter.",
    )
    DECLINED = Kind("declined", "The model declined to answer.", "Nothing: it is about this one text.")
    BLOCKED = Kind(
        "blocked",
        "The vendor's safety filter held the text or the answer back.",
        "Nothing, if it is rare; else choose another provider: CVs are full of what filters look for.",
    )
    PAUSED = Kind(
        "paused",
        "It failed a moment ago, so it is not asked for a while.",
        "Mend what the last failure says; it is tried again by itself.",
    )
    BUDGET_SPENT = Kind(
        "budget_spent",
        "The day's budget of tokens is spent.",
        "Raise AI_DAILY_BUDGET_TOKENS, or wait until midnight UTC.",
    )


class ModelFailed(Exception):
    """One model could not answer. `wait` is how many seconds the vendor asks us to stay away, if it does.

    `detail` is for the log: short, and never what a person wrote.
    """

    def __init__(self, failure: Failure, detail: str = "", *, wait: float | None = None) -> None:
        super().__init__(f"{failure.value.code}: {detail}" if detail else failure.value.code)
        self.failure = failure
        self.detail = detail
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Refusal:
    """That one provider was asked and could not answer."""

    provider: str
    model: str
    failure: Failure


class NoModel(Exception):
    """None of the models could answer; `refusals` says of each why, in the order in which they were asked."""

    def __init__(self, refusals: tuple[Refusal, ...]) -> None:
        super().__init__(", ".join(f"{one.provider}: {one.failure.value.code}" for one in refusals))
        self.refusals = refusals

    @property
    def first(self) -> str | None:
        """The provider that was asked first; None where no model is set up."""
        return self.refusals[0].provider if self.refusals else None
