"""`greenroom metrics`: serve the numbers of every process that `greenroom serve` started."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from greenroom.core import metrics
from greenroom.core.settings import SettingsError, load_settings


def main(arguments: Sequence[str]) -> int:
    """Serve until a signal asks to stop."""
    parser = argparse.ArgumentParser(prog="greenroom metrics")
    parser.add_argument("folder", type=Path, help="where the processes keep their numbers")
    options = parser.parse_args(arguments)
    # Before the server's thread is made, which takes this over: only `sigwait` below gets the signal.
    signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGTERM, signal.SIGINT))
    try:
        port = load_settings().metrics_port
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if port is None:
        sys.stderr.write("Set METRICS_PORT: the port on which the metrics are to be served.\n")
        return 1
    try:
        metrics.serve_all(port, options.folder)
    except OSError as error:
        sys.stderr.write(f"METRICS_PORT {port} cannot be used: {error.strerror}.\n")
        return 1
    signal.sigwait((signal.SIGTERM, signal.SIGINT))
    return 0
