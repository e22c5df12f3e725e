"""The cookies that hold sign-ins under way, one for each: tabs do not know of each other."""

from __future__ import annotations

import hashlib
from typing import Final
from uuid import UUID

from fastapi import Request, Response

from greenroom.auth.oidc_flows import LIFETIME, Flow, seal, unseal
from greenroom.core.setting_groups import TokenSettings

NAME: Final = "sign_in_flow_"
# Who began more than this and finished none loses the rest: headers must not grow for ever.
MOST: Final = 8


class FlowCookies:
    """Keeps, finds and drops the flows of the browser that sent a request."""

    def __init__(self, request: Request) -> None:
        self._tokens: TokenSettings = request.app.state.settings.tokens
        self._https: bool = request.app.state.settings.production
        # A browser takes a `__Host-` cookie only from this very host: no other page can plant one.
        self._prefix = f"__Host-{NAME}" if self._https else NAME
        self._sealed = {
            name: value for name, value in request.cookies.items() if name.startswith(self._prefix)
        }

    def keep(self, response: Response, flow: Flow) -> None:
        # Browsers send the oldest first (RFC 6265, 5.4).
        for name in list(self._sealed)[: -(MOST - 1)]:
            self._delete(response, name)
        response.set_cookie(
            self._name(flow.state),
            seal(self._tokens, flow),
            max_age=int(LIFETIME.total_seconds()),
            path="/",
            secure=self._https,
            httponly=True,
            # A strict cookie would not come along when the provider sends the person back.
            samesite="lax",
        )

    def find(self, state: str, provider: str) -> Flow | None:
        """The flow that this browser began with this provider under this state."""
        flow = unseal(self._tokens, self._sealed.get(self._name(state), ""))
        return flow if flow is not None and (flow.state, flow.provider) == (state, provider) else None

    def drop(self, response: Response, state: str) -> None:
        if self._name(state) in self._sealed:
            self._delete(response, self._name(state))

    def drop_links_of_others(self, response: Response, session_id: UUID) -> None:
        """Forget what somebody else began to link: this browser now speaks for another sign-in."""
        for name, sealed in self._sealed.items():
            flow = unseal(self._tokens, sealed)
            if flow is not None and flow.link is not None and flow.link.session_id != session_id:
                self._delete(response, name)

    def _name(self, state: str) -> str:
        # A state comes back from strangers; hashed, whatever it holds makes a cookie's name.
        return self._prefix + hashlib.sha256(state.encode("utf-8", "replace")).hexdigest()[:16]

    def _delete(self, response: Response, name: str) -> None:
        response.delete_cookie(name, path="/", secure=self._https, httponly=True, samesite="lax")
