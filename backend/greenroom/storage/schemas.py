"""What a signed address allows, once its signature is proven."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AllowedUpload:
    """One file of this type and exact size in bytes, to be kept under `key`."""

    key: str
    content_type: str
    size: int


@dataclass(frozen=True, slots=True)
class AllowedDownload:
    """The file under `key`, to be saved under `filename`, or shown in a page where that is empty."""

    key: str
    content_type: str
    filename: str
