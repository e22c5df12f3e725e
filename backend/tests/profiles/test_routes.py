"""What a person says of themself, read and changed over HTTP."""

from __future__ import annotations

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.settings import Settings
from greenroom.profiles.schemas import ProfileChanges
from tests.factories import users

ME = "/api/v1/me"
WHOLE = {
    "name": "Asha R. Verma",
    "headline": "Second-year student of informatics",
    "phone": "+91 98765 43210",
    "location": "Pune, India",
    "university": "Example Institute of Technology",
    "degree": "B.Tech. Informatics",
    "graduation_year": 2028,
    "linkedin_url": "https://linkedin.example/in/asha",
    "github_url": "https://code.example/asha",
    "website_url": "https://asha.example",
    "locale": "en-IN",
    "time_zone": "Asia/Kolkata",
}
CLEARABLE = sorted(WHOLE.keys() - {"name", "locale"})


async def test_a_new_person_is_shown_with_every_field_of_the_contract(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    shown = (await client.get(ME, headers=person.headers)).json()
    assert shown.pop("created_at").endswith("Z")
    assert shown == dict.fromkeys(["avatar_url", *CLEARABLE]) | {
        "id": str(person.user.id),
        "email": person.user.email,
        "email_verified": False,
        "name": "Asha Verma",
        "locale": "en",
        "sign_in_methods": [],
        "is_operator": False,
    }


async def test_all_that_can_be_edited_is_kept(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    changed = await client.patch(ME, json=WHOLE, headers=person.headers)
    shown = (await client.get(ME, headers=person.headers)).json()
    assert changed.status_code == 200
    assert changed.json() == shown
    assert {field: shown[field] for field in WHOLE} == WHOLE
    assert set(WHOLE) == set(ProfileChanges.model_fields)


async def test_what_is_left_out_stays_and_null_clears(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    await client.patch(ME, json=WHOLE, headers=person.headers)
    shown = (await client.patch(ME, json={"headline": None}, headers=person.headers)).json()
    assert {field: shown[field] for field in WHOLE} == WHOLE | {"headline": None}
    cleared = (await client.patch(ME, json=dict.fromkeys(CLEARABLE), headers=person.headers)).json()
    assert {cleared[field] for field in CLEARABLE} == {None}


@pytest.mark.parametrize("field", [field for field in CLEARABLE if field != "graduation_year"])
async def test_a_blank_line_clears_too(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings, field: str
):
    person = await users.signed_in(session, settings)
    await client.patch(ME, json=WHOLE, headers=person.headers)
    assert (await client.patch(ME, json={field: "  "}, headers=person.headers)).json()[field] is None


async def test_a_change_stands_in_the_feed_and_no_change_does_not(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    for body in (WHOLE, WHOLE, {}):
        assert (await client.patch(ME, json=body, headers=person.headers)).status_code == 200
    feed = (await client.get("/api/v1/activity", headers=person.headers)).json()["items"]
    assert [entry["kind"] for entry in feed] == ["profile_updated"]


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ({"linkedin_url": "linkedin.example/in/asha"}, "https://linkedin.example/in/asha"),
        (
            {"github_url": " http://code.example:8080/asha?tab=1#top "},
            "http://code.example:8080/asha?tab=1#top",
        ),
        ({"name": " आशा वर्मा "}, "आशा वर्मा"),
        ({"headline": "O'Brien & Søn <b>"}, "O'Brien & Søn <b>"),
        ({"graduation_year": 1950}, 1950),
        ({"graduation_year": 2100}, 2100),
        ({"phone": "(020) 7946-0000 / 12"}, "(020) 7946-0000 / 12"),
        ({"locale": "zh-Hant-TW"}, "zh-Hant-TW"),
    ],
)
async def test_what_people_write_is_taken(
    client: httpx.AsyncClient,
    session: AsyncSession,
    settings: Settings,
    sent: dict[str, object],
    kept: object,
):
    person = await users.signed_in(session, settings)
    ((field, _),) = sent.items()
    answer = await client.patch(ME, json=sent, headers=person.headers)
    assert (answer.status_code, answer.json().get(field)) == (200, kept)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", None),
        ("name", " "),
        ("name", "n" * 121),
        ("headline", "h" * 161),
        ("headline", "two\nlines"),
        ("location", "nul\u0000"),
        ("phone", "12 34"),
        ("phone", "call me maybe 12345"),
        ("phone", "1" * 41),
        ("graduation_year", 1949),
        ("graduation_year", 2101),
        ("graduation_year", "2028"),
        ("graduation_year", True),
        ("linkedin_url", "javascript:alert(1)"),
        ("linkedin_url", "ftp://example.com/cv"),
        ("linkedin_url", "https://"),
        ("linkedin_url", "https://example.com:99999999/"),
        ("linkedin_url", "https://linkedin.com@evil.example/in/asha"),
        ("github_url", "asha"),
        ("github_url", "https://example.com/a b"),
        ("github_url", "https://example.com/" + "a" * 300),
        ("locale", None),
        ("locale", "../en"),
        ("time_zone", "../etc/passwd"),
        ("time_zone", "Europe/Atlantis"),
        ("time_zone", "localtime"),
        ("email", "other@example.test"),
        ("email_verified", True),
        ("avatar_url", "https://example.com/me.png"),
        ("password_hash", "x"),
        ("id", "7f2ad7a5-0000-4000-8000-000000000000"),
    ],
)
async def test_what_does_not_fit_names_its_field_and_changes_nothing(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings, field: str, value: object
):
    person = await users.signed_in(session, settings)
    before = (await client.get(ME, headers=person.headers)).json()
    body = {"degree": "B.Sc."} | {field: value}
    answer = await client.patch(ME, json=body, headers=person.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert (await client.get(ME, headers=person.headers)).json() == before


async def test_a_refusal_repeats_nothing_of_what_was_sent(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    answer = await client.patch(ME, json={"phone": "my secret number"}, headers=person.headers)
    assert "secret" not in answer.text


@pytest.mark.parametrize("method", ["GET", "PATCH"])
@pytest.mark.parametrize("header", [None, "Bearer", "Bearer nonsense", "Basic YTpi", "bearer a.b.c"])
async def test_without_a_sign_in_there_is_nobody(client: httpx.AsyncClient, method: str, header: str | None):
    headers = {"Authorization": header} if header else {}
    answer = await client.request(method, ME, headers=headers, json={} if method == "PATCH" else None)
    assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")
    assert answer.headers["www-authenticate"] == "Bearer"
