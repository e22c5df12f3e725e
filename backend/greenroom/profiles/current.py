"""How a request shows a person to themself: with their picture's address, and what they may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Final
from urllib.parse import urljoin

from fastapi import Depends, Request

from greenroom.core.database import SessionFactory, utc_now
from greenroom.core.settings import Settings
from greenroom.engine.reading.portraits import CONTENT_TYPE, PortraitCutter
from greenroom.profiles.schemas import User
from greenroom.storage.current import FileStore, OwnOrigin
from greenroom.storage.providers import Store
from greenroom.users import models
from greenroom.users.current import is_operator

PICTURE_LASTS: Final = timedelta(hours=1)
TOLD_BY_THE_VIEW: Final = frozenset({"avatar_url", "sign_in_methods", "is_operator"})


@dataclass(frozen=True, slots=True)
class View:
    store: Store
    origin: str
    settings: Settings

    def of(self, user: models.User) -> User:
        stored = {name: getattr(user, name) for name in User.model_fields.keys() - TOLD_BY_THE_VIEW}
        password = ["password"] if user.password_hash is not None else []
        return User.model_validate(
            stored
            | {
                "avatar_url": self._avatar_url(user),
                "sign_in_methods": [*password, *user.linked_providers],
                "is_operator": is_operator(user, self.settings),
            }
        )

    def _avatar_url(self, user: models.User) -> str | None:
        if user.avatar_key is None:
            return None
        # One address an hour, so that browsers fetch a picture once and not with every answer.
        now = utc_now()
        # From the hour's beginning, so two of them: at least one is left.
        until = now.replace(minute=0, second=0, microsecond=0) + 2 * PICTURE_LASTS
        grant = self.store.grant_download(user.avatar_key, None, CONTENT_TYPE, until - now)
        return urljoin(self.origin, grant.url)


async def get_view(request: Request, store: FileStore, origin: OwnOrigin) -> View:
    return View(store, origin, request.app.state.settings)


class Studio:
    """What cuts pictures here, and where they are kept."""

    def __init__(self, request: Request, sessions: SessionFactory, store: FileStore) -> None:
        self.cutter: PortraitCutter = request.app.state.portraits
        self.sessions = sessions
        self.store = store


OwnView = Annotated[View, Depends(get_view)]
AtStudio = Annotated[Studio, Depends(Studio)]
