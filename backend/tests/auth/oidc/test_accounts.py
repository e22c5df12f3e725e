"""Whose account it is: an address proves nobody, in either direction."""

from __future__ import annotations

import re

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.auth.providers import Peers
from greenroom.users.models import User
from tests.auth.conftest import Letters
from tests.auth.oidc.browser import Browser, refused
from tests.auth.oidc.conftest import registered
from tests.auth.people import AUTH, login, me
from tests.simulators.oidc import Oidc
from tests.simulators.oidc_personas.microsoft import TENANT

ELSEWHERE = "0b6f1a3e-91d2-4c7b-8a55-5d1f0c9e7a10"
PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad"


async def test_the_address_of_somebody_with_an_account_signs_nobody_in(
    browser: Browser, another_browser: Browser, provider: Oidc, session: AsyncSession
):
    """Not even where the provider says that it is proven: the account here may be the thief's ("nOAuth")."""
    await browser.register("Victim@example.test")
    provider.person |= {**provider.persona.proven, "email": "victim@EXAMPLE.test", "hd": "example.test"}
    assert refused(await another_browser.sign_in(provider.name), "email_taken")
    assert (await browser.me())["sign_in_methods"] == ["password"]
    assert await session.scalar(select(func.count(User.id))) == 1


@pytest.mark.parametrize("claim", ["preferred_username", "upn", "unique_name"])
async def test_what_looks_like_an_address_is_none(browser: Browser, providers: dict[str, Oidc], claim: str):
    microsoft = providers["microsoft"]
    microsoft.person |= {claim: "victim@example.test"}
    microsoft.person.pop("email")
    assert refused(await browser.sign_in("microsoft"), "email_missing")


@pytest.mark.parametrize(
    ("name", "claims", "confirmed"),
    [
        ("google", {"email": "a@gmail.com", "email_verified": True}, True),
        ("google", {"email": "a@gmail.com", "email_verified": "false"}, False),
        ("google", {"email": "a@school.example", "email_verified": True, "hd": "school.example"}, True),
        ("google", {"email": "a@school.example", "email_verified": True}, False),
        ("google", {"email": "a@gmail.com.evil.example", "email_verified": True}, False),
        ("linkedin", {"email_verified": "true"}, False),
        ("linkedin", {"email_verified": True}, False),
        ("microsoft", {"email_verified": True}, False),
        ("microsoft", {"xms_edov": "true"}, True),
        ("microsoft", {"xms_edov": 1}, True),
        ("microsoft", {"xms_edov": "0"}, False),
    ],
)
async def test_an_address_is_confirmed_only_by_who_can_know(
    browser: Browser, providers: dict[str, Oidc], name: str, claims: dict[str, object], *, confirmed: bool
):
    providers[name].person |= claims
    await browser.sign_in(name)
    assert (await browser.me())["email_verified"] is confirmed


async def test_the_same_object_in_another_tenant_is_somebody_else(
    browser: Browser, another_browser: Browser, providers: dict[str, Oidc]
):
    await browser.sign_in("microsoft")
    providers["microsoft"].person |= {"tid": ELSEWHERE, "email": "other@example.test"}
    await another_browser.sign_in("microsoft")
    assert (await browser.me())["id"] != (await another_browser.me())["id"]


@pytest.mark.parametrize("tenant", [TENANT[:-1], "common", "../evil", None])
async def test_a_tenant_that_is_none_is_refused(browser: Browser, providers: dict[str, Oidc], tenant: str):
    providers["microsoft"].person["tid"] = tenant
    answer = await browser.sign_in("microsoft")
    assert "error=" in answer.headers["location"]


async def test_a_token_of_one_tenant_does_not_speak_for_another(browser: Browser, providers: dict[str, Oidc]):
    microsoft = providers["microsoft"]
    microsoft.mint = lambda claims: microsoft.sign(claims | {"tid": ELSEWHERE})
    assert refused(await browser.sign_in("microsoft"), "identity_refused")


@pytest.mark.parametrize(
    ("also", "tenant", "admitted"),
    [
        ({"MICROSOFT_ALLOWED_TENANTS": f"{ELSEWHERE}, {TENANT.upper()}"}, TENANT, True),
        ({"MICROSOFT_ALLOWED_TENANTS": ELSEWHERE}, TENANT, False),
        ({"MICROSOFT_TENANT_ID": TENANT}, TENANT, True),
        ({"MICROSOFT_TENANT_ID": ELSEWHERE}, TENANT, False),
        ({"MICROSOFT_TENANT_ID": "organizations"}, PERSONAL, False),
        ({"MICROSOFT_TENANT_ID": "consumers"}, TENANT, False),
        ({"MICROSOFT_TENANT_ID": "consumers"}, PERSONAL, True),
    ],
)
async def test_only_members_of_the_tenants_that_are_taken_come_in(  # noqa: PLR0913 - a table
    offering: FastAPI, browser: Browser, providers: dict[str, Oidc], tmp_path, also, tenant, *, admitted
):
    usual, offering.state.peers = offering.state.peers, Peers(registered(providers, tmp_path, **also))
    try:
        providers["microsoft"].person["tid"] = tenant
        answer = await browser.sign_in("microsoft")
    finally:
        await offering.state.peers.close()
        offering.state.peers = usual
    assert ("error=tenant_refused" in answer.headers["location"]) is not admitted


@pytest.mark.parametrize("provider", ["linkedin"], indirect=True)
async def test_a_reset_takes_an_account_back_from_who_opened_it_in_wait(
    live_app: FastAPI, live_client: httpx.AsyncClient, letters: Letters, provider: Oidc, tmp_path
):
    """An attacker opens an account under the victim's address; the victim proves it, and has it alone."""
    usual, live_app.state.peers = live_app.state.peers, Peers(registered({"linkedin": provider}, tmp_path))
    provider.person["email"] = "victim@example.test"
    async with Browser(httpx.ASGITransport(live_app)) as attacker:
        await attacker.sign_in("linkedin")
        held = await attacker.access_token()
        await live_client.post(f"{AUTH}/password/forgot", json={"email": "victim@example.test"})
        found = re.search(r"reset-password#token=([\w-]+)", (await letters())[-1].text)
        assert found
        body = {"token": found[1], "password": "eleven brass kettles"}
        assert (await live_client.post(f"{AUTH}/password/reset", json=body)).status_code == 204
        assert (await me(live_client, held)).status_code == 401
        assert refused(await attacker.sign_in("linkedin"), "email_taken")
    person = (await login(live_client, "victim@example.test", "eleven brass kettles")).json()["user"]
    assert (person["sign_in_methods"], person["email_verified"]) == (["password"], True)
    await live_app.state.peers.close()
    live_app.state.peers = usual
