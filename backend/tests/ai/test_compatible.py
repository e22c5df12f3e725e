"""Servers that resemble OpenAI: each in its own way."""

from __future__ import annotations

import pytest

from greenroom.ai import service as ai
from greenroom.core.database import Sessions
from tests.ai.asking import Vendor, Verdict, desk_for, errand
from tests.simulators.openai import OpenAI


def server(vendor: Vendor) -> OpenAI:
    assert isinstance(vendor.account, OpenAI)
    return vendor.account


@pytest.mark.parametrize(
    ("formats", "tries"),
    [({"json_schema"}, 1), ({"json_object"}, 2), (set(), 3)],
    ids=["schemas", "objects", "neither"],
)
async def test_json_is_asked_for_in_the_surest_way_that_the_server_knows(
    compatible: Vendor, sessions: Sessions, formats: set[str], tries: int
):
    account = server(compatible)
    account.formats, account.error_is_a_string = frozenset(formats), True
    async with desk_for(sessions, compatible.settings) as desk:
        for _ in range(2):
            assert (await ai.ask(desk, errand(), Verdict)).value.word == "sorted"
    # The way that was found is remembered: the second time takes one try.
    assert len(account.asked) == tries + 1
    assert all(asked.schema for asked in account.asked[1:])


async def test_thoughts_and_fences_around_an_answer_are_left_out(compatible: Vendor, sessions: Sessions):
    server(compatible).fences = True
    async with desk_for(sessions, compatible.settings) as desk:
        assert (await ai.ask(desk, errand(), Verdict)).value.lines == ["one", "two"]


async def test_the_limit_is_said_in_the_older_word(compatible: Vendor, sessions: Sessions):
    async with desk_for(sessions, compatible.settings) as desk:
        await ai.ask(desk, errand(), Verdict)
    body = compatible.account.asked[0].body
    assert body["max_tokens"] == 2000
    assert {"max_completion_tokens", "store", "reasoning_effort", "temperature"}.isdisjoint(body)


async def test_openai_is_told_to_keep_and_to_ponder_nothing(open_ai: Vendor, sessions: Sessions):
    async with desk_for(sessions, open_ai.settings) as desk:
        await ai.ask(desk, errand(), Verdict)
    body = open_ai.account.asked[0].body
    assert (body["store"], body["reasoning_effort"], body["max_completion_tokens"]) == (False, "none", 2000)
    assert "temperature" not in body
