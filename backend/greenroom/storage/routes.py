"""`/files`: the local store's signed addresses. The signature is the whole authority: nobody signs in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, BinaryIO, Final

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect
from starlette.responses import StreamingResponse

from greenroom.core.errors import NotFound, problems
from greenroom.storage.current import EmbeddedStore, SignedDownload, SignedUpload
from greenroom.storage.disposition import attachment
from greenroom.storage.errors import (
    LargerThanAnnounced,
    OtherContentType,
    SignatureInvalid,
    SmallerThanAnnounced,
    StoreUnavailable,
)
from greenroom.storage.providers import FileMissing
from greenroom.storage.stretches import stretch_of

# Below the API's own prefix; bodies here are as long as their address says.
UPLOAD_PREFIX: Final = "/files/uploads/"
CHUNK_BYTES = 64 * 1024
# An address that shows a file always shows the same bytes, and is asked for anew soon.
SHOWN_AGAIN: Final = "private, max-age=900, immutable"
BINARY: dict[str, Any] = {"schema": {"type": "string", "format": "binary"}}

router = APIRouter(prefix="/files", tags=["files"])


@router.put(
    "/uploads/{key:path}",
    status_code=204,
    responses=problems(
        SignatureInvalid, OtherContentType, LargerThanAnnounced, SmallerThanAnnounced, StoreUnavailable
    ),
    openapi_extra={"requestBody": {"required": True, "content": {"*/*": BINARY}}},
)
async def send_file(upload: SignedUpload, request: Request, store: EmbeddedStore) -> None:
    """Send the file, with the headers that came with the address; again, until it is confirmed."""
    if request.headers.get("content-type", "").lower() != upload.content_type:
        raise OtherContentType
    _check_length(request.headers.get("content-length"), upload.size)
    await store.receive(upload.key, upload.size, _body(request))


@router.get(
    "/downloads/{key:path}",
    response_class=StreamingResponse,
    responses=problems(SignatureInvalid, NotFound)
    | {200: {"content": {"application/octet-stream": BINARY}}}
    | {206: {"content": {"application/octet-stream": BINARY}, "description": "The stretch asked for."}},
)
async def fetch_file(request: Request, download: SignedDownload, store: EmbeddedStore) -> StreamingResponse:
    """Download the file under its original name; one without a name is shown in the page.

    A player asks for a stretch of it by `Range`, which is answered with that stretch alone.
    """
    try:
        async with store.fetch(download.key) as path:
            # Open from here on: a file that is deleted now is still sent to its end.
            file = await run_in_threadpool(path.open, "rb")
            length = (await run_in_threadpool(path.stat)).st_size
    except FileMissing:
        raise NotFound from None
    stretch = stretch_of(request.headers.get("range"), length)
    part = stretch or range(length)
    headers = {
        "Accept-Ranges": "bytes",
        "Content-Disposition": attachment(download.filename) if download.filename else "inline",
        "Content-Length": str(len(part)),
        "X-Content-Type-Options": "nosniff",
    }
    if not download.filename:
        headers["Cache-Control"] = SHOWN_AGAIN
    status = 200
    if stretch:
        status, headers["Content-Range"] = 206, f"bytes {part.start}-{part.stop - 1}/{length}"
    return StreamingResponse(
        _chunks(file, part), status_code=status, media_type=download.content_type, headers=headers
    )


def _check_length(declared: str | None, size: int) -> None:
    """Refuse early what cannot fit; a body without a declared length is counted as it comes."""
    if declared is None or not declared.isdecimal():
        return
    if int(declared) > size:
        raise LargerThanAnnounced
    if int(declared) < size:
        raise SmallerThanAnnounced


async def _body(request: Request) -> AsyncIterator[bytes]:
    try:
        async for chunk in request.stream():
            yield chunk
    except ClientDisconnect:
        raise SmallerThanAnnounced from None


async def _chunks(file: BinaryIO, part: range) -> AsyncIterator[bytes]:
    left = len(part)
    with file:
        await run_in_threadpool(file.seek, part.start)
        while chunk := await run_in_threadpool(file.read, min(left, CHUNK_BYTES)):
            left -= len(chunk)
            yield chunk
