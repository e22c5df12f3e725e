"""An S3 store in memory: buckets, files, signed addresses and forms, CORS, and bad days (`Fault`).

What is here is what Amazon documents of its wire format, as far as Greenroom speaks it; on a port of loopback
by `s3_http`. Calls signed by header are taken by their access key: that boto3 signs them right, Ceph shows.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import parse_qs, unquote
from xml.sax.saxutils import escape

from tests.simulators.s3_signatures import Refused, check_address, check_form

CREDENTIAL = re.compile(r"Credential=([^/]+)/")
NAME = re.compile(r'[; ]name="([^"]*)"')
ORIGIN = re.compile(r"<AllowedOrigin>([^<]+)</AllowedOrigin>")


class Fault(StrEnum):
    """What becomes of every request while it is set."""

    HANG = "timeout"
    CUT = "connection cut in mid-answer"
    FORBIDDEN = "403 keys unknown"
    FULL = "403 quota exceeded"
    NO_BUCKET = "404 no such bucket"
    SLOW_DOWN = "503 slow down"
    SERVER_ERROR = "500"
    GARBAGE = "garbage"
    DRIP = "slow drip"


class Stored(NamedTuple):
    data: bytes
    content_type: str

    @property
    def etag(self) -> str:
        return f'"{hashlib.md5(self.data, usedforsecurity=False).hexdigest()}"'


@dataclass(frozen=True)
class Asked:
    """One request; header names in lower case, `query` and `path` as they came."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Answer:
    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class S3:
    """The store of one owner; `rules` is what each bucket was told of CORS."""

    access_key: str = "greenroom-tests"
    secret_key: str = "a secret of the tests"
    buckets: dict[str, dict[str, Stored]] = field(default_factory=dict)
    rules: dict[str, bytes] = field(default_factory=dict)
    fault: Fault | None = None
    knows_cors: bool = True
    asked: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def serve(self, asked: Asked) -> Answer:
        with self.lock:
            bucket, _, key = unquote(asked.path).lstrip("/").partition("/")
            self.asked.append(f"{asked.method} {'file' if key else 'bucket'}")
            try:
                if asked.method == "POST" and not key:
                    return self._take_form(bucket, asked)
                self._check(asked)
                return self._on_file(bucket, key, asked) if key else self._on_bucket(bucket, asked)
            except Refused as refusal:
                return _error(refusal.code, refusal.status)

    def allows(self, bucket: str, origin: str) -> bool:
        """Whether a page of this origin may send files to the bucket."""
        return origin in ORIGIN.findall(self.rules.get(bucket, b"").decode())

    def _check(self, asked: Asked) -> None:
        secrets = {self.access_key: self.secret_key}
        if "X-Amz-Signature=" in asked.query:
            check_address(asked.method, asked.path, asked.query, asked.headers, secrets)
            return
        credential = CREDENTIAL.search(asked.headers.get("authorization", ""))
        if credential is None:
            raise Refused("AccessDenied")
        if credential[1] != self.access_key:
            raise Refused("InvalidAccessKeyId")

    def _files(self, bucket: str) -> dict[str, Stored]:
        if bucket not in self.buckets:
            raise Refused("NoSuchBucket", 404)
        return self.buckets[bucket]

    def _on_bucket(self, bucket: str, asked: Asked) -> Answer:
        match asked.method, asked.query:
            case "PUT", "":
                self.buckets.setdefault(bucket, {})
            case _, "cors" if not self.knows_cors:
                raise Refused("NotImplemented", 501)
            case "PUT", "cors":
                self.rules[bucket] = asked.body
            case "GET", "cors":
                if bucket not in self.rules:
                    raise Refused("NoSuchCORSConfiguration", 404)
                return Answer(body=self.rules[bucket])
            case "GET", "uploads":
                return Answer(body=b"<ListMultipartUploadsResult></ListMultipartUploadsResult>")
            case _:
                self._files(bucket)
        return Answer()

    def _on_file(self, bucket: str, key: str, asked: Asked) -> Answer:
        files = self._files(bucket)
        if asked.method == "DELETE":
            files.pop(key, None)
            return Answer(204)
        if asked.method == "PUT":
            return self._keep(files, key, asked)
        if key not in files:
            raise Refused("NoSuchKey", 404)
        return _shown(files[key], asked.query)

    def _keep(self, files: dict[str, Stored], key: str, asked: Asked) -> Answer:
        source = unquote(asked.headers.get("x-amz-copy-source", "")).lstrip("/")
        if not source:
            files[key] = Stored(asked.body, asked.headers.get("content-type", "binary/octet-stream"))
            return Answer(headers={"ETag": files[key].etag})
        bucket, _, old = source.partition("/")
        copied = self._files(bucket).get(old)
        if copied is None:
            raise Refused("NoSuchKey", 404)
        if asked.headers.get("x-amz-copy-source-if-match", copied.etag) != copied.etag:
            raise Refused("PreconditionFailed", 412)
        files[key] = copied
        return Answer(
            body=f"<CopyObjectResult><ETag>{escape(copied.etag)}</ETag></CopyObjectResult>".encode()
        )

    def _take_form(self, bucket: str, asked: Asked) -> Answer:
        files = self._files(bucket)
        _, _, boundary = asked.headers["content-type"].partition("boundary=")
        fields: dict[str, str] = {}
        data = b""
        for part in asked.body.split(b"--" + boundary.encode())[1:-1]:
            head, _, content = part.partition(b"\r\n\r\n")
            name = NAME.search(head.decode())
            if name is not None and name[1] == "file":
                data = content[:-2]
            elif name is not None:
                fields[name[1]] = content[:-2].decode()
        check_form(bucket, fields, len(data), {self.access_key: self.secret_key})
        files[fields["key"]] = Stored(data, fields["Content-Type"])
        return Answer(204)


def _shown(file: Stored, query: str) -> Answer:
    asked = parse_qs(query)
    headers = {"Content-Type": file.content_type, "ETag": file.etag, "Accept-Ranges": "bytes"}
    for name in ("Content-Type", "Content-Disposition", "Cache-Control"):
        if value := asked.get(f"response-{name.lower()}"):
            headers[name] = value[0]
    return Answer(body=file.data, headers=headers)


def _error(code: str, status: int) -> Answer:
    body = f"<?xml version='1.0'?><Error><Code>{code}</Code><Message>No.</Message></Error>"
    return Answer(status, body.encode(), {"Content-Type": "application/xml"})


FAILED: dict[Fault, Answer] = {
    Fault.FORBIDDEN: _error("InvalidAccessKeyId", 403),
    Fault.FULL: _error("QuotaExceeded", 403),
    Fault.NO_BUCKET: _error("NoSuchBucket", 404),
    Fault.SLOW_DOWN: _error("SlowDown", 503),
    Fault.SERVER_ERROR: _error("InternalError", 500),
    Fault.GARBAGE: Answer(200, b"<html>This is no store", {"Content-Type": "text/html"}),
}
