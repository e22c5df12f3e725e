"""Confirming an address and choosing a new password by mailed links."""

import re

import httpx
import pytest
from sqlalchemy import func, select, update

from greenroom.auth.models import MailToken
from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.users.models import User
from tests.auth.conftest import Letters
from tests.auth.people import AUTH, login, me, new_address, register

NEW = "eleven brass kettles"


def token_of(text: str) -> str:
    found = re.search(r"#token=([\w-]+)", text)
    assert found, text
    return found[1]


async def forgot(client: httpx.AsyncClient, email: str) -> httpx.Response:
    return await client.post(f"{AUTH}/password/forgot", json={"email": email})


async def reset(client: httpx.AsyncClient, token: str, password: str = NEW) -> httpx.Response:
    return await client.post(f"{AUTH}/password/reset", json={"token": token, "password": password})


async def reset_token(client: httpx.AsyncClient, letters: Letters, email: str) -> str:
    assert (await forgot(client, email)).status_code == 202
    return token_of((await letters())[-1].text)


async def test_a_new_person_confirms_their_address(live_client: httpx.AsyncClient, letters: Letters):
    person = (await register(live_client)).json()
    assert person["user"]["email_verified"] is False
    (letter,) = await letters()
    assert (letter.to, letter.subject) == (person["user"]["email"], "Confirm your address")
    token = token_of(letter.text)
    assert (await live_client.post(f"{AUTH}/email/verify", json={"token": token})).status_code == 204
    assert (await me(live_client, person["access_token"])).json()["email_verified"] is True
    again = await live_client.post(f"{AUTH}/email/verify", json={"token": token})
    assert (again.status_code, again.json()["code"]) == (400, "token_invalid")


async def test_the_letter_is_sent_again_when_asked_for_and_not_after_the_confirmation(
    live_client: httpx.AsyncClient, letters: Letters
):
    person = (await register(live_client)).json()
    headers = {"Authorization": f"Bearer {person['access_token']}"}
    assert (await live_client.post(f"{AUTH}/email/confirmation", headers=headers)).status_code == 202
    first, second = await letters()
    assert token_of(first.text) != token_of(second.text)
    await live_client.post(f"{AUTH}/email/verify", json={"token": token_of(second.text)})
    await live_client.post(f"{AUTH}/email/confirmation", headers=headers)
    assert len(await letters()) == 2


async def test_a_forgotten_password_is_replaced_and_every_sign_in_ends(
    live_client: httpx.AsyncClient, letters: Letters
):
    email = new_address()
    access = (await register(live_client, email=email)).json()["access_token"]
    token = await reset_token(live_client, letters, email.upper())
    assert (await reset(live_client, token)).status_code == 204
    assert (await me(live_client, access)).status_code == 401
    assert (await login(live_client, email)).status_code == 401
    again = await login(live_client, email, NEW)
    assert again.status_code == 200
    assert again.json()["user"]["email_verified"] is True
    assert "Your password was changed" in [letter.subject for letter in await letters()]


async def test_a_link_works_once(live_client: httpx.AsyncClient, letters: Letters):
    email = new_address()
    await register(live_client, email=email)
    token = await reset_token(live_client, letters, email)
    assert (await reset(live_client, token)).status_code == 204
    again = await reset(live_client, token, "twelve tin whistles")
    assert (again.status_code, again.json()["code"]) == (400, "token_invalid")


async def test_a_new_password_ends_the_other_links_too(live_client: httpx.AsyncClient, letters: Letters):
    email = new_address()
    await register(live_client, email=email)
    older = await reset_token(live_client, letters, email)
    newer = await reset_token(live_client, letters, email)
    assert (await reset(live_client, newer)).status_code == 204
    assert (await reset(live_client, older)).status_code == 400


async def test_a_password_that_will_not_do_leaves_the_link_good(
    live_client: httpx.AsyncClient, letters: Letters
):
    email = new_address()
    await register(live_client, email=email)
    token = await reset_token(live_client, letters, email)
    refused = await reset(live_client, token, "password1")
    assert (refused.status_code, refused.json()["code"]) == (422, "weak_password")
    assert (await reset(live_client, token)).status_code == 204


async def test_a_link_runs_out_after_half_an_hour(
    live_client: httpx.AsyncClient, letters: Letters, live_sessions: Sessions
):
    email = new_address()
    await register(live_client, email=email)
    token = await reset_token(live_client, letters, email)
    async with transaction(live_sessions) as session:
        await session.execute(update(MailToken).values(expires_at=utc_now()))
    assert (await reset(live_client, token)).status_code == 400


async def test_a_link_for_one_thing_does_no_other(live_client: httpx.AsyncClient, letters: Letters):
    await register(live_client)
    (confirmation,) = await letters()
    assert (await reset(live_client, token_of(confirmation.text))).status_code == 400


async def test_nobody_gets_a_letter_at_an_address_without_an_account(
    live_client: httpx.AsyncClient, letters: Letters
):
    answer = await forgot(live_client, new_address())
    assert answer.status_code == 202
    assert await letters() == []


async def test_who_signs_in_elsewhere_is_told_so_and_gets_no_link(
    live_client: httpx.AsyncClient, letters: Letters, live_sessions: Sessions
):
    email = new_address()
    await register(live_client, email=email)
    async with transaction(live_sessions) as session:
        await session.execute(update(User).values(password_hash=None, email_verified=True))
    await forgot(live_client, email)
    last = (await letters())[-1]
    assert last.subject == "How you sign in"
    assert "#token" not in last.text


async def test_a_mailbox_is_not_filled_by_asking(
    live_client: httpx.AsyncClient, letters: Letters, live_sessions: Sessions
):
    email = new_address()
    await register(live_client, email=email)
    answers = [await forgot(live_client, email) for _ in range(6)]
    assert [answer.status_code for answer in answers] == [202] * 5 + [429]
    assert int(answers[-1].headers["retry-after"]) > 0
    assert len(await letters()) == 1 + 5


async def test_no_token_stands_in_the_database(
    live_client: httpx.AsyncClient, letters: Letters, live_sessions: Sessions
):
    email = new_address()
    await register(live_client, email=email)
    token = await reset_token(live_client, letters, email)
    async with live_sessions() as session:
        rows = (await session.execute(select(MailToken.digest))).scalars().all()
        waiting = await session.scalar(select(func.count()).select_from(User))
    assert waiting == 1
    assert all(token.encode() not in row for row in rows)


@pytest.mark.parametrize("path", ["password/reset", "email/verify"])
async def test_a_made_up_token_is_refused(client: httpx.AsyncClient, path: str):
    body = {"token": "x" * 43} | ({"password": NEW} if path == "password/reset" else {})
    answer = await client.post(f"{AUTH}/{path}", json=body)
    assert (answer.status_code, answer.json()["code"]) == (400, "token_invalid")
