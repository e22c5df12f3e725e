"""Whether a process serves its own metrics, or counts into what another one serves."""

from __future__ import annotations

import argparse

from greenroom.core import metrics
from greenroom.core.settings import Settings


def add_metrics_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--metrics",
        choices=("own", "shared"),
        default="own",
        help="serve this process's numbers on METRICS_PORT, or leave that to `greenroom metrics`",
    )


def serve_metrics(options: argparse.Namespace, settings: Settings) -> None:
    """Serve this process's numbers, unless another process serves everybody's."""
    if options.metrics == "own":
        metrics.serve_own(settings.metrics_port)
