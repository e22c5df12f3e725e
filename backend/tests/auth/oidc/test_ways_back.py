"""The way back from a provider: only the browser that left comes in, and only to a page of ours."""

from __future__ import annotations

import pytest

from greenroom.auth.providers import _http
from tests.auth.oidc.browser import HOME, Browser, consent, refused
from tests.auth.people import AUTH
from tests.simulators.oidc import Fault, Oidc


@pytest.mark.parametrize("state", ["", "x" * 43, "\u0000"])
async def test_a_state_that_we_did_not_give_is_refused(browser: Browser, provider: Oidc, state: str):
    url = await browser.begin(provider.name)
    assert refused(await browser.back_with(url, state=state), "state_mismatch")


async def test_another_browser_cannot_finish_what_this_one_began(
    browser: Browser, another_browser: Browser, provider: Oidc
):
    callback = await consent(await browser.begin(provider.name))
    assert refused(await another_browser.client.get(callback), "state_mismatch")
    assert "token" not in provider.asked


async def test_an_answer_of_one_provider_is_none_of_another(browser: Browser, providers: dict[str, Oidc]):
    callback = await consent(await browser.begin("google"))
    other = callback.replace("google-login", "microsoft-login")
    assert refused(await browser.client.get(other), "state_mismatch")
    assert "token" not in providers["microsoft"].asked


async def test_a_code_of_another_sign_in_is_refused(
    browser: Browser, another_browser: Browser, providers: dict[str, Oidc]
):
    callback = await consent(await another_browser.begin("google"))
    stolen = callback.partition("code=")[2].partition("&")[0]
    answer = await browser.back_with(await browser.begin("google"), code=stolen)
    assert refused(answer, "identity_refused")


async def test_who_names_itself_must_be_who_was_asked(browser: Browser, provider: Oidc):
    if "tenantid" in provider.persona.announced_issuer:
        issuer = f"{provider.base}/tenant/v2.0"
    else:
        issuer = provider.base
    provider.names_itself = True
    assert (
        "error"
        not in (await browser.back_with(await browser.begin(provider.name), iss=issuer)).headers["location"]
    )
    for iss in ("https://evil.example", ""):
        answer = await browser.back_with(await browser.begin(provider.name), iss=iss)
        assert refused(answer, "identity_refused")


async def test_what_a_provider_writes_is_not_repeated(browser: Browser, provider: Oidc):
    url = await browser.begin(provider.name)
    answer = await browser.back_with(url, error="<script>", error_description="<script>", code="")
    assert refused(answer, "identity_refused")
    assert "script" not in answer.text


async def test_a_provider_that_is_busy_says_so(browser: Browser, provider: Oidc):
    url = await browser.begin(provider.name)
    assert refused(
        await browser.back_with(url, error="temporarily_unavailable", code=""), "provider_unavailable"
    )


async def test_who_is_refused_may_still_get_to_where_they_were_heading(browser: Browser, provider: Oidc):
    url = await browser.begin(provider.name, return_to="/wallet?kind=grant")
    answer = await browser.back_with(url, error="access_denied", code="")
    there = "return_to=%2Fwallet%3Fkind%3Dgrant"
    assert answer.headers["location"] == f"{HOME}/login?error=cancelled&{there}"
    provider.faults = {"token": Fault.SERVER_ERROR}
    answer = await browser.sign_in(provider.name, return_to="/wallet?kind=grant")
    assert answer.headers["location"] == f"{HOME}/login?error=provider_unavailable&{there}"


@pytest.mark.parametrize("fault", [fault for fault in Fault if fault is not Fault.HANG])
async def test_a_provider_that_does_not_answer_usefully_signs_nobody_in(
    browser: Browser, providers: dict[str, Oidc], fault: Fault
):
    google = providers["google"]
    for path in (".well-known/openid-configuration", "token", "keys"):
        google.faults = {path: fault}
        if path.startswith("."):
            answer = await browser.client.get(f"{AUTH}/google")
            assert refused(answer, "provider_unavailable")
        else:
            assert refused(await browser.sign_in("google"), "provider_unavailable")
    google.faults = {}
    assert "error" not in (await browser.sign_in("google")).headers["location"]
    assert "elsewhere" not in google.asked


async def test_a_provider_that_never_answers_is_given_up(
    browser: Browser, providers: dict[str, Oidc], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(_http, "ANSWER_WITHIN_SECONDS", 0.2)
    providers["google"].faults = {"token": Fault.HANG}
    assert refused(await browser.sign_in("google"), "provider_unavailable")


@pytest.mark.parametrize(
    "path",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/%2f%2fevil.example",
        "/%5cevil.example",
        "/%252f/evil.example",
        "/.//evil.example",
        "/cvs/../../evil",
        "/%2e%2e/evil",
        "javascript:alert(1)",
        "dashboard",
        "",
        "/a\nb",
        "/a\tb",
        "/%0d%0aSet-Cookie:a=b",
        "/\u2044evil",
        "/api/v1/auth/google",
        "/" + "a" * 600,
    ],
)
async def test_only_a_page_of_ours_is_returned_to(browser: Browser, path: str):
    answer = await browser.client.get(f"{AUTH}/google", params={"return_to": path})
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


@pytest.mark.parametrize(
    "path", ["/", "/cvs", "/roles?q=data%20engineer&from=//x", "/screenings/1#top", "/caf%C3%A9"]
)
async def test_any_page_of_ours_is_returned_to(browser: Browser, path: str):
    answer = await browser.sign_in("google", return_to=path)
    assert answer.headers["location"] == f"{HOME}{path}"


async def test_a_browser_that_begins_for_ever_keeps_few_flows(browser: Browser):
    urls = [await browser.begin("google") for _ in range(12)]
    kept = [name for name in browser.client.cookies if name.startswith("sign_in_flow_")]
    assert len(kept) == 8
    assert "error" not in (await browser.back_with(urls[-1])).headers["location"]
