"""`/stories`: the student's own stories, found in their answers."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from greenroom.core.database import Session
from greenroom.core.errors import problems
from greenroom.core.pagination import PageRequest
from greenroom.interviews import stories, stories_views
from greenroom.interviews.errors import StoryNotFound
from greenroom.interviews.models import StoredStory
from greenroom.interviews.stories_schemas import CompetencyKey, Stories, Story, StoryChange
from greenroom.users.current import CurrentUser

router = APIRouter(prefix="/stories", tags=["practice"])


async def get_owned_story(story_id: UUID, user: CurrentUser, session: Session) -> StoredStory:
    return await stories.owned(session, user.id, story_id)


OwnedStory = Annotated[StoredStory, Depends(get_owned_story, scope="function")]


@router.get("")
async def list_stories(
    user: CurrentUser,
    session: Session,
    paging: PageRequest,
    competency: Annotated[CompetencyKey | None, Query(description="Only those that carry this tag.")] = None,
) -> Stories:
    """List stories, newest first. A story has a setting or a task, a deed and a result; one part may lack."""
    rows, cursor = await stories.newest(session, user.id, competency, paging)
    return Stories(
        items=await stories_views.view_all(session, rows),
        next_cursor=cursor,
        tags=stories_views.tags(await stories.counts(session, user.id)),
    )


@router.patch("/{story_id:uuid}", responses=problems(StoryNotFound))
async def update_story(story: OwnedStory, body: StoryChange, session: Session) -> Story:
    """Rename a story, tag it or note something beside it. Its words stay as they were said."""
    await stories.change(session, story, body)
    (shown,) = await stories_views.view_all(session, [story])
    return shown


@router.delete("/{story_id:uuid}", status_code=204, responses=problems(StoryNotFound))
async def delete_story(story: OwnedStory, session: Session) -> None:
    """Take a story out of the bank; the interview keeps its answer."""
    await stories.remove(session, story)
