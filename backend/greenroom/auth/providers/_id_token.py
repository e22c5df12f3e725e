"""Reading an ID token: who signed it, for whom, about whom, and in answer to what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry

from greenroom.auth.providers._contract import (
    TENANT_TEMPLATE,
    Claims,
    IdentityRefused,
    Provider,
    TenantRefused,
)
from greenroom.auth.providers._directory import Directory
from greenroom.core.setting_groups import SignInClient

# A token does not choose how it is checked. All that the providers sign with is RS256.
ALGORITHMS: Final = ("RS256",)
# How far a provider's clock and ours may be apart.
LEEWAY_SECONDS: Final = 120
MAX_CLAIM_LENGTH: Final = 255


@dataclass(frozen=True, slots=True)
class Expected:
    """What a token must answer to: the nonce that we sent, and the access token that came beside it."""

    nonce: str
    access_token: str | None


async def read_id_token(
    provider: Provider, client: SignInClient, directory: Directory, token: str, expected: Expected
) -> tuple[str, Claims]:
    """The issuer, in the one spelling we keep, and the claims of a token in which everything holds.

    Raises `IdentityRefused`, `TenantRefused`, `ProviderUnavailable`.
    """
    decoded = await _decode(directory, token)
    announced = (await directory.metadata()).issuer
    issuer = announced.replace(TENANT_TEMPLATE, _tenant(provider, decoded.claims))
    # Made anew each time: the library takes hooks out of the options that it is given.
    options: dict[str, Any] = {
        "iss": {"essential": True, "values": [issuer, *provider.also_issuers]},
        "aud": {"essential": True, "value": client.client_id},
        "sub": {"essential": True},
        "exp": {"essential": True},
    }
    nonce_counts = provider.echoes_nonce or "nonce" in decoded.claims
    parameters = {
        "client_id": client.client_id,
        "nonce": expected.nonce if nonce_counts else None,
        "access_token": expected.access_token,
    }
    try:
        CodeIDToken(decoded.claims, decoded.header, options, parameters).validate(leeway=LEEWAY_SECONDS)
    except JoseError as error:
        raise IdentityRefused(f"{type(error).__name__}: {error.description}") from None
    except (ValueError, TypeError, AttributeError) as error:
        # A claim of a type that nobody expects, such as a list for a time.
        raise IdentityRefused(type(error).__name__) from None
    if not provider.admits(decoded.claims, client):
        raise TenantRefused
    return issuer, decoded.claims


def subject_of(provider: Provider, claims: Claims) -> str:
    """Who it is at the issuer. Raises `IdentityRefused`."""
    parts = [_text(claims, name) for name in ("sub", *provider.subject_claims)]
    if None in parts:
        raise IdentityRefused(f"no usable {' and '.join(provider.subject_claims)}")
    return ":".join(part for part in parts[1:] if part)


async def _decode(directory: Directory, token: str) -> jwt.Token:
    keys = await directory.keys()
    try:
        try:
            return _verified(token, keys)
        except InvalidKeyIdError:
            # Providers change their keys when they like; a token signed with a new one is how we hear of it.
            return _verified(token, await directory.keys(newer_than=keys))
    except JoseError as error:
        raise IdentityRefused(f"{type(error).__name__}: {error.description}") from None
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise IdentityRefused(type(error).__name__) from None


def _verified(token: str, keys: KeySet) -> jwt.Token:
    # A header that the library does not know is no reason to refuse a token.
    registry = JWSRegistry(algorithms=list(ALGORITHMS), strict_check_header=False)
    return jwt.decode(token, key=keys, registry=registry)


def _tenant(provider: Provider, claims: Claims) -> str:
    """What fills an issuer's template: only what a tenant's name is made of."""
    tenant = _text(claims, provider.tenant_claim) if provider.tenant_claim else ""
    if tenant is None or (tenant and not tenant.replace("-", "").isalnum()):
        raise IdentityRefused("no usable tenant")
    return tenant


def _text(claims: Claims, name: str) -> str | None:
    value = claims.get(name)
    usable = isinstance(value, str) and 0 < len(value) <= MAX_CLAIM_LENGTH and value.isprintable()
    return str(value) if usable else None
