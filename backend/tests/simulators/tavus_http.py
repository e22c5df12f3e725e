"""The simulated Tavus on a port of loopback, with its refusals, its bad days and its rooms."""

from __future__ import annotations

import json
import random
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx

from tests.simulators.serving import serving
from tests.simulators.tavus import MADE, Fault, Tavus

# Longer than anybody waits for an answer here.
FOR_EVER_SECONDS = 30
ROOM = Path(__file__).with_name("tavus_room.html")
MAKERS = ("personas", "pals", "objectives", "guardrails")
SAID = {
    Fault.KEY: (401, {"message": "Invalid access token"}),
    Fault.CREDITS: (402, {"error": "The user is out of conversational credits"}),
    Fault.PERSONA: (404, {"error": "Invalid persona_id"}),
    Fault.RATE: (429, {"message": "Too many requests"}),
    Fault.SERVER_ERROR: (500, {"error": "Internal server error"}),
    Fault.SHAPE: (200, {"conversation": {"id": 7}}),
    Fault.BUSY: (400, {"message": "User has reached maximum concurrent conversations"}),
}


class Handler(BaseHTTPRequestHandler):
    """One request. Subclassed for each simulator with its `books`."""

    books: Tavus
    closing: threading.Event
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._serve(b"")

    def do_POST(self) -> None:
        self._serve(self.rfile.read(int(self.headers.get("content-length", "0"))))

    def do_PATCH(self) -> None:
        self.do_POST()

    def do_DELETE(self) -> None:
        self.do_GET()

    def log_message(self, *_: object) -> None:
        return

    @property
    def base(self) -> str:
        return f"http://{self.headers['host']}"

    def _serve(self, body: bytes) -> None:
        path = urlsplit(self.path).path
        with suppress(BrokenPipeError, ConnectionResetError):
            if path.startswith("/rooms/"):
                self._serve_room(path.strip("/").split("/")[1:])
                return
            moment = f"{self.command} {path}"
            with self.books.lock:
                self.books.asked.append(moment)
                fault = self._fault(moment)
            if fault is None:
                self._send(*self._carry_out(path, body))
                return
            if fault in MADE:
                self._carry_out(path, body)
            self._fail(fault)

    def _fault(self, moment: str) -> Fault | None:
        for beginning, fault in self.books.down.items():
            if moment.startswith(beginning):
                return fault
        makes = moment == "POST /v2/conversations"
        return self.books.faults.popleft() if makes and self.books.faults else None

    def _carry_out(self, path: str, body: bytes) -> tuple[int, Any]:
        if self.headers.get("x-api-key") != self.books.key:
            return 401, {"message": "Invalid access token"}
        with self.books.lock:
            return self._route(path.removeprefix("/v2/").split("/"), json.loads(body or b"{}"))

    def _route(self, path: list[str], body: Any) -> tuple[int, Any]:
        books = self.books
        match [self.command, *path]:
            case ["POST", "conversations"]:
                return books.create(body, self.base)
            case ["GET", "conversations"]:
                return 200, self._page()
            case [_, "conversations", conversation_id, *_]:
                return self._route_one(path[2:], conversation_id)
            case ["GET", "replicas" | "faces"]:
                return 200, {"data": [], "total_count": 0}
            case ["POST", kind] if kind in MAKERS:
                return books.make(kind, body)
            case ["PATCH", "personas" | "pals", ref] if ref in books.made:
                books.patches.append({"ref": ref, "patch": body})
        return (200, {}) if self.command == "PATCH" else (404, {"error": "Not found"})

    def _route_one(self, path: list[str], conversation_id: str) -> tuple[int, Any]:
        books = self.books
        if conversation_id not in books.conversations:
            return 400, {"error": "Invalid conversation_id"}
        if self.command == "GET":
            return 200, books.shown(conversation_id, verbose="verbose" in self._query)
        if self.command == "DELETE":
            books.delete(conversation_id)
            return 204, None
        if path != ["end"] or books.conversations[conversation_id]["status"] == "ended":
            return 409, {"message": "Conversation has already ended"}
        books.end(conversation_id, "end_conversation_endpoint_hit")
        return 200, None

    def _page(self) -> dict[str, Any]:
        number, size = int(self._query["page"][0]), int(self._query["limit"][0])
        data = [self.books.shown(one) for one in self.books.conversations][::-1]
        return {"data": data[(number - 1) * size :][:size], "total_count": len(data)}

    @property
    def _query(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.path).query)

    def _serve_room(self, path: list[str]) -> None:
        """The page of a room, and what its buttons do: the whole talk, or leaving."""
        match [self.command, *path]:
            case ["GET", _]:
                self._write(200, ROOM.read_bytes(), "text/html; charset=utf-8")
            case ["GET", conversation_id, "questions"]:
                self._send(200, self.books.questions(conversation_id))
            case ["POST", "let-run", most]:
                self.books.most = int(most)
                self._send(200, {})
            case ["POST", "callbacks", wish]:
                self.books.calls_back = wish == "on"
                self._send(200, {})
            case ["POST", conversation_id, "leave"]:
                with self.books.lock:
                    self.books.end(conversation_id)
                    self.books.transcribe(conversation_id)
                if self.books.calls_back:
                    threading.Thread(target=self._call_back, args=(conversation_id,), daemon=True).start()
                self._send(200, {})

    def _call_back(self, conversation_id: str) -> None:
        """Tell all that happened, each twice and in no order, and once with a forged token."""
        events = self.books.events[conversation_id] * 2
        random.shuffle(events)
        for event in events:
            if address := event["webhook_url"]:
                for url in (address, f"{address[:-4]}AAAA"):
                    with suppress(httpx.HTTPError):
                        httpx.post(url, json=event, timeout=5, trust_env=False)

    def _fail(self, fault: Fault) -> None:
        if fault in (Fault.HANG, Fault.LOST):
            self.closing.wait(FOR_EVER_SECONDS)
        elif fault is Fault.CUT:
            self.send_response(200)
            self.send_header("Content-Length", "400")
            self.end_headers()
            self.wfile.write(b'{"conversation_id": "c')
        elif fault is Fault.DRIP:
            self._drip()
        elif fault is Fault.GARBAGE:
            self._write(200, b'{"conversation_id": ')
        elif fault is Fault.ELSEWHERE:
            room = {"conversation_id": "c1", "conversation_url": "https://rooms.example.org/c1"}
            self._send(200, room)
        else:
            self._send(*SAID[fault])
        self.close_connection = True

    def _drip(self) -> None:
        """An answer that never stops and never fails: each byte comes in time."""
        self.send_response(200)
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        deadline = time.monotonic() + FOR_EVER_SECONDS
        while time.monotonic() < deadline and not self.closing.wait(0.2):
            self.wfile.write(b" ")

    def _send(self, status: int, answer: Any) -> None:
        self._write(status, b"" if answer is None else json.dumps(answer).encode())

    def _write(self, status: int, body: bytes, kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if status == 429:
            self.send_header("Retry-After", "30")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(books: Tavus, port: int = 0) -> Iterator[str]:
    """`books` behind an address, which it yields: what TAVUS_BASE_URL takes."""
    with serving(Handler, port, books=books) as address:
        yield address


if __name__ == "__main__":
    # For browser tests: `python -m tests.simulators.tavus_http PORT`, until it is ended.
    with served(Tavus(), port=int(sys.argv[1])):
        threading.Event().wait()
