"""The OpenAPI document tells the truth: a fuzzer finds no crash and nothing that it does not declare."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from tests.processes import free_port, greenroom, wait_until_ready

EXAMPLES_AN_OPERATION = "20"
CONFIGURATION = Path(__file__).parent.parent / "schemathesis.toml"


@pytest.fixture
def address(live_database_url: str, tmp_path: Path) -> Iterator[str]:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    environment = {
        "DATABASE_URL": live_database_url,
        "DATA_DIR": str(tmp_path),
        "PORT": str(port),
        "FRONTEND_URL": address,
        "RATE_LIMITS": "off",
        "LOG_LEVEL": "warning",
    }
    with greenroom("web", **environment) as process:
        wait_until_ready(address, process)
        yield address


def test_a_fuzzer_finds_no_crash_and_nothing_undeclared(address: str, tmp_path: Path):
    person = {
        "email": f"{uuid4().hex}@example.com",
        "password": "a long and quiet room",
        "name": "Asha Verma",
    }
    token = httpx.post(f"{address}/api/v1/auth/register", json=person).json()["access_token"]
    command = [
        *(
            sys.executable,
            "-m",
            "schemathesis.cli",
            "--config-file",
            str(CONFIGURATION),
            "run",
            f"{address}/api/v1/openapi.json",
        ),
        *("--header", f"Authorization: Bearer {token}", "--max-examples", EXAMPLES_AN_OPERATION),
        *("--seed", "1", "--generation-deterministic", "--no-color"),
        # Signing out in the middle would turn every later answer into a 401.
        *("--exclude-path-regex", "/auth/logout"),
    ]
    fuzzer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert fuzzer.returncode == 0, fuzzer.stdout[-8000:]


def test_every_operation_has_a_name_of_its_own(running_app: FastAPI):
    operations = [
        operation["operationId"]
        for path in running_app.openapi()["paths"].values()
        for operation in path.values()
    ]
    assert len(operations) == len(set(operations))


def test_every_refusal_is_declared_as_problem_json(running_app: FastAPI):
    for path, methods in running_app.openapi()["paths"].items():
        if not path.startswith("/api/"):
            continue
        for operation in methods.values():
            for status, answer in operation["responses"].items():
                if status >= "400":
                    assert set(answer["content"]) == {"application/problem+json"}, (path, status)
