"""What handlers of a person's data work with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import Depends, Request

from greenroom.core.database import SessionFactory
from greenroom.core.job_queue import Jobs
from greenroom.core.rate_limits import Limiter
from greenroom.core.settings import Settings
from greenroom.mail.providers import Postman
from greenroom.personal_data.export import Archive
from greenroom.personal_data.holdings import Holding
from greenroom.storage.current import FileStore
from greenroom.users.proof import PasswordChecker


class Keeper:
    """What the handlers share: who keeps what, where it is kept, and what they need to do with it."""

    def __init__(
        self, request: Request, database: SessionFactory, store: FileStore, jobs: Jobs, limiter: Limiter
    ) -> None:
        state = request.app.state
        self.settings: Settings = state.settings
        self.holdings: Sequence[Holding] = state.holdings
        self.passwords: PasswordChecker = state.passwords
        self.postman: Postman = state.postman
        self.database = database
        self.store = store
        self.jobs = jobs
        self.limiter = limiter

    def archive(self) -> Archive:
        return Archive(self.database, self.store, self.holdings)


AtKeeper = Annotated[Keeper, Depends(Keeper)]
