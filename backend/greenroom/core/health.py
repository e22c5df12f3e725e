"""`/health`: whether the process serves, and whether what it needs answers."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter, Response
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from greenroom.core.database import SessionFactory

READY_WITHIN_SECONDS = 3.0

router = APIRouter(prefix="/health", tags=["health"])


class Live(BaseModel):
    status: str = "ok"


class Ready(BaseModel):
    """One entry for each dependency: "ok", or what is wrong."""

    status: str
    database: str


# Monitors and container health checks often ask with HEAD.
@router.head("/live", include_in_schema=False)
@router.get("/live")
async def health_live(response: Response) -> Live:
    response.headers["Cache-Control"] = "no-store"
    return Live()


@router.head("/ready", include_in_schema=False)
@router.get("/ready", responses={503: {"model": Ready, "description": "A dependency does not answer"}})
async def health_ready(sessions: SessionFactory, response: Response) -> Ready:
    response.headers["Cache-Control"] = "no-store"
    try:
        async with asyncio.timeout(READY_WITHIN_SECONDS), sessions() as session:
            await session.execute(text("SELECT 1"))
    except (SQLAlchemyError, TimeoutError, OSError):
        response.status_code = 503
        return Ready(status="unavailable", database="does not answer")
    return Ready(status="ok", database="ok")
