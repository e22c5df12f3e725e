"""What practice looks like over HTTP."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from pydantic import BaseModel, Field

from greenroom.engine.answers.model import Assessment
from greenroom.engine.questions.model import QuestionKind
from greenroom.interviews.models import DrillKind, DrillOutcome
from greenroom.interviews.schemas import AnswerText, Sent


class DrillAnswerRequest(Sent):
    text: AnswerText


class DrillItem(BaseModel):
    """A question that comes back. What it wants to hear is said once it is answered."""

    id: UUID
    kind: DrillKind = Field(description="Answered weakly as a whole, or well but without some key points.")
    about: QuestionKind
    competency: str
    competency_label: str
    question: str
    quote: str | None = Field(description="The line of the CV that it is about, verbatim.")
    interview_id: UUID
    turn_id: UUID = Field(description="Where it was asked.")
    last_score: float = Field(description="The last answer's, 1.0 to 5.0.")
    missing_points: int = Field(description="How many key points the last answer left out.")
    box: int = Field(description="1 to 5: how often it was answered well since it last went wrong.")
    due_on: date | None = Field(description="In your time zone; null once it is learnt.")
    early: bool = Field(description="Not due yet: answering it is practice, and does not move it.")


class TodaysDrill(BaseModel):
    """About ten minutes of practice: at most five questions a day, those that waited longest first."""

    day: date
    items: list[DrillItem]
    minutes: int = Field(description="About how long the items take.")
    done: int = Field(description="Questions practised today.")
    waiting: int = Field(description="Due ones beyond today's five.")
    next_due_on: date | None = Field(description="When the next one is due after today.")
    coming_back: int = Field(description="Questions that are not learnt yet.")
    learnt: int


class DrillAnswer(BaseModel):
    """An answer in a drill, measured, and when its question comes back."""

    id: UUID
    text: str
    assessment: Assessment
    outcome: DrillOutcome
    summary: str = Field(description="What this means for when it is asked again.")
    outline: str = Field(description="What a good answer says; empty for questions on your own CV.")
    item: DrillItem
