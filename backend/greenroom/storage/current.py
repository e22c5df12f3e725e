"""The store and our own address as a request sees them."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from greenroom.core.settings import Settings
from greenroom.storage.providers import Store


def get_store(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


def get_origin(request: Request) -> str:
    """Where this client reaches us: the page's own origin, else the public address.

    A page opened as 127.0.0.1 may not send to localhost: its policy allows its own origin alone.
    """
    settings: Settings = request.app.state.settings
    host, origin = request.headers.get("host"), request.headers.get("origin", "")
    return origin if origin in (f"http://{host}", f"https://{host}") else settings.origin


FileStore = Annotated[Store, Depends(get_store)]
OwnOrigin = Annotated[str, Depends(get_origin)]
