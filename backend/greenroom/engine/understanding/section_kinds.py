"""What a section is in spite of its title, by what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from greenroom.engine.understanding.contents import is_prose, names_skills
from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.lexicon import Lexicon
from greenroom.engine.understanding.model import Kind, Line, Part
from greenroom.engine.understanding.title_looks import is_personal, kind_of_studies, lists_degrees, lists_jobs
from greenroom.engine.understanding.title_phrases import says_what_one_does
from greenroom.engine.understanding.titles import kind_of, normal

_FEWEST_JOBS, _MOST_WORDS = 2, 12


def set_right(part: Part, lines: Sequence[Line], lexicon: Lexicon | None) -> Part:
    """What the text says against its title.

    "What I do" told in prose that names hardly a skill is a summary.
    A "profile" that says when and of whom one was born is none; a "career" told in prose is a summary; where
    jobs are listed, "career highlights" and a "career summary" are jobs, and where degrees are,
    "qualifications" are studies.
    """
    if part.kind not in ("summary", "experience", "education", "awards", "skills", "publications"):
        return part
    inside = [line for line in lines if part.body <= line.start < part.end]
    if part.kind == "skills":
        told = says_what_one_does(normal(part.title.text)) and is_prose(inside)
        return replace(part, kind="summary") if told and not _names_skills(inside, lexicon) else part
    if part.kind == "summary":
        return replace(part, kind=_of_a_profile(inside))
    if part.kind == "awards":
        return replace(part, kind="experience") if lists_jobs(inside) else part
    if part.kind == "education":
        return replace(part, kind=kind_of_studies(part.title.text, inside))
    listed = kind_of(part.title.text) is not None
    if part.kind == "publications":
        listed = listed or "research" not in normal(part.title.text)
    return replace(part, kind="summary") if not listed and is_prose(inside) else part


def _of_a_profile(lines: Sequence[Line]) -> Kind:
    if lists_degrees(lines):
        return "education"
    if lists_jobs(lines) and sum(map(_is_a_dated_header, lines)) >= _FEWEST_JOBS:
        return "experience"
    return "other" if is_personal(lines) else "summary"


def _is_a_dated_header(line: Line) -> bool:
    """Whether a line says from when to when, and hardly more: no sentence of a summary."""
    ranges = any(period.end or period.ongoing for period in periods_in(line))
    return ranges and len(line.text.split()) <= _MOST_WORDS and not line.text.endswith(".")


def _names_skills(lines: Sequence[Line], lexicon: Lexicon | None) -> bool:
    return lexicon is None or names_skills(lines, lexicon)
