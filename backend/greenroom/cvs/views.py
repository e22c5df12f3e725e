"""Rows as the API shows them."""

from __future__ import annotations

from greenroom.cvs.models import StoredCv
from greenroom.cvs.recognition import can_be_recognised
from greenroom.cvs.schemas import Cv, CvRecognition


def view(cv: StoredCv, *, can_recognise: bool) -> Cv:
    """The CV; `can_recognise` where this deployment reads pictures of pages."""
    return Cv(
        id=cv.id,
        filename=cv.filename,
        content_type=cv.content_type,
        size=cv.size,
        sha256=cv.sha256,
        pages=cv.pages,
        status=cv.status,
        recognition=CvRecognition(
            available=can_recognise and can_be_recognised(cv),
            status=cv.recognition,
            confidence=cv.recognition_confidence,
            failure=cv.recognition_failure,
        ),
        uploaded_at=cv.created_at,
        latest_screening_id=cv.latest_screening_id,
    )
