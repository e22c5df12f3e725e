"""How often somebody may try: enough for a class behind one address, too little to guess."""

from __future__ import annotations

from typing import Final

from greenroom.core.rate_limits import Limit

LOGINS_OF_A_NETWORK: Final = Limit("login:network", burst=10, seconds=300)
LOGINS_TO_AN_ACCOUNT: Final = Limit("login:account", burst=10, seconds=300)
LOGINS: Final = Limit("login", burst=1000, seconds=300)

# A career centre that signs a whole class up does so from one address.
REGISTRATIONS_OF_A_NETWORK: Final = Limit("register:network", burst=60, seconds=3600)
REGISTRATIONS: Final = Limit("register", burst=1000, seconds=300)

EVERYONE: Final = "everyone"
