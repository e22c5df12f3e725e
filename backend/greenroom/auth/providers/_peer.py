"""One provider as we are registered with it: where to send a person, and who they are when they come back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from authlib.oauth2.auth import ClientAuth
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri, prepare_token_request
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from pydantic import BaseModel, ConfigDict, ValidationError

from greenroom.auth.providers._contract import (
    TENANT_TEMPLATE,
    Account,
    Cancelled,
    Claims,
    IdentityRefused,
    Provider,
    ProviderUnavailable,
)
from greenroom.auth.providers._directory import Directory
from greenroom.auth.providers._http import Web, read
from greenroom.auth.providers._id_token import Expected, read_id_token, subject_of
from greenroom.core.setting_groups import SignInClient

HTTP_OK: Final = 200
# RFC 6749, 5.2: the code is spent, expired, or was given to somebody else. All else is between us and them.
CODE_REFUSED: Final = "invalid_grant"
BUSY: Final = frozenset({"server_error", "temporarily_unavailable"})


@dataclass(frozen=True, slots=True)
class Secrets:
    """What one sign-in is bound to: each random, known to the browser's cookie and to nobody else."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Return:
    """What the provider sent the person back with."""

    code: str | None = None
    error: str | None = None
    issuer: str | None = None


# An error that is logged must not quote a token.
class Tokens(BaseModel):
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    id_token: str
    access_token: str | None = None


class TokenError(BaseModel):
    error: str = ""


class UserInfo(BaseModel):
    model_config = ConfigDict(extra="allow", hide_input_in_errors=True)

    sub: str


class Peer:
    """Speaks to one provider. Holds its addresses and keys for an hour, and nothing of any person."""

    def __init__(
        self, name: str, provider: Provider, client: SignInClient, redirect_uri: str, web: Web
    ) -> None:
        self.name = name
        self.provider = provider
        self._client = client
        self._redirect_uri = redirect_uri
        self._web = web
        discovery_url = client.discovery_url or provider.discovery_url
        self._directory = Directory(web, discovery_url.replace("{tenant}", client.tenant_id))

    async def check(self) -> None:
        """Read its discovery document, unless that was done lately. Raises `ProviderUnavailable`."""
        await self._directory.metadata()

    async def authorize_url(self, secrets: Secrets) -> str:
        """Where to send the person. Raises `ProviderUnavailable`."""
        metadata = await self._directory.metadata()
        also: dict[str, str] = {"nonce": secrets.nonce, **self.provider.also_asks}
        if self.provider.pkce:
            also["code_challenge"] = create_s256_code_challenge(secrets.verifier)
            also["code_challenge_method"] = "S256"
        url: str = prepare_grant_uri(
            metadata.authorization_endpoint,
            self._client.client_id,
            "code",
            redirect_uri=self._redirect_uri,
            scope=self.provider.scope,
            state=secrets.state,
            **also,
        )
        return url

    async def identify(self, returned: Return, secrets: Secrets) -> Account:
        """Who came back. Raises a `SignInFailed`."""
        metadata = await self._directory.metadata()
        # Mix-up (RFC 9207): the code goes to nobody but the one who says that it is theirs.
        if returned.issuer is None:
            unsigned = metadata.authorization_response_iss_parameter_supported
        else:
            unsigned = not _may_be(returned.issuer, metadata.issuer, self.provider)
        if unsigned:
            raise IdentityRefused("the answer is not from this provider")
        if returned.error is not None:
            raise self._said_no(returned.error)
        if not returned.code:
            raise IdentityRefused("no code")
        tokens = await self._redeem(returned.code, secrets.verifier, metadata.token_endpoint)
        expected = Expected(secrets.nonce, tokens.access_token)
        issuer, claims = await read_id_token(
            self.provider, self._client, self._directory, tokens.id_token, expected
        )
        subject = subject_of(self.provider, claims)
        said = await self._said(claims, tokens, metadata.userinfo_endpoint)
        return _account(self.provider, issuer, subject, said)

    def _said_no(self, error: str) -> Exception:
        if error in self.provider.cancelled:
            return Cancelled()
        if error in BUSY:
            return ProviderUnavailable(error)
        return IdentityRefused("it refused the request")

    async def _redeem(self, code: str, verifier: str, endpoint: str) -> Tokens:
        also = {"code_verifier": verifier} if self.provider.pkce else {}
        form = prepare_token_request("authorization_code", redirect_uri=self._redirect_uri, code=code, **also)
        secret = self._client.client_secret
        auth = ClientAuth(
            self._client.client_id,
            secret.get_secret_value() if secret else "",
            auth_method="client_secret_post",
        )
        _, headers, content = auth.prepare("POST", endpoint, {}, form)
        status, body = await self._web.post(endpoint, headers, content)
        if status == HTTP_OK:
            return _tokens(body)
        if read(TokenError, body).error == CODE_REFUSED:
            raise IdentityRefused("the code was refused")
        raise ProviderUnavailable(f"its token endpoint answered {status}")

    async def _said(self, claims: Claims, tokens: Tokens, userinfo_endpoint: str | None) -> Claims:
        """The claims about the person: the token's, or userinfo's where the token holds no address.

        Never a mixture: what proves an address must come from where the address came from.
        """
        if "email" in claims or userinfo_endpoint is None or tokens.access_token is None:
            return claims
        bearer = {"Authorization": f"Bearer {tokens.access_token}"}
        found = await self._web.get(UserInfo, userinfo_endpoint, bearer)
        # OpenID Connect Core 1.0, 5.3.2: otherwise it may be about somebody else.
        if found.sub != claims["sub"]:
            raise IdentityRefused("userinfo is about somebody else")
        return found.model_dump()


def _may_be(issuer: str, announced: str, provider: Provider) -> bool:
    """Whether an answer may be the provider's: of a template, the part before its tenant must fit."""
    start, template, end = announced.partition(TENANT_TEMPLATE)
    if template:
        return issuer == announced or (issuer.startswith(start) and issuer.endswith(end))
    return issuer == announced or issuer in provider.also_issuers


def _tokens(body: bytes) -> Tokens:
    try:
        return Tokens.model_validate_json(body)
    except ValidationError as error:
        missing = any("id_token" in item["loc"] for item in error.errors(include_input=False))
        if missing:
            raise IdentityRefused("no id_token") from None
        raise ProviderUnavailable("its answer holds no tokens") from None


def _account(provider: Provider, issuer: str, subject: str, said: dict[str, Any] | Claims) -> Account:
    email, name = said.get("email"), said.get("name")
    if not isinstance(name, str) or not name.strip():
        name = " ".join(
            part for part in (said.get("given_name"), said.get("family_name")) if isinstance(part, str)
        )
    return Account(
        issuer=issuer,
        subject=subject,
        email=email if isinstance(email, str) and email else None,
        email_proven=provider.proves_email(said),
        name=name or None,
    )
