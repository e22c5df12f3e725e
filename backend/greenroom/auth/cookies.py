"""The refresh token's cookie, and the refusal of requests that another site sends with it."""

from __future__ import annotations

from fastapi import Request, Response

from greenroom.auth.errors import CrossSite
from greenroom.auth.sessions import REFRESH_LIFETIME


class RefreshCookie:
    """Reads, sets and clears the cookie of one request, under the name and flags that its site calls for."""

    def __init__(self, request: Request) -> None:
        self._https: bool = request.app.state.settings.production
        # A browser takes a `__Host-` cookie only from this very host, over https, for the whole site.
        self._name = "__Host-refresh_token" if self._https else "refresh_token"
        self.presented: str | None = request.cookies.get(self._name) or None

    def set(self, response: Response, token: str) -> None:
        response.set_cookie(
            self._name,
            token,
            max_age=int(REFRESH_LIFETIME.total_seconds()),
            path="/",
            secure=self._https,
            httponly=True,
            samesite="strict",
        )

    def clear(self, response: Response) -> None:
        response.delete_cookie(self._name, path="/", secure=self._https, httponly=True, samesite="strict")

    def cleared(self) -> str:
        """The `Set-Cookie` that takes the cookie away, for an answer that is not made yet."""
        response = Response()
        self.clear(response)
        return response.headers["set-cookie"]


def refuse_cross_site(request: Request) -> None:
    """Raise `CrossSite` where a browser says that a page which is not ours sent the request.

    SameSite keeps the cookie from such requests; this holds where a browser does not know it. What sends
    neither header is no browser, and nobody else's cookies are in it.
    """
    settings = request.app.state.settings
    ours = {settings.origin}
    if not settings.production:
        # In development the app is opened as localhost or 127.0.0.1, whichever comes to mind.
        ours.add(f"http://{request.headers.get('host', '')}")
    origin = request.headers.get("origin")
    if (origin is not None and origin not in ours) or request.headers.get("sec-fetch-site") == "cross-site":
        raise CrossSite
