"""Accounts elsewhere that one can sign in with: each module here is one provider, found by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from greenroom.auth.providers._contract import (
    Account,
    Cancelled,
    IdentityRefused,
    Provider,
    ProviderUnavailable,
    SignInFailed,
    TenantRefused,
)
from greenroom.auth.providers._http import Web
from greenroom.auth.providers._peer import Peer, Return, Secrets
from greenroom.auth.sign_in_clients import require_secrets
from greenroom.core.discovery import discover
from greenroom.core.settings import Settings

__all__ = [
    "PROVIDERS",
    "Account",
    "Cancelled",
    "IdentityRefused",
    "Peer",
    "Peers",
    "Provider",
    "ProviderUnavailable",
    "Return",
    "Secrets",
    "SignInFailed",
    "TenantRefused",
]

PROVIDERS: Final[dict[str, Provider]] = discover(__name__)


class Peers:
    """The providers that this deployment is registered with. Raises `SettingsError` for a missing secret."""

    def __init__(self, settings: Settings) -> None:
        require_secrets(settings)
        self._web = Web()
        self._by_name = {
            name: _peer(name, provider, settings, self._web)
            for name, provider in PROVIDERS.items()
            if name in settings.sign_in.clients
        }

    def __iter__(self) -> Iterator[Peer]:
        return iter(self._by_name.values())

    def named(self, name: str) -> Peer | None:
        return self._by_name.get(name)

    async def close(self) -> None:
        await self._web.close()


def label_of(name: str) -> str:
    """How a provider is called, also one that this deployment no longer offers."""
    return PROVIDERS[name].label if name in PROVIDERS else name


def _peer(name: str, provider: Provider, settings: Settings, web: Web) -> Peer:
    client = settings.sign_in.clients[name]
    # The address that is registered with the provider.
    redirect_uri = client.redirect_uri or f"{settings.frontend_url}/api/v1/auth/{name}-login"
    return Peer(name, provider, client, redirect_uri, web)
