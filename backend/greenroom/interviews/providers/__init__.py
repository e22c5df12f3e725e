"""Those who can ask the questions of an interview."""

from __future__ import annotations

from greenroom.interviews.providers._contract import Interviewer, Moment, Move
from greenroom.interviews.providers.builtin import BuiltinInterviewer

__all__ = ["Interviewer", "Moment", "Move", "create_interviewer"]


def create_interviewer() -> Interviewer:
    """The interviewer of this deployment."""
    return BuiltinInterviewer()
