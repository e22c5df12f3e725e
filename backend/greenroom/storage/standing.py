"""Whether files can be kept now, found out by keeping one."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import dataclass
from typing import Final
from uuid import uuid4

from greenroom.core.settings import Settings
from greenroom.storage.errors import StoreUnavailable
from greenroom.storage.providers import FileMissing, create_store

WORDS: Final = b"Greenroom wrote this to see whether it can.\n"
SCARCE_BYTES: Final = 1024**3


@dataclass(frozen=True, slots=True)
class Standing:
    """How the store does: `says` is a sentence, `advice` what to set or mend, None where all is well."""

    works: bool
    says: str
    advice: str | None = None


async def standing(settings: Settings) -> Standing:
    """Write, read and delete a tiny file, as the settings say; takes 25 seconds at worst."""
    where = _where(settings)
    try:
        store = await asyncio.to_thread(create_store, settings)
    except (OSError, ValueError) as error:
        return Standing(
            works=False, says=f"Files cannot be kept {where}: {error}.", advice="Check STORAGE_*."
        )
    key = f"standing/{uuid4()}.txt"
    try:
        await store.put(key, WORDS, "text/plain")
        async with store.fetch(key) as path:
            same = path.read_bytes() == WORDS
        await store.delete(key)
    except StoreUnavailable as error:
        return Standing(works=False, says=f"Files cannot be kept {where}.", advice=error.advice)
    except FileMissing:
        same = False
    finally:
        await store.close()
    if not same:
        says = f"A file kept {where} did not come back as it was."
        return Standing(works=False, says=says, advice="The store loses or changes files: use another.")
    return _well(settings, where)


def _well(settings: Settings, where: str) -> Standing:
    says = f"Files are written, read and deleted {where}."
    if settings.storage.on_s3 or shutil.disk_usage(settings.data_dir).free >= SCARCE_BYTES:
        return Standing(works=True, says=says)
    return Standing(works=True, says=says, advice="Less than 1 GiB is free on that disk: make room.")


def _where(settings: Settings) -> str:
    storage = settings.storage
    if not storage.on_s3:
        return f"in {settings.data_dir / 'files'}"
    return f"in the bucket {storage.storage_bucket} at {storage.storage_endpoint or 'Amazon S3'}"
