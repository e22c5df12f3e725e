"""`/me/export`, `DELETE /me` and `/privacy`: what is kept of a person, taken along, erased, and said."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urljoin

from fastapi import APIRouter, Response
from fastapi.responses import FileResponse
from starlette.background import BackgroundTask

from greenroom.core.database import Session, transaction
from greenroom.core.errors import RateLimited, problems
from greenroom.core.rate_limits import Limit
from greenroom.personal_data import exporting
from greenroom.personal_data.current import AtKeeper
from greenroom.personal_data.erasure import erase
from greenroom.personal_data.models import StoredExport
from greenroom.personal_data.schemas import Export, ExportList, Farewell, KeptData, Privacy
from greenroom.storage.current import OwnOrigin
from greenroom.storage.doomed_files import delete_left_over_files
from greenroom.storage.errors import StoreUnavailable
from greenroom.storage.providers import Store
from greenroom.users.current import CurrentSignIn, CurrentUser
from greenroom.users.models import User
from greenroom.users.proof import SignInAgain, WrongPassword, require_proof

EXPORTS = Limit("export", burst=5, seconds=3600)
FAREWELLS = Limit("farewell", burst=10, seconds=300)

EXPORT_ANSWERS: Final[dict[int | str, dict[str, Any]]] = {
    200: {"description": "All that is kept of the person.", "content": {"application/zip": {}}},
    202: {"description": "It is large: it is made as a job, and a letter says when it is ready."},
}

router = APIRouter(tags=["personal data"])


@router.get(
    "/me/export",
    response_class=FileResponse,
    responses={**EXPORT_ANSWERS, **problems(RateLimited, StoreUnavailable)},
)
async def export_me(user: CurrentUser, session: Session, keeper: AtKeeper) -> Response:
    """Every row that is kept of the person as JSON, and their files, as one zip."""
    await keeper.limiter.take(EXPORTS, str(user.id))
    if not await exporting.is_small(session, keeper.holdings, user.id):
        await exporting.ask(session, keeper.jobs, user.id)
        return Response(status_code=202)
    await session.close()
    archive = keeper.archive()
    try:
        path = await archive.make(user.id)
    except StoreUnavailable:
        await archive.discard()
        raise
    return FileResponse(
        path,
        media_type=exporting.CONTENT_TYPE,
        filename=exporting.FILE_NAME,
        headers={"Cache-Control": "no-store"},
        background=BackgroundTask(archive.discard),
    )


@router.get("/me/exports")
async def list_exports(
    user: CurrentUser, session: Session, keeper: AtKeeper, origin: OwnOrigin
) -> ExportList:
    """The exports that were made as jobs; each is kept for 7 days."""
    found = await exporting.newest(session, user.id)
    return ExportList(items=[_view(export, keeper.store, origin) for export in found])


@router.delete("/me", status_code=204, responses=problems(WrongPassword, SignInAgain, RateLimited))
async def erase_me(body: Farewell, signed_in: CurrentSignIn, session: Session, keeper: AtKeeper) -> None:
    """Erases the person: rows and files go; amounts in the books stay, and nothing says whose they were."""
    user = signed_in.user
    # Checking a password takes a while: no connection is held meanwhile.
    await session.close()
    await keeper.limiter.take(FAREWELLS, str(user.id))
    await require_proof(user, signed_in.session, body.password, keeper.passwords)
    async with transaction(keeper.database) as erasing:
        # Locked: who adds a row of theirs meanwhile waits, and then finds nobody to add it to.
        leaving = await erasing.get_one(User, user.id, with_for_update=True)
        await erase(erasing, keeper.holdings, leaving)
    await delete_left_over_files(keeper.database, keeper.store)
    await keeper.postman.forget(user.email)


@router.get("/privacy")
async def get_privacy(keeper: AtKeeper) -> Privacy:
    """What is kept of a person, where, and for how long: from the list that export and erasure work by."""
    return Privacy(
        items=[
            KeptData(
                title=holding.title,
                what=holding.what,
                where=holding.where,
                kept=holding.kept,
                days=holding.days(keeper.settings) if holding.days else None,
                sent=holding.sent(keeper.settings) if holding.sent else None,
            )
            for holding in keeper.holdings
        ]
    )


def _view(export: StoredExport, store: Store, origin: str) -> Export:
    grant = (
        store.grant_download(
            export.key, exporting.FILE_NAME, exporting.CONTENT_TYPE, exporting.DOWNLOADABLE_FOR
        )
        if export.status == "ready"
        else None
    )
    return Export(
        id=export.id,
        status=export.status,
        created_at=export.created_at,
        size=export.size,
        url=urljoin(origin, grant.url) if grant else None,
        expires_at=grant.expires_at if grant else None,
    )
