"""Where an S3 store is: for us, and for browsers."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

from greenroom.core.setting_groups import StorageSettings


class Addresses(NamedTuple):
    """The store as this process reaches it, and as browsers do: a signature holds for one host alone."""

    internal: str
    public: str


def addresses(storage: StorageSettings) -> Addresses:
    """The endpoints that are set; without one, Amazon's own of the region."""
    amazon = f"https://s3.{storage.storage_region}.amazonaws.com"
    internal = storage.storage_endpoint or amazon
    return Addresses(internal, storage.storage_public_endpoint or internal)


def public_origin(storage: StorageSettings) -> str:
    """Scheme, host and port that a page must be allowed to talk to."""
    parts = urlsplit(addresses(storage).public)
    return f"{parts.scheme}://{parts.netloc}"
