"""Access tokens: only ours, only for access, only until they expire."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from greenroom.core.database import utc_now
from greenroom.core.security import AccessClaims, BadAccessToken, issue_access_token, read_access_token
from greenroom.core.setting_groups import TokenSettings

KEY = "a secret key for tests, long enough for all of them: " + "k" * 32
SETTINGS = TokenSettings(secret_key=SecretStr(KEY), refresh_secret_key=SecretStr("another"))
CLAIMS = AccessClaims(user_id=uuid4(), session_id=uuid4())


def payload(**changes: Any) -> dict[str, Any]:
    """What a valid token says, with some of it changed; None leaves a claim out."""
    now = utc_now()
    whole: dict[str, Any] = {
        "iss": "greenroom",
        "aud": "greenroom-api",
        "sub": str(CLAIMS.user_id),
        "sid": str(CLAIMS.session_id),
        "typ": "access",
        "iat": now,
        "exp": now + timedelta(minutes=5),
    }
    return {name: value for name, value in (whole | changes).items() if value is not None}


def signed(claims: dict[str, Any], key: str = KEY, algorithm: str = "HS256") -> str:
    return jwt.encode(claims, key, algorithm=algorithm)


def test_a_token_that_we_issue_is_read_back():
    token = issue_access_token(SETTINGS, CLAIMS, utc_now())
    assert read_access_token(SETTINGS, token) == CLAIMS
    assert read_access_token(SETTINGS, signed(payload())) == CLAIMS


def test_two_tokens_of_the_same_moment_differ():
    now = utc_now()
    assert issue_access_token(SETTINGS, CLAIMS, now) != issue_access_token(SETTINGS, CLAIMS, now)


def test_a_token_ends_after_fifteen_minutes():
    issued = utc_now() - timedelta(minutes=15, seconds=1)
    with pytest.raises(BadAccessToken):
        read_access_token(SETTINGS, issue_access_token(SETTINGS, CLAIMS, issued))
    fresher = issue_access_token(SETTINGS, CLAIMS, issued + timedelta(seconds=30))
    assert read_access_token(SETTINGS, fresher) == CLAIMS


@pytest.mark.parametrize("claim", ["iss", "aud", "sub", "sid", "typ", "iat", "exp"])
def test_every_claim_is_required(claim: str):
    with pytest.raises(BadAccessToken):
        read_access_token(SETTINGS, signed(payload(**{claim: None})))


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "another"},
        {"aud": "another"},
        {"typ": "refresh"},
        {"typ": ["access"]},
        {"sub": "not an id"},
        {"sid": "not an id"},
        {"sid": 7},
        {"sid": {}},
        {"exp": 0},
        {"exp": "soon"},
        {"nbf": 99_999_999_999},
    ],
)
def test_a_token_that_says_anything_else_is_refused(changes: dict[str, Any]):
    with pytest.raises(BadAccessToken):
        read_access_token(SETTINGS, signed(payload(**changes)))


def test_a_token_of_another_key_is_refused():
    with pytest.raises(BadAccessToken):
        read_access_token(SETTINGS, signed(payload(), key="k" * 64))


def test_a_token_does_not_choose_how_it_is_checked():
    unsigned = jwt.encode(payload(), "", algorithm="none")
    for token in (unsigned, signed(payload(), algorithm="HS512")):
        with pytest.raises(BadAccessToken):
            read_access_token(SETTINGS, token)


@given(st.integers(min_value=0), st.integers(min_value=1, max_value=255))
def test_a_token_changed_anywhere_is_refused(position: int, difference: int):
    token = bytearray(signed(payload()), "ascii")
    # The last character of each part holds bits that are not decoded: changing those changes nothing.
    places = [
        at for at in range(len(token) - 1) if token[at + 1 : at + 2] != b"." and token[at : at + 1] != b"."
    ]
    place = places[position % len(places)]
    token[place] = (token[place] + difference) % 256
    with pytest.raises(BadAccessToken):
        read_access_token(SETTINGS, token.decode("latin-1"))


@given(st.text(max_size=200))
def test_no_text_is_a_token(text: str):
    with pytest.raises(BadAccessToken):
        read_access_token(SETTINGS, text)
