"""People who buy credits, over HTTP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx

from tests.factories.users import SignedInPerson


@dataclass(frozen=True, slots=True)
class Buyer:
    """A person with an empty basket, and what they do."""

    client: httpx.AsyncClient
    person: SignedInPerson

    async def order(self, pack_id: int = 1, **headers: str) -> httpx.Response:
        """Ask for an order; `headers` such as an Idempotency-Key, with underscores."""
        sent = self.person.headers | {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.client.post("/api/v1/payments/orders", json={"pack_id": pack_id}, headers=sent)

    async def ordered(self, pack_id: int = 1) -> dict[str, Any]:
        answer = await self.order(pack_id)
        assert answer.status_code == 201, answer.text
        order: dict[str, Any] = answer.json()
        return order

    async def confirm(self, order: dict[str, Any], **handed: Any) -> httpx.Response:
        path = f"/api/v1/payments/orders/{order['id']}/confirmation"
        return await self.client.post(path, json=handed, headers=self.person.headers)

    async def get(self, path: str, **query: str) -> Any:
        answer = await self.client.get(f"/api/v1{path}", headers=self.person.headers, params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def balance(self) -> int:
        balance: int = (await self.get("/wallet"))["balance"]
        return balance

    async def movements(self) -> list[tuple[str, int]]:
        """Kinds and amounts since the wallet's opening, oldest first."""
        items = (await self.get("/wallet/transactions", limit="100"))["items"]
        return [(row["kind"], row["amount"]) for row in reversed(items) if row["kind"] != "grant"]
