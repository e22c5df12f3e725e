"""The engine's version: it changes whenever the same bytes may be scored differently."""

from typing import Final

ENGINE_VERSION: Final = "1.0.0"
