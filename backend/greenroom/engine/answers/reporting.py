"""The report of a whole interview, in every field what the contract calls `Report`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Final

from greenroom.engine.answers.delivery import measure
from greenroom.engine.answers.joined import Joined, is_question, join, was_answered
from greenroom.engine.answers.model import (
    AnswerReport,
    CompetencyScore,
    Exchange,
    Interview,
    Overall,
    QuotedRemark,
    Report,
    TranscriptLine,
    TurnQuote,
)
from greenroom.engine.answers.next_steps import next_steps
from greenroom.engine.answers.scoring import LOWEST
from greenroom.engine.answers.version import INTERVIEW_ENGINE_VERSION
from greenroom.engine.questions.model import Competency
from greenroom.engine.results import EngineInfo
from greenroom.engine.scoring.rule import plural

PROVIDER: Final = "embedded"
MODEL: Final = "rules"
MOST_QUOTES: Final = 3
_LABELS: Final = (
    (4.5, "Outstanding"),
    (3.7, "Strong"),
    (2.9, "Getting there"),
    (2.0, "Needs work"),
    (0.0, "A start"),
)


def report(interview: Interview) -> Report:
    """All that can be said of `interview`, from its answers alone.

    The answers to a question's follow-ups count together with the first one and never against it. The closing
    turn is not scored, and neither is a question that was not answered.
    """
    joined = join(interview.exchanges)
    competencies = tuple(
        scored
        for competency in interview.competencies
        if (scored := _competency(competency, joined)) is not None
    )
    delivery = measure([turn for turn in interview.exchanges if was_answered(turn)], spoken=interview.spoken)
    return Report(
        engine=EngineInfo(PROVIDER, MODEL, INTERVIEW_ENGINE_VERSION),
        overall=_overall(competencies, joined, interview.exchanges),
        competencies=competencies,
        answers=tuple(_answer(one) for one in joined),
        delivery=delivery,
        next_steps=next_steps(joined, delivery),
        transcript=tuple(line for exchange in interview.exchanges for line in _lines(exchange)),
    )


def _overall(
    competencies: Sequence[CompetencyScore], joined: Sequence[Joined], exchanges: Sequence[Exchange]
) -> Overall:
    """The mean of the competencies, all of one weight; of the answers where no competency is known."""
    scores = [one.score for one in competencies] or [one.assessment.overall for one in joined]
    score = round(sum(scores) / len(scores), 1) if scores else LOWEST
    label = next(label for least, label in _LABELS if score >= least)
    planned = sum(map(is_question, exchanges))
    return Overall(score, label if scores else "Nothing to score", _summary(competencies, joined, planned))


def _summary(competencies: Sequence[CompetencyScore], joined: Sequence[Joined], planned: int) -> str:
    if not joined:
        return "No question was answered, so there is nothing to score."
    answered = f"You answered {len(joined)} of {plural(planned, 'question')}"
    if len(joined) < planned:
        answered += "; the others are not scored"
    if all(one.assessment.empty for one in joined):
        return f"{answered}, and no answer held anything that could be scored yet."
    if len(competencies) < 2:  # noqa: PLR2004
        return f"{answered}."
    best = max(competencies, key=lambda one: one.score)
    least = min(competencies, key=lambda one: one.score)
    if best.score == least.score:
        return f"{answered}, and stood evenly in all that was asked."
    behind = least.label[0].lower() + least.label[1:]
    return f"{answered}. {best.label} came out highest, and {behind} has most to gain."


def _competency(competency: Competency, joined: Sequence[Joined]) -> CompetencyScore | None:
    shown = [one for one in joined if one.main.asked.competency == competency.key]
    if not shown:
        return None
    score = round(sum(one.assessment.overall for one in shown) / len(shown), 1)
    return CompetencyScore(
        key=competency.key,
        label=competency.label,
        score=score,
        anchor=competency.anchors[min(5, int(score + 0.5)) - 1],
        rationale=_rationale(shown),
        evidence=_evidence(shown),
    )


def _evidence(shown: Sequence[Joined]) -> tuple[TurnQuote, ...]:
    """Words that the score stands on, best answer first: all of one kind, the most telling that there is."""
    best_first = sorted(shown, key=lambda one: -one.assessment.overall)
    for kind in zip(*map(_quotes, best_first), strict=True):
        once: dict[str, TurnQuote] = {}
        for quote in filter(None, chain.from_iterable(kind)):
            once.setdefault(quote.text, quote)
        if once:
            return tuple(once.values())[:MOST_QUOTES]
    return ()


def _quotes(one: Joined) -> tuple[Sequence[TurnQuote | None], ...]:
    """What an answer can be quoted for, the most telling kind first; its opening stands in for all else."""
    found = one.assessment
    return (
        [one.quote(remark.evidence) for remark in found.strengths],
        [one.quote(point.evidence) for point in found.made],
        [one.quote(stretch) for stretch in found.star.values()],
        [one.quote(remark.evidence) for remark in found.improvements],
        [one.opening()],
    )


def _rationale(shown: Sequence[Joined]) -> str:
    made = sum(len(one.assessment.made) for one in shown)
    points = sum(len(one.main.asked.points) for one in shown)
    empty = sum(one.assessment.empty is not None for one in shown)
    said = [f"{plural(len(shown), 'answer')}"]
    if points:
        said.append(f"{made} of {plural(points, 'key point')} made")
    if empty:
        said.append(f"{empty} with nothing to score")
    return ", ".join(said) + "."


def _answer(one: Joined) -> AnswerReport:
    assessment = one.assessment
    return AnswerReport(
        turn_id=one.main.turn_id,
        overall=assessment.overall,
        scores=assessment.scores,
        empty=assessment.empty,
        star={part: one.quote(stretch) for part, stretch in assessment.star.items()},
        strengths=tuple(map(one.remark, assessment.strengths)),
        improvements=tuple(map(one.remark, assessment.improvements)),
        stronger_answer=assessment.stronger,
        points_made=tuple(QuotedRemark(made.says, one.quote(made.evidence)) for made in assessment.made),
        points_missing=assessment.missing,
    )


def _lines(exchange: Exchange) -> tuple[TranscriptLine, ...]:
    asked = TranscriptLine(exchange.turn_id, "interviewer", exchange.asked.text, exchange.asked_at)
    if not exchange.answer.strip():
        return (asked,)
    return (asked, TranscriptLine(exchange.turn_id, "candidate", exchange.answer, exchange.answered_at))
