"""The embedded store: files in the data folder, sent and fetched at signed addresses of our own server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlencode

from greenroom.core.logging import get_logger
from greenroom.storage.errors import SignatureInvalid, StoreUnavailable
from greenroom.storage.providers._contract import DownloadGrant, FileMissing, UploadGrant
from greenroom.storage.providers.local_files import FolderOfFiles
from greenroom.storage.signing import AddressSigner, Permission

UPLOADS_URL: Final = "/api/v1/files/uploads/"
PIECE_BYTES: Final = 1024 * 1024
DOWNLOADS_URL: Final = "/api/v1/files/downloads/"

log = get_logger(__name__)


class LocalStore:
    """A `Store` in the folder `root`; `secret` signs its addresses, which are paths of our own server."""

    def __init__(self, root: Path, secret: str) -> None:
        self._files = FolderOfFiles(root)
        self._signer = AddressSigner(secret)

    async def prepare(self) -> None:
        """Nothing: the folder is there, and clients come to our own server."""

    async def close(self) -> None:
        """Nothing: no file stays open."""

    def grant_upload(self, key: str, content_type: str, size: int, expires: timedelta) -> UploadGrant:
        expires_at = _whole_seconds(expires)
        permission = Permission("upload", key, (content_type, str(size)), _seconds(expires_at))
        terms = {"content_type": content_type, "size": str(size)}
        return UploadGrant(
            method="PUT",
            url=self._address(UPLOADS_URL, permission, terms),
            expires_at=expires_at,
            max_bytes=size,
            headers={"Content-Type": content_type},
        )

    def grant_download(
        self, key: str, filename: str | None, content_type: str, expires: timedelta
    ) -> DownloadGrant:
        expires_at = _whole_seconds(expires)
        terms = {"content_type": content_type, "filename": filename or ""}
        permission = Permission("download", key, tuple(terms.values()), _seconds(expires_at))
        return DownloadGrant(url=self._address(DOWNLOADS_URL, permission, terms), expires_at=expires_at)

    def require(self, permission: Permission, signature: str) -> None:
        """Raises `SignatureInvalid` unless this store signed exactly `permission`, and it still lasts."""
        if not self._signer.allows(permission, signature, datetime.now(UTC)):
            raise SignatureInvalid

    async def receive(self, key: str, size: int, chunks: AsyncIterable[bytes]) -> None:
        """Keep what arrives under `key`, once it is whole; at no time is more than a chunk of it in memory.

        Raises `LargerThanAnnounced`, `SmallerThanAnnounced`, `SignatureInvalid` when it has been promoted, or
        `StoreUnavailable`.
        """
        try:
            with await asyncio.to_thread(self._files.draft, size) as draft:
                async for chunk in chunks:
                    await asyncio.to_thread(draft.write, chunk)
                await asyncio.to_thread(draft.finish)
                await asyncio.to_thread(self._files.place, draft, key)
        except OSError as error:
            log.exception("file_not_kept", error=error.strerror)
            raise StoreUnavailable from None

    async def put(self, key: str, data: bytes | Path, content_type: str) -> None:  # noqa: ARG002 - the signed address says it
        if isinstance(data, bytes):
            await self.receive(key, len(data), _whole(data))
        else:
            await self.receive(key, (await asyncio.to_thread(data.stat)).st_size, _pieces(data))

    async def size(self, key: str) -> int | None:
        try:
            return await asyncio.to_thread(self._files.size, key)
        except FileMissing:
            return None

    async def promote(self, key: str, new_key: str, size: int) -> None:  # noqa: ARG002 - `receive` saw to it
        await asyncio.to_thread(self._files.promote, key, new_key)

    @asynccontextmanager
    async def fetch(self, key: str) -> AsyncIterator[Path]:
        path = await asyncio.to_thread(self._files.find, key)
        try:
            yield path
        except FileNotFoundError as error:
            # Deleted between the finding and the reading, as when two confirmations race.
            if error.filename != str(path):
                raise
            raise FileMissing(key) from None

    async def delete(self, key: str) -> None:
        await asyncio.to_thread(self._files.delete, key)

    async def sweep(self, older_than: timedelta) -> int:
        return await asyncio.to_thread(self._files.sweep, older_than.total_seconds())

    def _address(self, folder: str, permission: Permission, terms: dict[str, str]) -> str:
        query = terms | {"expires": permission.expires, "signature": self._signer.sign(permission)}
        return f"{folder}{quote(permission.key)}?{urlencode(query)}"


async def _whole(data: bytes) -> AsyncIterator[bytes]:
    yield data


async def _pieces(path: Path) -> AsyncIterator[bytes]:
    with await asyncio.to_thread(path.open, "rb") as file:
        while piece := await asyncio.to_thread(file.read, PIECE_BYTES):
            yield piece


def _whole_seconds(expires: timedelta) -> datetime:
    # The address carries whole seconds, and what we promise must be the same moment.
    return (datetime.now(UTC) + expires).replace(microsecond=0)


def _seconds(moment: datetime) -> str:
    return str(int(moment.timestamp()))
