"""`greenroom tavus sync` makes each role's interviewer once, and changes it when it is to be another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from greenroom.commands import tavus as command
from tests.simulators.tavus import Fault, Tavus
from tests.simulators.tavus_http import served

ROLES = ["--role", "backend-developer", "--role", "data-analyst"]


@pytest.fixture(params=["legacy", "pal"])
def account(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    live_database_url: str,
):
    account = Tavus()
    with served(account) as address:
        settings = {
            "DATA_DIR": str(tmp_path),
            "DATABASE_URL": live_database_url,
            "TAVUS_API_KEY": account.key,
            "TAVUS_BASE_URL": address,
            "TAVUS_NAMING": request.param,
            "TAVUS_REPLICA_DEFAULT": "r_default",
        }
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        yield account


def kinds(account: Tavus) -> list[str]:
    return [made["kind"] for made in account.made.values()]


def test_a_persona_is_made_once_for_each_role(account: Tavus, capsys: pytest.CaptureFixture[str]):
    assert command.main(["sync", *ROLES]) == 0
    assert kinds(account)[:2] == ["objectives", "guardrails"]
    assert len(kinds(account)) == 4
    persona = list(account.made.values())[-1]
    assert persona["layers"]["perception"] == {"perception_model": "off"}
    assert {persona.get("default_replica_id"), persona.get("default_face_id")} == {"r_default", None}
    assert not re.search(r"\.[.;]", persona["system_prompt"])
    assert (persona["objectives_id"], persona["guardrails_id"]) == tuple(account.made)[:2]
    assert command.main(["sync", *ROLES]) == 0
    assert len(kinds(account)) == 4
    assert capsys.readouterr().out.count("as it was") == 2


def test_a_run_that_breaks_off_goes_on_where_it_stopped(account: Tavus, capsys: pytest.CaptureFixture[str]):
    for path in ("POST /v2/personas", "POST /v2/pals"):
        account.down[path] = Fault.RATE
    assert command.main(["sync", *ROLES]) == 1
    assert "run this again" in capsys.readouterr().err
    account.down.clear()
    assert command.main(["sync", *ROLES]) == 0
    assert len(kinds(account)) == 4


def test_a_pal_needs_a_face(
    account: Tavus, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("TAVUS_NAMING", "pal")
    monkeypatch.delenv("TAVUS_REPLICA_DEFAULT")
    assert command.main(["sync", *ROLES]) == 2
    assert "TAVUS_REPLICA_DEFAULT" in capsys.readouterr().err
    assert account.made == {}


def test_a_role_that_there_is_not_is_refused(account: Tavus, capsys: pytest.CaptureFixture[str]):
    assert command.main(["sync", "--role", "wizard"]) == 2
    assert "wizard" in capsys.readouterr().err
    assert account.asked == []


def test_a_wrong_key_is_said(
    account: Tavus, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("TAVUS_API_KEY", "another")
    assert command.main(["sync", *ROLES]) == 1
    assert "TAVUS_API_KEY" in capsys.readouterr().err
