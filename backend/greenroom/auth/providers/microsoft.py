"""Microsoft: one issuer for each tenant, an account is its tenant and its object in there."""

from __future__ import annotations

import re
from typing import Final

from greenroom.auth.providers._contract import Claims, Provider, is_true
from greenroom.core.setting_groups import SignInClient

GUID: Final = re.compile(r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
# The tenant of personal accounts, the same for all of them.
PERSONAL: Final = "9188040d-6c67-4c5b-b112-36a304b66dad"


def _admits(claims: Claims, client: SignInClient) -> bool:
    """Whether the account's tenant is one of those that the settings take."""
    tenant = str(claims.get("tid", "")).lower()
    wanted = client.tenant_id.lower()
    by_kind = {"organizations": tenant != PERSONAL, "consumers": tenant == PERSONAL}
    of_the_kind = tenant == wanted if GUID.fullmatch(wanted) else by_kind.get(wanted, True)
    allowed = {named.lower() for named in client.allowed_tenants}
    return bool(GUID.fullmatch(tenant)) and of_the_kind and (not allowed or tenant in allowed)


def _is_domains_own(claims: Claims) -> bool:
    """Whether the address's domain is one that its tenant proved to own.

    Any administrator can write any address into an account of their tenant ("nOAuth"), so without this claim,
    which has to be asked for in the app's registration, an address says nothing.
    """
    return is_true(claims.get("xms_edov"))


provider = Provider(
    label="Microsoft",
    sources=(
        "https://learn.microsoft.com/en-us/entra/identity-platform/id-token-claims-reference",
        "https://learn.microsoft.com/en-us/entra/identity-platform/claims-validation",
        "https://learn.microsoft.com/en-us/entra/identity-platform/migrate-off-email-claim-authorization",
    ),
    discovery_url="https://login.microsoftonline.com/{tenant}/v2.0/.well-known/openid-configuration",
    also_asks={"prompt": "select_account"},
    subject_claims=("tid", "oid"),
    tenant_claim="tid",
    admits=_admits,
    proves_email=_is_domains_own,
)
