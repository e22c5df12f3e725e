"""Somebody's browser: it goes to a provider and back, and keeps its cookies."""

from __future__ import annotations

from typing import Any, Self
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx

from tests.auth.people import AUTH, PASSWORD, register

HOME = "http://localhost:8000"


class Browser:
    """Speaks to us under our own address; to a provider as anybody does."""

    def __init__(self, transport: httpx.ASGITransport) -> None:
        self.client = httpx.AsyncClient(transport=transport, base_url=HOME)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.client.aclose()

    async def begin(self, provider: str, **query: str) -> str:
        """The provider's page, after a click on its button."""
        answer = await self.client.get(f"{AUTH}/{provider}", params=query)
        assert answer.status_code == 302, answer.text
        return answer.headers["location"]

    async def back_with(self, url: str, **instead: str) -> httpx.Response:
        """What we answer when the browser comes back from the provider, parts of the way back changed."""
        return await self.client.get(changed(await consent(url), **instead))

    async def sign_in(self, provider: str, **query: str) -> httpx.Response:
        return await self.back_with(await self.begin(provider, **query))

    async def access_token(self) -> str:
        """What the page asks for with its refresh cookie, first of all."""
        answer = await self.client.post(f"{AUTH}/refresh")
        assert answer.status_code == 200, answer.text
        token: str = answer.json()["access_token"]
        return token

    async def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {await self.access_token()}"}

    async def me(self) -> dict[str, Any]:
        answer = await self.client.get("/api/v1/me", headers=await self.headers())
        assert answer.status_code == 200, answer.text
        person: dict[str, Any] = answer.json()
        return person

    async def register(self, email: str, password: str = PASSWORD) -> None:
        answer = await register(self.client, email=email, password=password)
        assert answer.status_code == 201, answer.text

    async def ask_to_link(self, provider: str, **body: str) -> httpx.Response:
        return await self.client.post(
            f"{AUTH}/identities/{provider}", json=body, headers=await self.headers()
        )

    async def link(self, provider: str) -> httpx.Response:
        answer = await self.ask_to_link(provider)
        assert answer.status_code == 200, answer.text
        return await self.back_with(answer.json()["authorize_url"])


async def consent(url: str) -> str:
    """Say yes at the provider, or whatever it makes of it; the address that it sends the browser to."""
    async with httpx.AsyncClient(trust_env=False) as web:
        answer = await web.get(url)
    assert answer.status_code == 302, answer.text
    return answer.headers["location"]


def changed(url: str, **instead: str) -> str:
    """The address with other values of some parameters; an empty one is left out."""
    parts = urlsplit(url)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()} | instead
    kept = {name: value for name, value in query.items() if value}
    return parts._replace(query=urlencode(kept)).geturl()


def refused(answer: httpx.Response, code: str, page: str = "/login") -> bool:
    """Whether the browser is shown why not, and nobody was signed in."""
    assert answer.status_code == 302, answer.text
    assert answer.headers["location"] == f"{HOME}{page}?error={code}"
    return not any("refresh_token" in cookie for cookie in answer.headers.get_list("set-cookie"))
