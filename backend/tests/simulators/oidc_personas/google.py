from __future__ import annotations

from tests.simulators.oidc_personas._contract import Persona

provider = Persona(
    other_issuers=("accounts.google.com",),
    # An address elsewhere: verified once, and not Google's to answer for.
    person={
        "sub": "108204268033311374519",
        "name": "Asha Verma",
        "email": "asha@example.test",
        "email_verified": True,
    },
    proven={"email": "asha.verma@gmail.com"},
)
