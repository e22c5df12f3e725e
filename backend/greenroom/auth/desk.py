"""What handlers of sign-ins share."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request, Response

from greenroom.auth import schemas
from greenroom.auth.arrivals import Door
from greenroom.auth.cookies import RefreshCookie, refuse_cross_site
from greenroom.auth.oidc_cookies import FlowCookies
from greenroom.auth.passwords import Passwords
from greenroom.auth.providers import Peers
from greenroom.auth.sessions import Device, Issued
from greenroom.core.client_address import ClientAddress
from greenroom.core.database import utc_now
from greenroom.core.job_queue import Jobs
from greenroom.core.rate_limits import Limiter
from greenroom.core.security import AccessClaims, issue_access_token
from greenroom.core.settings import Settings
from greenroom.profiles.current import OwnView

# Characters. The header is a stranger's and goes into the sign-in's row.
LONGEST_USER_AGENT = 400


class Desk:
    """The device that asks, its cookies, the hasher, the queue, the providers, the settings."""

    def __init__(
        self, request: Request, address: ClientAddress, limiter: Limiter, jobs: Jobs, view: OwnView
    ) -> None:
        self.settings: Settings = request.app.state.settings
        self.passwords: Passwords = request.app.state.passwords
        self.limiter = limiter
        self.jobs = jobs
        self.view = view
        self.device = Device(address, request.headers.get("user-agent", "")[:LONGEST_USER_AGENT])
        self.cookie = RefreshCookie(request)
        self.flows = FlowCookies(request)
        self.peers: Peers = request.app.state.peers
        self.door = Door(self.device, jobs, self.settings.tokens)

    def let_in(self, issued: Issued, response: Response) -> None:
        """Make the browser that gets this answer one of the sign-in's."""
        self.cookie.set(response, issued.refresh_token)
        self.flows.drop_links_of_others(response, issued.session_id)

    def hand_out(self, issued: Issued, response: Response) -> schemas.Session:
        """The tokens of a sign-in: one in the answer, the other in the cookie."""
        self.let_in(issued, response)
        tokens = self.settings.tokens
        claims = AccessClaims(issued.user.id, issued.session_id)
        return schemas.Session(
            access_token=issue_access_token(tokens, claims, utc_now()),
            expires_in=tokens.access_token_expire_minutes * 60,
            user=self.view.of(issued.user),
        )


AtDesk = Annotated[Desk, Depends(Desk)]
SameSite = Depends(refuse_cross_site)
