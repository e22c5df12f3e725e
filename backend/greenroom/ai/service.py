"""Models as other features call them: `from greenroom.ai import service as ai`, then `await ai.ask(...)`."""

from __future__ import annotations

from greenroom.ai.asking import Answer, Errand, ask, tell
from greenroom.ai.calls import Desk
from greenroom.ai.failures import Failure, ModelFailed, NoModel, Refusal
from greenroom.ai.prompts import Prompt, visible
from greenroom.ai.providers import HeardWord, Recording, Sound, Transcript
from greenroom.ai.roster import Placed, Roster, Voiced
from greenroom.ai.shapes import ModelAnswer, Sentence
from greenroom.ai.standing import Spending, Standing, probe, spending, standing
from greenroom.ai.voice import speak, write_down

__all__ = [
    "Answer",
    "Desk",
    "Errand",
    "Failure",
    "HeardWord",
    "ModelAnswer",
    "ModelFailed",
    "NoModel",
    "Placed",
    "Prompt",
    "Recording",
    "Refusal",
    "Roster",
    "Sentence",
    "Sound",
    "Spending",
    "Standing",
    "Transcript",
    "Voiced",
    "ask",
    "probe",
    "speak",
    "spending",
    "standing",
    "tell",
    "visible",
    "write_down",
]
