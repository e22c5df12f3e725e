"""People who buy credits, over HTTP."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
from sqlalchemy import select, update

from greenroom.core.database import Sessions, transaction
from greenroom.payments import events
from greenroom.payments.models import StoredEvent, StoredOrder
from greenroom.payments.providers import Providers
from greenroom.payments.reconciling import reconcile
from greenroom.wallet import service as wallet
from greenroom.wallet.errors import NotEnoughCredits
from tests.factories.users import SignedInPerson
from tests.simulators.razorpay import Entity, Razorpay, Webhook


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


@dataclass(frozen=True, slots=True)
class Shop:
    """A buyer, the gateway where they pay, and what its messages make of us."""

    buyer: Buyer
    gateway: Razorpay
    sessions: Sessions
    providers: Providers

    async def send(self, webhook: Webhook, provider: str = "razorpay") -> httpx.Response:
        """Deliver a webhook; it is stored, and taken in by nobody yet."""
        path = f"/api/v1/payments/webhooks/{provider}"
        return await self.buyer.client.post(path, content=webhook.body, headers=webhook.headers)

    async def told(self, webhook: Webhook) -> None:
        """Deliver a webhook, and take in what was not taken yet, as its job does."""
        answer = await self.send(webhook)
        assert answer.status_code == 200, answer.text
        async with self.sessions() as session:
            waiting = list(
                await session.scalars(select(StoredEvent.id).where(StoredEvent.taken_at.is_(None)))
            )
        for event_id in waiting:
            await self.take(event_id)

    async def paid(self, pack_id: int = 1) -> tuple[dict[str, Any], Entity]:
        """An order that was paid, and the payment that did it."""
        order = await self.buyer.ordered(pack_id)
        payment = self.gateway.pay(order["provider_order_id"])
        confirmed = await self.buyer.confirm(order, **self.gateway.handed(payment))
        assert confirmed.json()["status"] == "paid", confirmed.text
        return confirmed.json(), payment

    async def status(self, order: dict[str, Any]) -> str:
        status: str = (await self.buyer.get(f"/payments/orders/{order['id']}"))["status"]
        return status

    async def take(self, event_id: UUID) -> None:
        await events.take(self.sessions, event_id)

    async def spend(self) -> None:
        """Take five credits, if they are there."""
        reference = wallet.Reference("interview", uuid4().hex)
        with suppress(NotEnoughCredits):
            async with transaction(self.sessions) as session:
                await wallet.spend(session, self.buyer.person.user.id, "interview", reference, "Interview")

    async def reconcile(self) -> int:
        return await reconcile(self.sessions, self.providers)

    async def time_passes(self, **by: float) -> None:
        """Make every order and event older, and due where it would be by then."""
        earlier = timedelta(**by)
        values = {
            "created_at": StoredOrder.created_at - earlier,
            "next_look_at": StoredOrder.next_look_at - earlier,
            "opening_since": StoredOrder.opening_since - earlier,
        }
        async with transaction(self.sessions) as session:
            await session.execute(update(StoredOrder).values(values))
            await session.execute(update(StoredEvent).values(created_at=StoredEvent.created_at - earlier))
