"""The address we listen on, taken before anything else starts."""

from __future__ import annotations

import errno
import socket
from http.client import HTTPConnection, HTTPException

BACKLOG = 2048
PROBE_SECONDS = 2.0


class AddressRefused(RuntimeError):
    """The address cannot be listened on; the message is a sentence that names it and the setting."""


def listen(host: str, port: int) -> socket.socket:
    """Open the listening socket that the web processes inherit."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
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


def answers(listener: socket.socket) -> bool:
    """Whether one of our web processes says that it lives. Only they hold this socket, so no stranger can."""
    host, port = listener.getsockname()[:2]
    reachable = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - read, not bound
    connection = HTTPConnection(reachable, port, timeout=PROBE_SECONDS)
    try:
        connection.request("GET", "/health/live")
        return connection.getresponse().status == 200  # noqa: PLR2004 - the HTTP status
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
