"""The places that can keep files."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from greenroom.core.settings import Settings
from greenroom.storage.providers._contract import DownloadGrant, FileMissing, Store, UploadGrant
from greenroom.storage.providers.local import LocalStore
from greenroom.storage.providers.s3_addresses import public_origin

__all__ = [
    "FOR_JOBS",
    "DownloadGrant",
    "FileMissing",
    "Store",
    "UploadGrant",
    "content_sources",
    "create_store",
]

# Seconds that one call of an outside store may take: while a person waits, and where nobody does.
FOR_PEOPLE: Final = 8.0
FOR_JOBS: Final = 300.0


def create_store(settings: Settings, patience: float = FOR_PEOPLE) -> Store:
    """The store of this deployment: S3 where that is set up, else files in the data folder."""
    if settings.storage.on_s3:
        # Amazon's library takes half a second to load, and most deployments never need it.
        store: Store = import_module(f"{__name__}.s3").create(settings, patience)
        return store
    return LocalStore(settings.data_dir / "files", settings.tokens.secret_key.get_secret_value())


def content_sources(settings: Settings) -> dict[str, tuple[str, ...]]:
    """What a page's policy must allow beside ourselves, by directive: files go to an S3 store directly."""
    if not settings.storage.on_s3:
        return {}
    origin = public_origin(settings.storage)
    return {"connect-src": (origin,), "img-src": (origin,), "media-src": (origin,)}
