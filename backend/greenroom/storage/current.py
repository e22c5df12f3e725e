"""The store, our own address and signed permissions as a request sees them."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, Path, Query, Request

from greenroom.core.errors import NotFound
from greenroom.core.settings import Settings
from greenroom.storage.providers import Store
from greenroom.storage.providers.local import LocalStore
from greenroom.storage.schemas import AllowedDownload, AllowedUpload
from greenroom.storage.signing import Permission

Key = Annotated[str, Path(description="The file's key, as signed.")]
# None is required by itself: whichever is missing or changed, the answer is that the signature does not fit.
Term = Annotated[str, Query(description="As signed.")]


async def get_store(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


FileStore = Annotated[Store, Depends(get_store)]


async def get_embedded_store(store: FileStore) -> LocalStore:
    if not isinstance(store, LocalStore):
        raise NotFound
    return store


async def get_origin(request: Request) -> str:
    """Where this client reaches us: the page's own origin, else the public address.

    A page opened as 127.0.0.1 may not send to localhost: its policy allows its own origin alone.
    """
    settings: Settings = request.app.state.settings
    host = request.headers.get("host")
    # A browser names no origin when a page of ours merely asks; then the page's own address tells.
    page = urlsplit(request.headers.get("referer", ""))
    origin = request.headers.get("origin", f"{page.scheme}://{page.netloc}")
    return origin if origin in (f"http://{host}", f"https://{host}") else settings.origin


OwnOrigin = Annotated[str, Depends(get_origin)]
EmbeddedStore = Annotated[LocalStore, Depends(get_embedded_store)]


async def get_allowed_upload(
    key: Key,
    store: EmbeddedStore,
    content_type: Term = "",
    size: Term = "",
    expires: Term = "",
    signature: Term = "",
) -> AllowedUpload:
    store.require(Permission("upload", key, (content_type, size), expires), signature)
    return AllowedUpload(key, content_type, int(size))


async def get_allowed_download(
    key: Key,
    store: EmbeddedStore,
    content_type: Term = "",
    filename: Term = "",
    expires: Term = "",
    signature: Term = "",
) -> AllowedDownload:
    store.require(Permission("download", key, (content_type, filename), expires), signature)
    return AllowedDownload(key, content_type, filename)


SignedUpload = Annotated[AllowedUpload, Depends(get_allowed_upload)]
SignedDownload = Annotated[AllowedDownload, Depends(get_allowed_download)]
