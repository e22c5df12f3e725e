"""Whether the settings for signing in elsewhere are whole; to be asked before any provider is imported."""

from __future__ import annotations

from typing import Final

from greenroom.core.discovery import vendor_names
from greenroom.core.settings import Settings, SettingsError

PROVIDERS: Final = "greenroom.auth.providers"


def require_secrets(settings: Settings) -> None:
    """Raises `SettingsError` for a provider's client id without its secret.

    A `..._CLIENT_ID` that belongs to no provider of ours may be some other program's.
    """
    for name in vendor_names(PROVIDERS):
        client = settings.sign_in.clients.get(name)
        if client is not None and client.client_secret is None:
            raise SettingsError(f"{name.upper()}_CLIENT_ID needs {name.upper()}_CLIENT_SECRET beside it.")
