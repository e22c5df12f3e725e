"""The engine's version: it changes whenever the same bytes may be scored differently."""

from typing import Final

from greenroom.engine.understanding.model import Moment

ENGINE_VERSION: Final = "1.11.0"
COUNTED_TO: Final = Moment(2026, 11)
"""Up to here work that goes on is counted. It moves with the version, so that results never move alone."""
