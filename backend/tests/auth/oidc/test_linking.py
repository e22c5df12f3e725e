"""Connecting an account elsewhere to one's own, and disconnecting it."""

from __future__ import annotations

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.auth.providers import Peers
from greenroom.core.database import utc_now
from greenroom.users.models import SignInSession
from greenroom.users.proof import FRESH_FOR
from tests.auth.conftest import Letters
from tests.auth.oidc.browser import HOME, Browser, refused
from tests.auth.oidc.conftest import registered
from tests.auth.people import AUTH
from tests.simulators.oidc import Fault, Oidc


async def unlink(browser: Browser, name: str) -> httpx.Response:
    return await browser.client.delete(f"{AUTH}/identities/{name}", headers=await browser.headers())


async def grow_old(session: AsyncSession) -> None:
    """Every sign-in is now one of a while ago."""
    await session.execute(update(SignInSession).values(created_at=utc_now() - FRESH_FOR * 2))
    await session.commit()


async def test_a_connected_account_signs_its_owner_in(
    browser: Browser, another_browser: Browser, provider: Oidc
):
    await browser.register("asha@example.test")
    answer = await browser.link(provider.name)
    assert answer.headers["location"] == f"{HOME}/account"
    mine = await browser.me()
    assert mine["sign_in_methods"] == ["password", provider.name]
    await another_browser.sign_in(provider.name)
    assert (await another_browser.me())["id"] == mine["id"]
    headers = await browser.headers()
    (identity,) = (await browser.client.get(f"{AUTH}/identities", headers=headers)).json()["items"]
    assert (identity["provider"], identity["email"]) == (provider.name, "asha@example.test")
    events = (await browser.client.get(f"{AUTH}/security-events", headers=headers)).json()["items"]
    assert "identity_linked" in [event["kind"] for event in events]
    feed = (await browser.client.get("/api/v1/activity", headers=headers)).json()["items"]
    assert "identity_linked" in [entry["kind"] for entry in feed]


async def test_connecting_asks_for_a_fresh_sign_in(browser: Browser, session: AsyncSession):
    await browser.register("asha@example.test")
    await grow_old(session)
    answer = await browser.ask_to_link("google")
    assert (answer.status_code, answer.json()["code"]) == (403, "sign_in_again")


async def test_disconnecting_asks_for_a_fresh_sign_in(browser: Browser, session: AsyncSession):
    await browser.register("asha@example.test")
    await browser.link("google")
    await grow_old(session)
    answer = await unlink(browser, "google")
    assert (answer.status_code, answer.json()["code"]) == (403, "sign_in_again")


async def test_nobody_connects_without_a_sign_in(browser: Browser):
    assert (await browser.client.post(f"{AUTH}/identities/google", json={})).status_code == 401


async def test_somebody_elses_account_is_not_connected(
    browser: Browser, another_browser: Browser, provider: Oidc
):
    await browser.sign_in(provider.name)
    await another_browser.register("ravi@example.test")
    assert refused(await another_browser.link(provider.name), "identity_taken", "/account")
    assert (await another_browser.me())["sign_in_methods"] == ["password"]


async def test_one_account_of_each_provider_is_enough(browser: Browser, providers: dict[str, Oidc]):
    await browser.register("asha@example.test")
    early = (await browser.ask_to_link("google")).json()["authorize_url"]
    await browser.link("google")
    answer = await browser.ask_to_link("google")
    assert (answer.status_code, answer.json()["code"]) == (409, "already_linked")
    # What was begun before is refused when it ends, unless it is the very same account.
    providers["google"].person |= {"sub": "another", "email": "another@example.test"}
    assert refused(await browser.back_with(early), "already_linked", "/account")


async def test_who_signed_out_meanwhile_connects_nothing(browser: Browser):
    await browser.register("asha@example.test")
    url = (await browser.ask_to_link("google")).json()["authorize_url"]
    await browser.client.post(f"{AUTH}/logout")
    assert refused(await browser.back_with(url), "session_ended", "/account")


async def test_who_takes_over_a_browser_does_not_finish_for_who_left_it(browser: Browser):
    await browser.register("asha@example.test")
    url = (await browser.ask_to_link("google")).json()["authorize_url"]
    await browser.register("ravi@example.test")
    assert refused(await browser.back_with(url), "state_mismatch")
    assert (await browser.me())["sign_in_methods"] == ["password"]


async def test_a_refresh_meanwhile_does_no_harm(browser: Browser):
    await browser.register("asha@example.test")
    url = (await browser.ask_to_link("google")).json()["authorize_url"]
    await browser.access_token()
    assert (await browser.back_with(url)).headers["location"] == f"{HOME}/account"


async def test_another_browser_cannot_be_made_to_connect(browser: Browser, another_browser: Browser):
    """An attacker sends their victim the way back of their own account."""
    await browser.register("attacker@example.test")
    await another_browser.register("victim@example.test")
    url = (await browser.ask_to_link("google")).json()["authorize_url"]
    assert refused(await another_browser.back_with(url), "state_mismatch")
    assert (await another_browser.me())["sign_in_methods"] == ["password"]


async def test_the_last_way_in_stays(browser: Browser):
    await browser.sign_in("google")
    answer = await unlink(browser, "google")
    assert (answer.status_code, answer.json()["code"]) == (409, "last_sign_in_method")
    await browser.link("linkedin")
    assert (await unlink(browser, "google")).status_code == 204
    assert (await browser.me())["sign_in_methods"] == ["linkedin"]
    assert (await unlink(browser, "google")).json()["code"] == "not_found"


async def test_a_disconnected_account_signs_nobody_in(browser: Browser, another_browser: Browser):
    await browser.register("asha@example.test")
    await browser.link("google")
    assert (await unlink(browser, "google")).status_code == 204
    assert refused(await another_browser.sign_in("google"), "email_taken")


async def test_a_provider_that_is_away_is_said_to_be(browser: Browser, providers: dict[str, Oidc]):
    await browser.register("asha@example.test")
    providers["google"].faults = {".well-known/openid-configuration": Fault.SERVER_ERROR}
    answer = await browser.ask_to_link("google")
    assert (answer.status_code, answer.json()["code"]) == (503, "provider_unavailable")


@pytest.mark.parametrize("provider", ["google"], indirect=True)
async def test_a_letter_tells_of_it(live_app: FastAPI, letters: Letters, provider: Oidc, tmp_path):
    usual, live_app.state.peers = live_app.state.peers, Peers(registered({"google": provider}, tmp_path))
    async with Browser(httpx.ASGITransport(live_app)) as browser:
        await browser.register("asha@example.test")
        await browser.link("google")
        await unlink(browser, "google")
    subjects = [letter.subject for letter in await letters()]
    assert subjects[-2:] == [
        "Google was connected to your account",
        "Google was disconnected from your account",
    ]
    await live_app.state.peers.close()
    live_app.state.peers = usual
