"""The refresh cookie, and who may send it."""

from __future__ import annotations

import string
from collections.abc import AsyncIterator
from http.cookies import SimpleCookie

import httpx
import pytest
from fastapi import FastAPI, Request, Response
from hypothesis import given
from hypothesis import strategies as st

from greenroom.auth.cookies import RefreshCookie, refuse_cross_site
from greenroom.auth.errors import CrossSite
from greenroom.core.settings import Settings, load_settings
from tests.auth.people import AUTH, new_address, refresh, register, registered, token_in

PUBLIC = "https://greenroom.example"
HOST_COOKIE = "__Host-refresh_token"


@pytest.fixture(scope="module")
def public_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = str(tmp_path_factory.mktemp("public"))
    return load_settings({"DATA_DIR": folder, "FRONTEND_URL": PUBLIC, "PAYMENT_PROVIDER": "none"})


@pytest.fixture
async def public_client(app: FastAPI, public_settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
    """The same application as a deployment with an https address runs it."""
    usual, app.state.settings = app.state.settings, public_settings
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=PUBLIC) as client:
        yield client
    app.state.settings = usual


async def test_in_development_the_cookie_works_over_http(client: httpx.AsyncClient):
    morsel = SimpleCookie((await register(client)).headers["set-cookie"])["refresh_token"]
    assert (morsel["path"], morsel["max-age"], morsel["samesite"]) == ("/", "604800", "strict")
    assert morsel["httponly"] is True
    assert (morsel["secure"], morsel["domain"]) == ("", "")


async def test_on_an_https_site_the_cookie_is_bound_to_the_host(public_client: httpx.AsyncClient):
    answer = await register(public_client)
    morsel = SimpleCookie(answer.headers["set-cookie"])[HOST_COOKIE]
    assert (morsel["path"], morsel["max-age"], morsel["samesite"]) == ("/", "604800", "strict")
    assert (morsel["httponly"], morsel["secure"], morsel["domain"]) == (True, True, "")
    assert (await public_client.post(f"{AUTH}/refresh")).status_code == 200


async def test_signing_out_on_an_https_site_clears_what_the_browser_kept(public_client: httpx.AsyncClient):
    await register(public_client)
    answer = await public_client.post(f"{AUTH}/logout")
    assert answer.headers["clear-site-data"] == '"cookies", "storage"'
    morsel = SimpleCookie(answer.headers["set-cookie"])[HOST_COOKIE]
    assert (morsel["max-age"], morsel["path"], morsel["secure"]) == ("0", "/", True)
    assert (await public_client.post(f"{AUTH}/refresh")).json()["code"] == "session_expired"


async def test_the_refresh_token_is_in_no_answers_body(client: httpx.AsyncClient):
    answer = await register(client, email=new_address())
    refreshed = await refresh(client, token_in(answer))
    assert token_in(answer) not in answer.text
    assert token_in(refreshed) not in refreshed.text


@pytest.mark.parametrize("call", ["refresh", "logout"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://localhost:8000.evil.example"},
        {"Origin": "http://localhost:9000"},
        {"Origin": "https://localhost:8000"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://localhost:8000", "Sec-Fetch-Site": "cross-site"},
    ],
)
async def test_another_site_can_use_the_cookie_for_nothing(
    client: httpx.AsyncClient, call: str, headers: dict[str, str]
):
    _, token = await registered(client)
    cookie = {"Cookie": f"refresh_token={token}"}
    answer = await client.post(f"{AUTH}/{call}", headers=headers | cookie)
    assert (answer.status_code, answer.json()["code"]) == (403, "cross_site")
    assert "set-cookie" not in answer.headers
    assert (await refresh(client, token)).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://localhost:8000"},
        {"Origin": "http://localhost:8000", "Sec-Fetch-Site": "same-origin"},
        {"Origin": "http://127.0.0.1:8000", "Host": "127.0.0.1:8000"},
        {"Sec-Fetch-Site": "none"},
    ],
)
async def test_our_own_pages_and_plain_clients_may_refresh(
    client: httpx.AsyncClient, headers: dict[str, str]
):
    _, token = await registered(client)
    assert (await refresh(client, token, **headers)).status_code == 200


async def test_in_production_only_the_public_address_is_ours(public_client: httpx.AsyncClient):
    await register(public_client)
    elsewhere = {"Origin": "https://internal.example", "Host": "internal.example"}
    assert (await public_client.post(f"{AUTH}/refresh", headers=elsewhere)).json()["code"] == "cross_site"
    assert (await public_client.post(f"{AUTH}/refresh", headers={"Origin": PUBLIC})).status_code == 200


def request(settings: Settings, **headers: str) -> Request:
    """A request as the server hands it over, to an application with these settings."""
    app = FastAPI()
    app.state.settings = settings
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "app": app, "headers": raw})


@given(origin=st.text(st.characters(codec="ascii"), max_size=40))
def test_no_origin_but_the_public_one_is_ever_taken(public_settings: Settings, origin: str):
    if origin == PUBLIC:
        return
    with pytest.raises(CrossSite):
        refuse_cross_site(request(public_settings, origin=origin, host="greenroom.example"))


@given(token=st.text(string.ascii_letters + string.digits + "-_", min_size=1, max_size=60))
def test_what_is_set_comes_back_and_what_is_cleared_is_gone(public_settings: Settings, token: str):
    response = Response()
    RefreshCookie(request(public_settings)).set(response, token)
    sent = response.headers["set-cookie"].partition(";")[0]
    assert RefreshCookie(request(public_settings, cookie=sent)).presented == token
    cleared = RefreshCookie(request(public_settings, cookie=sent)).cleared().partition(";")[0]
    assert RefreshCookie(request(public_settings, cookie=cleared)).presented is None
