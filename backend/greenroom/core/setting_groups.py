"""The groups of settings: each field is a variable of its own name in capitals."""

from __future__ import annotations

import re
from email.utils import parseaddr
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Annotated, Any, Literal, NamedTuple, Self
from urllib.parse import urlsplit

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, model_validator

WEB_ADDRESS = re.compile(r"https?://[^/\s]+")
SIGN_IN_SETTING = re.compile(
    r"(?P<provider>[A-Z][A-Z0-9]*)_"
    r"(?P<setting>CLIENT_ID|CLIENT_SECRET|REDIRECT_URI|DISCOVERY_URL|TENANT_ID|ALLOWED_TENANTS)"
)
TAVUS_FAMILY_SETTING = re.compile(r"TAVUS_(?P<what>REPLICA|PERSONA)_(?P<family>[A-Z_]+)")
Algorithm = Literal["HS256", "HS384", "HS512"]


def _split(value: Any) -> Any:
    return (
        tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value
    )


def _networks(value: Any) -> Any:
    # Not strict: an address with its mask, such as 10.0.0.1/8, is taken for the network that it is in.
    return tuple(ip_network(part, strict=False) for part in _split(value))


def _without_slash(value: Any) -> Any:
    return value.rstrip("/") if isinstance(value, str) else value


def _lower(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


def _ai_provider(value: Any) -> Any:
    name = value.strip().lower() if isinstance(value, str) else value
    return "google" if name == "gemini" else name


def _ai_providers(value: Any) -> Any:
    return tuple(_ai_provider(part) for part in _split(value))


def _web_address(value: str) -> str:
    if not WEB_ADDRESS.match(value):
        raise ValueError("give a web address such as https://greenroom.example.com")
    return value


def _database_address(value: str) -> str:
    try:
        if value.startswith(("postgresql://", "postgres://")):
            conninfo_to_dict(value)
            return value
    except ProgrammingError:
        pass
    # In our own words: psycopg's may quote the address, and the password in it.
    raise ValueError("give an address such as postgresql://user:password@host:5432/name")


def _mail_server(value: SecretStr) -> SecretStr:
    parts = urlsplit(value.get_secret_value())
    try:
        # Reading `port` raises ValueError where it is no number of a port.
        if parts.scheme in ("smtp", "smtps") and parts.hostname and parts.port != 0:
            return value
    except ValueError:
        pass
    raise ValueError("give an address such as smtp://user:password@host:587 or smtps://host")


def _mailbox(value: str) -> str:
    _, address = parseaddr(value)
    if "@" not in address:
        raise ValueError("give an address such as Greenroom <no-reply@greenroom.example.com>")
    return value


CommaSeparated = Annotated[tuple[str, ...], BeforeValidator(_split)]
SeveralSecrets = Annotated[tuple[SecretStr, ...], BeforeValidator(_split)]
Networks = Annotated[tuple[IPv4Network | IPv6Network, ...], BeforeValidator(_networks)]
Address = Annotated[str, BeforeValidator(_without_slash), AfterValidator(_web_address)]
DatabaseAddress = Annotated[str, AfterValidator(_database_address)]
Lower = BeforeValidator(_lower)
AiProviderName = Literal["embedded", "google", "openai", "compatible"]
AiProvider = Annotated[AiProviderName, BeforeValidator(_ai_provider)]
AiProviders = Annotated[tuple[AiProviderName, ...], BeforeValidator(_ai_providers)]


class Group(BaseModel):
    """Settings that belong together; each field is read from the variable of its own name in capitals."""

    model_config = ConfigDict(frozen=True, alias_generator=str.upper, populate_by_name=True, extra="ignore")


class TokenSettings(Group):
    """How access tokens are signed and refresh tokens derived."""

    secret_key: SecretStr
    algorithm: Algorithm = "HS256"
    access_token_expire_minutes: int = Field(default=15, ge=1, le=1440)
    refresh_secret_key: SecretStr
    refresh_algorithm: Algorithm = "HS256"


class SignInClient(Group):
    """What this deployment is to one sign-in provider; each variable begins with the provider's name."""

    client_id: str
    client_secret: SecretStr | None = None
    redirect_uri: Address | None = None
    discovery_url: Address | None = None
    tenant_id: str = "common"
    allowed_tenants: CommaSeparated = ()


class SignInSettings(Group):
    """The sign-in providers by name: offered when the client id is set. `auth` knows which there are."""

    clients: dict[str, SignInClient] = {}

    @model_validator(mode="before")
    @classmethod
    def _by_provider(cls, values: Any) -> Any:
        clients: dict[str, dict[str, Any]] = {}
        for name, value in values.items():
            if match := SIGN_IN_SETTING.fullmatch(name):
                clients.setdefault(match["provider"].lower(), {})[match["setting"]] = value
        return {"CLIENTS": {name: client for name, client in clients.items() if "CLIENT_ID" in client}}


class StorageSettings(Group):
    """Where files live: the local store under DATA_DIR, unless an endpoint or keys of an S3 store are set."""

    storage_endpoint: Address | None = None
    storage_public_endpoint: Address | None = None
    storage_region: str = "us-east-1"
    storage_bucket: str = "cvs"
    storage_access_key: str | None = None
    storage_secret_key: SecretStr | None = None
    storage_upload_mode: Annotated[Literal["post", "put"], Lower] = "post"
    cv_retention_days: int | None = Field(default=None, ge=1, le=36_500)
    max_cv_bytes: int = Field(default=10 * 1024 * 1024, ge=1024, le=100 * 1024 * 1024)

    @property
    def on_s3(self) -> bool:
        """Whether files go to an S3 store; keys without an endpoint mean Amazon's own."""
        return self.storage_endpoint is not None or self.storage_access_key is not None

    @model_validator(mode="after")
    def _has_both_keys(self) -> Self:
        if self.on_s3 and not (self.storage_access_key and self.storage_secret_key):
            raise ValueError("an S3 store needs STORAGE_ACCESS_KEY and STORAGE_SECRET_KEY")
        return self


class VoiceServer(NamedTuple):
    """A server that speaks and listens as OpenAI does; `provider` is "openai" or "compatible"."""

    provider: str
    base_url: str
    key: SecretStr | None


class AiSettings(Group):
    """Which models word things, in the order in which they are asked; the embedded engine needs nothing."""

    ai_provider: AiProvider = "embedded"
    ai_model: str | None = None
    api_key: SecretStr | None = None
    ai_base_url: Address | None = None
    ai_fallback: AiProviders = ()
    openai_api_key: SecretStr | None = None
    openai_base_url: Address = "https://api.openai.com/v1"
    gemini_api_key: SecretStr | None = None
    gemini_base_url: Address = "https://generativelanguage.googleapis.com"
    ai_timeout_seconds: float = Field(default=60.0, gt=0, le=600)
    ai_daily_budget_tokens: int | None = Field(default=None, ge=0)
    ai_speech_model: str | None = None
    ai_speech_voice: str = "alloy"
    ai_transcription_model: str | None = None
    ai_voice_base_url: Address | None = None
    ai_voice_api_key: SecretStr | None = None

    @model_validator(mode="after")
    def _has_an_address(self) -> Self:
        if "compatible" in (self.ai_provider, *self.ai_fallback) and self.ai_base_url is None:
            raise ValueError("the provider compatible needs AI_BASE_URL, such as http://localhost:11434/v1")
        if (self.ai_speech_model or self.ai_transcription_model) and self.voice_server is None:
            raise ValueError(
                "AI_SPEECH_MODEL and AI_TRANSCRIPTION_MODEL need a server: set OPENAI_API_KEY, AI_BASE_URL"
                " or AI_VOICE_BASE_URL"
            )
        return self

    def key_of(self, provider: AiProviderName) -> SecretStr | None:
        """The provider's own key, else API_KEY where the provider is chosen or named as a fallback.

        A server at AI_BASE_URL is not shown the key that a vendor before it is asked with.
        """
        own = {"openai": self.openai_api_key, "google": self.gemini_api_key}
        if key := own.get(provider):
            return key
        named = provider == self.ai_provider or provider in self.ai_fallback
        taken = provider not in own and self.ai_provider in own and own[self.ai_provider] is None
        return self.api_key if named and not taken else None

    @property
    def voice_server(self) -> VoiceServer | None:
        """Who speaks and listens: an address of its own, else the server of `compatible`, else OpenAI.

        A key goes nowhere but to the server that it was set for.
        """
        own, shared = self.ai_voice_api_key, self.api_key
        if self.ai_voice_base_url is not None:
            return VoiceServer("compatible", self.ai_voice_base_url, own)
        of_openai = own or self.openai_api_key or (shared if self.ai_provider == "openai" else None)
        if self.ai_base_url is not None and (self.ai_provider == "compatible" or of_openai is None):
            key = own or (shared if self.ai_provider == "compatible" else None)
            return VoiceServer("compatible", self.ai_base_url, key)
        return VoiceServer("openai", self.openai_base_url, of_openai) if of_openai else None


class TavusSettings(Group):
    """The video interviewer; off until a key is set.

    `tavus_max_concurrent` is how many conversations we begin at once, None for as many as the vendor takes.
    `replicas` and `personas` are by family in lower case ("software"), each in place of the default.
    """

    tavus_api_key: SecretStr | None = None
    tavus_base_url: Address = "https://tavusapi.com"
    tavus_naming: Annotated[Literal["legacy", "pal"], Lower] = "legacy"
    tavus_max_concurrent: int | None = Field(default=None, ge=1, le=1000)
    tavus_replica_default: str | None = None
    tavus_persona_default: str | None = None
    tavus_roles: str | None = None
    replicas: dict[str, str] = {}
    personas: dict[str, str] = {}

    @model_validator(mode="before")
    @classmethod
    def _by_family(cls, values: Any) -> Any:
        families: dict[str, dict[str, str]] = {"REPLICA": {}, "PERSONA": {}}
        for name, value in values.items():
            match = TAVUS_FAMILY_SETTING.fullmatch(name)
            # TAVUS_REPLICA_DEFAULT and TAVUS_PERSONA_DEFAULT are fields of their own.
            if match and match["family"] != "DEFAULT":
                families[match["what"]][match["family"].lower()] = value
        return values | {"REPLICAS": families["REPLICA"], "PERSONAS": families["PERSONA"]}


class PaymentSettings(Group):
    """Who takes the money for credits; the sandbox takes play money and needs nothing."""

    payment_provider: Annotated[Literal["sandbox", "razorpay", "none"], Lower] = "sandbox"
    allow_sandbox_payments: bool = False
    razorpay_key_id: str | None = None
    razorpay_key_secret: SecretStr | None = None
    razorpay_webhook_secret: SecretStr | None = None
    razorpay_webhook_secrets: SeveralSecrets = ()
    razorpay_base_url: Address = "https://api.razorpay.com/v1"
    payment_checkout_script_url: Address = "https://checkout.razorpay.com/v1/checkout.js"
    receipt_seller: str = Field(default="Greenroom", max_length=80)
    receipt_tax_line: str = Field(default="The amount includes any tax that applies.", max_length=200)

    @property
    def webhook_secrets(self) -> tuple[str, ...]:
        """Every secret that a webhook may be signed with; events sent before a change carry the old one."""
        newest = (self.razorpay_webhook_secret,) if self.razorpay_webhook_secret else ()
        return tuple(secret.get_secret_value() for secret in (*newest, *self.razorpay_webhook_secrets))

    @model_validator(mode="after")
    def _has_what_the_provider_needs(self) -> Self:
        if self.payment_provider == "razorpay" and not (self.razorpay_key_id and self.razorpay_key_secret):
            raise ValueError("PAYMENT_PROVIDER=razorpay needs RAZORPAY_KEY_ID and RAZORPAY_KEY_SECRET")
        return self


class MailSettings(Group):
    """Who carries letters; unset means the outbox folder under DATA_DIR."""

    smtp_url: Annotated[SecretStr, AfterValidator(_mail_server)] | None = None
    mail_from: Annotated[str, AfterValidator(_mailbox)] | None = None
