"""`/cvs/{id}/corrections`: what a student sets right about how a CV was read."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter

from greenroom.core.database import Session
from greenroom.core.errors import ValidationFailed, problems
from greenroom.cvs import corrections as verbs
from greenroom.cvs import service
from greenroom.cvs.corrections_schemas import CvCorrectionsBody
from greenroom.cvs.current import OwnedCv
from greenroom.cvs.errors import CvNotFound, FileEncrypted, NoText
from greenroom.cvs.schemas import CvTextView

router = APIRouter(prefix="/cvs/{cv_id:uuid}/corrections", tags=["cvs"])


@router.get("", responses=problems(CvNotFound))
async def get_cv_corrections(cv: OwnedCv, session: Session) -> CvCorrectionsBody:
    """What was corrected; all null where nothing was."""
    return CvCorrectionsBody.of(await verbs.current(session, cv))


@router.put("", responses=problems(CvNotFound, NoText, FileEncrypted, ValidationFailed))
async def save_cv_corrections(cv: OwnedCv, body: CvCorrectionsBody, session: Session) -> CvTextView:
    """Correct contact and sections; analyses started from now on go by them."""
    document = await service.document(session, cv)
    saved = await verbs.save(session, cv, document, body.for_engine())
    return await asyncio.to_thread(service.text_view, document, saved)


@router.delete("", status_code=204, responses=problems(CvNotFound))
async def discard_cv_corrections(cv: OwnedCv, session: Session) -> None:
    """Go back to what was read."""
    await verbs.discard(session, cv)
