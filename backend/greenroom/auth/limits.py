"""How often somebody may try: enough for a class behind one address, too little to guess."""

from __future__ import annotations

from typing import Final

from greenroom.core.rate_limits import Limit

LOGINS_OF_A_NETWORK: Final = Limit("login:network", burst=10, seconds=300)
LOGINS_TO_AN_ACCOUNT: Final = Limit("login:account", burst=10, seconds=300)
# Everybody's failures together: guessing from many networks at many accounts ends here.
LOGINS: Final = Limit("login", burst=1000, seconds=300)

# A career centre that signs a whole class up does so from one address.
REGISTRATIONS_OF_A_NETWORK: Final = Limit("register:network", burst=60, seconds=3600)
REGISTRATIONS: Final = Limit("register", burst=1000, seconds=300)

# Each is at least one question to a provider; a class may come from one address.
RETURNS_TO_A_NETWORK: Final = Limit("oidc:network", burst=120, seconds=300)

LETTERS_TO_A_NETWORK: Final = Limit("letters:network", burst=20, seconds=3600)
LETTERS_TO_AN_ADDRESS: Final = Limit("letters:address", burst=5, seconds=1800)
PASSWORD_CHECKS: Final = Limit("password:account", burst=10, seconds=300)
TOKENS_OF_A_NETWORK: Final = Limit("tokens:network", burst=30, seconds=300)

EVERYONE: Final = "everyone"
