"""The plainest HTTP client: one connection, one request at a time, so that the server is what is measured."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import Callable
from typing import Any, Self
from urllib.parse import urlsplit

# A report stands in one line of its stream.
LONGEST_LINE = 2**22


class Refused(Exception):
    """The server answered with an error."""


class LightClient:
    """One keep-alive connection to `address`; `headers` are sent with every request."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._host, self._port = parts.hostname or "", parts.port or 80
        self.headers = {"Host": parts.netloc, "Accept-Encoding": "gzip"}
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        if self._streams:
            self._streams[1].close()
            self._streams = None

    async def ask(self, method: str, path: str, body: Any = None) -> Any:
        """The answer's JSON. Raises `Refused`."""
        reader = await self._send(method, path, body)
        status, headers = await _head(reader)
        content = await reader.readexactly(int(headers.get("content-length", 0)))
        if headers.get("content-encoding") == "gzip":
            content = gzip.decompress(content)
        if status >= 400:
            raise Refused(f"{method} {path} answered {status}: {content[:200]!r}")
        return json.loads(content)

    async def follow(self, path: str, ended: Callable[[Any], bool]) -> Any:
        """The data of the first event that has `ended` a stream, None where none does. Raises `Refused`."""
        reader = await self._send("GET", path, None)
        status, _ = await _head(reader)
        if status >= 400:
            raise Refused(f"GET {path} answered {status}")
        try:
            while line := await reader.readline():
                if line.startswith(b"data:") and ended(told := json.loads(line[5:])):
                    return told
        finally:
            self.close()
        return None

    async def _send(self, method: str, path: str, body: Any) -> asyncio.StreamReader:
        content = b"" if body is None else json.dumps(body).encode()
        more = {"Content-Type": "application/json", "Content-Length": str(len(content))} if content else {}
        lines = [
            f"{method} {path} HTTP/1.1",
            *(f"{name}: {text}" for name, text in (self.headers | more).items()),
        ]
        reader, writer = self._streams = self._streams or await asyncio.open_connection(
            self._host, self._port, limit=LONGEST_LINE
        )
        writer.write("\r\n".join([*lines, "", ""]).encode() + content)
        await writer.drain()
        return reader


async def _head(reader: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
    first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode().strip().split("\r\n")
    headers = {name.lower(): text for name, text in (line.split(": ", 1) for line in lines)}
    return int(first.split()[1]), headers
