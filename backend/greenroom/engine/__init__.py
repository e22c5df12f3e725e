"""The CV engine: bytes in, a scored and evidenced analysis out; no database, no web, no settings.

    from greenroom.engine import analyse

    result = analyse(Path("cv.pdf").read_bytes(), job_description="We need Python and SQL.")
    print(result.score.overall, [role.title for role in result.roles])

`analyse` and `read` are all that most callers need; `results.Result` and `document.Document` are what they
return, and `document.ReadingRefused` what they raise. The stages one by one are in `analysis`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greenroom.engine.library import analyse, read

__all__ = ["analyse", "read"]


def __getattr__(name: str) -> object:
    """Load the library only when it is asked for: a reading child needs the readers and nothing else."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("greenroom.engine.library"), name)
