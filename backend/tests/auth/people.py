"""People as they come to the door: what they send, and the cookie that they get."""

from __future__ import annotations

from uuid import uuid4

import httpx

PASSWORD = "seven green teapots"
AUTH = "/api/v1/auth"


def new_address() -> str:
    return f"{uuid4().hex}@example.test"


async def register(
    client: httpx.AsyncClient, *, email: str | None = None, password: str = PASSWORD, name: str = "Asha Verma"
) -> httpx.Response:
    body = {"email": email or new_address(), "password": password, "name": name}
    return await client.post(f"{AUTH}/register", json=body)


async def login(
    client: httpx.AsyncClient, email: str, password: str = PASSWORD, **headers: str
) -> httpx.Response:
    return await client.post(f"{AUTH}/login", json={"email": email, "password": password}, headers=headers)


async def registered(client: httpx.AsyncClient) -> tuple[str, str]:
    """A new person's access token and refresh token."""
    answer = await register(client)
    assert answer.status_code == 201, answer.text
    return answer.json()["access_token"], token_in(answer)


async def refresh(client: httpx.AsyncClient, token: str, **headers: str) -> httpx.Response:
    """Refresh with this very token, whatever the client's own jar holds."""
    return await client.post(f"{AUTH}/refresh", headers={"Cookie": f"refresh_token={token}"} | headers)


async def me(client: httpx.AsyncClient, access_token: str) -> httpx.Response:
    return await client.get("/api/v1/me", headers={"Authorization": f"Bearer {access_token}"})


def token_in(answer: httpx.Response) -> str:
    """The refresh token that an answer sets."""
    value: str = answer.headers["set-cookie"].partition(";")[0].partition("=")[2]
    return value
