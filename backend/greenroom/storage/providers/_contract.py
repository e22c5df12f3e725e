"""What the product asks of a place that keeps files."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, Protocol


class FileMissing(Exception):
    """There is no file under this key."""


@dataclass(frozen=True, slots=True)
class UploadGrant:
    """How a client may send one file, once or again until it is promoted.

    `PUT` takes the raw body with `headers`; `POST` takes a multipart form, `fields` first and the file last.
    `url` is absolute, or a path of our own server. `max_bytes` is the exact size that was announced.
    """

    method: Literal["PUT", "POST"]
    url: str
    expires_at: datetime
    max_bytes: int
    headers: dict[str, str] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DownloadGrant:
    """Where the bytes can be had until `expires_at`; `url` as in `UploadGrant`."""

    url: str
    expires_at: datetime


class Store(Protocol):
    """Files under keys such as `{user_id}/{uuid}.pdf`, sent and fetched by clients under signed addresses.

    Every call but the grants, which ask nobody, may raise `StoreUnavailable`.
    """

    async def prepare(self) -> None:
        """Make ready what clients need, at start; raises nothing: what cannot be done is logged."""
        ...

    async def close(self) -> None:
        """Let go of connections and threads."""
        ...

    def grant_upload(self, key: str, content_type: str, size: int, expires: timedelta) -> UploadGrant:
        """Let one file of exactly `size` bytes and this type be sent to `key`."""
        ...

    def grant_download(
        self, key: str, filename: str | None, content_type: str, expires: timedelta
    ) -> DownloadGrant:
        """Let the file be downloaded: an attachment under `filename`, or shown in a page where it is None."""
        ...

    async def put(self, key: str, data: bytes | Path, content_type: str) -> None:
        """Keep a file of our own making under `key`, whole, over what is there: bytes, or a file's."""
        ...

    async def size(self, key: str) -> int | None:
        """The file's length in bytes, None where there is none."""
        ...

    async def promote(self, key: str, new_key: str, size: int) -> None:
        """Move a file of exactly `size` bytes from a key that a client may write to one that none ever could.

        What is sent to `key` afterwards never reaches `new_key`. A repeat is harmless. Raises `FileMissing`.
        """
        ...

    def fetch(self, key: str) -> AbstractAsyncContextManager[Path]:
        """The file as a local path, for the length of the block. Raises `FileMissing`."""
        ...

    async def delete(self, key: str) -> None:
        """Remove the file, and what `promote` left in its place; harmless where there is none."""
        ...

    async def sweep(self, older_than: timedelta) -> int:
        """Remove what uploads left that broke off that long ago; the number of pieces removed."""
        ...
