"""`/operator/standing`: how this Greenroom does, for who runs it."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from greenroom.ai import service as ai
from greenroom.core.database import Session, SessionFactory, utc_now
from greenroom.core.errors import problems
from greenroom.core.standing import Deployment, examine
from greenroom.operations import service
from greenroom.operations.schemas import (
    Budget,
    GivenBack,
    ModelFailure,
    ModelUse,
    StandingView,
    SystemStanding,
)
from greenroom.users.current import CurrentOperator, OperatorsOnly

router = APIRouter(prefix="/operator", tags=["operator"])


@router.get("/standing", responses=problems(OperatorsOnly))
async def get_standing(
    request: Request,
    session: Session,
    sessions: SessionFactory,
    response: Response,
    _operator: CurrentOperator,
) -> StandingView:
    """Ask every system that is set up, now and for real; takes up to 11 seconds."""
    # No connection is held while systems are asked; the session takes one again afterwards.
    await session.close()
    response.headers["Cache-Control"] = "no-store"
    state = request.app.state
    systems = await examine(state.checks, Deployment(state.settings, sessions))
    models = await ai.standing(session, state.roster)
    spending = await ai.spending(session, state.roster)
    return StandingView(
        checked_at=utc_now(),
        systems=[SystemStanding.model_validate(system, from_attributes=True) for system in systems],
        models=[ModelUse.model_validate(model, from_attributes=True) for model in models],
        model_failures=[
            ModelFailure.model_validate(failure, from_attributes=True)
            for failure in await service.model_failures(session)
        ],
        budget=Budget.model_validate(spending, from_attributes=True),
        given_back=[
            GivenBack.model_validate(unserved, from_attributes=True)
            for unserved in await service.unserved(session)
        ],
    )
