"""The version of how answers are scored: it changes whenever the same answer may be scored differently."""

from typing import Final

INTERVIEW_ENGINE_VERSION: Final = "1.6.0"
