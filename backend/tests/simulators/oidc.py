"""OpenID Connect providers on a port of loopback: strict about what they get, hostile when told to be."""

from __future__ import annotations

import hashlib
import json
import secrets
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

from tests.simulators.oidc_personas import PERSONAS, Persona

CLIENT_ID = "greenroom-tests"
CLIENT_SECRET = "a secret of the tests, long enough for HS256"
FOR_EVER_SECONDS = 30

Claims = dict[str, Any]
Mint = Callable[[Claims], str | None]


class Fault(Enum):
    """What a provider does on a bad day."""

    SERVER_ERROR = auto()
    GARBAGE = auto()
    ENDLESS = auto()
    REDIRECT = auto()
    HANG = auto()


@cache
def key(name: str) -> RSAKey:
    """A key that a provider signs with; made once for all tests."""
    return RSAKey.generate_key(2048, {"kid": name, "use": "sig", "alg": "RS256"})


@dataclass
class Grant:
    """What a code stands for."""

    request: dict[str, str]
    spent: bool = False


@dataclass
class Oidc:
    """One provider: its manners, the person who is signed in there, its keys, and its bad days by path."""

    name: str
    persona: Persona
    base: str = ""
    person: Claims = field(default_factory=dict)
    userinfo: Claims | None = None
    published: list[str] = field(default_factory=lambda: ["first"])
    signs_with: str = "first"
    mint: Mint | None = None
    says_no: bool = False
    names_itself: bool = False
    faults: dict[str, Fault] = field(default_factory=dict)
    grants: dict[str, Grant] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.person = dict(self.persona.person)

    def sign(self, claims: Claims, *, by: str | None = None, header: Claims | None = None) -> str:
        name = by or self.signs_with
        return jwt.encode({"alg": "RS256", "kid": name} | (header or {}), claims, key(name))

    def discovery(self) -> Claims:
        return {
            "issuer": self.persona.announced_issuer.format(base=self.base),
            "authorization_endpoint": f"{self.base}/authorize",
            "token_endpoint": f"{self.base}/token",
            "jwks_uri": f"{self.base}/keys",
            "userinfo_endpoint": f"{self.base}/userinfo",
            # Some announce more than anybody should accept.
            "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
            "authorization_response_iss_parameter_supported": self.names_itself,
        }

    def authorize(self, query: dict[str, str]) -> str:
        """Where the browser is sent back to."""
        assert query["client_id"] == CLIENT_ID, query
        assert query["response_type"] == "code", query
        assert {"openid", "email", "profile"} == set(query["scope"].split()), query
        assert "response_mode" not in query, query
        answer = {"state": query["state"], "session_state": "x.y", "scope": query["scope"]}
        if self.names_itself:
            answer["iss"] = self.base
        if self.says_no:
            answer |= self.persona.cancels_with
        else:
            answer["code"] = secrets.token_urlsafe(16)
            self.grants[answer["code"]] = Grant(query)
        return f"{query['redirect_uri']}?{urlencode(answer)}"

    def token(self, form: dict[str, str]) -> tuple[int, Claims]:
        if (form.get("client_id"), form.get("client_secret")) != (CLIENT_ID, CLIENT_SECRET):
            return 401, {"error": "invalid_client"}
        grant = self.grants.get(form.get("code", ""))
        if grant is None or grant.spent or form["redirect_uri"] != grant.request["redirect_uri"]:
            return 400, {"error": "invalid_grant"}
        if not self.persona.takes_pkce and "code_verifier" in form:
            return 401, {"error": "invalid_client"}
        if self.persona.takes_pkce and challenge(form["code_verifier"]) != grant.request["code_challenge"]:
            return 400, {"error": "invalid_grant"}
        grant.spent = True
        claims = self.claims(grant.request["nonce"])
        token = self.mint(claims) if self.mint else self.sign(claims)
        answer: Claims = {"access_token": "an access token", "token_type": "Bearer", "expires_in": 3600}
        return 200, answer | ({"id_token": token} if token is not None else {})

    def claims(self, nonce: str) -> Claims:
        now = int(time.time())
        issuer = self.persona.token_issuer.format(base=self.base, **self.person)
        answer = {"iss": issuer, "aud": CLIENT_ID, "iat": now, "exp": now + 3600} | self.person
        return answer | ({"nonce": nonce} if self.persona.echoes_nonce else {})

    def keys(self) -> Claims:
        return {"keys": [key(name).as_dict(private=False) for name in self.published]}


def challenge(verifier: str) -> str:
    return urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")


class Handler(BaseHTTPRequestHandler):
    """One request. Subclassed for each server with its `providers`, by the first part of the path."""

    providers: dict[str, Oidc]
    closing: threading.Event
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._serve({})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", "0"))).decode()
        self._serve(dict(parse_qsl(body)))

    def log_message(self, *_: object) -> None:
        return

    def _serve(self, form: dict[str, str]) -> None:
        parts = urlsplit(self.path)
        _, name, path = parts.path.split("/", 2)
        provider = self.providers[name]
        provider.asked.append(path)
        with suppress(BrokenPipeError, ConnectionResetError):
            if fault := provider.faults.get(path):
                self._fail(fault)
            elif path == "authorize":
                self._send(302, b"", location=provider.authorize(dict(parse_qsl(parts.query))))
            else:
                status, answer = self._answer(provider, path, form)
                self._send(status, json.dumps(answer).encode())

    def _answer(self, provider: Oidc, path: str, form: dict[str, str]) -> tuple[int, Claims]:
        match path:
            case ".well-known/openid-configuration":
                return 200, provider.discovery()
            case "keys":
                return 200, provider.keys()
            case "token":
                return provider.token(form)
            case "userinfo" if self.headers.get("authorization") == "Bearer an access token":
                return 200, provider.userinfo or {"sub": provider.person["sub"]}
        return 404, {}

    def _fail(self, fault: Fault) -> None:
        match fault:
            case Fault.SERVER_ERROR:
                self._send(500, b"<html>")
            case Fault.GARBAGE:
                self._send(200, b'{"issuer": ')
            case Fault.ENDLESS:
                self._send(200, b" " * 3_000_000)
            case Fault.REDIRECT:
                self._send(302, b"", location="/elsewhere")
            case Fault.HANG:
                self.closing.wait(FOR_EVER_SECONDS)
        self.close_connection = True

    def _send(self, status: int, body: bytes, *, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served() -> Iterator[dict[str, Oidc]]:
    """Every provider that there is a persona of, each under its own address."""
    providers = {name: Oidc(name, persona) for name, persona in PERSONAS.items()}
    closing = threading.Event()
    handler = type("OneHandler", (Handler,), {"providers": providers, "closing": closing})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    for name, provider in providers.items():
        provider.base = f"http://127.0.0.1:{server.server_port}/{name}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield providers
    finally:
        closing.set()
        server.shutdown()
        thread.join()
        server.server_close()
