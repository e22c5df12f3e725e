"""Stories as the API shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.engine.answers.model import StarPart, Stretch
from greenroom.engine.answers.star import PARTS
from greenroom.engine.questions.competencies import load_competencies
from greenroom.interviews.models import StoredStory, StoredTurn
from greenroom.interviews.stories_schemas import KEYS, Story, Tag

_PARTS: Final = TypeAdapter(dict[StarPart, Stretch | None])


async def view_all(session: AsyncSession, rows: Sequence[StoredStory]) -> list[Story]:
    told = [story.turn_id for story in rows]
    query = select(StoredTurn.id, StoredTurn.interview_id).where(StoredTurn.id.in_(told))
    interviews = {row.id: row.interview_id for row in await session.execute(query)}
    views = []
    for story in rows:
        parts = _PARTS.validate_python(story.parts)
        views.append(
            Story(
                id=story.id,
                title=story.title,
                question=story.question,
                text=story.text,
                parts=parts,
                missing=[part for part in PARTS if parts[part] is None],
                competencies=story.competencies,
                note=story.note,
                created_at=story.created_at,
                interview_id=interviews[story.turn_id],
                turn_id=story.turn_id,
            )
        )
    return views


def tags(counts: Mapping[str, int]) -> list[Tag]:
    """Every competency, in the order in which they stand everywhere."""
    by_key = load_competencies().by_key
    return [Tag(key=key, label=by_key[key].label, stories=counts.get(key, 0)) for key in KEYS]
