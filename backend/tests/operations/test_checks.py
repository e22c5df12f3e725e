"""What the operator is told of each outside system, on its good days and its bad ones."""

from __future__ import annotations

from pathlib import Path

from greenroom.ai.checking import check as check_models
from greenroom.auth.checking import check as check_sign_in
from greenroom.core.database import Sessions
from greenroom.core.settings import Settings, load_settings
from greenroom.core.standing import Check, Deployment, Standing
from greenroom.cvs.checking import check as check_scans
from greenroom.interviews.checking import check as check_video
from greenroom.mail.checking import check as check_letters
from greenroom.payments.checking import check as check_payments
from greenroom.storage.checking import check as check_files
from tests.ai.asking import simulated
from tests.processes import free_port
from tests.simulators import oidc, razorpay_http, smtp
from tests.simulators.models import Fault as ModelFault
from tests.simulators.razorpay import Fault, Razorpay


async def one(check: Check, tmp_path: Path, **set_to: str) -> Standing:
    (found,) = await check(Deployment(_settings(tmp_path, **set_to), None))
    return found


def _settings(tmp_path: Path, **set_to: str) -> Settings:
    return load_settings({"DATA_DIR": str(tmp_path), **set_to})


async def test_what_is_not_set_up_says_what_to_set(tmp_path: Path) -> None:
    said = {
        check_files: ("embedded", "STORAGE_ENDPOINT"),
        check_models: ("embedded", "AI_PROVIDER"),
        check_video: ("off", "TAVUS_API_KEY"),
        check_payments: ("embedded", "PAYMENT_PROVIDER"),
        check_letters: ("embedded", "SMTP_URL"),
        check_sign_in: ("off", "GOOGLE_CLIENT_ID"),
    }
    for check, (state, setting) in said.items():
        found = await one(check, tmp_path)
        assert (found.state, setting in (found.remedy or "")) == (state, True), found


async def test_a_program_that_is_no_tesseract_is_named(tmp_path: Path) -> None:
    found = await one(check_scans, tmp_path, TESSERACT="no-such-program")
    assert found.state == "failing"
    assert "no-such-program" in found.happened


async def test_razorpay_is_read_and_a_wrong_key_is_told_from_a_bad_day(tmp_path: Path) -> None:
    books = Razorpay()
    with razorpay_http.served(books) as address:
        key = {"RAZORPAY_KEY_ID": books.key_id, "RAZORPAY_KEY_SECRET": books.key_secret}
        to = {"PAYMENT_PROVIDER": "razorpay", "RAZORPAY_BASE_URL": address}
        good = await one(check_payments, tmp_path, **key, **to)
        wrong = await one(check_payments, tmp_path, **key | {"RAZORPAY_KEY_SECRET": "wrong"}, **to)
        books.faults.append(Fault.SERVER_ERROR)
        down = await one(check_payments, tmp_path, **key, **to)
    assert (good.state, wrong.state, down.state) == ("works", "failing", "failing")
    assert "RAZORPAY_WEBHOOK_SECRET" in (good.remedy or "")
    assert "RAZORPAY_KEY_SECRET" in (wrong.remedy or "")
    assert "500" in down.happened
    assert books.orders == {}


async def test_the_mail_server_lets_us_in_or_not_and_gets_no_letter(tmp_path: Path) -> None:
    async with smtp.mail_server(password="right") as server:
        good = await one(check_letters, tmp_path, SMTP_URL=f"smtp://greenroom:right@127.0.0.1:{server.port}")
        wrong = await one(check_letters, tmp_path, SMTP_URL=f"smtp://greenroom:wrong@127.0.0.1:{server.port}")
    gone = await one(check_letters, tmp_path, SMTP_URL=f"smtp://127.0.0.1:{free_port()}")
    assert (good.state, wrong.state, gone.state) == ("works", "failing", "failing")
    assert "name or password" in wrong.happened
    assert server.letters == []


async def test_each_provider_of_sign_in_is_asked_for_its_own(tmp_path: Path) -> None:
    set_to = {
        "GOOGLE_CLIENT_ID": "a",
        "GOOGLE_CLIENT_SECRET": "b",
        "MICROSOFT_CLIENT_ID": "a",
        "MICROSOFT_CLIENT_SECRET": "b",
    }
    with oidc.served() as providers:
        set_to["GOOGLE_DISCOVERY_URL"] = f"{providers['google'].base}/.well-known/openid-configuration"
        set_to["MICROSOFT_DISCOVERY_URL"] = f"http://127.0.0.1:{free_port()}/none"
        found = await check_sign_in(Deployment(_settings(tmp_path, **set_to), None))
    assert {one.system: one.state for one in found} == {
        "Sign-in with Google": "works",
        "Sign-in with Microsoft": "failing",
    }


async def test_a_model_is_asked_with_and_without_a_database(tmp_path: Path, sessions: Sessions) -> None:
    with simulated("openai") as vendor:
        deployed = _settings(tmp_path, **vendor.settings)
        vendor.account.speaks = lambda _: '{"word": "ready"}'
        for books in (sessions, None):
            (found,) = await check_models(Deployment(deployed, books))
            assert found.state == "works", found
        vendor.account.always = ModelFault.UNAUTHORISED
        for books in (sessions, sessions, None):
            (found,) = await check_models(Deployment(deployed, books))
            assert (found.state, "API_KEY" in (found.remedy or "")) == ("failing", True), found


async def test_a_provider_that_nobody_gave_a_key_is_named(tmp_path: Path) -> None:
    found = await one(check_models, tmp_path, AI_PROVIDER="google")
    assert (found.system, found.state) == ("Models of google", "failing")
    assert "GEMINI_API_KEY" in (found.remedy or "")
