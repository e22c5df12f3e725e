"""What a student corrects of how a CV was read. The reading itself stays as it is."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from pydantic_core import to_jsonable_python
from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.errors import FieldError, ValidationFailed
from greenroom.cvs.models import CvCorrections, StoredCv
from greenroom.engine.document import Document
from greenroom.engine.understanding.corrections import Corrections, find_faults, settle

_CORRECTIONS = TypeAdapter(Corrections)


async def save(
    session: AsyncSession, cv: StoredCv, document: Document, corrections: Corrections
) -> Corrections:
    """Put `corrections` in place of all before them; the last to be saved stand.

    Returns them settled. Raises `ValidationFailed` for sections that begin where no line of `document` does.
    """
    faults = find_faults(corrections, document.text)
    if faults:
        raise ValidationFailed([FieldError(field=fault.field, message=fault.message) for fault in faults])
    settled = settle(corrections, document.text)
    row = {"cv_id": cv.id, "corrections": to_jsonable_python(settled)}
    query = insert(CvCorrections).values(row)
    await session.execute(query.on_conflict_do_update(index_elements=["cv_id"], set_=row))
    return settled


async def discard(session: AsyncSession, cv: StoredCv) -> None:
    """Go back to what was read."""
    await session.execute(delete(CvCorrections).where(CvCorrections.cv_id == cv.id))


async def snapshot(session: AsyncSession, cv: StoredCv) -> dict[str, Any] | None:
    """The corrections as they stand now, as JSON for `restore`; None where there are none."""
    return await session.scalar(select(CvCorrections.corrections).where(CvCorrections.cv_id == cv.id))


async def current(session: AsyncSession, cv: StoredCv) -> Corrections | None:
    """The corrections as they stand now."""
    return restore(await snapshot(session, cv))


def restore(stored: dict[str, Any] | None) -> Corrections | None:
    """The corrections that `snapshot` gave."""
    return None if stored is None else _CORRECTIONS.validate_python(stored)
