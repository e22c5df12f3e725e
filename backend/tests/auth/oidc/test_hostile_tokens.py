"""ID tokens that prove nobody: each is refused by every provider, and leaves nothing behind."""

from __future__ import annotations

import hmac
import json
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.users.models import Identity, User
from tests.auth.oidc.browser import Browser, refused
from tests.simulators.oidc import CLIENT_ID, CLIENT_SECRET, Claims, Oidc, key

Forgery = Callable[[Oidc, Claims], str | None]


def with_claims(**other: Any) -> Forgery:
    return lambda provider, claims: provider.sign(claims | other)


def without(name: str) -> Forgery:
    return lambda provider, claims: provider.sign({n: v for n, v in claims.items() if n != name})


def base64url(content: bytes) -> str:
    return urlsafe_b64encode(content).decode().rstrip("=")


def encoded(part: Claims) -> str:
    return base64url(json.dumps(part).encode())


def unsigned(_: Oidc, claims: Claims) -> str:
    return f"{encoded({'alg': 'none', 'typ': 'JWT'})}.{encoded(claims)}."


def signed_with_our_secret(_: Oidc, claims: Claims) -> str:
    return jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(CLIENT_SECRET), algorithms=["HS256"])


def signed_with_the_public_key(_: Oidc, claims: Claims) -> str:
    """The classic confusion: the key that everybody may read, taken for a shared secret."""
    signed = f"{encoded({'alg': 'HS256', 'kid': 'first'})}.{encoded(claims)}"
    public = key("first").as_pem(private=False)
    return f"{signed}.{base64url(hmac.digest(public, signed.encode(), 'sha256'))}"


def bent(provider: Oidc, claims: Claims) -> str:
    header, _, signature = provider.sign(claims).split(".")
    return f"{header}.{encoded(claims | {'sub': 'somebody else'})}.{signature}"


LONG_AGO = int(time.time()) - 7200
FORGERIES: dict[str, Forgery] = {
    "alg none": unsigned,
    "HS256 with the client secret": signed_with_our_secret,
    "HS256 with the public key": signed_with_the_public_key,
    "wrong key under a known name": lambda p, claims: p.sign(claims, by="stranger", header={"kid": "first"}),
    "unpublished key": lambda p, claims: p.sign(claims, by="stranger"),
    "bent claims": bent,
    "no token at all": lambda *_: None,
    "no JWT": lambda *_: "not.a.token",
    "wrong issuer": with_claims(iss="https://evil.example"),
    "issuer of another provider": with_claims(iss="https://idp.example/v2.0"),
    "issuer with more behind it": lambda p, claims: p.sign(claims | {"iss": claims["iss"] + "/"}),
    "no issuer": without("iss"),
    "wrong audience": with_claims(aud="somebody-else"),
    "no audience": without("aud"),
    "azp trick": with_claims(aud="somebody-else", azp=CLIENT_ID),
    "azp of somebody else": with_claims(azp="somebody-else"),
    "two audiences and no azp": with_claims(aud=[CLIENT_ID, "somebody-else"]),
    "changed nonce": with_claims(nonce="another"),
    "nonce that is no text": with_claims(nonce=["another"]),
    "expired": with_claims(iat=LONG_AGO, exp=LONG_AGO + 3600),
    "no expiry": without("exp"),
    "expiry that is no number": with_claims(exp="tomorrow"),
    "issued tomorrow": with_claims(iat=int(time.time()) + 86_400),
    "valid from tomorrow": with_claims(nbf=int(time.time()) + 86_400),
    "no subject": without("sub"),
    "blank subject": with_claims(sub=""),
    "subject that is no text": with_claims(sub=["108204268033311374519"]),
    "subject with a NUL": with_claims(sub="1\u0000", oid="1\u0000"),
}


@pytest.mark.parametrize("forgery", FORGERIES)
async def test_a_token_that_proves_nobody_is_refused(
    browser: Browser, provider: Oidc, forgery: str, session: AsyncSession
):
    provider.mint = lambda claims: FORGERIES[forgery](provider, claims)
    assert refused(await browser.sign_in(provider.name), "identity_refused")
    assert await session.scalar(select(func.count(User.id))) == 0
    assert await session.scalar(select(func.count(Identity.id))) == 0


async def test_each_sign_in_is_checked_as_the_first_was(browser: Browser, provider: Oidc):
    await browser.sign_in(provider.name)
    for _ in range(2):
        provider.mint = lambda claims: provider.sign(claims | {"iss": "https://evil.example"})
        assert refused(await browser.sign_in(provider.name), "identity_refused")
        provider.mint = None
        assert "error" not in (await browser.sign_in(provider.name)).headers["location"]


async def test_a_missing_nonce_is_missed_where_the_provider_sends_one(browser: Browser, provider: Oidc):
    provider.mint = lambda claims: without("nonce")(provider, claims)
    answer = await browser.sign_in(provider.name)
    assert ("error=identity_refused" in answer.headers["location"]) is provider.persona.echoes_nonce


async def test_userinfo_about_somebody_else_is_refused(browser: Browser, provider: Oidc):
    provider.person.pop("email")
    provider.userinfo = {"sub": "somebody else", "email": "victim@example.test"}
    assert refused(await browser.sign_in(provider.name), "identity_refused")


async def test_a_clock_that_is_a_minute_off_is_no_forgery(browser: Browser, provider: Oidc):
    now = int(time.time())
    provider.mint = lambda claims: provider.sign(claims | {"iat": now + 60, "exp": now - 60})
    assert "error" not in (await browser.sign_in(provider.name)).headers["location"]
