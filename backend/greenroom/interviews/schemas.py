"""What interviews look like over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Final, Self
from uuid import UUID

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from greenroom.core.fields import OneLine, Storable, storable
from greenroom.engine.answers.coaching import Better, Coaching
from greenroom.engine.answers.model import Assessment, Report
from greenroom.engine.interviewing.planning import FEWEST_QUESTIONS, MOST_QUESTIONS
from greenroom.engine.questions.model import InterviewKind, QuestionKind
from greenroom.engine.roles.catalogue import LevelName
from greenroom.interviews.models import InterviewFormat, InterviewStatus, TurnKind
from greenroom.job_roles.schemas import Role

MAX_JOB_DESCRIPTION: Final = 20_000
MAX_ANSWER: Final = 20_000
MAX_WORDS: Final = 5_000
MAX_PAUSES: Final = 2_000
LATEST_MS: Final = 10**13


def _whole(value: Any) -> Any:
    return round(value) if isinstance(value, float) and 0 <= value <= LATEST_MS else value


# Clocks count in fractions too; one that says true, or a count that is a text, is a mistake of the client's.
Milliseconds = Annotated[
    int,
    Field(strict=True, ge=0, le=LATEST_MS),
    BeforeValidator(_whole, json_schema_input_type=Annotated[float, Field(ge=0, le=LATEST_MS)]),
]
AnswerText = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_ANSWER),
    AfterValidator(storable),
]


class Sent(BaseModel):
    model_config = ConfigDict(extra="forbid")


class InterviewRequest(Sent):
    role_id: UUID
    cv_id: UUID | None = Field(default=None, description="A CV to be asked about.")
    format: InterviewFormat = "text"
    kind: InterviewKind = "mixed"
    difficulty: LevelName = "junior"
    questions: int = Field(
        default=6,
        strict=True,
        ge=FEWEST_QUESTIONS,
        le=MOST_QUESTIONS,
        description="How many are planned. Follow-ups and your own questions at the end come on top.",
    )
    job_description: Storable | None = Field(
        default=None, max_length=MAX_JOB_DESCRIPTION, description="The job advert to prepare for."
    )
    coaching: bool = Field(default=False, strict=True, description="Feedback after each answer.")
    keep_recording: bool = Field(
        default=False,
        strict=True,
        description="Keep the sound of spoken answers, to be played in the report. By voice only.",
    )

    @model_validator(mode="after")
    def _records_what_is_spoken(self) -> Self:
        if self.keep_recording and self.format != "voice":
            raise ValueError("Only an interview by voice has something to record.")
        return self


class TimedPause(Sent):
    start_ms: Milliseconds
    end_ms: Milliseconds


class TimedWord(TimedPause):
    text: OneLine = Field(max_length=200)


class SpeechTiming(Sent):
    """The timing of a spoken answer, measured at the microphone; all on one clock."""

    started_at_ms: Milliseconds
    ended_at_ms: Milliseconds
    words: list[TimedWord] = Field(default=[], max_length=MAX_WORDS)
    pauses: list[TimedPause] = Field(default=[], max_length=MAX_PAUSES)

    @model_validator(mode="after")
    def _runs_forwards(self) -> Self:
        stretches: list[TimedPause] = [*self.words, *self.pauses]
        if self.ended_at_ms < self.started_at_ms or any(one.end_ms < one.start_ms for one in stretches):
            raise ValueError("What is said cannot end before it begins.")
        return self


class AnswerRequest(Sent):
    turn_id: UUID
    text: AnswerText
    speech: SpeechTiming | None = None


class RetryRequest(Sent):
    text: AnswerText


class Progress(BaseModel):
    """Questions of the plan: how many were asked of how many. Follow-ups and the closing do not count."""

    asked: int
    planned: int


class InterviewFailure(BaseModel):
    """Why there is no report; `refunded` says that the credits came back."""

    code: str
    message: str
    refunded: bool


class Turn(BaseModel):
    id: UUID
    number: int = Field(description="From 1, follow-ups included.")
    kind: TurnKind
    about: QuestionKind = Field(description="What the question, or the one that it follows up, comes from.")
    follows: UUID | None = Field(description="The turn whose answer this one follows up.")
    competency: str
    question: str
    reason: str = Field(description="Why this is asked.")
    quote: str | None = Field(description="The line of the CV that it is about, verbatim.")
    asked_at: datetime
    answer: str | None
    answered_at: datetime | None
    coaching: Coaching | None = Field(
        description="With coaching, once answered: what stood, what was missing."
    )


class Interview(BaseModel):
    id: UUID
    role: Role
    cv_id: UUID | None
    format: InterviewFormat
    kind: InterviewKind
    difficulty: LevelName
    coaching: bool
    keep_recording: bool = Field(
        description="Whether the sound of spoken answers is kept. False once all is erased."
    )
    status: InterviewStatus
    provider: str = Field(description="Who asks.")
    join_url: str | None = Field(description="The room of a video interview.")
    created_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    progress: Progress
    failure: InterviewFailure | None
    being_worded: bool = Field(
        description="Whether a model's words may still come in place of the report's own; its numbers stay."
    )
    score: float | None = Field(description="The report's overall score, 1.0 to 5.0; lists have it too.")
    turns: list[Turn] = Field(description="Empty in lists: get the single one.")
    report: Report | None = Field(
        description="Null until completed, and always null in lists: get the single one."
    )


class AnswerTaken(BaseModel):
    """The answered turn and the one that comes next, null when the interview has come to its end."""

    turn: Turn
    next: Turn | None
    status: InterviewStatus
    progress: Progress


class Token(BaseModel):
    """A piece of what the interviewer says, to be appended to those before."""

    text: str


class Retry(BaseModel):
    """Another answer beside the first one. The report keeps the first one's scores."""

    id: UUID
    turn_id: UUID
    created_at: datetime
    text: str
    first: Assessment
    second: Assessment = Field(description="This answer, measured.")
    better: Better
    gained: list[str] = Field(description="What only this answer has.")
    lost: list[str] = Field(description="What only the first answer has.")
    summary: str


class InterviewFormats(BaseModel):
    items: list[InterviewFormat] = Field(description="How an interview can be held here.")
    kept_days: int | None = Field(
        description="The longest that an interview is kept here, with its recordings; null for no limit."
    )
