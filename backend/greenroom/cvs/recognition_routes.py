"""`/cvs/{id}/recognition`: reading the pictures of a scan."""

from __future__ import annotations

from fastapi import APIRouter

from greenroom.core.database import Session
from greenroom.core.errors import RateLimited, problems
from greenroom.core.job_queue import Jobs
from greenroom.cvs import recognition
from greenroom.cvs.current import CanRecognise, OwnedCv
from greenroom.cvs.errors import CvNotFound, FileEncrypted, NothingToRecognise, RecognitionUnavailable
from greenroom.cvs.schemas import Cv
from greenroom.cvs.views import view

router = APIRouter(prefix="/cvs", tags=["cvs"])


@router.post(
    "/{cv_id:uuid}/recognition",
    status_code=202,
    responses=problems(CvNotFound, FileEncrypted, NothingToRecognise, RateLimited, RecognitionUnavailable),
)
async def recognise_cv(cv: OwnedCv, session: Session, jobs: Jobs, can_recognise: CanRecognise) -> Cv:
    """Have the pictures of a scan read, at no credit. `recognition` in the CV says how far it is."""
    asked = await recognition.start(session, jobs, cv, can_recognise=can_recognise)
    return view(asked, can_recognise=can_recognise)
