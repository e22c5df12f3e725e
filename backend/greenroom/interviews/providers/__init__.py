"""Those who can ask the questions of an interview."""

from __future__ import annotations

from greenroom.ai import service as ai
from greenroom.interviews.providers._contract import Interviewer, Moment, Move
from greenroom.interviews.providers._video import (
    Booking,
    Cast,
    Line,
    Opened,
    Talk,
    VideoRefused,
    VideoUnknown,
    VideoVendor,
)
from greenroom.interviews.providers.builtin import BuiltinInterviewer
from greenroom.interviews.providers.model import ModelInterviewer

__all__ = [
    "Booking",
    "Cast",
    "Interviewer",
    "Line",
    "Moment",
    "Move",
    "Opened",
    "Talk",
    "VideoRefused",
    "VideoUnknown",
    "VideoVendor",
    "create_interviewer",
]


def create_interviewer(desk: ai.Desk) -> Interviewer:
    """The interviewer of this deployment: a model's words where one is set up."""
    return ModelInterviewer(desk) if desk.roster.models else BuiltinInterviewer()
