"""Why an analysis is refused."""

from __future__ import annotations

from greenroom.core.errors import NotFound, Refusal


class ScreeningNotFound(NotFound):
    detail = "There is no such analysis among yours."


class ScreeningNotDone(Refusal):
    status, code, title = 409, "screening_not_done", "Not done yet"
    detail = "Only analyses that are done can be compared. Wait for this one, or name another."
