"""Why an analysis is refused."""

from __future__ import annotations

from greenroom.core.errors import NotFound


class ScreeningNotFound(NotFound):
    detail = "There is no such analysis among yours."
