"""What a provider publishes of itself: its addresses and its keys, kept for a while."""

from __future__ import annotations

import asyncio
import time
from typing import Annotated, Any, Final

from joserfc.errors import JoseError
from joserfc.jwk import KeySet, RSAKey
from pydantic import BaseModel, ConfigDict, Field

from greenroom.auth.providers._contract import ProviderUnavailable
from greenroom.auth.providers._http import Web

KEPT_SECONDS: Final = 3600.0

WebAddress = Annotated[str, Field(pattern=r"^https?://[^/\s]+\S*$", max_length=2000)]


class Metadata(BaseModel):
    """The discovery document, as far as we read it (OpenID Connect Discovery 1.0, section 3)."""

    model_config = ConfigDict(frozen=True)

    issuer: str
    authorization_endpoint: WebAddress
    token_endpoint: WebAddress
    jwks_uri: WebAddress
    userinfo_endpoint: WebAddress | None = None
    # RFC 9207: then an answer without `iss` is not its answer.
    authorization_response_iss_parameter_supported: bool = False


class Jwks(BaseModel):
    keys: list[dict[str, Any]]


class Directory:
    """Metadata and keys of one provider, asked for once an hour, and the keys also when one is missing."""

    def __init__(self, web: Web, discovery_url: str) -> None:
        self._web = web
        self._discovery_url = discovery_url
        # Of those who need it at once one asks; the others wait for that answer.
        self._asking = asyncio.Lock()
        self._metadata: tuple[float, Metadata] | None = None
        self._keys: tuple[float, KeySet] | None = None

    async def metadata(self) -> Metadata:
        """Raises `ProviderUnavailable`."""
        async with self._asking:
            if self._metadata is None or _is_old(self._metadata[0]):
                found = await self._web.get(Metadata, self._discovery_url)
                self._require_as_safe(found)
                self._metadata = (time.monotonic(), found)
            return self._metadata[1]

    async def keys(self, *, newer_than: KeySet | None = None) -> KeySet:
        """The keys that sign its tokens; not `newer_than`, which lack one. Raises `ProviderUnavailable`."""
        metadata = await self.metadata()
        async with self._asking:
            # Who waited for the lock may find newer ones there already.
            if self._keys is None or _is_old(self._keys[0]) or self._keys[1] is newer_than:
                found = await self._web.get(Jwks, metadata.jwks_uri)
                self._keys = (time.monotonic(), _signing_keys(found))
            return self._keys[1]

    def _require_as_safe(self, found: Metadata) -> None:
        """An https provider does not send us, or a person's secret code, over plain http."""
        addresses = (found.authorization_endpoint, found.token_endpoint, found.jwks_uri)
        also = (found.userinfo_endpoint,) if found.userinfo_endpoint else ()
        safe = all(address.startswith("https://") for address in (*addresses, *also))
        if self._discovery_url.startswith("https://") and not safe:
            raise ProviderUnavailable("an https provider names plain http addresses")


def _is_old(asked: float) -> bool:
    return time.monotonic() - asked > KEPT_SECONDS


def _signing_keys(published: Jwks) -> KeySet:
    """The RSA keys: what else is there, such as one to encrypt to us, never verifies a token."""
    try:
        keys = [
            RSAKey.import_key({name: value for name, value in key.items() if isinstance(value, str)})
            for key in published.keys
            if key.get("kty") == "RSA" and key.get("use", "sig") == "sig"
        ]
    except (JoseError, ValueError, TypeError, KeyError):
        raise ProviderUnavailable("its keys cannot be read") from None
    return KeySet(list(keys))
