"""LinkedIn, which says itself that it does not verify who somebody is: no address of its is proven."""

from __future__ import annotations

from greenroom.auth.providers._contract import Provider

provider = Provider(
    label="LinkedIn",
    sources=(
        "https://learn.microsoft.com/en-us/linkedin/consumer/integrations/self-serve/sign-in-with-linkedin-v2",
        "https://github.com/keycloak/keycloak/issues/28686",
        "https://github.com/authlib/authlib/issues/763",
        "https://github.com/nextauthjs/next-auth/issues/8831",
    ),
    discovery_url="https://www.linkedin.com/oauth/.well-known/openid-configuration",
    scope="openid profile email",
    # The second is what its tokens carried until April 2024.
    also_issuers=frozenset({"https://www.linkedin.com/oauth", "https://www.linkedin.com"}),
    # A code_verifier makes its token endpoint answer invalid_client.
    pkce=False,
    echoes_nonce=False,
    cancelled=frozenset({"access_denied", "user_cancelled_login", "user_cancelled_authorize"}),
)
