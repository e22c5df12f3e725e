"""Settings: usable with nothing set, refused with a sentence when one is wrong."""

from __future__ import annotations

from ipaddress import ip_network
from pathlib import Path

import pytest
from pydantic import ValidationError

from greenroom.core.settings import Settings, SettingsError, load_settings

LONG = {"SECRET_KEY": "a" * 32, "REFRESH_SECRET_KEY": "b" * 32}
PUBLIC = {"FRONTEND_URL": "https://greenroom.example", "PAYMENT_PROVIDER": "none"}


def load(folder: Path, **environment: str) -> Settings:
    return load_settings({"DATA_DIR": str(folder)} | environment)


def test_with_nothing_set_it_runs_on_this_machine(tmp_path: Path):
    settings = load(tmp_path)
    assert (settings.host, settings.port, settings.frontend_url) == (
        "127.0.0.1",
        8000,
        "http://localhost:8000",
    )
    assert (settings.database_url, settings.production, settings.rate_limits) == (None, False, True)
    assert (settings.signup_credits, settings.tokens.access_token_expire_minutes) == (6, 15)
    assert settings.storage.max_cv_bytes == 10 * 1024 * 1024
    assert settings.ai.ai_provider == "embedded"


def test_generated_secrets_stay_and_set_ones_win(tmp_path: Path):
    first, second = load(tmp_path), load(tmp_path, SECRET_KEY="mine")
    assert second.tokens.secret_key.get_secret_value() == "mine"
    assert second.tokens.refresh_secret_key == first.tokens.refresh_secret_key


def test_set_secrets_leave_the_data_folder_alone(tmp_path: Path):
    load(tmp_path / "data", **LONG)
    assert not (tmp_path / "data").exists()


def test_the_address_follows_the_port(tmp_path: Path):
    assert load(tmp_path, PORT="9000").frontend_url == "http://localhost:9000"


def test_names_are_read_as_deployments_write_them(tmp_path: Path):
    settings = load(
        tmp_path,
        DATABASE_URL="postgresql://user:pass@db:5432/app",
        TRUSTED_PROXIES="10.0.0.0/8, 192.0.2.1,",
        ADMIN_EMAILS="a@example.test , b@example.test",
        RATE_LIMITS="off",
        SIGNUP_CREDITS="0",
        STORAGE_ENDPOINT="http://store:9000/",
        STORAGE_ACCESS_KEY="key",
        STORAGE_SECRET_KEY="secret",
        LOG_FORMAT="json",
    )
    assert settings.database_url == "postgresql://user:pass@db:5432/app"
    assert settings.trusted_proxies == (ip_network("10.0.0.0/8"), ip_network("192.0.2.1/32"))
    assert settings.admin_emails == ("a@example.test", "b@example.test")
    assert (settings.rate_limits, settings.signup_credits) == (False, 0)
    assert settings.storage.storage_endpoint == "http://store:9000"


def test_other_names_of_the_store_are_understood(tmp_path: Path):
    (tmp_path / "secret").write_text("from a file", encoding="utf-8")
    settings = load(
        tmp_path,
        MINIO_ENDPOINT="http://store:9000",
        MINIO_ACCESS_KEY="key",
        MINIO_SECRET_KEY_FILE=str(tmp_path / "secret"),
    ).storage
    assert settings.on_s3
    assert settings.storage_endpoint == "http://store:9000"
    assert settings.storage_secret_key is not None
    assert settings.storage_secret_key.get_secret_value() == "from a file"


def test_a_store_without_keys_is_refused(tmp_path: Path):
    with pytest.raises(SettingsError, match="STORAGE_ACCESS_KEY"):
        load(tmp_path, STORAGE_ENDPOINT="http://store:9000")


def test_models_are_named_in_the_order_of_asking(tmp_path: Path):
    settings = load(
        tmp_path,
        AI_PROVIDER="Gemini",
        AI_FALLBACK="openai, embedded",
        OPENAI_BASE_URL="http://localhost:9/v1/",
    ).ai
    assert (settings.ai_provider, settings.ai_fallback) == ("google", ("openai", "embedded"))
    assert settings.openai_base_url == "http://localhost:9/v1"
    with pytest.raises(SettingsError, match="AI_BASE_URL"):
        load(tmp_path, AI_PROVIDER="compatible")


def test_a_family_of_roles_may_have_its_own_interviewer(tmp_path: Path):
    settings = load(
        tmp_path,
        TAVUS_API_KEY="k",
        TAVUS_REPLICA_DEFAULT="r0",
        TAVUS_REPLICA_SOFTWARE="r1",
        TAVUS_PERSONA_HUMAN_RESOURCES="p2",
    ).tavus
    assert (settings.tavus_replica_default, settings.replicas) == ("r0", {"software": "r1"})
    assert settings.personas == {"human_resources": "p2"}


def test_empty_means_unset(tmp_path: Path):
    settings = load(tmp_path, PORT="  ", DATABASE_URL="", FRONTEND_URL="", GOOGLE_CLIENT_ID="")
    assert (settings.port, settings.database_url, settings.sign_in.clients) == (8000, None, {})


def test_a_value_may_stand_in_a_file(tmp_path: Path):
    (tmp_path / "key").write_text("from a file\n", encoding="utf-8")
    (tmp_path / "empty").touch()
    files = {"SECRET_KEY_FILE": str(tmp_path / "key"), "PORT_FILE": str(tmp_path / "empty")}
    settings = load(tmp_path, **files)
    assert settings.tokens.secret_key.get_secret_value() == "from a file"
    assert settings.port == 8000
    assert load(tmp_path, SECRET_KEY="direct", **files).tokens.secret_key.get_secret_value() == "direct"


def test_a_file_that_cannot_be_read_is_named_by_its_setting(tmp_path: Path):
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "missing", tmp_path, tmp_path / "binary"):
        with pytest.raises(SettingsError, match=r"^SECRET_KEY_FILE "):
            load(tmp_path, SECRET_KEY_FILE=str(path))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "http"),
        ("PORT", "70000"),
        ("WEB_WORKERS", "0"),
        ("SIGNUP_CREDITS", "-1"),
        ("RATE_LIMITS", "sometimes"),
        ("DATABASE_URL", "mysql://db/app"),
        ("FRONTEND_URL", "greenroom.example"),
        ("TRUSTED_PROXIES", "the proxy"),
        ("ALGORITHM", "none"),
        ("ALGORITHM", "RS256"),
        ("ACCESS_TOKEN_EXPIRE_MINUTES", "0"),
        ("MAX_CV_BYTES", "1"),
        ("AI_PROVIDER", "oracle"),
        ("STORAGE_ENDPOINT", "s3://bucket"),
        ("LOG_LEVEL", "loud"),
    ],
)
def test_a_wrong_value_is_refused_by_name(tmp_path: Path, name: str, value: str):
    with pytest.raises(SettingsError, match=rf"^{name}: .*env\.example"):
        load(tmp_path, **{name: value})


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("PORT", "http", "PORT: give a whole number."),
        ("RATE_LIMITS", "sometimes", "RATE_LIMITS: give on or off."),
        ("FRONTEND_URL", "greenroom.example", "FRONTEND_URL: give a web address such as https://"),
        ("DATABASE_URL", "mysql://db/app", "DATABASE_URL: give an address such as postgresql://"),
        ("DATABASE_URL", "postgresql://db/app?no_such_option=1", "DATABASE_URL: give an address such as"),
    ],
)
def test_a_refusal_says_what_to_give(tmp_path: Path, name: str, value: str, words: str):
    with pytest.raises(SettingsError) as refusal:
        load(tmp_path, **{name: value})
    assert str(refusal.value).startswith(words)


def test_words_count_however_they_are_written(tmp_path: Path):
    settings = load(tmp_path, LOG_LEVEL="INFO", LOG_FORMAT="Json", RATE_LIMITS="OFF")
    assert (settings.log_level, settings.log_format, settings.rate_limits) == ("info", "json", False)


def test_a_refusal_does_not_repeat_a_secret(tmp_path: Path):
    with pytest.raises(SettingsError) as refusal:
        load(tmp_path, DATABASE_URL="mysql://user:hunter2@db/app", SECRET_KEY="hunter3", PORT="no")
    assert "hunter" not in str(refusal.value)


def test_secrets_are_not_printed(tmp_path: Path):
    settings = load(tmp_path, SECRET_KEY="hunter2", API_KEY="hunter3", TAVUS_API_KEY="hunter4")
    assert "hunter" not in repr(settings)


def test_a_data_folder_that_cannot_be_used_is_said(tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(SettingsError, match=r"DATA_DIR .* cannot be used"):
        load(tmp_path / "file" / "data")
    (tmp_path / "secrets.json").write_text("{", encoding="utf-8")
    with pytest.raises(SettingsError, match="Restore the file"):
        load(tmp_path)


def test_settings_do_not_change(tmp_path: Path):
    settings = load(tmp_path)
    with pytest.raises(ValidationError, match="frozen"):
        settings.port = 1


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://greenroom.example/", "https://greenroom.example"),
        ("https://Greenroom.Example/app/", "https://greenroom.example"),
        ("https://greenroom.example:443", "https://greenroom.example"),
        ("https://greenroom.example:8443", "https://greenroom.example:8443"),
        ("http://localhost:80", "http://localhost"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
    ],
)
def test_the_origin_is_what_a_browser_sends(tmp_path: Path, address: str, origin: str):
    assert load(tmp_path, **LONG | PUBLIC | {"FRONTEND_URL": address}).origin == origin


def test_an_https_address_is_production(tmp_path: Path):
    assert load(tmp_path, **PUBLIC).production
    assert load(tmp_path, **PUBLIC, **LONG).production


@pytest.mark.parametrize(
    "wrong",
    [
        {"RATE_LIMITS": "off"},
        {"SECRET_KEY": "short"},
        {"REFRESH_SECRET_KEY": "short"},
        {"REFRESH_SECRET_KEY": LONG["SECRET_KEY"]},
        {"PAYMENT_PROVIDER": "sandbox"},
    ],
)
def test_production_refuses_what_only_development_may(tmp_path: Path, wrong: dict[str, str]):
    assert not load(tmp_path, **LONG | wrong).production
    with pytest.raises(SettingsError, match=next(iter(wrong))):
        load(tmp_path, **PUBLIC | LONG | wrong)


def test_play_money_in_production_has_to_be_allowed_in_words(tmp_path: Path):
    allowed = {"PAYMENT_PROVIDER": "sandbox", "ALLOW_SANDBOX_PAYMENTS": "true"}
    assert load(tmp_path, **PUBLIC | LONG | allowed).production


def test_razorpay_needs_its_key_and_secret(tmp_path: Path):
    with pytest.raises(SettingsError, match="needs RAZORPAY_KEY_ID and RAZORPAY_KEY_SECRET"):
        load(tmp_path, PAYMENT_PROVIDER="razorpay", RAZORPAY_KEY_ID="rzp_test_1")


def test_webhooks_are_accepted_under_the_new_secret_and_the_old_ones(tmp_path: Path):
    secrets = {"RAZORPAY_WEBHOOK_SECRET": "new", "RAZORPAY_WEBHOOK_SECRETS": "old, older"}
    assert load(tmp_path, **secrets).payments.webhook_secrets == ("new", "old", "older")


def test_the_process_and_the_folders_file_are_read_and_the_process_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / ".env").write_text("PORT=9001\nSIGNUP_CREDITS=3\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("SIGNUP_CREDITS", "4")
    monkeypatch.delenv("PORT", raising=False)
    settings = load_settings()
    assert (settings.port, settings.signup_credits) == (9001, 4)


def test_a_sign_in_providers_settings_begin_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("kept in a file\n")
    settings = load(
        tmp_path,
        GOOGLE_CLIENT_ID="greenroom",
        GOOGLE_CLIENT_SECRET_FILE=str(tmp_path / "secret"),
        MICROSOFT_CLIENT_ID="",
        MICROSOFT_ALLOWED_TENANTS="one, two",
        CLIENTS="no setting",
    )
    assert list(settings.sign_in.clients) == ["google"]
    secret = settings.sign_in.clients["google"].client_secret
    assert secret is not None
    assert secret.get_secret_value() == "kept in a file"


def test_a_providers_wrong_setting_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^GOOGLE_DISCOVERY_URL: give a web address"):
        load(tmp_path, GOOGLE_CLIENT_ID="greenroom", GOOGLE_DISCOVERY_URL="accounts.google.com")
