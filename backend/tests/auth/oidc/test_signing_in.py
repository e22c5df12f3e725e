"""Signing up and in with every provider of the registry, and what they have in common."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.auth.providers import PROVIDERS
from greenroom.users.models import Identity
from tests.auth.oidc.browser import HOME, Browser, consent, refused
from tests.auth.people import AUTH
from tests.simulators.oidc import Oidc
from tests.simulators.oidc_personas import PERSONAS


def test_every_provider_is_simulated():
    assert PERSONAS.keys() == PROVIDERS.keys()


def test_every_provider_says_where_its_facts_are_from():
    for provider in PROVIDERS.values():
        assert provider.sources
        assert all(source.startswith("https://") for source in provider.sources)
        assert provider.discovery_url.startswith("https://")


async def test_somebody_new_gets_an_account_with_its_welcome_credits(browser: Browser, provider: Oidc):
    answer = await browser.sign_in(provider.name, return_to="/cvs?from=start")
    assert answer.headers["location"] == f"{HOME}/cvs?from=start"
    person = await browser.me()
    assert (person["name"], person["email"]) == ("Asha Verma", "asha@example.test")
    assert person["email_verified"] is False
    assert person["sign_in_methods"] == [provider.name]
    wallet = await browser.client.get("/api/v1/wallet", headers=await browser.headers())
    assert wallet.json()["balance"] == 6


async def test_a_proven_address_counts_as_confirmed(browser: Browser, provider: Oidc):
    provider.person |= provider.persona.proven
    await browser.sign_in(provider.name)
    assert (await browser.me())["email_verified"] is bool(provider.persona.proven)


async def test_who_comes_again_is_who_they_were(browser: Browser, another_browser: Browser, provider: Oidc):
    await browser.sign_in(provider.name)
    # An address is no key: another one is the same person still.
    provider.person["email"] = "asha.new@example.test"
    await another_browser.sign_in(provider.name)
    first, second = await browser.me(), await another_browser.me()
    assert (second["id"], second["email"]) == (first["id"], "asha@example.test")


async def test_somebody_else_is_somebody_else(browser: Browser, another_browser: Browser, provider: Oidc):
    await browser.sign_in(provider.name)
    own = PROVIDERS[provider.name].subject_claims[-1]
    provider.person |= {own: "11111111-2222-3333-4444-555555555555", "email": "other@example.test"}
    await another_browser.sign_in(provider.name)
    assert (await browser.me())["id"] != (await another_browser.me())["id"]


async def test_two_tabs_each_arrive(browser: Browser, provider: Oidc):
    one, other = await browser.begin(provider.name, return_to="/cvs"), await browser.begin(provider.name)
    assert (await browser.back_with(one)).headers["location"] == f"{HOME}/cvs"
    assert (await browser.back_with(other)).headers["location"] == f"{HOME}/dashboard"


async def test_who_says_no_is_back_at_the_door(browser: Browser, provider: Oidc):
    provider.says_no = True
    assert refused(await browser.sign_in(provider.name), "cancelled")


async def test_former_spellings_of_an_issuer_are_the_same_issuer(
    browser: Browser, provider: Oidc, session: AsyncSession
):
    await browser.sign_in(provider.name)
    for issuer in provider.persona.other_issuers:
        provider.mint = lambda claims, issuer=issuer: provider.sign(claims | {"iss": issuer})
        assert (await browser.sign_in(provider.name)).headers["location"] == f"{HOME}/dashboard"
    assert len((await session.scalars(select(Identity.id))).all()) == 1


async def test_a_new_key_is_found_when_it_signs(browser: Browser, provider: Oidc):
    await browser.sign_in(provider.name)
    provider.published, provider.signs_with = ["second"], "second"
    assert (await browser.sign_in(provider.name)).headers["location"] == f"{HOME}/dashboard"
    assert provider.asked.count("keys") == 2
    assert provider.asked.count(".well-known/openid-configuration") == 1


async def test_what_is_sent_along_is_bound_to_this_browser(browser: Browser, provider: Oidc):
    answer = await browser.client.get(f"{AUTH}/{provider.name}")
    query = {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["location"]).query).items()}
    assert query["redirect_uri"] == f"{HOME}/api/v1/auth/{provider.name}-login"
    assert len(query["state"]) >= 40
    assert ("code_challenge" in query) is provider.persona.takes_pkce
    assert query.get("code_challenge_method", "S256") == "S256"
    cookie = answer.headers["set-cookie"]
    assert {"HttpOnly", "SameSite=lax", "Max-Age=600", "Path=/"} <= set(cookie.split("; "))
    assert not any(query[name] in cookie for name in ("state", "nonce"))


async def test_an_address_that_only_userinfo_knows_is_found(browser: Browser, provider: Oidc):
    email = provider.person.pop("email")
    provider.userinfo = {"sub": provider.person["sub"], "email": email, "name": "Asha Verma"}
    await browser.sign_in(provider.name)
    assert (await browser.me())["email"] == email


async def test_without_an_address_there_is_no_account(browser: Browser, provider: Oidc):
    provider.person.pop("email")
    assert refused(await browser.sign_in(provider.name), "email_missing")


async def test_the_providers_that_are_set_up_are_offered(browser: Browser):
    items = (await browser.client.get(f"{AUTH}/providers")).json()["items"]
    assert [item["name"] for item in items] == sorted(PROVIDERS)
    assert items[0] == {"name": "google", "label": "Google", "login_url": f"{HOME}{AUTH}/google"}


@pytest.mark.parametrize("path", ["elsewhere", "elsewhere-login", "google", "google-login"])
async def test_a_provider_that_is_not_set_up_is_unknown(client: httpx.AsyncClient, path: str):
    answer = await client.get(f"{AUTH}/{path}")
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_provider")


@pytest.mark.parametrize("path", ["login", "register", "refresh", "logout"])
async def test_our_own_verbs_are_no_providers(client: httpx.AsyncClient, path: str):
    answer = await client.get(f"{AUTH}/{path}")
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")


async def test_a_way_back_leads_nowhere_twice(browser: Browser, provider: Oidc):
    callback = await consent(await browser.begin(provider.name))
    jar = list(browser.client.cookies.jar)
    await browser.client.get(callback)
    assert refused(await browser.client.get(callback), "state_mismatch")
    for cookie in jar:
        browser.client.cookies.jar.set_cookie(cookie)
    # Even with the cookie of before, the code is spent.
    assert refused(await browser.client.get(callback), "identity_refused")
