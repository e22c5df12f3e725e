"""The numbers of all processes stand on METRICS_PORT, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import httpx
from prometheus_client.parser import text_string_to_metric_families

from tests.processes import free_port
from tests.supervisor.running import serving, wait_for

ASKED = 6


def requests_of(port: int, route: str) -> float:
    """How many requests of `route` the numbers on `port` count; 0 while nobody serves them."""
    try:
        text = httpx.get(f"http://127.0.0.1:{port}/metrics").text
    except httpx.TransportError:
        return 0.0
    return sum(
        sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name == "greenroom_http_request_seconds_count" and sample.labels["route"] == route
    )


def test_the_numbers_of_two_web_processes_are_summed(data_dir: Path) -> None:
    port = free_port()
    with serving(data_dir, METRICS_PORT=str(port), WEB_WORKERS="2") as running:
        running.wait_until_ready()
        before = requests_of(port, "/health/ready")
        for _ in range(ASKED):
            assert running.answers()
        wait_for(lambda: requests_of(port, "/health/ready") == before + ASKED)
        assert httpx.get(f"http://127.0.0.1:{running.port}/metrics").status_code == httpx.codes.NOT_FOUND
