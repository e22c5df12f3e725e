"""`GET /privacy`: what is kept, said to everybody, from the list that export and erasure work by."""

import httpx
from fastapi import FastAPI

from greenroom.api import HOLDINGS
from greenroom.core.settings import Settings


async def test_everybody_reads_what_is_kept_where_and_for_how_long(client: httpx.AsyncClient):
    answer = await client.get("/api/v1/privacy")
    assert answer.status_code == 200
    items = answer.json()["items"]
    assert [item["title"] for item in items] == [holding.title for holding in HOLDINGS]
    assert all(item["what"] and item["where"] and item["kept"] for item in items)


async def test_it_says_how_long_the_operator_keeps_cvs(
    app: FastAPI, client: httpx.AsyncClient, settings: Settings
):
    storage = settings.storage.model_copy(update={"cv_retention_days": 90})
    app.state.settings = settings.model_copy(update={"storage": storage})
    try:
        items = (await client.get("/api/v1/privacy")).json()["items"]
    finally:
        app.state.settings = settings
    assert {item["title"]: item["days"] for item in items}["Your CVs"] == 90
