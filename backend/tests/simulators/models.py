"""What the simulated models share: their bad days, what they were asked, and a port of loopback.

`speaks` makes the words of each answer out of what was asked; by default something of the asked shape.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.simulators.serving import serving

# Longer than anybody waits for an answer here.
FOR_EVER_SECONDS = 30
DRIP_SECONDS = 0.2
ENDLESS_BYTES = 30 * 1024 * 1024
QUESTION = "Thank you. What did you measure first, and why that?"


class Fault(StrEnum):
    """What becomes of one request."""

    TIMEOUT = "timeout"
    CUT = "cut in mid-answer"
    UNAUTHORISED = "401"
    NO_CREDIT = "402"
    QUOTA = "429 quota"
    MODEL_GONE = "404 model"
    RATE_LIMITED = "429 with Retry-After"
    SERVER_ERROR = "500"
    GARBAGE = "garbage"
    WRONG_SHAPE = "wrong schema"
    REFUSAL = "refusal"
    TRUNCATION = "truncation"
    SAFETY = "safety block"
    DRIP = "slow drip"
    ENDLESS = "endless answer"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as the model sees it; `schema` is None where prose is asked for."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    system: str
    user: str
    schema: dict[str, Any] | None


def words_for(asked: Asked) -> str:
    return json.dumps(example(asked.schema)) if asked.schema else QUESTION


def example(schema: dict[str, Any]) -> Any:
    """The smallest value of a schema of the portable subset."""
    match schema.get("type"):
        case "object":
            return {name: example(one) for name, one in schema["properties"].items()}
        case "array":
            return []
        case "string":
            return schema.get("enum", ["ready"])[0]
        case "integer" | "number":
            return 1
        case "boolean":
            return True
        case _:
            return None


@dataclass
class Account:
    """One vendor's account. `faults` are met by the next requests, `always` by all that meet none of them."""

    key: str = "test_key_of_a_model"
    models: frozenset[str] = frozenset()
    asked: list[Asked] = field(default_factory=list)
    faults: deque[Fault] = field(default_factory=deque)
    always: Fault | None = None
    speaks: Callable[[Asked], str] = field(default=words_for)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def next_fault(self, asked: Asked) -> Fault | None:
        with self.lock:
            self.asked.append(asked)
            return self.faults.popleft() if self.faults else self.always


def strictly_portable(schema: dict[str, Any]) -> str | None:
    """What a strict mode would refuse in the schema; None where it takes it."""
    known = {"type", "enum", "const", "description", "anyOf", "items", "properties", "required"}
    if unknown := set(schema) - known - {"additionalProperties"}:
        return f"unsupported keywords {sorted(unknown)}"
    if schema.get("type") == "object":
        if schema.get("additionalProperties") is not False:
            return "additionalProperties must be false"
        if set(schema.get("required", ())) != set(schema["properties"]):
            return "required must name every property"
    inner = [*schema.get("properties", {}).values(), *schema.get("anyOf", ())]
    inner += [schema["items"]] if "items" in schema else []
    return next((problem for one in inner if (problem := strictly_portable(one))), None)


class Handler(BaseHTTPRequestHandler):
    """One request. Each vendor's own handler says how it answers and how it fails."""

    account: Account
    closing: threading.Event
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        return

    def do_POST(self) -> None:
        data = self.rfile.read(int(self.headers.get("content-length", "0")))
        with suppress(BrokenPipeError, ConnectionResetError):
            self.receive(data)

    def receive(self, data: bytes) -> None:
        self.serve(json.loads(data))

    def serve(self, body: dict[str, Any]) -> None:
        raise NotImplementedError

    def stumble(self, fault: Fault, answer: bytes, content_type: str) -> bool:
        """The faults that are the same everywhere; False for one that a vendor words itself."""
        match fault:
            case Fault.TIMEOUT:
                self.closing.wait(FOR_EVER_SECONDS)
            case Fault.CUT:
                self.head(200, len(answer) + 100, content_type)
                self.wfile.write(answer[: len(answer) // 2])
            case Fault.GARBAGE:
                self.send(200, b"<html><body>Bad gateway, said kindly</body></html>", "text/html")
                return True
            case Fault.DRIP:
                self.head(200, len(answer), content_type)
                for byte in answer:
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                    if self.closing.wait(DRIP_SECONDS):
                        break
            case Fault.ENDLESS:
                self.head(200, ENDLESS_BYTES, content_type)
                for _ in range(ENDLESS_BYTES // 65536):
                    self.wfile.write(b" " * 65536)
            case _:
                return False
        self.close_connection = True
        return True

    def send_json(self, status: int, value: Any, **headers: str) -> None:
        self.send(status, json.dumps(value).encode(), **headers)

    def send(self, status: int, body: bytes, content_type: str = "application/json", **headers: str) -> None:
        self.head(status, len(body), content_type, **headers)
        self.wfile.write(body)

    def head(self, status: int, length: int, content_type: str, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()


@contextmanager
def served(handler: type[Handler], account: Account, port: int = 0) -> Iterator[str]:
    """The account's address on loopback, until the block ends."""
    with serving(handler, port, account=account) as address:
        yield address


def serve_for_ever(handler: type[Handler], account: Account, port: int) -> None:
    with served(handler, account, port) as address, suppress(KeyboardInterrupt):
        sys.stdout.write(f"{address}\n")
        sys.stdout.flush()
        while True:
            time.sleep(1)
