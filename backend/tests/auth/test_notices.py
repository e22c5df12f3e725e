"""What a person is told of their sign-in, by letter and in the log that they can read."""

import httpx
import pytest
from sqlalchemy import delete, text
from sqlalchemy.exc import DBAPIError

from greenroom.auth.devices import device_in_words
from greenroom.auth.models import SecurityEvent
from greenroom.auth.sessions import Device
from greenroom.core.database import Sessions, transaction
from greenroom.users.models import User
from tests.auth.conftest import Letters
from tests.auth.people import AUTH, PASSWORD, login, me, new_address, refresh, register, token_in
from tests.auth.test_refresh import let_the_grace_pass

NEW = "eleven brass kettles"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1"


async def change(client: httpx.AsyncClient, access: str, old: str | None, new: str = NEW) -> httpx.Response:
    body = {"password": new} | ({"current_password": old} if old is not None else {})
    headers = {"Authorization": f"Bearer {access}"}
    return await client.put(f"{AUTH}/password", json=body, headers=headers)


async def kinds(client: httpx.AsyncClient, access: str) -> list[str]:
    answer = await client.get(f"{AUTH}/security-events", headers={"Authorization": f"Bearer {access}"})
    return [event["kind"] for event in answer.json()["items"]]


async def test_a_changed_password_ends_the_other_sign_ins_and_is_told(
    live_client: httpx.AsyncClient, letters: Letters
):
    email = new_address()
    here = (await register(live_client, email=email)).json()["access_token"]
    there = (await login(live_client, email)).json()["access_token"]
    assert (await change(live_client, here, PASSWORD)).status_code == 204
    assert (await me(live_client, here)).status_code == 200
    assert (await me(live_client, there)).status_code == 401
    assert (await login(live_client, email, NEW)).status_code == 200
    assert "Your password was changed" in [letter.subject for letter in await letters()]
    assert (await kinds(live_client, here))[:2] == ["signed_in", "password_changed"]


@pytest.mark.parametrize("old", ["not the password", "", None])
async def test_the_old_password_is_needed_for_a_new_one(client: httpx.AsyncClient, old: str | None):
    access = (await register(client)).json()["access_token"]
    answer = await change(client, access, old)
    assert (answer.status_code, answer.json()["code"]) == (403, "wrong_password")


async def test_a_new_password_must_do(client: httpx.AsyncClient):
    access = (await register(client)).json()["access_token"]
    answer = await change(client, access, PASSWORD, "qwertyuiop")
    assert (answer.status_code, answer.json()["code"]) == (422, "weak_password")


async def test_a_sign_in_from_a_new_place_is_told_and_one_from_the_usual_is_not(
    live_client: httpx.AsyncClient, letters: Letters, live_sessions: Sessions
):
    email = new_address()
    await register(live_client, email=email)
    await login(live_client, email)
    assert len(await letters()) == 1
    async with transaction(live_sessions) as session:
        await session.execute(text("UPDATE sign_in_sessions SET ip = '203.0.113.7', user_agent = 'old'"))
    await login(live_client, email, **{"user-agent": FIREFOX})
    notice = (await letters())[-1]
    assert notice.subject == "A new sign-in to your account"
    assert "Firefox on Windows" in notice.text


async def test_a_stolen_token_is_told_to_its_owner(
    live_client: httpx.AsyncClient, letters: Letters, live_sessions
):
    email = new_address()
    stolen = token_in(await register(live_client, email=email))
    await refresh(live_client, stolen)
    async with live_sessions() as session:
        await let_the_grace_pass(session)
    assert (await refresh(live_client, stolen)).json()["code"] == "session_revoked"
    assert (await letters())[-1].subject == "A sign-in was ended to be safe"
    access = (await login(live_client, email)).json()["access_token"]
    assert "token_reused" in await kinds(live_client, access)


async def test_all_other_sign_ins_are_ended_at_once(client: httpx.AsyncClient):
    email = new_address()
    others = [(await register(client, email=email)).json(), (await login(client, email)).json()]
    here = (await login(client, email)).json()["access_token"]
    answer = await client.delete(f"{AUTH}/sessions", headers={"Authorization": f"Bearer {here}"})
    assert answer.status_code == 204
    assert [(await me(client, other["access_token"])).status_code for other in others] == [401, 401]
    assert (await me(client, here)).status_code == 200


async def test_a_person_reads_their_own_events_and_nobody_elses(client: httpx.AsyncClient):
    first = (await register(client)).json()["access_token"]
    second = (await register(client)).json()["access_token"]
    assert await kinds(client, first) == ["registered"]
    assert await kinds(client, second) == ["registered"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE security_events SET kind = 'signed_out'",
        "DELETE FROM security_events",
        "TRUNCATE security_events",
    ],
)
async def test_the_log_is_not_rewritten(
    live_client: httpx.AsyncClient, live_sessions: Sessions, statement: str
):
    await register(live_client)
    async with live_sessions() as session:
        with pytest.raises(DBAPIError, match="only ever added"):
            await session.execute(text(statement))


async def test_the_log_goes_with_the_person(live_client: httpx.AsyncClient, live_sessions: Sessions):
    await register(live_client)
    async with transaction(live_sessions) as session:
        await session.execute(delete(User))
    async with live_sessions() as session:
        assert (await session.execute(SecurityEvent.__table__.select())).all() == []


@pytest.mark.parametrize(
    ("user_agent", "words"),
    [
        (FIREFOX, "Firefox on Windows, 203.0.113.7"),
        (IPHONE, "Safari on iPhone, 203.0.113.7"),
        ("curl/8.5", "an unknown program, 203.0.113.7"),
    ],
)
def test_a_device_is_named_in_words(user_agent: str, words: str):
    assert device_in_words(Device("203.0.113.7", user_agent)) == words
