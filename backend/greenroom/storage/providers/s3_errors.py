"""What an S3 store's failures mean, for whoever runs it."""

from __future__ import annotations

from typing import Final, NamedTuple

from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    ConnectionError,  # noqa: A004 - botocore's own name, the base of what never reached the store
    ConnectTimeoutError,
    ReadTimeoutError,
    SSLError,
)
from botocore.parsers import ResponseParserError

MISSING: Final = frozenset({"404", "NoSuchKey", "NotFound"})
CHANGED: Final = frozenset({"412", "PreconditionFailed"})
# What a call of ours may raise when the store fails; TimeoutError is our own patience at its end.
FAILURES: Final = (BotoCoreError, ClientError, ResponseParserError, TimeoutError, OSError)

KEYS: Final = "Check STORAGE_ACCESS_KEY and STORAGE_SECRET_KEY."
PASSES: Final = "It passes by itself; if it stays, look at the store."
_ADVICE: Final[dict[str, str]] = {
    "InvalidAccessKeyId": f"The store does not know the access key. {KEYS}",
    "SignatureDoesNotMatch": f"The secret key does not fit the access key. {KEYS}",
    "AccessDenied": "The keys may not do this. Let them list the bucket, and read, write and delete in it.",
    "403": f"The store refuses the keys, or they may not do this. {KEYS}",
    "NoSuchBucket": "There is no such bucket. Create it, or set STORAGE_BUCKET to one that is there.",
    "RequestTimeTooSkewed": "The clocks of this machine and of the store differ. Set them right.",
    "AuthorizationHeaderMalformed": "The store is in another region. Set STORAGE_REGION to it.",
    "PermanentRedirect": "The bucket is in another region. Set STORAGE_REGION to it.",
    "SlowDown": f"The store is asked too much at once. {PASSES}",
    "503": f"The store is overloaded or starting. {PASSES}",
    "QuotaExceeded": "The store is full. Give the bucket more room.",
    "InsufficientStorage": "The store is full. Give it more room.",
    "400": "What answers may be no S3 store. Check STORAGE_ENDPOINT and STORAGE_REGION.",
    "500": "What answers is no S3 store, or it is broken. Check STORAGE_ENDPOINT.",
    "NotImplemented": "The store does not know this call.",
}


class Cause(NamedTuple):
    """Why a call failed: a short code, for numbers and logs, and what to do about it."""

    code: str
    advice: str


def code_of(error: BaseException) -> str:
    """The store's own word for what happened, else the kind of the failure."""
    if isinstance(error, ClientError):
        code = error.response.get("Error", {}).get("Code", "unknown")
        # Answers to HEAD have no body; of a bucket, 404 can only mean the bucket itself.
        return "NoSuchBucket" if code in MISSING and error.operation_name == "HeadBucket" else code
    if isinstance(error, TimeoutError | ConnectTimeoutError | ReadTimeoutError):
        return "timeout"
    if isinstance(error, SSLError):
        return "tls"
    if isinstance(error, ConnectionError):
        return "unreachable"
    return "disk" if isinstance(error, OSError) else "garbled"


def explain(error: BaseException) -> Cause:
    """What went wrong in a call of the store, and what whoever runs Greenroom can do."""
    code = code_of(error)
    if isinstance(error, ClientError):
        return Cause(code, _ADVICE.get(code, f"The store answered {code}. Look into its own log."))
    said = {
        "timeout": "The store does not answer in time: it is overloaded, or a firewall stands between.",
        "tls": "The store's certificate is not trusted, or it speaks no TLS. Check STORAGE_ENDPOINT.",
        "unreachable": "The store cannot be reached. Start it, or check STORAGE_ENDPOINT.",
        "disk": "This machine's own disk for passing files is full or fails: look at TMPDIR.",
        "garbled": "What answers is not an S3 store, or breaks off. Check STORAGE_ENDPOINT.",
    }
    return Cause(code, said[code])
