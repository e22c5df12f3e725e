"""Turns findings into what to do next, the most points first, each rewrite tried before it is offered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.results import Suggestion
from greenroom.engine.scoring.lines_of_work import WorkLine, as_work_line
from greenroom.engine.scoring.registry import RULES, WEIGHTS
from greenroom.engine.scoring.rule import Facts
from greenroom.engine.scoring.score import Assessed, Assessment, assess
from greenroom.engine.suggestions.rewriting import Rewrite, rewrite
from greenroom.engine.understanding.lines import quote
from greenroom.engine.understanding.model import Bullet, Span

MOST_SUGGESTIONS: Final = 10
MOST_REWRITES: Final = 4
SMALLEST_GAIN: Final = 0.5
_REWRITTEN: Final = frozenset({"weak_openers", "strong_openers", "quantified"})
_TOUCHED: Final = tuple(
    rule for rule in RULES if rule.dimension in {"impact", "action", "structure", "consistency"}
)
_SHARE_TOUCHED: Final = sum(WEIGHTS[key] for key in {rule.dimension for rule in _TOUCHED})
_ASK_FOR_LINES: Final = frozenset({"quantified", "outcomes", "strong_openers", "bullet_length", "depth"})
_TITLES: Final = {
    "text_layer": "Let the whole text be read",
    "known_titles": "Use section titles that everyone knows",
    "misread": "Put things where software looks",
    "columns": "Keep a version in one column",
    "tables": "Take the text out of tables",
    "images": "Say in words what images say",
    "odd_characters": "Replace signs that cannot be read",
    "small_print": "Set the text larger",
    "hidden_text": "Delete the hidden text",
    "name": "Put your name on top",
    "email": "Add your e-mail address",
    "phone": "Add your phone number",
    "links": "Link to your profile or work",
    "summary": "Open with a short summary",
    "dated_experience": "Show dated experience",
    "education": "Add your education",
    "skills_listed": "List your skills",
    "filler": "Put your own words in",
    "quantified": "Give figures",
    "outcomes": "Say what came of it",
    "spread": "Prove something in each position",
    "strong_openers": "Open lines with a verb",
    "weak_openers": "Say the deed itself",
    "first_person": "Leave out 'I' and 'my'",
    "cliches": "Replace worn phrases with proof",
    "passive": "Say who did it",
    "variety": "Vary your verbs",
    "words": "Bring it to a good length",
    "pages": "Bring it down to two pages",
    "bullet_length": "Give lines 8 to 30 words",
    "bullets_used": "Cut paragraphs into bullets",
    "depth": "Balance the lines of your positions",
    "newest_first": "Put the newest first",
    "date_formats": "Write dates alike",
    "reversed_dates": "Correct dates that run backwards",
    "far_dates": "Check years in the future",
    "gaps": "Explain long gaps",
    "bullet_signs": "Use one kind of bullet",
    "full_stops": "End lines alike",
    "tense": "Tell what is over in the past tense",
    "repeated_lines": "Say each thing once",
    "blanks": "Fill in the brackets",
    "named": "Name your skills as searches do",
    "shown": "Show your skills in use",
    "proven": "Show what your skills achieved",
    "hard_skills": "List abilities, show qualities",
    "stuffing": "Shorten the list of skills",
    "job_terms": "Answer the job text",
}


@dataclass(frozen=True, slots=True)
class _Idea:
    gain: float
    suggestion: Suggestion


def suggest(facts: Facts, assessment: Assessment) -> tuple[Suggestion, ...]:
    """What to do, the most points of the overall score first; at most `MOST_SUGGESTIONS`."""
    ideas = [*_rewrites(facts, assessment), *_advice(assessment, silent=not facts.lines)]
    ideas.sort(key=lambda idea: -idea.gain)
    return tuple(
        replace(idea.suggestion, priority=rank) for rank, idea in enumerate(ideas[:MOST_SUGGESTIONS], 1)
    )


def _advice(assessment: Assessment, *, silent: bool) -> Iterator[_Idea]:
    """What each rule asks for. A CV that is `silent` on work is asked once for lines, not rule by rule."""
    missed = sum(one.gain for one in assessment.assessed if one.rule.id in _ASK_FOR_LINES) if silent else 0
    if missed:
        detail = (
            "No lines about your work could be found. For each position or project write three to five lines "
            "of 8 to 30 words: the verb first, a figure in every second one, what came of it at the end."
        )
        yield _Idea(missed, Suggestion(0, "Describe what you did", detail, None, None))
    for one in assessment.assessed:
        if silent and one.rule.id in _ASK_FOR_LINES:
            continue
        if one.gain >= SMALLEST_GAIN and one.verdict.fix:
            detail = f"{one.verdict.message} {one.verdict.fix} {_worth(one)}"
            yield _Idea(
                one.gain, Suggestion(0, _TITLES[one.rule.id], detail, None, None, one.verdict.evidence)
            )


def _worth(one: Assessed) -> str:
    points = max(1, round(one.gain))
    return f"Worth up to {points} point{'' if points == 1 else 's'} of 100."


def _rewrites(facts: Facts, assessment: Assessment) -> Iterator[_Idea]:
    """Rewrites of single lines that were applied to a copy of the text and raised its score."""
    wanted = [
        one.rule.id for one in assessment.assessed if one.rule.id in _REWRITTEN and one.verdict.share < 1
    ]
    if not wanted:
        return
    offered = 0
    now = assess(facts, _TOUCHED).exact
    for line, better in _candidates(facts):
        gain = _SHARE_TOUCHED * (assess(_with(facts, line, better.text), _TOUCHED).exact - now)
        if gain <= 0:
            continue
        yield _Idea(gain + SMALLEST_GAIN, _line_suggestion(facts.document, line, better))
        offered += 1
        if offered == MOST_REWRITES:
            return


def _candidates(facts: Facts) -> Iterator[tuple[WorkLine, Rewrite]]:
    """Lines whose opener is mended first, then those that only lack a figure."""
    found = [
        (line, better)
        for line in facts.lines
        if (better := rewrite(line.span.text, ongoing=_goes_on(facts, line)))
    ]
    found.sort(key=lambda pair: "opens" not in pair[1].why)
    yield from found[: 2 * MOST_REWRITES]


def _goes_on(facts: Facts, line: WorkLine) -> bool:
    """Whether the line belongs to a position that is still held."""
    return any(
        entry.period is not None
        and entry.period.ongoing
        and bool(entry.bullets)
        and entry.bullets[0].span.start <= line.span.start < entry.bullets[-1].span.end
        for entry in facts.understanding.entries
    )


def _with(facts: Facts, line: WorkLine, better: str) -> Facts:
    """The facts of a copy in which `better` stands in place of `line`."""
    start = line.span.start
    bullet = Bullet(Span(better, start, start + len(better)), line.kind, line.marker)
    return replace(
        facts, lines=tuple(as_work_line(bullet) if other is line else other for other in facts.lines)
    )


def _line_suggestion(document: Document, line: WorkLine, better: Rewrite) -> Suggestion:
    before = document.text[line.span.start : line.span.end]
    return Suggestion(
        priority=0,
        title="Rewrite this line",
        detail=f"This form is stronger: {better.why}. Check that it is true, and fill in what is in "
        "brackets.",
        before=before,
        after=better.text,
        evidence=(quote(document, line.span.start, line.span.end),),
    )
