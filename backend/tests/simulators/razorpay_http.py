"""The simulated Razorpay on a port of loopback, with its refusals and its bad days."""

from __future__ import annotations

import base64
import json
import re
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.simulators.razorpay import Fault, Razorpay
from tests.simulators.serving import serving

# Longer than anybody waits for an answer here.
FOR_EVER_SECONDS = 30
CHECKOUT_SCRIPT = Path(__file__).with_name("razorpay_checkout.js")
STATUS_OF = {
    Fault.SERVER_ERROR: 500,
    Fault.RATE_LIMITED: 429,
    Fault.UNAUTHORISED: 401,
}


class Handler(BaseHTTPRequestHandler):
    """One request. Subclassed for each simulator with its `books`."""

    books: Razorpay
    closing: threading.Event
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._serve("")

    def do_POST(self) -> None:
        self._serve(self.rfile.read(int(self.headers.get("content-length", "0"))).decode())

    def log_message(self, *_: object) -> None:
        return

    def _serve(self, body: str) -> None:
        if self.path.startswith("/checkout"):
            self._serve_browser()
            return
        moment = f"{self.command} {re.sub(r'_[0-9a-f]+', '', urlsplit(self.path).path)}"
        with suppress(BrokenPipeError, ConnectionResetError):
            self.books.watcher(f"before {moment}")
            self._answer(moment, body)

    def _answer(self, moment: str, body: str) -> None:
        with self.books.lock:
            self.books.asked.append(moment)
            fault = self.books.faults.popleft() if self.books.faults else None
        if fault in (None, Fault.LOST, Fault.CUT):
            status, answer = self._carry_out(body)
            self.books.watcher(f"after {moment}")
            if fault is None:
                self._send(status, json.dumps(answer).encode())
                return
        self._fail(fault)

    def _serve_browser(self) -> None:
        """The stand-in of Checkout.js, and what its buttons ask for."""
        match self.path.strip("/").split("/"):
            case ["checkout.js"]:
                self._send(200, CHECKOUT_SCRIPT.read_bytes(), "text/javascript")
            case ["checkout", order_id, outcome] if order_id in self.books.orders:
                payment = self.books.pay(order_id, outcome)
                self._send(200, json.dumps(self.books.handed(payment)).encode())
            case _:
                self._send(404, b"")

    def _carry_out(self, body: str) -> tuple[int, dict[str, Any]]:
        expected = base64.b64encode(f"{self.books.key_id}:{self.books.key_secret}".encode()).decode()
        if self.headers.get("authorization") != f"Basic {expected}":
            return 401, error("Authentication failed")
        with self.books.lock:
            return self._route(urlsplit(self.path).path.removeprefix("/v1"), body)

    def _route(self, path: str, body: str) -> tuple[int, dict[str, Any]]:
        books = self.books
        match [self.command, *path.strip("/").split("/")]:
            case ["POST", "orders"]:
                return 200, books.create_order(**json.loads(body))
            case ["GET", "orders"]:
                query = parse_qs(urlsplit(self.path).query)
                wanted = {name: query[name][0] for name in ("receipt",) if name in query}
                return 200, collection(books.orders, **wanted)
            case ["GET", "orders", order_id, "payments"] if order_id in books.orders:
                return 200, collection(books.payments, order_id=order_id)
            case ["GET", "payments", payment_id] if payment_id in books.payments:
                return 200, books.payments[payment_id]
            case ["GET", "payments", payment_id, "refunds"] if payment_id in books.payments:
                return 200, collection(books.refunds, payment_id=payment_id)
        return 400, error("The id provided does not exist")

    def _fail(self, fault: Fault | None) -> None:
        if fault in (Fault.HANG, Fault.LOST):
            self.closing.wait(FOR_EVER_SECONDS)
        elif fault is Fault.BAD_GATEWAY:
            self._send(502, b"<html>Bad gateway</html>", "text/html")
        elif fault is Fault.GARBAGE:
            self._send(200, b'{"id": ')
        elif fault is Fault.REDIRECT:
            self._send(302, b"", location="/v1/orders")
        elif fault is Fault.ENDLESS:
            self._send(200, b" " * 3_000_000)
        elif fault is Fault.DRIP:
            self._drip()
        elif fault in STATUS_OF:
            self._send(STATUS_OF[fault], json.dumps(error("Not now")).encode())
        self.close_connection = True

    def _drip(self) -> None:
        """An answer that never stops and never fails: each byte comes in time."""
        self.send_response(200)
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        deadline = time.monotonic() + FOR_EVER_SECONDS
        while time.monotonic() < deadline and not self.closing.wait(0.2):
            self.wfile.write(b" ")

    def _send(self, status: int, body: bytes, kind: str = "application/json", location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Access-Control-Allow-Origin", "*")
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body)


def error(description: str) -> dict[str, Any]:
    return {
        "error": {
            "code": "BAD_REQUEST_ERROR",
            "description": description,
            "source": "business",
            "step": "payment_initiation",
            "reason": "input_validation_failed",
            "field": None,
            "metadata": {},
        }
    }


def collection(entities: dict[str, dict[str, Any]], **wanted: str) -> dict[str, Any]:
    """Those of the entities whose fields are as wanted."""
    items = [
        entity for entity in entities.values() if all(entity[name] == value for name, value in wanted.items())
    ]
    return {"entity": "collection", "count": len(items), "items": items}


@contextmanager
def served(books: Razorpay, port: int = 0) -> Iterator[str]:
    """`books` behind an address, which it yields: what RAZORPAY_BASE_URL takes.

    Beside it, `/checkout.js` is what PAYMENT_CHECKOUT_SCRIPT_URL takes.
    """
    with serving(Handler, port, books=books) as address:
        yield f"{address}/v1"


if __name__ == "__main__":
    # For browser tests: `python -m tests.simulators.razorpay_http PORT`, until it is ended.
    with served(Razorpay(), port=int(sys.argv[1])):
        threading.Event().wait()
