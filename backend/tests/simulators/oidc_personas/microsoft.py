from __future__ import annotations

from tests.simulators.oidc_personas._contract import Persona

TENANT = "7d3f0c52-6a1e-4b58-9c07-2f4a51c0e9d3"

provider = Persona(
    announced_issuer="{base}/{{tenantid}}/v2.0",
    token_issuer="{base}/{tid}/v2.0",
    person={
        "sub": "AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ",
        "tid": TENANT,
        "oid": "690222be-ff1a-4d56-abd1-7e4f7d38e474",
        "ver": "2.0",
        "name": "Asha Verma",
        "preferred_username": "asha@example.test",
        "email": "asha@example.test",
    },
    proven={"xms_edov": "1"},
    cancels_with={"error": "access_denied", "error_subcode": "cancel"},
)
