"""Web processes on a durable PostgreSQL of their own, for as long as a benchmark of the wallet lasts."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from greenroom.core.database import Sessions, create_engine, create_sessions
from greenroom.core.embedded_postgres import EmbeddedPostgres
from greenroom.core.migrations import migrate
from greenroom.core.settings import Settings, load_settings
from tests.databases import cloned_database
from tests.processes import free_port, greenroom, wait_until_ready


@contextmanager
def postgres() -> Iterator[str]:
    """A server with an empty, migrated database to clone; yields its address."""
    with tempfile.TemporaryDirectory(prefix="greenroom-benchmark-") as folder:
        # The server runs as another user when we are root, and must reach its folder.
        Path(folder).chmod(0o755)
        with EmbeddedPostgres(Path(folder) / "postgres") as server:
            migrate(server.url)
            yield server.url


@dataclass(frozen=True, slots=True)
class System:
    """A database of its own, the addresses of its web processes, and what signs people in there."""

    database_url: str
    addresses: list[str]
    settings: Settings

    @asynccontextmanager
    async def sessions(self) -> AsyncIterator[Sessions]:
        engine = create_engine(self.database_url)
        yield create_sessions(engine)
        await engine.dispose()


@contextmanager
def system(server_url: str, processes: int) -> Iterator[System]:
    """Start `processes` web processes on a fresh database of this server."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="greenroom-benchmark-"))
        database_url = stack.enter_context(cloned_database(server_url))
        environment = {
            "DATA_DIR": folder,
            "DATABASE_URL": database_url,
            "ACCESS_TOKEN_EXPIRE_MINUTES": "1440",
            "RATE_LIMITS": "off",
            "LOG_LEVEL": "warning",
        }
        addresses = []
        for _ in range(processes):
            port = free_port()
            address = f"http://127.0.0.1:{port}"
            own = {"PORT": str(port), "FRONTEND_URL": address}
            wait_until_ready(address, stack.enter_context(greenroom("web", **environment, **own)))
            addresses.append(address)
        yield System(database_url, addresses, load_settings(environment))
