"""Everything killed at twenty points of a purchase: what was paid is granted, and nothing twice."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx

from tests.simulators.razorpay import Entity, Razorpay
from tests.simulators.razorpay_http import served
from tests.supervisor.running import Running, serving, wait_for

GRANTED_WITHIN_SECONDS = 60
# When a webhook or a confirmation is on its way as everything dies, in milliseconds before that.
LAST_MILLISECONDS = ((2, 8, 20, 50), (1, 4, 13, 32))


@dataclass
class Gateway:
    """The simulated Razorpay, which can be made to hold its answer at one moment."""

    books: Razorpay = field(default_factory=Razorpay)
    held_at: str = ""
    held: threading.Event = field(default_factory=threading.Event)
    released: threading.Event = field(default_factory=threading.Event)

    def watch(self, moment: str) -> None:
        if moment == self.held_at:
            self.held_at = ""
            self.held.set()
            self.released.wait(60)

    def hold(self, moment: str, doing: Callable[[], object]) -> None:
        """Begin what is to be done, and return once it is held at `moment`."""
        self.held.clear()
        self.held_at = moment
        begin(doing)
        assert self.held.wait(20), moment


@dataclass
class Buyer:
    """Somebody who buys the smallest pack, again and again."""

    http: httpx.Client
    gateway: Gateway
    paid: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    def order(self) -> dict[str, Any]:
        """Ask for an order under a key that is kept, as for a browser that asks again."""
        self.keys.append(uuid4().hex)
        return self.order_again(self.keys[-1])

    def order_again(self, key: str) -> dict[str, Any]:
        answer = self.http.post("/payments/orders", json={"pack_id": 1}, headers={"Idempotency-Key": key})
        order: dict[str, Any] = answer.raise_for_status().json()
        return order

    def pay(self) -> tuple[dict[str, Any], Entity]:
        order = self.order()
        payment = self.gateway.books.pay(order["provider_order_id"])
        self.paid.append(order["id"])
        return order, payment

    def tell(self) -> Callable[[], object]:
        """A paid order's webhook, ready to be sent."""
        _, payment = self.pay()
        webhook = self.gateway.books.webhook("payment.captured", payment=payment)
        path = "/payments/webhooks/razorpay"
        return lambda: self.http.post(path, content=webhook.body, headers=webhook.headers).raise_for_status()

    def confirm(self) -> Callable[[], object]:
        """A paid order's confirmation, ready to be sent."""
        order, payment = self.pay()
        path = f"/payments/orders/{order['id']}/confirmation"
        return lambda: self.http.post(path, json=self.gateway.books.handed(payment)).raise_for_status()

    def statuses(self) -> dict[str, str]:
        items = self.http.get("/payments/orders", params={"limit": 100}).json()["items"]
        return {item["id"]: item["status"] for item in items}

    def granted(self) -> list[str]:
        query = {"kind": "purchase", "limit": "100"}
        items = self.http.get("/wallet/transactions", params=query).json()["items"]
        return [item["reference"]["id"] for item in items]


def begin(doing: Callable[[], object]) -> None:
    def unless_all_dies() -> None:
        with suppress(httpx.HTTPError):
            doing()

    threading.Thread(target=unless_all_dies, daemon=True).start()


def stand_at_ten_points(buyer: Buyer, last: tuple[int, ...]) -> None:
    """Six purchases stand still at a point each, four are under way; the next thing is their death."""
    gateway = buyer.gateway
    gateway.hold("before POST /v1/orders", buyer.order)
    gateway.hold("after POST /v1/orders", buyer.order)
    gateway.hold("before GET /v1/payments/pay", buyer.confirm())
    gateway.hold("after GET /v1/payments/pay", buyer.confirm())
    buyer.pay()
    buyer.tell()()
    under_way = [buyer.tell(), buyer.confirm(), buyer.tell(), buyer.confirm()]
    before_the_end = sorted(last, reverse=True)
    for doing, milliseconds, next_one in zip(
        under_way, before_the_end, [*before_the_end[1:], 0], strict=True
    ):
        begin(doing)
        time.sleep((milliseconds - next_one) / 1000)


@contextmanager
def selling(data_dir: Path, address: str, books: Razorpay, port: int | None = None) -> Iterator[Running]:
    settings = {
        "PAYMENT_PROVIDER": "razorpay",
        "RAZORPAY_BASE_URL": address,
        "RAZORPAY_KEY_ID": books.key_id,
        "RAZORPAY_KEY_SECRET": books.key_secret,
        "RAZORPAY_WEBHOOK_SECRET": books.webhook_secret,
    }
    quiet = {"RATE_LIMITS": "off", "LOG_LEVEL": "warning", "SIGNUP_CREDITS": "0"}
    with serving(data_dir, port=port, **settings, **quiet) as running:
        running.wait_until_ready()
        yield running


def registered(port: int) -> httpx.Client:
    http = httpx.Client(base_url=f"http://127.0.0.1:{port}/api/v1", timeout=30)
    person = {
        "email": f"{uuid4().hex}@example.com",
        "password": "a long and quiet room",
        "name": "Asha Verma",
    }
    token = http.post("/auth/register", json=person).raise_for_status().json()["access_token"]
    http.headers["Authorization"] = f"Bearer {token}"
    return http


def test_what_was_paid_is_granted_once_wherever_everything_was_killed(data_dir: Path):
    gateway = Gateway()
    gateway.books.watcher = gateway.watch
    with served(gateway.books) as address:
        with selling(data_dir, address, gateway.books) as running:
            buyer = Buyer(registered(running.port), gateway)
            stand_at_ten_points(buyer, LAST_MILLISECONDS[0])
            running.kill_everything()
        with selling(data_dir, address, gateway.books, running.port) as running:
            stand_at_ten_points(buyer, LAST_MILLISECONDS[1])
            running.kill_everything()
        gateway.released.set()
        with selling(data_dir, address, gateway.books, running.port), closing(buyer.http):
            since = time.monotonic()
            wait_for(lambda: [buyer.statuses()[paid] for paid in buyer.paid] == ["paid"] * 16)
            assert time.monotonic() - since < GRANTED_WITHIN_SECONDS
            assert sorted(buyer.granted()) == sorted(buyer.paid)
            assert buyer.http.get("/wallet").json()["balance"] == 160
            asked_again = {buyer.order_again(key)["provider_order_id"] for key in buyer.keys}
            assert asked_again == set(gateway.books.orders)
            assert len(asked_again) == 20
