"""Sending files to the signed addresses of the embedded store."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx
import pytest
from fastapi import FastAPI
from starlette.types import Message

from greenroom.storage.providers import UploadGrant
from greenroom.storage.providers.local import LocalStore

PDF = "application/pdf"
DATA = b"%PDF-1.7 a small file"
HOUR = timedelta(hours=1)


@pytest.fixture
def grant(store: LocalStore, key: str) -> UploadGrant:
    return store.grant_upload(key, PDF, len(DATA), HOUR)


async def put(
    client: httpx.AsyncClient, grant: UploadGrant, data: bytes | AsyncIterator[bytes]
) -> httpx.Response:
    return await client.put(grant.url, content=data, headers=grant.headers)


def changed(url: str, **terms: str) -> str:
    query = dict(parse_qsl(urlsplit(url).query)) | terms
    return f"{urlsplit(url).path}?{urlencode(query)}"


def left_over(folder: Path) -> list[Path]:
    return list((folder / ".incoming").iterdir())


async def test_a_file_arrives_whole_under_its_key(
    client: httpx.AsyncClient, store: LocalStore, key: str, grant: UploadGrant
):
    assert (await put(client, grant, DATA)).status_code == 204
    async with store.fetch(key) as path:
        assert path.read_bytes() == DATA


async def test_it_may_be_sent_again_until_it_is_promoted(
    client: httpx.AsyncClient, store: LocalStore, key: str, grant: UploadGrant
):
    await put(client, grant, DATA)
    assert (await put(client, grant, DATA[::-1])).status_code == 204
    async with store.fetch(key) as path:
        assert path.read_bytes() == DATA[::-1]


async def test_what_was_promoted_cannot_be_swapped(
    client: httpx.AsyncClient, store: LocalStore, key: str, grant: UploadGrant
):
    await put(client, grant, DATA)
    await store.promote(key, f"{key}.kept", len(DATA))
    answer = await put(client, grant, DATA[::-1])
    assert (answer.status_code, answer.json()["code"]) == (403, "signature_invalid")
    assert await store.size(key) is None
    async with store.fetch(f"{key}.kept") as path:
        assert path.read_bytes() == DATA


@pytest.mark.parametrize(
    "terms",
    [
        {"size": "9"},
        {"content_type": "text/html"},
        {"expires": "99999999999"},
        {"expires": "soon"},
        {"signature": ""},
        {"signature": "é"},
        {"signature": "0" * 64},
    ],
)
async def test_no_term_of_an_address_can_be_changed(
    client: httpx.AsyncClient, store: LocalStore, key: str, grant: UploadGrant, terms: dict[str, str]
):
    headers = {"Content-Type": terms.get("content_type", PDF)}
    answer = await client.put(changed(grant.url, **terms), content=DATA, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "signature_invalid")
    assert await store.size(key) is None


async def test_an_address_is_good_for_its_own_key_alone(
    client: httpx.AsyncClient, store: LocalStore, grant: UploadGrant, key: str
):
    other = grant.url.replace(key, key.replace(".pdf", ".doc"))
    assert (await client.put(other, content=DATA, headers=grant.headers)).status_code == 403


async def test_an_expired_address_is_refused(client: httpx.AsyncClient, store: LocalStore, key: str):
    expired = store.grant_upload(key, PDF, len(DATA), timedelta(seconds=-1))
    answer = await put(client, expired, DATA)
    assert (answer.status_code, answer.json()["code"]) == (403, "signature_invalid")


async def test_a_download_address_lets_nobody_upload(client: httpx.AsyncClient, store: LocalStore, key: str):
    download = store.grant_download(key, "cv.pdf", PDF, HOUR)
    upload_url = download.url.replace("/downloads/", "/uploads/")
    answer = await client.put(upload_url, content=DATA, headers={"Content-Type": PDF})
    assert answer.status_code in {403, 422}


async def test_another_type_of_file_is_refused(client: httpx.AsyncClient, grant: UploadGrant):
    answer = await client.put(grant.url, content=DATA, headers={"Content-Type": "text/html"})
    assert (answer.status_code, answer.json()["code"]) == (415, "content_type_mismatch")


@pytest.mark.parametrize(
    ("data", "status", "code"),
    [
        (DATA + b"!", 413, "file_too_large"),
        (DATA[:-1], 400, "upload_incomplete"),
        (b"", 400, "upload_incomplete"),
    ],
)
async def test_a_file_of_another_length_is_refused(
    client: httpx.AsyncClient, store: LocalStore, key: str, data: bytes, status: int, code: str
):
    answer = await put(client, store.grant_upload(key, PDF, len(DATA), HOUR), data)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert await store.size(key) is None


async def test_a_stream_without_a_length_is_counted_as_it_comes(
    client: httpx.AsyncClient, store: LocalStore, folder: Path, key: str, grant: UploadGrant
):
    taken = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal taken
        while taken < 1000:
            taken += 1
            yield b"x" * 10

    answer = await put(client, grant, endless())
    assert (answer.status_code, answer.json()["code"]) == (413, "file_too_large")
    assert taken < 10
    assert await store.size(key) is None
    assert left_over(folder) == []


async def test_a_stream_without_a_length_that_fits_is_kept(
    client: httpx.AsyncClient, store: LocalStore, key: str, grant: UploadGrant
):
    async def in_two() -> AsyncIterator[bytes]:
        yield DATA[:5]
        yield DATA[5:]

    assert (await put(client, grant, in_two())).status_code == 204
    assert await store.size(key) == len(DATA)


async def test_a_broken_connection_leaves_nothing_behind(
    app: FastAPI, store: LocalStore, folder: Path, key: str, grant: UploadGrant
):
    incoming: list[Message] = [
        {"type": "http.request", "body": DATA[:5], "more_body": True},
        {"type": "http.disconnect"},
    ]
    sent: list[Message] = []

    async def receive() -> Message:
        return incoming.pop(0)

    async def send(message: Message) -> None:
        sent.append(message)

    path, _, query = grant.url.partition("?")
    scope = {
        "type": "http",
        "method": "PUT",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(b"content-type", PDF.encode()), (b"host", b"localhost:8000")],
        "http_version": "1.1",
        "scheme": "http",
        "client": ("127.0.0.1", 1),
        "server": ("localhost", 8000),
    }
    await app(scope, receive, send)
    assert sent[0]["status"] == 400
    assert await store.size(key) is None
    assert left_over(folder) == []


async def test_a_file_may_be_larger_than_other_bodies(client: httpx.AsyncClient, store: LocalStore, key: str):
    data = b"x" * (2 * 1024 * 1024)
    grant = store.grant_upload(key, PDF, len(data), HOUR)
    assert (await put(client, grant, data)).status_code == 204
    assert await store.size(key) == len(data)
