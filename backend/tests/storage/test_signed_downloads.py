"""Fetching files from the signed addresses of the embedded store."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest

from greenroom.storage.disposition import attachment
from greenroom.storage.providers.local import LocalStore

PDF = "application/pdf"
DATA = b"%PDF-1.7 " + b"x" * 200_000
MINUTES = timedelta(minutes=15)


async def keep(store: LocalStore, key: str) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield DATA

    await store.receive(key, len(DATA), chunks())


async def test_a_file_downloads_under_its_name_and_is_never_shown(
    client: httpx.AsyncClient, store: LocalStore, key: str
):
    await keep(store, key)
    answer = await client.get(store.grant_download(key, "Résumé Asha.pdf", PDF, MINUTES).url)
    assert answer.status_code == 200
    assert answer.content == DATA
    assert answer.headers["content-type"] == PDF
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-disposition"] == (
        "attachment; filename=\"Resume Asha.pdf\"; filename*=UTF-8''R%C3%A9sum%C3%A9%20Asha.pdf"
    )


@pytest.mark.parametrize(
    ("asked", "stretch"),
    [("bytes=9-", slice(9, None)), ("bytes=2-7", slice(2, 8)), ("bytes=-5", slice(-5, None))],
)
async def test_a_player_gets_the_stretch_that_it_asks_for(
    client: httpx.AsyncClient, store: LocalStore, key: str, asked: str, stretch: slice
):
    await keep(store, key)
    url = store.grant_download(key, "answer.webm", "audio/webm", MINUTES).url
    answer = await client.get(url, headers={"Range": asked})
    first, past, _ = stretch.indices(len(DATA))
    assert (answer.status_code, answer.content) == (206, DATA[stretch])
    assert answer.headers["content-range"] == f"bytes {first}-{past - 1}/{len(DATA)}"
    assert answer.headers["content-length"] == str(past - first)


@pytest.mark.parametrize(
    "asked", ["bytes=900000-", "bytes=7-2", "bytes=0-1,3-4", "bytes=-", "bytes=-0", "lines=1"]
)
async def test_a_stretch_that_is_not_there_is_answered_with_the_whole(
    client: httpx.AsyncClient, store: LocalStore, key: str, asked: str
):
    await keep(store, key)
    url = store.grant_download(key, "cv.pdf", PDF, MINUTES).url
    answer = await client.get(url, headers={"Range": asked})
    assert (answer.status_code, answer.content) == (200, DATA)
    assert answer.headers["accept-ranges"] == "bytes"


async def test_an_expired_address_is_refused(client: httpx.AsyncClient, store: LocalStore, key: str):
    await keep(store, key)
    answer = await client.get(store.grant_download(key, "cv.pdf", PDF, timedelta(seconds=-1)).url)
    assert (answer.status_code, answer.json()["code"]) == (403, "signature_invalid")


@pytest.mark.parametrize(("old", "new"), [("cv.pdf", "cv.html"), ("application%2Fpdf", "text%2Fhtml")])
async def test_neither_name_nor_type_can_be_changed(
    client: httpx.AsyncClient, store: LocalStore, key: str, old: str, new: str
):
    await keep(store, key)
    url = store.grant_download(key, "cv.pdf", PDF, MINUTES).url
    assert (await client.get(url.replace(old, new))).status_code == 403


async def test_a_deleted_file_is_not_found(client: httpx.AsyncClient, store: LocalStore, key: str):
    await keep(store, key)
    url = store.grant_download(key, "cv.pdf", PDF, MINUTES).url
    await store.delete(key)
    answer = await client.get(url)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize(
    ("filename", "header"),
    [
        ("cv.pdf", "attachment; filename=\"cv.pdf\"; filename*=UTF-8''cv.pdf"),
        ('a"b\\c\r\n.pdf', "attachment; filename=\"abc.pdf\"; filename*=UTF-8''a%22b%5Cc%0D%0A.pdf"),
        ("简历", "attachment; filename=\"file\"; filename*=UTF-8''%E7%AE%80%E5%8E%86"),
    ],
)
def test_a_name_cannot_break_out_of_its_header(filename: str, header: str):
    assert attachment(filename) == header
