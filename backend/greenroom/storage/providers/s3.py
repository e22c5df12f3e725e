"""An S3 store: browsers send and fetch files there themselves, under addresses that we sign."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeVar
from urllib.parse import urlsplit

from greenroom.core.logging import get_logger
from greenroom.core.metrics import vendor_call
from greenroom.core.setting_groups import StorageSettings
from greenroom.core.settings import Settings
from greenroom.storage.disposition import attachment
from greenroom.storage.errors import StoreUnavailable
from greenroom.storage.providers._contract import DownloadGrant, FileMissing, UploadGrant
from greenroom.storage.providers.s3_addresses import addresses
from greenroom.storage.providers.s3_bucket import Bucket
from greenroom.storage.providers.s3_client import THREADS, create_client
from greenroom.storage.providers.s3_errors import FAILURES, explain
from greenroom.storage.providers.s3_setup import set_up

SHOWN_AGAIN: Final = "private, max-age=900, immutable"
REMEMBERED_ADDRESSES: Final = 2048
LOOPBACK: Final = ("localhost", "127.0.0.1")

Answer = TypeVar("Answer")

log = get_logger(__name__)


class S3Store:
    """A `Store` in one bucket. `origins` are those of our pages; `patience` is for one call, in seconds."""

    def __init__(self, storage: StorageSettings, origins: Sequence[str], patience: float) -> None:
        where = addresses(storage)
        self._storage = storage
        self._origins = origins
        self._patience = patience
        self._client = create_client(storage, where.internal)
        # Signing asks nobody: this client never connects.
        self._signer = (
            self._client if where.public == where.internal else create_client(storage, where.public)
        )
        self._bucket = Bucket(self._client, storage.storage_bucket)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="s3")
        self._shown = lru_cache(REMEMBERED_ADDRESSES)(self._sign_shown)

    async def prepare(self) -> None:
        storage = self._storage
        work = partial(set_up, self._client, storage.storage_bucket, storage.storage_region, self._origins)
        # The first signature reads what boto3 knows of Amazon, which takes a while: not while somebody waits.
        await asyncio.to_thread(self.grant_upload, "first/signature", "text/plain", 1, timedelta(seconds=1))
        try:
            await self._ask("prepare", work)
        except StoreUnavailable:
            log.warning("store_not_prepared")

    async def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._client.close()
        self._signer.close()

    def grant_upload(self, key: str, content_type: str, size: int, expires: timedelta) -> UploadGrant:
        expires_at = _whole_seconds(expires)
        seconds = int(expires.total_seconds())
        if self._storage.storage_upload_mode == "put":
            terms: dict[str, str | int] = {"Key": key, "ContentType": content_type, "ContentLength": size}
            url = self._sign("put_object", terms, seconds)
            headers = {"Content-Type": content_type}
            return UploadGrant("PUT", url, expires_at, max_bytes=size, headers=headers)
        form = self._signer.generate_presigned_post(
            self._storage.storage_bucket,
            key,
            Fields={"Content-Type": content_type},
            Conditions=[{"Content-Type": content_type}, ["content-length-range", size, size]],
            ExpiresIn=seconds,
        )
        return UploadGrant("POST", form["url"], expires_at, max_bytes=size, fields=form["fields"])

    def grant_download(
        self, key: str, filename: str | None, content_type: str, expires: timedelta
    ) -> DownloadGrant:
        expires_at = _whole_seconds(expires)
        if filename is None:
            return DownloadGrant(self._shown(key, content_type, expires_at), expires_at)
        terms = {
            "Key": key,
            "ResponseContentDisposition": attachment(filename),
            "ResponseContentType": content_type,
        }
        return DownloadGrant(self._sign("get_object", terms, int(expires.total_seconds())), expires_at)

    async def put(self, key: str, data: bytes | Path, content_type: str) -> None:
        if isinstance(data, bytes):
            await self._ask("put", partial(self._bucket.write, key, data, content_type))
        else:
            await self._ask("put", partial(self._bucket.upload, key, data, content_type))

    async def size(self, key: str) -> int | None:
        head = await self._ask("head", partial(self._bucket.head, key))
        return head.size if head else None

    async def promote(self, key: str, new_key: str, size: int) -> None:
        await self._ask("promote", partial(self._bucket.promote, key, new_key, size))

    @asynccontextmanager
    async def fetch(self, key: str) -> AsyncIterator[Path]:
        with TemporaryDirectory(prefix="greenroom-file-", ignore_cleanup_errors=True) as folder:
            path = Path(folder) / "file"
            await self._ask("get", partial(self._bucket.download, key, path, self._patience))
            yield path

    async def delete(self, key: str) -> None:
        await self._ask("delete", partial(self._bucket.delete, key))

    async def sweep(self, older_than: timedelta) -> int:
        before = datetime.now(UTC) - older_than
        return await self._ask("sweep", partial(self._bucket.abort_uploads, before))

    async def _ask(self, operation: str, call: Callable[[], Answer]) -> Answer:
        """Make a blocking call in a thread; one that hangs too long is left behind, and ends by itself.

        Raises `StoreUnavailable`, `FileMissing`.
        """
        with vendor_call("s3", operation) as counted:
            try:
                async with asyncio.timeout(self._patience):
                    return await asyncio.get_running_loop().run_in_executor(self._threads, call)
            except FileMissing:
                counted.outcome = "missing"
                raise
            except FAILURES as error:
                cause = explain(error)
                counted.outcome = cause.code
                log.warning("store_failed", operation=operation, code=cause.code, advice=cause.advice)
                raise StoreUnavailable(cause.advice) from None

    def _sign(self, method: str, terms: Mapping[str, str | int], seconds: int) -> str:
        return self._signer.generate_presigned_url(
            method, Params={"Bucket": self._storage.storage_bucket, **terms}, ExpiresIn=seconds
        )

    def _sign_shown(self, key: str, content_type: str, expires_at: datetime) -> str:
        """The address of a picture, remembered: an address says when it was signed, and browsers go by it."""
        terms = {
            "Key": key,
            "ResponseContentDisposition": "inline",
            "ResponseContentType": content_type,
            "ResponseCacheControl": SHOWN_AGAIN,
        }
        # One second more: cut to whole seconds, it would end before we promised.
        return self._sign("get_object", terms, int((expires_at - datetime.now(UTC)).total_seconds()) + 1)


def create(settings: Settings, patience: float) -> S3Store:
    """The store that the settings name, for pages of this deployment."""
    return S3Store(settings.storage, page_origins(settings.origin), patience)


def page_origins(origin: str) -> list[str]:
    """The origins that our pages come from: on one's own machine, under either name of it."""
    host = urlsplit(origin).hostname or ""
    if host not in LOOPBACK:
        return [origin]
    return [origin.replace(host, name, 1) for name in LOOPBACK]


def _whole_seconds(expires: timedelta) -> datetime:
    return (datetime.now(UTC) + expires).replace(microsecond=0)
