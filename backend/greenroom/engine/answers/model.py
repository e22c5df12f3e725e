"""What the engine finds in an answer, and the report of a whole interview, field for field the contract's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from greenroom.engine.questions.model import Asked, Competency
from greenroom.engine.results import EngineInfo

Emptiness = Literal["silent", "no_answer", "not_language", "repeats_question", "padding", "instruction"]
StarPart = Literal["situation", "task", "action", "result"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of one answer, verbatim: `text` stands at `start:end` of it."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A word and when it was said, in milliseconds from the start of the answer's recording."""

    text: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Silence:
    """A stretch of the recording in which nobody spoke, in milliseconds from its start."""

    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Speech:
    """The timing of one spoken answer; `words` is empty where the voice was heard and nothing recognised."""

    started_at_ms: int
    ended_at_ms: int
    words: tuple[SpokenWord, ...] = ()
    pauses: tuple[Silence, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerScores:
    """Each 1.0 to 5.0, one decimal. A technical answer's `relevance` is how much of it is to the point."""

    relevance: float
    structure: float
    specificity: float
    depth: float


@dataclass(frozen=True, slots=True)
class PointMade:
    """A key point and the words of the answer that make it."""

    says: str
    evidence: Stretch


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to keep or to change; `evidence` is None only where the remark is about something missing."""

    text: str
    evidence: Stretch | None


@dataclass(frozen=True, slots=True)
class Assessment:
    """One answer, measured. `overall` is 1.0 to 5.0, one decimal; `empty` says why nothing can be measured.

    `star` holds the longest stretch of each part that was found. `stronger` is a better version made of the
    student's own facts, with [what is missing] in brackets; it invents none.
    """

    overall: float
    scores: AnswerScores
    empty: Emptiness | None
    made: tuple[PointMade, ...]
    missing: tuple[str, ...]
    star: dict[StarPart, Stretch | None]
    strengths: tuple[Remark, ...]
    improvements: tuple[Remark, ...]
    stronger: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """One turn of an interview: question and answer. A follow-up names the turn that it follows."""

    turn_id: str
    asked: Asked
    answer: str
    follows: str | None = None
    speech: Speech | None = None
    asked_at: str = ""
    answered_at: str = ""


@dataclass(frozen=True, slots=True)
class TurnQuote:
    """Words of the student, verbatim in the answer of that turn."""

    turn_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Overall:
    """The whole interview: `score` 1.0 to 5.0, its label in words, and one sentence that sums it up."""

    score: float
    label: str
    summary: str


@dataclass(frozen=True, slots=True)
class CompetencyScore:
    """One competency over the answers that show it; `anchor` is the level's own sentence."""

    key: str
    label: str
    score: float
    anchor: str
    rationale: str
    evidence: tuple[TurnQuote, ...]


@dataclass(frozen=True, slots=True)
class QuotedRemark:
    """A strength or an improvement, with the student's words where it is about some."""

    text: str
    evidence: TurnQuote | None


@dataclass(frozen=True, slots=True)
class AnswerReport:
    """One answer in the report."""

    turn_id: str
    overall: float
    scores: AnswerScores
    empty: Emptiness | None
    star: dict[StarPart, TurnQuote | None]
    strengths: tuple[QuotedRemark, ...]
    improvements: tuple[QuotedRemark, ...]
    stronger_answer: str
    points_made: tuple[QuotedRemark, ...]
    points_missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FillerCount:
    """A filler word and how often it was said."""

    word: str
    count: int


@dataclass(frozen=True, slots=True)
class Fillers:
    """All filler words; `per_100_words` has one decimal, None where too little was said for a rate."""

    count: int
    per_100_words: float | None
    list: tuple[FillerCount, ...]


@dataclass(frozen=True, slots=True)
class LongPause:
    """A pause over 2.5 s inside an answer, not before it, in milliseconds from the start of its recording."""

    turn_id: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class NotMeasured:
    """A metric that was not measured, and why, in a sentence."""

    metric: str
    why: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """How the answers were said. None means not measured; `how` says per metric how it was computed.

    `long_pauses` is their number, `pauses` says where they are. `talk_share` is 0.0 to 1.0.
    """

    words: int
    words_per_minute: float | None
    fillers: Fillers
    long_pauses: int | None
    pauses: tuple[LongPause, ...]
    talk_share: float | None
    not_measured: tuple[NotMeasured, ...]
    how: dict[str, str]


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to practise next; `drill` is one exercise of a few minutes."""

    title: str
    detail: str
    drill: str


@dataclass(frozen=True, slots=True)
class TranscriptLine:
    """Who said what, when (RFC 3339)."""

    turn_id: str
    speaker: Literal["interviewer", "candidate"]
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class Interview:
    """What a report is made of; `competencies` are the plan's, in its order; `spoken`: by voice."""

    competencies: tuple[Competency, ...]
    exchanges: tuple[Exchange, ...]
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report."""

    engine: EngineInfo
    overall: Overall
    competencies: tuple[CompetencyScore, ...]
    answers: tuple[AnswerReport, ...]
    delivery: Delivery
    next_steps: tuple[NextStep, ...]
    transcript: tuple[TranscriptLine, ...]
