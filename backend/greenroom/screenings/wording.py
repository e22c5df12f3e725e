"""A model's words in place of the engine's, where they hold. Score, roles and quotes stay the engine's."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from greenroom.ai import service as ai
from greenroom.ai.identifiers import without_identifiers
from greenroom.core.logging import get_logger
from greenroom.engine.results import Notice, Result, RoleMatch, Skills, Suggestion, Wording
from greenroom.engine.understanding.model import Understanding
from greenroom.screenings.pipeline import Material
from greenroom.screenings.wording_rules import may_be_said, verified, without_orders

PURPOSE: Final = "screening"
# Characters.
LONGEST_CV: Final = 12_000
LONGEST_TITLE: Final = 80
# Tokens.
_LONGEST_ANSWER: Final = 2500

INSTRUCTIONS: Final = (
    "You help a student improve a CV. A program has measured it; you put its findings into plain, warm and "
    "exact English, to the student, as 'you'. Keep every fact: add no skill, figure, role or praise of "
    "your own, judge nothing, and never speak of scores. "
    "`skills.summary` is one or two sentences on what the CV shows, with `skills.quotes`. For each role that "
    "was measured, by its `slug`, `why` is one or two sentences on what in the CV speaks for it, with "
    "`quotes`. For each suggestion, by its `number`, `title` is at most eight words and `detail` one to "
    "three sentences that say the same as ours. A quote is copied letter by letter from the CV, within one "
    "line; what you cannot quote, leave out. Words in square brackets were withheld; never guess them."
)
FELL_BACK: Final = Notice(
    "wording_fell_back",
    "A language model was to put this analysis into words and could not, so the words are our own. Your "
    "score and your roles are the same either way.",
)

log = get_logger(__name__)


class SkillsWords(ai.ModelAnswer):
    summary: ai.Sentence
    quotes: list[str]


class RoleWords(ai.ModelAnswer):
    slug: str
    why: ai.Sentence
    quotes: list[str]


class SuggestionWords(ai.ModelAnswer):
    number: int
    title: ai.Sentence
    detail: ai.Sentence


class ScreeningWords(ai.ModelAnswer):
    """What a model is asked for."""

    skills: SkillsWords
    roles: list[RoleWords]
    suggestions: list[SuggestionWords]


async def word(desk: ai.Desk, user_id: UUID, material: Material, result: Result) -> Result:
    """The result in a model's words as far as they hold, or as it is. It never fails, and ends in time."""
    errand = ai.Errand(
        purpose=PURPOSE,
        prompt=prompt_for(material, result),
        seconds=desk.roster.seconds,
        user_id=user_id,
        longest=_LONGEST_ANSWER,
    )
    try:
        answer = await ai.ask(desk, errand, ScreeningWords)
    except ai.NoModel as none:
        return _in_our_words(result, none.first)
    worded = reworded(material, result, answer.value)
    # Not one sentence held: then no model is named.
    if worded == result:
        log.warning("wording_dropped", provider=answer.provider, model=answer.model)
        return _in_our_words(result, answer.provider)
    engine = replace(
        result.engine, provider=answer.provider, model=answer.model, fallback_from=answer.fallback_from
    )
    return replace(worded, engine=engine)


def prompt_for(material: Material, result: Result) -> ai.Prompt:
    """What is sent: the CV below its header, and our findings, without what says whose they are."""
    contact = material.understanding.contact
    known = [one for one in (contact.name, contact.location, contact.email, contact.phone) if one]
    known += contact.links
    measured = json.dumps(_measured(result), ensure_ascii=False)
    return ai.Prompt(
        INSTRUCTIONS,
        {
            "Measured": without_identifiers(measured, known),
            # Cut afterwards: half a name at the cut would not be known as one.
            "CV": without_identifiers(_body(material), known)[:LONGEST_CV],
        },
    )


def reworded(material: Material, result: Result, words: ScreeningWords) -> Result:
    """The result with every sentence of the model that holds; what does not hold stays as it was."""
    roles = {one.slug: one for one in words.roles}
    suggestions = {one.number: one for one in words.suggestions}
    return replace(
        result,
        skills=_skills(material, result.skills, words.skills),
        roles=tuple(_role(material, role, roles.get(role.slug)) for role in result.roles),
        suggestions=tuple(
            _suggestion(material, one, suggestions.get(number))
            for number, one in enumerate(result.suggestions, start=1)
        ),
    )


def _in_our_words(result: Result, asked: str | None) -> Result:
    engine = replace(result.engine, fallback_from=asked)
    return replace(result, engine=engine, warnings=(*result.warnings, FELL_BACK))


def _skills(material: Material, ours: Skills, words: SkillsWords) -> Skills:
    quotes = verified(material.document, words.quotes)
    # Words that quote nothing, or nothing that is there, are a mere claim: ours stay.
    if not quotes or not may_be_said(words.summary, (_told(material), ours.summary)):
        return ours
    return replace(ours, summary=words.summary)


def _role(material: Material, ours: RoleMatch, words: RoleWords | None) -> RoleMatch:
    if words is None:
        return ours
    quotes = verified(material.document, words.quotes)
    sources = (_told(material), ours.title, *ours.missing_skills)
    if not quotes or not may_be_said(words.why, sources):
        return ours
    return replace(ours, wording=Wording(words.why, quotes))


def _suggestion(material: Material, ours: Suggestion, words: SuggestionWords | None) -> Suggestion:
    if words is None:
        return ours
    sources = (_told(material), ours.title, ours.detail, ours.before or "", ours.after or "")
    fits = len(words.title) <= LONGEST_TITLE
    if not fits or not may_be_said(words.title, sources) or not may_be_said(words.detail, sources):
        return ours
    return replace(ours, title=words.title.rstrip("."), detail=words.detail)


def _told(material: Material) -> str:
    """What the CV itself says, from which a model may tell."""
    return without_orders(material.document.text)


def _body(material: Material) -> str:
    """The CV's sections: who it is stands above them, and people who vouch for it are not asked about."""
    text, understanding = material.document.text, material.understanding
    parts = [text[part.title.start : part.end] for part in understanding.parts if part.kind != "references"]
    return without_orders("\n".join(parts) if parts else _below(text, understanding))


def _below(text: str, understanding: Understanding) -> str:
    return text[understanding.header[-1].end :] if understanding.header else text


def _measured(result: Result) -> dict[str, Any]:
    return {
        "skills": {
            "summary": result.skills.summary,
            "groups": {group.name: [one.name for one in group.skills] for group in result.skills.groups},
        },
        "roles": [
            {
                "slug": role.slug,
                "title": role.title,
                "shown": [reason.skill for reason in role.reasons],
                "missing": role.missing_skills,
            }
            for role in result.roles
        ],
        "suggestions": [
            {"number": number, "title": one.title, "detail": one.detail}
            for number, one in enumerate(result.suggestions, start=1)
        ],
    }
