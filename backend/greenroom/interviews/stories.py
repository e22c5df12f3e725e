"""The story bank: what the student told with a beginning, a deed and an end, in their own words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import any_, delete, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.pagination import Paging, paginate
from greenroom.engine.answers.model import Assessment, Report, StarPart, Stretch, TurnQuote
from greenroom.engine.answers.star import PARTS
from greenroom.interviews.errors import StoryNotFound
from greenroom.interviews.models import StoredStory, StoredTurn
from greenroom.interviews.snapshots import asked_in, kept
from greenroom.interviews.stories_schemas import StoryChange

TOLD_ABOUT: Final = frozenset({"behavioural", "cv", "opening"})
LONGEST_TITLE: Final = 70

Parts = Mapping[StarPart, Stretch | None]


async def gather(session: AsyncSession, user_id: UUID, turns: Sequence[StoredTurn], report: Report) -> None:
    """Keep the stories among the answers of a report, each with what was added in its follow-ups."""
    for answer in report.answers:
        told = [turn for turn in turns if answer.turn_id in (str(turn.id), str(turn.follows))]
        quoted = {quote.turn_id for quote in answer.star.values() if quote is not None}
        # An answer without any part of the story is another one, or none.
        text, parts = _together([turn for turn in told if str(turn.id) in quoted], answer.star)
        await _keep(session, user_id, told[0], text, parts)


async def gather_retry(
    session: AsyncSession, user_id: UUID, turn: StoredTurn, text: str, assessment: Assessment
) -> None:
    """Keep the story that a second try tells, beside the first one."""
    await _keep(session, user_id, turn, text, assessment.star)


def is_story(parts: Parts) -> bool:
    """Whether somebody did something somewhere, and it ended somehow."""
    begun = parts["situation"] or parts["task"]
    return bool(begun and parts["action"] and parts["result"])


async def newest(
    session: AsyncSession, user_id: UUID, competency: str | None, paging: Paging
) -> tuple[Sequence[StoredStory], str | None]:
    """A page of the person's stories, newest first, and the cursor of the next page."""
    query = select(StoredStory).where(StoredStory.user_id == user_id)
    if competency is not None:
        query = query.where(literal(competency) == any_(StoredStory.competencies))
    return await paginate(session, query, StoredStory, paging)


async def counts(session: AsyncSession, user_id: UUID) -> dict[str, int]:
    """How many of the person's stories carry each competency; those without any are left out."""
    tag = func.unnest(StoredStory.competencies).label("tag")
    tags = select(tag).where(StoredStory.user_id == user_id).subquery()
    rows = await session.execute(select(tags.c.tag, func.count().label("stories")).group_by(tags.c.tag))
    return {row.tag: row.stories for row in rows}


async def owned(session: AsyncSession, user_id: UUID, story_id: UUID) -> StoredStory:
    """The person's own story. Raises `StoryNotFound` for anybody else's."""
    query = select(StoredStory).where(StoredStory.id == story_id, StoredStory.user_id == user_id)
    story = await session.scalar(query)
    if story is None:
        raise StoryNotFound
    return story


async def change(session: AsyncSession, story: StoredStory, changed: StoryChange) -> None:
    """Set the title, the tags or the note; what is not sent stays."""
    if changed.title is not None:
        story.title = changed.title
    if changed.competencies is not None:
        story.competencies = list(dict.fromkeys(changed.competencies))
    if changed.note is not None:
        story.note = changed.note
    await session.flush()


async def remove(session: AsyncSession, story: StoredStory) -> None:
    await session.execute(delete(StoredStory).where(StoredStory.id == story.id))


def _together(
    turns: Sequence[StoredTurn], star: Mapping[StarPart, TurnQuote | None]
) -> tuple[str, dict[StarPart, Stretch | None]]:
    """The turns' answers as one text, and where in it each part stands."""
    text = ""
    parts: dict[StarPart, Stretch | None] = dict.fromkeys(PARTS)
    for turn in turns:
        begin = len(text) + 1 if text else 0
        text = f"{text}\n{turn.answer}" if text else turn.answer or ""
        for part, quote in star.items():
            at = text.find(quote.text, begin) if quote and quote.turn_id == str(turn.id) else -1
            if quote and at >= 0:
                parts[part] = Stretch(quote.text, at, at + len(quote.text))
    return text, parts


async def _keep(session: AsyncSession, user_id: UUID, turn: StoredTurn, text: str, parts: Parts) -> None:
    asked = asked_in(turn)
    if asked.kind not in TOLD_ABOUT or not is_story(parts):
        return
    # Told again word by word, it is the same story.
    same = select(StoredStory.id).where(StoredStory.user_id == user_id, StoredStory.text == text)
    if await session.scalar(same.limit(1)) is not None:
        return
    story = StoredStory(
        user_id=user_id,
        turn_id=turn.id,
        title=_title(text),
        question=asked.text,
        text=text,
        parts=kept(parts),
        competencies=[asked.competency],
        note="",
    )
    session.add(story)
    await session.flush()


def _title(text: str) -> str:
    """The story's first words, as far as a line goes."""
    line = " ".join(text.split())
    sentence = re.split(r"(?<=[.!?])\s", line, maxsplit=1)[0].rstrip(".!?")
    if len(sentence) <= LONGEST_TITLE:
        return sentence
    cut = sentence[: LONGEST_TITLE - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"
