"""What an S3 server checks of a signed address and of a signed form (Signature Version 4)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, quote

STAMP = "%Y%m%dT%H%M%SZ"


class Refused(Exception):
    """The request is turned away, with S3's own code."""

    def __init__(self, code: str, status: int = 403) -> None:
        super().__init__(code)
        self.code, self.status = code, status


def check_address(
    method: str, path: str, query: str, headers: Mapping[str, str], secrets: Mapping[str, str]
) -> None:
    """That the address was signed for this very request; `headers` have names in lower case."""
    terms = dict(parse_qsl(query, keep_blank_values=True))
    access_key, *scope = terms["X-Amz-Credential"].split("/")
    made = datetime.strptime(terms["X-Amz-Date"], STAMP).replace(tzinfo=UTC)
    signed = terms["X-Amz-SignedHeaders"].split(";")
    if access_key not in secrets:
        raise Refused("InvalidAccessKeyId")
    if datetime.now(UTC) > made + timedelta(seconds=int(terms["X-Amz-Expires"])):
        raise Refused("AccessDenied")
    if "host" not in signed or any(name.startswith("x-amz-") and name not in signed for name in headers):
        raise Refused("AccessDenied")
    pairs = sorted((_quoted(name), _quoted(value)) for name, value in terms.items())
    canonical = "\n".join(
        [
            method,
            path,
            "&".join(f"{name}={value}" for name, value in pairs if name != "X-Amz-Signature"),
            *(f"{name}:{' '.join(headers.get(name, '').split())}" for name in signed),
            "",
            ";".join(signed),
            "UNSIGNED-PAYLOAD",
        ]
    )
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    text = "\n".join(["AWS4-HMAC-SHA256", terms["X-Amz-Date"], "/".join(scope), digest])
    _compare(secrets[access_key], scope, text, terms["X-Amz-Signature"])


def check_form(bucket: str, fields: Mapping[str, str], size: int, secrets: Mapping[str, str]) -> None:
    """That the form's policy was signed, still lasts, and allows each field and a file of so many bytes."""
    form = {name.lower(): value for name, value in fields.items()}
    access_key, *scope = form["x-amz-credential"].split("/")
    if access_key not in secrets:
        raise Refused("InvalidAccessKeyId")
    _compare(secrets[access_key], scope, form["policy"], form.get("x-amz-signature", ""))
    policy = json.loads(base64.b64decode(form["policy"]))
    if datetime.now(UTC) > datetime.fromisoformat(policy["expiration"]):
        raise Refused("AccessDenied")
    allowed = {"policy", "x-amz-signature"}
    for condition in policy["conditions"]:
        allowed |= _fields_that_fit(condition, form | {"bucket": bucket}, size)
    if form.keys() - allowed:
        raise Refused("AccessDenied")


def _fields_that_fit(condition: Any, form: Mapping[str, str], size: int) -> set[str]:
    if isinstance(condition, list) and condition[0] == "content-length-range":
        if size < condition[1]:
            raise Refused("EntityTooSmall", 400)
        if size > condition[2]:
            raise Refused("EntityTooLarge", 400)
        return set()
    ((name, wanted),) = condition.items() if isinstance(condition, dict) else [condition[1:]]
    name = name.removeprefix("$").lower()
    if form.get(name) != wanted:
        raise Refused("AccessDenied")
    return {name}


def _compare(secret: str, scope: list[str], text: str, signature: str) -> None:
    key = f"AWS4{secret}".encode()
    for part in scope:
        key = hmac.digest(key, part.encode(), "sha256")
    if not hmac.compare_digest(hmac.new(key, text.encode(), "sha256").hexdigest(), signature):
        raise Refused("SignatureDoesNotMatch")


def _quoted(text: str) -> str:
    return quote(text, safe="-_.~")
