"""A report on paper: the same sections in the same order as on the page, as text that can be selected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Final, Literal

from greenroom.engine.answers.model import AnswerReport, Delivery, QuotedRemark, Report, TranscriptLine
from greenroom.engine.answers.star import PARTS
from greenroom.interviews.models import InterviewFormat, StoredInterview, StoredTurn
from greenroom.interviews.report_pdf_layout import Block, bar, gap, paragraph, section, typeset

MOST_REMARKS: Final = 3
_FORMATS: Final[dict[InterviewFormat, str]] = {
    "text": "by text",
    "voice": "by voice",
    "video": "face to face",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """What is drawn: the report, what it is about, and the turns that it speaks of. `begun_at` in UTC."""

    role: str
    details: str
    begun_at: datetime
    spoken: bool
    turns: Sequence[StoredTurn]
    report: Report


def paper_of(interview: StoredInterview, turns: Sequence[StoredTurn], report: Report) -> Paper:
    details = f"{interview.kind}, {interview.difficulty}, {_FORMATS[interview.format]}"
    return Paper(
        interview.role.title, details, interview.created_at, interview.format != "text", turns, report
    )


def draw(paper: Paper) -> bytes:
    """The report as PDF; slow enough for a thread of its own."""
    report = paper.report
    blocks = [
        *_head(paper),
        *section("Keep", list(_gathered(report, "strengths"))),
        *section("Change", list(_gathered(report, "improvements"))),
        *section("Your next ten minutes", list(_steps(report))),
        *section("What the role asks of you", list(_competencies(report))),
        *section("How you said it" if paper.spoken else "How you wrote it", list(_delivery(report.delivery))),
        *section("Answer by answer", list(_answers(paper))),
        *section("Transcript", list(_transcript(report.transcript))),
        gap(),
        paragraph(
            f"Measured by version {report.engine.version}. The same answers always give the same numbers. "
            "Accent, looks and mood are never scored.",
            "note",
        ),
    ]
    return typeset(f"Interview report: {paper.role}", blocks)


def _head(paper: Paper) -> Iterator[Block]:
    overall, begun = paper.report.overall, paper.begun_at
    yield paragraph(f"{paper.role}: {paper.details}, {begun.day} {begun:%B %Y}", "note")
    yield paragraph(f"{overall.score:.1f} of 5", "number")
    yield paragraph(overall.label, "item")
    yield paragraph(overall.summary, "summary")


def _gathered(report: Report, what: Literal["strengths", "improvements"]) -> Iterator[Block]:
    """The best answers' strengths, or the weakest ones' improvements: each once, those with words first."""
    order = sorted(report.answers, key=lambda one: one.overall, reverse=what == "strengths")
    remarks = chain.from_iterable(getattr(one, what) for one in order)
    # Backwards, because a dict keeps the last of equals: the quote is then that of the foremost answer.
    once: dict[str, QuotedRemark] = {remark.text: remark for remark in reversed(list(remarks))}
    ordered = list(reversed(once.values()))
    # A stable sort: among those with words, and among those without, the order stays.
    ordered.sort(key=lambda one: one.evidence is None)
    yield from _remarks(ordered[:MOST_REMARKS])


def _remarks(remarks: Sequence[QuotedRemark]) -> Iterator[Block]:
    for remark in remarks:
        yield paragraph(remark.text)
        if remark.evidence:
            yield paragraph(f"“{remark.evidence.text}”", "quote")


def _steps(report: Report) -> Iterator[Block]:
    for number, step in enumerate(report.next_steps, start=1):
        yield paragraph(f"{number}. {step.title}", "item")
        yield paragraph(step.detail)
        yield paragraph(step.drill)


def _competencies(report: Report) -> Iterator[Block]:
    for one in report.competencies:
        yield paragraph(f"{one.label}: {one.score:.1f} of 5", "item")
        yield bar(one.score)
        yield paragraph(one.anchor)
        yield paragraph(one.rationale, "note")
        for quote in one.evidence[:2]:
            yield paragraph(f"“{quote.text}”", "quote")


def _delivery(delivery: Delivery) -> Iterator[Block]:
    fillers, share = delivery.fillers, delivery.talk_share
    measured = (
        ("words_per_minute", "Pace", delivery.words_per_minute, "words a minute; aim for 120 to 160"),
        ("fillers", "Filler words", fillers.per_100_words, "in 100 words; aim for under 5"),
        ("long_pauses", "Long pauses", delivery.long_pauses, "over 2.5 seconds"),
        ("talk_share", "Your share of the talking", None if share is None else 100 * share, "%"),
    )
    for key, label, value, unit in measured:
        if value is not None:
            yield paragraph(f"{label}: {value:g} {unit}")
            if key in delivery.how:
                yield paragraph(delivery.how[key], "note")
    yield paragraph(f"{delivery.words} words in all.")
    # Several measures may be missing for one reason: it is said once.
    for why in dict.fromkeys(missing.why for missing in delivery.not_measured):
        yield paragraph(f"Not measured: {why}", "note")


def _answers(paper: Paper) -> Iterator[Block]:
    for answer in paper.report.answers:
        for turn in paper.turns:
            if answer.turn_id in (str(turn.id), str(turn.follows)) and turn.answer:
                yield paragraph(turn.asked["text"], "item")
                yield paragraph(turn.answer)
        yield from _one_answer(answer)
        yield gap()


def _one_answer(answer: AnswerReport) -> Iterator[Block]:
    scores = answer.scores
    yield paragraph(
        f"{answer.overall:.1f} of 5. Relevance {scores.relevance:.1f}, structure {scores.structure:.1f}, "
        f"specificity {scores.specificity:.1f}, depth {scores.depth:.1f}.",
        "note",
    )
    for part in PARTS:
        if quote := answer.star[part]:
            yield paragraph(f"{part.capitalize()}: “{quote.text}”", "quote")
    yield from _remarks((*answer.strengths, *answer.improvements))
    if answer.stronger_answer:
        yield paragraph("Stronger, out of your own facts", "item")
        yield paragraph(answer.stronger_answer)


def _transcript(lines: Sequence[TranscriptLine]) -> Iterator[Block]:
    for line in lines:
        yield paragraph("You" if line.speaker == "candidate" else "Interviewer", "note")
        yield paragraph(line.text)
