"""The job system as a request sees it: what a handler hands to `enqueue`."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request
from procrastinate import App


async def get_jobs(request: Request) -> App:
    jobs: App = request.app.state.jobs
    return jobs


Jobs = Annotated[App, Depends(get_jobs)]
