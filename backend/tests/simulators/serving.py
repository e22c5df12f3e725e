"""A simulator behind a port of loopback, in a thread of the test's own process."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Whoever asked may die or lose patience meanwhile: that is what some tests are about."""


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler], port: int = 0, **attributes: object) -> Iterator[str]:
    """Serve requests by `handler` with these `attributes`, and yield the address.

    One more is `closing`, an event that is set at the end: whoever waits on purpose waits for that, too.
    """
    closing = threading.Event()
    own = type("OneHandler", (handler,), attributes | {"closing": closing})
    server = Server(("127.0.0.1", port), own)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        closing.set()
        server.shutdown()
        thread.join()
        server.server_close()
