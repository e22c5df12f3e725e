"""The places that can keep files."""

from __future__ import annotations

from greenroom.core.settings import Settings
from greenroom.storage.providers._contract import DownloadGrant, FileMissing, Store, UploadGrant
from greenroom.storage.providers.local import LocalStore

__all__ = ["DownloadGrant", "FileMissing", "Store", "UploadGrant", "create_store"]


def create_store(settings: Settings) -> Store:
    """The store of this deployment: files in the data folder."""
    return LocalStore(settings.data_dir / "files", settings.tokens.secret_key.get_secret_value())
