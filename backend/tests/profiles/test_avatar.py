"""A person's picture: taken, cut in a child, kept, shown, replaced, removed."""

from __future__ import annotations

import time
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from PIL import Image
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.settings import Settings
from greenroom.storage.models import DoomedFile
from tests.factories import users

AVATAR = "/api/v1/me/avatar"
ORIENTATION, ROTATED_LEFT, CAMERA = 0x0112, 8, 0x0110


def picture(kind: str = "PNG", size: tuple[int, int] = (600, 400), mode: str = "RGB", **how: Any) -> bytes:
    """A picture whose left half is black and whose right half is white."""
    image = Image.new(mode, size)
    image.paste("white" if mode != "P" else 255, (size[0] // 2, 0, *size))
    file = BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


async def send(client: httpx.AsyncClient, person: users.SignedInPerson, data: bytes, kind: str = "png"):
    headers = person.headers | {"Content-Type": f"image/{kind}"}
    return await client.put(AVATAR, content=data, headers=headers)


async def shown(client: httpx.AsyncClient, answer: httpx.Response) -> Image.Image:
    fetched = await client.get(answer.json()["avatar_url"])
    assert (fetched.status_code, fetched.headers["content-type"]) == (200, "image/webp")
    return Image.open(BytesIO(fetched.content))


def stored(settings: Settings, person: users.SignedInPerson) -> list[Path]:
    return sorted(settings.data_dir.rglob(f"{person.user.id}/*.webp"))


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "L"), ("JPEG", "RGB"), ("WEBP", "RGB")],
)
async def test_a_picture_becomes_a_small_square(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings, kind: str, mode: str
):
    person = await users.signed_in(session, settings)
    answer = await send(client, person, picture(kind, mode=mode), kind.lower())
    assert answer.status_code == 200
    image = await shown(client, answer)
    assert (image.format, image.size) == ("WEBP", (256, 256))
    assert (await client.get("/api/v1/me", headers=person.headers)).json()["avatar_url"]


async def test_a_picture_stands_upright_and_says_nothing_of_the_camera(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    noted = Image.Exif()
    noted[ORIENTATION], noted[CAMERA] = ROTATED_LEFT, "A camera of somebody"
    image = await shown(client, await send(client, person, picture("JPEG", exif=noted), "jpeg"))
    assert not image.getexif()
    grey = image.convert("L")
    assert grey.getpixel((128, 20)) == pytest.approx(255, abs=8)
    assert grey.getpixel((128, 236)) == pytest.approx(0, abs=8)


async def test_a_new_picture_takes_the_place_of_the_old_one(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    await send(client, person, picture())
    (first,) = stored(settings, person)
    await send(client, person, picture(size=(300, 300)))
    (second,) = stored(settings, person)
    assert first != second
    assert not list(await session.scalars(select(DoomedFile)))


async def test_a_picture_keeps_its_address_for_a_while(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    address = urlsplit((await send(client, person, picture())).json()["avatar_url"])
    expires = int(parse_qs(address.query)["expires"][0])
    assert expires % 3600 == 0
    assert 3600 <= expires - time.time() <= 2 * 3600


async def test_a_removed_picture_is_gone(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    await send(client, person, picture())
    for _ in range(2):
        answer = await client.delete(AVATAR, headers=person.headers)
        assert (answer.status_code, answer.json()["avatar_url"]) == (200, None)
    assert stored(settings, person) == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a picture",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        picture("GIF", mode="P"),
        picture("JPEG")[:300],
        picture(size=(20_000, 20_000), mode="1"),
    ],
    ids=["empty", "text", "svg", "gif", "cut short", "400 megapixels"],
)
async def test_what_is_no_picture_is_refused_and_keeps_the_one_there_is(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings, data: bytes
):
    person = await users.signed_in(session, settings)
    await send(client, person, picture())
    kept = stored(settings, person)
    answer = await send(client, person, data)
    assert (answer.status_code, answer.json()["code"]) == (422, "picture_unreadable")
    assert stored(settings, person) == kept


async def test_another_kind_and_too_large_a_file_are_refused_unread(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    other = await send(client, person, picture(), "svg+xml")
    large = await send(client, person, bytes(1024 * 1024 + 1))
    assert (other.status_code, other.json()["code"]) == (415, "picture_unsupported")
    assert large.status_code == 413


async def test_the_picture_goes_with_the_account_and_is_in_the_export(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    await send(client, person, picture())
    export = await client.get("/api/v1/me/export", headers=person.headers)
    assert b"your-picture.webp" in export.content
    gone = await client.request("DELETE", "/api/v1/me", json={}, headers=person.headers)
    assert gone.status_code == 204
    assert stored(settings, person) == []
