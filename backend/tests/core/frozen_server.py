"""A PostgreSQL that can freeze: it then takes connections and statements, and never answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from psycopg.conninfo import conninfo_to_dict

from greenroom.core.connections import libpq_address

PIECE = 65_536


class FrozenServer:
    """A loopback port before a real server's socket; `address` is what reaches it through there."""

    def __init__(self, database_url: str) -> None:
        self._parameters = conninfo_to_dict(libpq_address(database_url))
        self._flows = asyncio.Event()
        self._open: list[asyncio.StreamWriter] = []
        self.address = ""
        self.thaw()

    def freeze(self) -> None:
        self._flows.clear()

    def thaw(self) -> None:
        self._flows.set()

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        self.address = (
            f"postgresql://{self._parameters['user']}@127.0.0.1:{port}/{self._parameters['dbname']}"
        )
        try:
            yield
        finally:
            self.thaw()
            server.close()
            for writer in self._open:
                writer.close()
            await server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        socket = f"{self._parameters['host']}/.s.PGSQL.{self._parameters.get('port') or 5432}"
        own_reader, own_writer = await asyncio.open_unix_connection(socket)
        self._open += [writer, own_writer]
        await asyncio.gather(self._pump(reader, own_writer), self._pump(own_reader, writer))

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while piece := await source.read(PIECE):
                await self._flows.wait()
                sink.write(piece)
                await sink.drain()
        sink.close()
