"""`/operator/outbox`: the letters of a Greenroom that has no mail server, for its operator."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from greenroom.core.database import Session
from greenroom.core.errors import problems
from greenroom.mail.providers.outbox import Outbox
from greenroom.mail.schemas import OutboxLetter, OutboxView
from greenroom.users.current import CurrentOperator, OperatorsOnly

SHOWN = 100

router = APIRouter(prefix="/operator", tags=["operator"])


@router.get("/outbox", responses=problems(OperatorsOnly))
async def get_outbox(
    request: Request, session: Session, response: Response, _operator: CurrentOperator
) -> OutboxView:
    """The newest 100 letters. They hold links that sign people in: whoever sees them is in `ADMIN_EMAILS`."""
    await session.close()
    response.headers["Cache-Control"] = "no-store"
    postman = request.app.state.postman
    if not isinstance(postman, Outbox):
        return OutboxView(kept=False, items=[])
    letters = await postman.newest(SHOWN)
    return OutboxView(
        kept=True, items=[OutboxLetter.model_validate(letter, from_attributes=True) for letter in letters]
    )
