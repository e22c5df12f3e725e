"""`greenroom web`: one web process, on a socket of its own or on one it inherits."""

from __future__ import annotations

import argparse
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

import uvicorn

import greenroom
from greenroom.commands._database import add_database_option, database_url
from greenroom.commands._metrics import add_metrics_option, serve_metrics
from greenroom.core.logging import configure_logging
from greenroom.core.settings import SettingsError, load_settings
from greenroom.main import create_app

WEB_ROOT = Path(greenroom.__file__).parents[2] / "frontend" / "dist"
# Fewer than the supervisor waits before it kills: what is under way ends by itself.
DRAIN_SECONDS = 12
YIELDS_EVERY = 0.001
"""Seconds that a thread which scores an answer or plans an interview may keep the interpreter to itself.

Each of an answer's 14 round trips to the database may have to wait that long for the event loop: by Python's
0.005, up to 70 ms.
"""


def main(arguments: Sequence[str]) -> int:
    """Serve until a signal asks to stop."""
    parser = argparse.ArgumentParser(prog="greenroom web")
    parser.add_argument("--fd", type=int, help="an inherited listening socket, in place of HOST and PORT")
    add_database_option(parser)
    add_metrics_option(parser)
    options = parser.parse_args(arguments)
    try:
        settings = load_settings()
        address = database_url(options, settings)
        app = create_app(settings, database_url=address, web_root=WEB_ROOT if WEB_ROOT.exists() else None)
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    configure_logging(settings.log_level, settings.log_format)
    serve_metrics(options, settings)
    # Without its own logs: ours is set up above, and the application writes a line for each request.
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        loop="uvloop",
        http="httptools",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        # Only TRUSTED_PROXIES are believed, and the application itself asks them.
        proxy_headers=False,
        timeout_graceful_shutdown=DRAIN_SECONDS,
    )
    sys.setswitchinterval(YIELDS_EVERY)
    inherited = [socket.socket(fileno=options.fd)] if options.fd is not None else None
    uvicorn.Server(config).run(sockets=inherited)
    return 0
