"""The image and the scaled-out shape: no engine runs here, so what can be read is checked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from greenroom.cli import COMMANDS
from tests.core.test_env_example import documented

ROOT = Path(__file__).parents[2]


def compose() -> dict[str, Any]:
    shape: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    return shape


def ours() -> dict[str, dict[str, Any]]:
    services: dict[str, dict[str, Any]] = compose()["services"]
    return {name: service for name, service in services.items() if service.get("image") == "greenroom"}


def test_web_worker_and_migration_run_our_own_commands() -> None:
    assert set(ours()) == {"web", "worker", "migrate"}
    for service in ours().values():
        assert service["command"][0] in COMMANDS


def test_they_cannot_write_to_their_image_nor_gain_rights() -> None:
    for service in ours().values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["tmpfs"] == ["/tmp"]  # noqa: S108 - the one place inside the container to write to


def test_every_setting_that_is_passed_on_exists() -> None:
    for service in ours().values():
        assert set(service["environment"]) <= documented()


def test_whatever_is_waited_for_is_there() -> None:
    services = compose()["services"]
    for service in services.values():
        assert set(service.get("depends_on", {})) <= set(services)


def test_the_image_runs_as_nobody_in_particular() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    stages = [line for line in lines if line.startswith("FROM ")]
    users = [line for line in lines if line.startswith("USER ")]
    assert len(stages) == 2
    assert users == ["USER 10001:10001"]
    assert not any(line.startswith(("ADD ", "RUN curl", "RUN wget")) for line in lines)
