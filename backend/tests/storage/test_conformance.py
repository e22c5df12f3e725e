"""What holds for every place that keeps files: the data folder, and S3 stores."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from greenroom.storage.providers import FileMissing, UploadGrant
from tests.storage.places import Place

PDF = "application/pdf"
DATA = b"%PDF-1.7 a file\r\nwith two lines\n" + bytes(range(256)) * 300
HOUR = timedelta(hours=1)


def allowed(place: Place, key: str) -> UploadGrant:
    return place.store.grant_upload(key, PDF, len(DATA), HOUR)


async def test_a_sent_file_arrives_whole_under_its_key(place: Place, key: str):
    grant = allowed(place, key)
    assert grant.max_bytes == len(DATA)
    assert (await place.send(grant, DATA)).is_success
    assert await place.store.size(key) == len(DATA)
    assert await place.content(key) == DATA


async def test_promoting_moves_it_out_of_the_clients_reach(place: Place, key: str):
    grant = allowed(place, key)
    await place.send(grant, DATA)
    await place.store.promote(key, f"{key}.kept", len(DATA))
    assert await place.store.size(key) is None
    await place.send(grant, DATA[::-1])
    assert await place.content(f"{key}.kept") == DATA


async def test_a_file_swapped_after_promotion_changes_nothing_on_a_repeat(place: Place, key: str):
    grant = allowed(place, key)
    await place.send(grant, DATA)
    await place.store.promote(key, f"{key}.kept", len(DATA))
    await place.send(grant, DATA[::-1])
    await place.store.promote(key, f"{key}.kept", len(DATA))
    assert await place.content(f"{key}.kept") == DATA


async def test_promotions_that_race_all_succeed(place: Place, key: str):
    await place.send(allowed(place, key), DATA)
    again = [place.store.promote(key, f"{key}.kept", len(DATA)) for _ in range(12)]
    await asyncio.gather(*again)
    assert await place.content(f"{key}.kept") == DATA
    assert await place.store.size(key) is None


async def test_what_was_never_sent_cannot_be_promoted_or_fetched(place: Place, key: str):
    with pytest.raises(FileMissing):
        await place.store.promote(key, f"{key}.kept", 10)
    with pytest.raises(FileMissing):
        await place.content(key)
    assert await place.store.size(key) is None


async def test_a_file_of_another_size_is_refused_by_the_store_itself(place: Place, key: str):
    grant = allowed(place, key)
    for data in (DATA + b"!", DATA[:-1]):
        assert (await place.send(grant, data)).is_client_error
    assert await place.store.size(key) is None


async def test_an_address_lasts_as_long_as_it_says(place: Place, key: str):
    grant = place.store.grant_upload(key, PDF, len(DATA), timedelta(seconds=1))
    await asyncio.sleep(2.1)
    assert (await place.send(grant, DATA)).status_code == 403
    assert await place.store.size(key) is None


@pytest.mark.parametrize("as_file", [False, True])
async def test_files_of_our_own_are_kept_over_what_is_there(
    place: Place, key: str, tmp_path: Path, *, as_file: bool
):
    path = tmp_path / "made"
    path.write_bytes(DATA)
    await place.store.put(key, b"older", PDF)
    await place.store.put(key, path if as_file else DATA, PDF)
    assert await place.content(key) == DATA


async def test_deleting_twice_is_harmless(place: Place, key: str):
    await place.store.put(key, DATA, PDF)
    await place.store.delete(key)
    await place.store.delete(key)
    assert await place.store.size(key) is None


async def test_a_file_downloads_under_its_name_and_is_never_shown(place: Place, key: str):
    await place.store.put(key, DATA, PDF)
    grant = place.store.grant_download(key, 'Résumé "Asha".pdf', PDF, HOUR)
    answer = await place.client.get(grant.url)
    assert (answer.content, answer.headers["content-type"]) == (DATA, PDF)
    assert answer.headers["content-disposition"] == (
        "attachment; filename=\"Resume Asha.pdf\"; filename*=UTF-8''R%C3%A9sum%C3%A9%20%22Asha%22.pdf"
    )


async def test_a_picture_is_shown_and_browsers_may_keep_it(place: Place, key: str):
    await place.store.put(key, DATA, "image/webp")
    first, second = (place.store.grant_download(key, None, "image/webp", HOUR) for _ in range(2))
    answer = await place.client.get(first.url)
    assert (answer.content, answer.headers["content-type"]) == (DATA, "image/webp")
    assert answer.headers["content-disposition"] == "inline"
    assert "max-age" in answer.headers["cache-control"]
    assert first.url == second.url or first.expires_at != second.expires_at


async def test_nobody_fetches_without_a_signature(place: Place, key: str):
    await place.store.put(key, DATA, PDF)
    url = place.store.grant_download(key, "cv.pdf", PDF, HOUR).url
    assert (await place.client.get(url.partition("?")[0])).status_code in {400, 403}
    assert (await place.client.get(url.replace("attachment", "inline"))).status_code in {200, 403}


async def test_sweeping_leaves_files_alone(place: Place, key: str):
    await place.store.put(key, DATA, PDF)
    await place.store.sweep(timedelta(seconds=0))
    assert await place.content(key) == DATA
