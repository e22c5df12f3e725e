"""Whether interviews can be held by video, as the operator is told it."""

from __future__ import annotations

from typing import Final

from greenroom.core.settings import SettingsError
from greenroom.core.standing import Deployment, Standing
from greenroom.interviews.providers import VideoRefused, VideoUnknown
from greenroom.interviews.video_studio import create_studio

VIDEO: Final = "Video interviews"


async def check(deployment: Deployment) -> tuple[Standing, ...]:
    """One read with our key; no conversation is made."""
    try:
        studio = create_studio(deployment.settings)
    except SettingsError as error:
        return (Standing(VIDEO, "failing", str(error), "Mend TAVUS_ROLES, or remove it."),)
    if studio is None:
        off = "They are not offered; interviews by text and by voice need nothing."
        return (Standing(VIDEO, "off", off, "Set TAVUS_API_KEY to offer them."),)
    try:
        await studio.vendor.check()
    except VideoRefused as error:
        return (Standing(VIDEO, "failing", str(error), "Mend what it says; it is tried again by itself."),)
    except VideoUnknown as error:
        remedy = "Look at Tavus' status page, and at TAVUS_BASE_URL where it is set."
        return (Standing(VIDEO, "failing", f"Tavus does not answer usefully: {error}.", remedy),)
    finally:
        await studio.vendor.close()
    polled = None if studio.webhooks else "Set WEBHOOK_BASE_URL for news at once: until then we ask for them."
    return (Standing(VIDEO, "works", "Tavus answers and takes our key.", polled),)
