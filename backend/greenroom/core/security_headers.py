"""Headers that tell a browser what a page of ours may do: nothing it does not need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

API_POLICY = "default-src 'none'; frame-ancestors 'none'"
APP_SOURCES: Final[dict[str, tuple[str, ...]]] = {
    "default-src": ("'none'",),
    # The voice detector is WebAssembly: this allows to compile it, and no eval of script. Its AudioWorklet is
    # a file of ours like any other; a worker is none of it, and none may come from a blob: or data: address.
    "script-src": ("'self'", "'wasm-unsafe-eval'"),
    "font-src": ("'self'",),
    "img-src": ("'self'", "data:", "blob:"),
    "media-src": ("'self'", "blob:"),
    # React and Radix place floating elements through the object model, which needs no 'unsafe-inline'.
    "style-src": ("'self'",),
    "connect-src": ("'self'",),
    "manifest-src": ("'self'",),
    "worker-src": ("'self'",),
    "base-uri": ("'none'",),
    "form-action": ("'self'",),
    "frame-ancestors": ("'none'",),
}
COMMON = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    # Popups stay tied to the page: a bank's, opened by a checkout, tells it how the payment ended.
    "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def app_policy(also: Mapping[str, tuple[str, ...]]) -> str:
    """The app's policy, with the sources that a vendor's own script needs `also`, by directive."""
    directives = {name: (*APP_SOURCES.get(name, ()), *also.get(name, ())) for name in {**APP_SOURCES, **also}}
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


def permissions(rooms: Sequence[str]) -> str:
    """What pages may use of the device; camera and microphone also video `rooms` within them, by origin."""
    allowed = " ".join(("self", *(f'"{origin}"' for origin in rooms)))
    return f"camera=({allowed}), microphone=({allowed}), geolocation=(), payment=(), usb=()"


class SecurityHeaders:
    """Add the policy to every answer; the API's answers are also kept out of every cache."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        api_prefix: str,
        https: bool,
        also: Mapping[str, tuple[str, ...]],
        rooms: Sequence[str] = (),
    ) -> None:
        self.app = app
        self.app_policy = app_policy(also)
        self.common = COMMON | {"Permissions-Policy": permissions(rooms)}
        self.api_prefix = api_prefix
        self.https = https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        # With the slash `/api` itself is the API's, and `/apiary` is not.
        is_api = f"{path}/".startswith(self.api_prefix) and not path.startswith("/api/docs")

        async def send_with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.common.items():
                    headers.setdefault(name, value)
                headers.setdefault("Content-Security-Policy", API_POLICY if is_api else self.app_policy)
                if is_api:
                    headers.setdefault("Cache-Control", "no-store")
                if self.https:
                    headers.setdefault("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
            await send(message)

        await self.app(scope, receive, send_with_policy)
