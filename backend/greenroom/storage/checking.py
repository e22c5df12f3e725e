"""Whether files can be kept, as the operator is told it."""

from __future__ import annotations

from typing import Final

from greenroom.core.standing import Deployment, Standing
from greenroom.storage import standing as store

FILES: Final = "Files"


async def check(deployment: Deployment) -> tuple[Standing, ...]:
    """A tiny file written, read and deleted."""
    found = await store.standing(deployment.settings)
    if not found.works:
        return (Standing(FILES, "failing", found.says, found.advice),)
    if deployment.settings.storage.on_s3:
        return (Standing(FILES, "works", found.says, found.advice),)
    remedy = found.advice or "Set STORAGE_ENDPOINT and its keys for an S3 store."
    return (Standing(FILES, "embedded", found.says, remedy),)
