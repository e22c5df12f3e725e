"""Whether the accounts elsewhere that people sign in with can be reached, as the operator is told it."""

from __future__ import annotations

import asyncio
from typing import Final

from greenroom.auth.providers import Peer, Peers, ProviderUnavailable
from greenroom.core.settings import SettingsError
from greenroom.core.standing import Deployment, Standing

SIGN_IN: Final = "Sign-in by other accounts"


async def check(deployment: Deployment) -> tuple[Standing, ...]:
    """Each provider's discovery document."""
    try:
        peers = Peers(deployment.settings)
    except SettingsError as error:
        return (Standing(SIGN_IN, "failing", str(error), "Set it, or remove the client id."),)
    try:
        found = await asyncio.gather(*(_ask(peer) for peer in peers))
    finally:
        await peers.close()
    if found:
        return tuple(found)
    remedy = "Set GOOGLE_CLIENT_ID, LINKEDIN_CLIENT_ID or MICROSOFT_CLIENT_ID to offer one."
    return (Standing(SIGN_IN, "off", "People sign in with a password alone.", remedy),)


async def _ask(peer: Peer) -> Standing:
    system, label = f"Sign-in with {peer.provider.label}", peer.provider.label
    try:
        await peer.check()
    except ProviderUnavailable as error:
        remedy = f"Look at {label}'s status page, and at {peer.name.upper()}_DISCOVERY_URL where it is set."
        return Standing(system, "failing", f"{label} does not answer usefully: {error}.", remedy)
    said = f"{label}'s discovery document was read. Whether it takes our secret shows at a first sign-in."
    return Standing(system, "works", said)
