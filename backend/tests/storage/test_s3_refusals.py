"""What an S3 server refuses by itself under addresses that we signed, and what setting it up comes to."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from greenroom.core.settings import Settings
from greenroom.storage.providers import UploadGrant, content_sources, create_store
from tests.processes import free_port
from tests.simulators.s3 import S3
from tests.simulators.s3_http import served
from tests.storage.places import KEYS, ORIGIN, Place, s3_place, with_s3

PDF = "application/pdf"
DATA = b"%PDF-1.7 a small file"
HOUR = timedelta(hours=1)


@pytest.fixture
def grant(s3: Place, key: str) -> UploadGrant:
    return s3.store.grant_upload(key, PDF, len(DATA), HOUR)


async def test_no_other_type_is_taken(s3: Place, grant: UploadGrant, key: str):
    changes: dict[str, Any] = {"Content-Type": "text/html"}
    answer = (
        await s3.client.put(grant.url, content=DATA, headers=changes)
        if grant.method == "PUT"
        else (await s3.client.post(grant.url, data=grant.fields | changes, files={"file": DATA}))
    )
    assert answer.status_code == 403
    assert await s3.store.size(key) is None


async def test_no_other_key_is_taken(s3: Place, grant: UploadGrant, key: str):
    other = key.replace(".pdf", ".doc")
    if grant.method == "PUT":
        answer = await s3.client.put(grant.url.replace(key, other), content=DATA, headers=grant.headers)
    else:
        answer = await s3.client.post(grant.url, data=grant.fields | {"key": other}, files={"file": DATA})
    assert answer.status_code == 403
    assert (await s3.store.size(key), await s3.store.size(other)) == (None, None)


async def test_nothing_sent_makes_a_file_public(s3: Place, grant: UploadGrant, key: str):
    """A PUT may carry headers that were not signed; a store that takes them must not act on them."""
    if grant.method == "PUT":
        await s3.client.put(grant.url, content=DATA, headers=grant.headers | {"x-amz-acl": "public-read"})
    else:
        answer = await s3.send(grant, DATA, acl="public-read")
        assert answer.status_code == 403
    shown = s3.store.grant_download(key, "cv.pdf", PDF, HOUR).url.partition("?")[0]
    assert (await s3.client.get(shown)).status_code == 403


async def test_an_upload_address_fetches_nothing(s3: Place, grant: UploadGrant):
    await s3.send(grant, DATA)
    assert (await s3.client.get(grant.url)).status_code == 403


async def test_our_pages_may_send_and_others_may_not(s3: Place, grant: UploadGrant):
    asked = {"Access-Control-Request-Method": grant.method, "Access-Control-Request-Headers": "content-type"}
    ours = await s3.client.options(grant.url, headers=asked | {"Origin": ORIGIN})
    assert ours.headers["access-control-allow-origin"] == ORIGIN
    theirs = await s3.client.options(grant.url, headers=asked | {"Origin": "https://elsewhere.example.com"})
    assert "access-control-allow-origin" not in theirs.headers


async def test_setting_up_twice_changes_nothing(s3: Place, on_s3: Settings, key: str):
    await s3.store.put(key, DATA, PDF)
    async with s3_place(on_s3) as again:
        assert await again.content(key) == DATA


async def test_addresses_for_browsers_are_signed_for_the_public_endpoint(settings: Settings, key: str):
    apart = with_s3(settings, "http://store:9000", storage_public_endpoint="https://files.example.com")
    store = create_store(apart)
    upload, download = store.grant_upload(key, PDF, 1, HOUR), store.grant_download(key, "a.pdf", PDF, HOUR)
    await store.close()
    assert upload.url.startswith("https://files.example.com/")
    assert download.url.startswith("https://files.example.com/")
    assert content_sources(apart)["connect-src"] == ("https://files.example.com",)


async def test_with_keys_alone_files_go_to_amazon(settings: Settings, key: str):
    amazon = with_s3(settings, "", storage_endpoint=None, storage_region="eu-central-1")
    store = create_store(amazon)
    url = store.grant_upload(key, PDF, 1, HOUR).url
    await store.close()
    assert url.startswith("https://s3.eu-central-1.amazonaws.com/")
    assert content_sources(amazon)["img-src"] == ("https://s3.eu-central-1.amazonaws.com",)


async def test_a_store_without_cors_calls_is_used_all_the_same(settings: Settings, key: str):
    with served(S3(*KEYS, knows_cors=False)) as address:
        async with s3_place(with_s3(settings, address)) as place:
            await place.store.put(key, DATA, PDF)
            assert await place.content(key) == DATA


async def test_a_store_that_is_down_at_start_is_no_reason_not_to_start(settings: Settings):
    async with s3_place(with_s3(settings, f"http://127.0.0.1:{free_port()}")):
        pass
