"""What a deployment may set, by the names in env.example; the only module that reads the environment."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from dotenv import dotenv_values
from pydantic import Field, ValidationError, model_validator

from greenroom.core.secrets_file import SecretsUnreadable, generated_secrets
from greenroom.core.setting_groups import (
    SIGN_IN_SETTING,
    TAVUS_FAMILY_SETTING,
    Address,
    AiSettings,
    CommaSeparated,
    DatabaseAddress,
    Group,
    Lower,
    MailSettings,
    Networks,
    PaymentSettings,
    SignInSettings,
    StorageSettings,
    TavusSettings,
    TokenSettings,
)

MINIMUM_PRODUCTION_SECRET = 32
MINIO, STORAGE = "MINIO_", "STORAGE_"  # the first is accepted as another name of the second
IN_PLAIN_WORDS = {"int_parsing": "give a whole number", "bool_parsing": "give on or off"}


class SettingsError(Exception):
    """A setting that cannot be used; the message names it and says what to set."""


class Settings(Group):
    """Everything, read once at start and never changed."""

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    data_dir: Path = Path(".data")
    database_url: DatabaseAddress | None = None
    frontend_url: Address
    web_workers: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1, le=64)
    worker_concurrency: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1, le=64)
    trusted_proxies: Networks = ()
    rate_limits: bool = True
    signup_credits: int = Field(default=6, ge=0, le=1_000_000)
    admin_emails: CommaSeparated = ()
    interview_retention_days: int | None = Field(default=None, ge=1, le=36_500)
    tesseract: str = "tesseract"
    metrics_port: int | None = Field(default=None, ge=1, le=65535)
    webhook_base_url: Address | None = None
    log_level: Annotated[Literal["debug", "info", "warning", "error"], Lower] = "info"
    log_format: Annotated[Literal["text", "json"], Lower] | None = None

    tokens: TokenSettings
    sign_in: SignInSettings
    storage: StorageSettings
    ai: AiSettings
    tavus: TavusSettings
    payments: PaymentSettings
    mail: MailSettings

    @property
    def production(self) -> bool:
        """Whether real people use this: an https address makes it so."""
        return self.frontend_url.startswith("https://")

    @cached_property
    def origin(self) -> str:
        """Scheme, host and port of the app as a browser sends them in `Origin`: lower case, no usual port."""
        parts = urlsplit(self.frontend_url)
        usual = {"http": ":80", "https": ":443"}[parts.scheme]
        return f"{parts.scheme}://{parts.netloc.lower().removesuffix(usual)}"

    @model_validator(mode="after")
    def _fit_for_production(self) -> Self:
        if not self.production:
            return self
        if not self.rate_limits:
            raise ValueError("RATE_LIMITS=off is for load tests: remove it, or use an http FRONTEND_URL")
        if self.payments.payment_provider == "sandbox" and not self.payments.allow_sandbox_payments:
            raise ValueError(
                "PAYMENT_PROVIDER=sandbox is play money: set razorpay or none, or ALLOW_SANDBOX_PAYMENTS=true"
            )
        access = self.tokens.secret_key.get_secret_value()
        refresh = self.tokens.refresh_secret_key.get_secret_value()
        for name, secret in (("SECRET_KEY", access), ("REFRESH_SECRET_KEY", refresh)):
            if len(secret) < MINIMUM_PRODUCTION_SECRET:
                raise ValueError(
                    f"{name} needs at least {MINIMUM_PRODUCTION_SECRET} characters in production"
                )
        if access == refresh:
            raise ValueError("SECRET_KEY and REFRESH_SECRET_KEY must differ in production")
        return self


def load_settings(environment: dict[str, str] | None = None) -> Settings:
    """Read the settings from `environment`, by default the process's own over the folder's `.env`.

    Secrets that are not set are generated once into the data folder. Raises `SettingsError` with a sentence.
    """
    values = _read(environment if environment is not None else _process_environment())
    data_dir = Path(values.get("DATA_DIR", ".data")).resolve()
    values["DATA_DIR"] = str(data_dir)
    values.setdefault("FRONTEND_URL", f"http://localhost:{values.get('PORT', 8000)}")
    missing = {"SECRET_KEY", "REFRESH_SECRET_KEY"} - values.keys()
    try:
        if missing:
            values |= {
                name: secret for name, secret in generated_secrets(data_dir).items() if name in missing
            }
        groups = {
            "tokens": TokenSettings.model_validate(values),
            "sign_in": SignInSettings.model_validate(values),
            "storage": StorageSettings.model_validate(values),
            "ai": AiSettings.model_validate(values),
            "tavus": TavusSettings.model_validate(values),
            "payments": PaymentSettings.model_validate(values),
            "mail": MailSettings.model_validate(values),
        }
        return Settings.model_validate(values | groups)
    except ValidationError as error:
        # Without its cause, whose own text quotes the values.
        raise SettingsError(_sentence(error)) from None
    except SecretsUnreadable as error:
        raise SettingsError(str(error)) from None
    except OSError as error:
        raise SettingsError(f"DATA_DIR {data_dir} cannot be used: {error.strerror}.") from None


def environment_with(**more: str) -> dict[str, str]:
    """The process's own environment and `more`, for a process that it starts."""
    return dict(os.environ) | more


def _process_environment() -> dict[str, str]:
    from_file = {name: value for name, value in dotenv_values(".env").items() if value is not None}
    return from_file | dict(os.environ)


def _read(environment: dict[str, str]) -> dict[str, Any]:
    """Resolve `NAME_FILE` and other names, and leave out what is empty."""
    # Empty is unset: compose files hand on a variable that nobody set as an empty one.
    values: dict[str, Any] = {name: value.strip() for name, value in environment.items() if value.strip()}
    # Other programs' variables end so too, SSL_CERT_FILE for one: those are not ours to read.
    for name in [
        name for name in values if name.endswith("_FILE") and _is_setting(name.removesuffix("_FILE"))
    ]:
        if content := _content(name, Path(values[name])):
            values.setdefault(name.removesuffix("_FILE"), content)
    for name in [name for name in values if name.startswith(MINIO)]:
        values.setdefault(f"{STORAGE}{name.removeprefix(MINIO)}", values[name])
    return values


def _content(name: str, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise SettingsError(f"{name} cannot be read: {error.strerror}.") from None
    except ValueError:
        raise SettingsError(f"{name} names a file that is not text in UTF-8.") from None


def _is_setting(name: str) -> bool:
    groups: list[type[Group]] = [Settings, *Group.__subclasses__()]
    field = name.replace(MINIO, STORAGE, 1).lower() if name.startswith(MINIO) else name.lower()
    known = any(field in group.model_fields for group in groups)
    return known or any(pattern.fullmatch(name) for pattern in (SIGN_IN_SETTING, TAVUS_FAMILY_SETTING))


def _sentence(error: ValidationError) -> str:
    """Name each variable that is wrong, without repeating its value: it may be a secret."""
    problems = []
    for item in error.errors(include_input=False, include_url=False):
        # A provider's settings stand together under its name: CLIENTS, google, DISCOVERY_URL.
        parts = item["loc"][1:3] if item["loc"][:1] == ("CLIENTS",) else item["loc"][:1]
        name = "_".join(str(part) for part in parts).upper()
        said = item["msg"].removeprefix("Value error, ").replace("Input should be", "it should be")
        message = IN_PLAIN_WORDS.get(item["type"], said)
        problems.append(f"{name}: {message}" if name else message)
    return "; ".join(problems) + ". See env.example for what each setting takes."
