"""OpenAI, by Chat Completions."""

from __future__ import annotations

from typing import Any, Final

from greenroom.ai.providers._chat import ChatModel, Server
from greenroom.ai.providers._contract import Model, Price, Vendor
from greenroom.core.setting_groups import AiSettings

NAME: Final = "openai"
# The small model of November 2026.
DEFAULT_MODEL: Final = "gpt-6-luna"
# Those that reason unless told otherwise, and take "none": wording needs no reasoning.
_TAKE_NO_REASONING: Final = ("gpt-5.4-mini", "gpt-5.6-luna", "gpt-6-luna")
PRICES: Final = {"gpt-6-luna": Price(100, 500), "gpt-5.6-luna": Price(200, 1200)}


def _create(settings: AiSettings, model: str | None) -> Model | None:
    key = settings.key_of(NAME)
    if key is None:
        return None
    model = model or DEFAULT_MODEL
    # Nothing that we ask is to be kept at the vendor.
    extra: dict[str, Any] = {"store": False}
    if model.startswith(_TAKE_NO_REASONING):
        extra["reasoning_effort"] = "none"
    return ChatModel(
        Server(
            NAME,
            model,
            settings.openai_base_url,
            key.get_secret_value(),
            limit="max_completion_tokens",
            ladder=("json_schema",),
            extra=extra,
        )
    )


provider: Final = Vendor(_create, DEFAULT_MODEL, PRICES)
