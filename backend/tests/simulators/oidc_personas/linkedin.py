from __future__ import annotations

from tests.simulators.oidc_personas._contract import Persona

provider = Persona(
    other_issuers=("https://www.linkedin.com",),
    takes_pkce=False,
    echoes_nonce=False,
    person={
        "sub": "yrZCpj2Z12",
        "name": "Asha Verma",
        "given_name": "Asha",
        "family_name": "Verma",
        "locale": {"country": "IN", "language": "en"},
        "email": "asha@example.test",
        "email_verified": "true",
    },
    cancels_with={"error": "user_cancelled_login", "error_description": "<b>The user cancelled</b>"},
)
