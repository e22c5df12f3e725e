"""Models as other features call them: `from greenroom.ai import service as ai`, then `await ai.ask(...)`."""

from __future__ import annotations

from greenroom.ai.asking import Answer, Errand, ask, tell
from greenroom.ai.calls import Desk
from greenroom.ai.failures import Failure, ModelFailed, NoModel, Refusal
from greenroom.ai.prompts import Prompt, visible
from greenroom.ai.roster import Placed, Roster
from greenroom.ai.shapes import ModelAnswer, Sentence
from greenroom.ai.standing import Spending, Standing, probe, spending, standing

__all__ = [
    "Answer",
    "Desk",
    "Errand",
    "Failure",
    "ModelAnswer",
    "ModelFailed",
    "NoModel",
    "Placed",
    "Prompt",
    "Refusal",
    "Roster",
    "Sentence",
    "Spending",
    "Standing",
    "ask",
    "probe",
    "spending",
    "standing",
    "tell",
    "visible",
]
