"""Whether files can be kept, and what to do where not."""

from __future__ import annotations

import pytest

from greenroom.core.settings import Settings
from greenroom.storage.standing import standing
from tests.processes import free_port
from tests.simulators.s3 import S3, Fault
from tests.simulators.s3_http import served
from tests.storage.places import KEYS, s3_place, with_s3


async def test_the_data_folder_stands(settings: Settings):
    found = await standing(settings)
    assert (found.works, found.advice) == (True, None)
    assert str(settings.data_dir) in found.says


async def test_an_s3_store_stands_and_nothing_is_left_in_it(settings: Settings):
    simulator = S3(*KEYS)
    with served(simulator) as address:
        own = with_s3(settings, address)
        async with s3_place(own):
            found = await standing(own)
    assert (found.works, found.advice) == (True, None)
    assert address in found.says
    assert simulator.buckets == {own.storage.storage_bucket: {}}


@pytest.mark.parametrize(
    ("fault", "advice"),
    [
        (Fault.FORBIDDEN, "STORAGE_ACCESS_KEY"),
        (Fault.FULL, "full"),
        (Fault.NO_BUCKET, "STORAGE_BUCKET"),
        (Fault.SLOW_DOWN, "too much at once"),
        (Fault.SERVER_ERROR, "InternalError"),
        (Fault.GARBAGE, "STORAGE_ENDPOINT"),
    ],
)
async def test_what_is_wrong_is_said_with_what_to_set(settings: Settings, fault: Fault, advice: str):
    with served(S3(*KEYS, fault=fault)) as address:
        found = await standing(with_s3(settings, address))
    assert not found.works
    assert found.advice is not None
    assert advice in found.advice


async def test_a_store_that_is_down_is_said_to_be(settings: Settings):
    found = await standing(with_s3(settings, f"http://127.0.0.1:{free_port()}"))
    assert not found.works
    assert found.advice == "The store cannot be reached. Start it, or check STORAGE_ENDPOINT."


async def test_keys_that_the_store_does_not_know_are_said_to_be_unknown(settings: Settings, server: str):
    wrong = await standing(with_s3(settings, server, storage_access_key="nobody"))
    assert not wrong.works
    assert wrong.advice is not None
    assert "does not know the access key" in wrong.advice
