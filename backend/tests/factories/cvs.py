"""CVs as rows, and on their way there. Their files are made in `cv_files`."""

from __future__ import annotations

from typing import Any, Final
from uuid import uuid4

import httpx
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.cvs.models import CvStatus, CvText, StoredCv
from greenroom.cvs.reading import storable
from greenroom.engine.document import Document
from greenroom.users.models import User
from tests.factories import cv_files
from tests.factories.users import SignedInPerson

PDF: Final = "application/pdf"
DOC: Final = "application/msword"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT: Final = "\n".join(cv_files.text_lines())


async def stored(
    session: AsyncSession,
    owner: User,
    *,
    status: CvStatus = "ready",
    filename: str = "cv.pdf",
    text: str = TEXT,
) -> StoredCv:
    """A confirmed CV whose file nobody asks for."""
    cv = StoredCv(
        id=uuid4(),
        user_id=owner.id,
        key=f"{owner.id}/{uuid4()}.pdf",
        filename=filename,
        content_type=PDF,
        size=1000,
        sha256="0" * 64,
        pages=1 if status == "ready" else None,
        status=status,
    )
    session.add(cv)
    await session.flush()
    if status == "ready":
        document = storable(Document("pdf", text, (0,)))
        session.add(CvText(cv_id=cv.id, sha256=cv.sha256, reader="1", document=document))
        await session.flush()
    return cv


async def announce(
    client: httpx.AsyncClient,
    person: SignedInPerson,
    size: int,
    *,
    filename: str = "cv.pdf",
    content_type: str = PDF,
) -> dict[str, Any]:
    """An upload that may be sent."""
    announced = {"filename": filename, "content_type": content_type, "size": size}
    answer = await client.post("/api/v1/cvs/uploads", json=announced, headers=person.headers)
    assert answer.status_code == 201, answer.text
    upload: dict[str, Any] = answer.json()
    return upload


async def send(client: httpx.AsyncClient, upload: dict[str, Any], data: bytes) -> httpx.Response:
    return await client.request(upload["method"], upload["url"], content=data, headers=upload["headers"])


async def confirm(
    client: httpx.AsyncClient, person: SignedInPerson, upload: dict[str, Any]
) -> httpx.Response:
    body = {"upload_id": upload["upload_id"]}
    return await client.post("/api/v1/cvs", json=body, headers=person.headers)


async def uploaded(
    client: httpx.AsyncClient,
    person: SignedInPerson,
    data: bytes,
    *,
    filename: str = "cv.pdf",
    content_type: str = PDF,
) -> httpx.Response:
    """The answer to the confirmation of a file that was announced and sent as it should be."""
    upload = await announce(client, person, len(data), filename=filename, content_type=content_type)
    sent = await send(client, upload, data)
    assert sent.status_code == 204, sent.text
    return await confirm(client, person, upload)
