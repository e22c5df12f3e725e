"""`/interviews/{id}/report.pdf`: the report on paper."""

from __future__ import annotations

import asyncio
from typing import Any, Final

from fastapi import APIRouter, Response

from greenroom.core.database import Session
from greenroom.core.errors import problems
from greenroom.interviews import report_pdf, service, views
from greenroom.interviews.current import OwnedInterview
from greenroom.interviews.errors import InterviewNotFound, ReportNotReady

PDF: Final = "application/pdf"
BINARY: Final[dict[str, Any]] = {"schema": {"type": "string", "format": "binary"}}

router = APIRouter(prefix="/interviews", tags=["interviews"])


@router.get(
    "/{interview_id:uuid}/report.pdf",
    response_class=Response,
    responses=problems(InterviewNotFound, ReportNotReady) | {200: {"content": {PDF: BINARY}}},
)
async def get_interview_report_pdf(interview: OwnedInterview, session: Session) -> Response:
    """Download the report as PDF."""
    report = await views.report(session, interview)
    if report is None:
        raise ReportNotReady
    turns = await service.turns(session, interview.id)
    await session.close()
    paper = report_pdf.paper_of(interview, turns, report)
    name = f"interview-{interview.role.slug}-{interview.created_at:%Y-%m-%d}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(await asyncio.to_thread(report_pdf.draw, paper), media_type=PDF, headers=headers)
