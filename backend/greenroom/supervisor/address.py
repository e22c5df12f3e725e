"""The address we listen on, taken before anything else starts."""

from __future__ import annotations

import errno
import socket
from typing import Final

BACKLOG = 2048
_QUESTION: Final = b"GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"


class AddressRefused(RuntimeError):
    """The address cannot be listened on; the message is a sentence that names it and the setting."""


def listen(host: str, port: int) -> socket.socket:
    """Open the listening socket that the web processes inherit."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
        # Else a restart has to wait until the last connections of the process before are forgotten.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(BACKLOG)
    except OSError as error:
        raise AddressRefused(_sentence(host, port, error)) from None
    return listener


def _sentence(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is taken by another program. Stop that one, or set PORT to a free port."
    if error.errno == errno.EACCES:
        return f"Port {port} is not ours to take: ports below 1024 need root. Set PORT to a higher one."
    return f"Greenroom cannot listen on {host}, port {port}: {error.strerror}. Set HOST and PORT."


class Probe:
    """Asks a web process whether it lives. Only they hold the socket, so no stranger can answer."""

    def __init__(self, listener: socket.socket) -> None:
        host, port = listener.getsockname()[:2]
        # A wildcard is an address to listen on, not one to ask.
        self._address = ({"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host), port)  # noqa: S104 - read only
        self._question: socket.socket | None = None

    def answered(self, seconds: float) -> bool:
        """Wait up to `seconds` for the answer to one question, which stays asked until it is answered."""
        if self._question is None:
            self._question = socket.create_connection(self._address)
            self._question.sendall(_QUESTION)
        self._question.settimeout(seconds)
        try:
            answer = self._question.recv(64)
        except TimeoutError:
            return False
        except ConnectionError:
            answer = b""
        self._question.close()
        self._question = None
        return b" 200 " in answer
