"""Any server that speaks like OpenAI: Ollama, vLLM, LM Studio, llama.cpp and others, at AI_BASE_URL."""

from __future__ import annotations

from typing import Final

from greenroom.ai.providers._chat import LADDER, ChatModel, Server
from greenroom.ai.providers._contract import Model, Vendor
from greenroom.core.setting_groups import AiSettings

NAME: Final = "compatible"
# Servers of one model take any name; one of many says that it does not know it.
DEFAULT_MODEL: Final = "default"
# They take any key that is not empty.
_ANY_KEY: Final = "none"


def _create(settings: AiSettings, model: str | None) -> Model | None:
    if settings.ai_base_url is None:
        return None
    key = settings.key_of(NAME)
    return ChatModel(
        Server(
            NAME,
            model or DEFAULT_MODEL,
            settings.ai_base_url,
            key.get_secret_value() if key else _ANY_KEY,
            # Ollama ignores the newer name in silence.
            limit="max_tokens",
            ladder=LADDER,
            extra={},
        )
    )


provider: Final = Vendor(_create, DEFAULT_MODEL, {})
