"""The simulated S3 store on a port of loopback, with its bad days."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler

from tests.simulators.s3 import FAILED, S3, Answer, Asked, Fault
from tests.simulators.serving import serving

# Longer than anybody waits for an answer here.
FOR_EVER_SECONDS = 40


class Handler(BaseHTTPRequestHandler):
    """One request. Subclassed for each simulator with its `store`."""

    store: S3
    closing: threading.Event
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", "0")))
        with suppress(BrokenPipeError, ConnectionResetError):
            if self.store.fault is not None:
                self._fail(self.store.fault)
                return
            path, _, query = self.path.partition("?")
            headers = {name.lower(): value for name, value in self.headers.items()}
            self._send(self.store.serve(Asked(self.command, path, query, headers, body)))

    def do_PUT(self) -> None:
        self.do_GET()

    def do_POST(self) -> None:
        self.do_GET()

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_DELETE(self) -> None:
        self.do_GET()

    def do_OPTIONS(self) -> None:
        self._send(Answer(200 if self._allowed_origin() else 403))

    def log_message(self, *_: object) -> None:
        return

    def _allowed_origin(self) -> str | None:
        bucket = self.path.partition("?")[0].strip("/").partition("/")[0]
        origin = self.headers.get("origin")
        return origin if origin and self.store.allows(bucket, origin) else None

    def _fail(self, fault: Fault) -> None:
        self.close_connection = True
        if fault is Fault.HANG:
            self.closing.wait(FOR_EVER_SECONDS)
        elif fault is Fault.CUT:
            self._send(Answer(200, b"half", {"ETag": '"0"'}), longer_by=1000)
        elif fault is Fault.DRIP:
            self._drip()
        else:
            self._send(FAILED[fault])

    def _drip(self) -> None:
        """An answer that never stops and never fails: each byte comes in time."""
        self.send_response(200)
        self.flush_headers()
        deadline = time.monotonic() + FOR_EVER_SECONDS
        while time.monotonic() < deadline and not self.closing.wait(0.2):
            self.wfile.write(b"X-Drop: 1\r\n")

    def _send(self, answer: Answer, longer_by: int = 0) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body) + longer_by))
        if origin := self._allowed_origin():
            self.send_header("Access-Control-Allow-Origin", origin)
            self.send_header("Access-Control-Allow-Headers", "content-type")
            self.send_header("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)


@contextmanager
def served(store: S3, port: int = 0) -> Iterator[str]:
    """`store` behind an address, which it yields: what STORAGE_ENDPOINT takes."""
    with serving(Handler, port, store=store) as address:
        yield address


if __name__ == "__main__":
    # For browser tests: `python -m tests.simulators.s3_http PORT`, until it is ended.
    with served(S3(), port=int(sys.argv[1])):
        threading.Event().wait()
