"""How long a student waits from confirm to the finished analysis, and how many reads a second are served.

    .venv/bin/python benchmarks/main_job.py [--corpus FOLDER] [--rounds N]

FOLDER holds CV files (.pdf .docx .doc); without one, small files about an invented person are made. All
of it runs on this machine: HTTP, store, sandbox, queue, engine, PostgreSQL. Reads are given as a rate and a
ratio to `GET /health/live`, which touches no database, in the same run.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import statistics
import time
from pathlib import Path
from uuid import uuid4

import httpx
from running_app import running_app

from tests.factories import cv_files

READERS = 16
READ_SECONDS = 5.0
KINDS = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".doc": "application/msword",
}


async def sign_up(client: httpx.AsyncClient) -> None:
    person = {
        "email": f"{uuid4().hex}@example.com",
        "password": "a long and quiet room",
        "name": "Asha Verma",
    }
    answer = (await client.post("/api/v1/auth/register", json=person)).raise_for_status()
    client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"


async def analyse(client: httpx.AsyncClient, name: str, file: bytes) -> tuple[float, float] | None:
    """Seconds from confirm to done, and of those the confirm itself; None where the file is refused."""
    declared = {"filename": name, "content_type": KINDS[Path(name).suffix], "size": len(file)}
    grant = (await client.post("/api/v1/cvs/uploads", json=declared)).raise_for_status().json()
    upload = await httpx.AsyncClient().put(grant["url"], content=file, headers=grant["headers"])
    upload.raise_for_status()
    started = time.perf_counter()
    cv = await client.post("/api/v1/cvs", json={"upload_id": grant["upload_id"]})
    confirmed = time.perf_counter()
    if cv.is_error:
        return None
    screening = await client.post("/api/v1/screenings", json={"cv_id": cv.json()["id"]})
    if screening.is_error:
        return None
    async with client.stream("GET", f"/api/v1/screenings/{screening.json()['id']}/events") as events:
        async for line in events.aiter_lines():
            if line.startswith("data:") and json.loads(line[5:])["status"] in ("done", "failed"):
                return time.perf_counter() - started, confirmed - started
    return None


async def read_for(address: str, path: str, token: str) -> float:
    """Answers a second that `READERS` keep-alive readers get from `path`.

    Bare sockets: a full HTTP client costs more than the server, and would be what is measured.
    """
    host, port = address.removeprefix("http://").split(":")
    request = f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nAuthorization: {token}\r\n\r\n".encode()
    deadline = time.perf_counter() + READ_SECONDS

    async def read() -> int:
        reader, writer = await asyncio.open_connection(host, int(port))
        count = 0
        while time.perf_counter() < deadline:
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            if not head.startswith(b"HTTP/1.1 200"):
                raise SystemExit(f"{path} answered {head.splitlines()[0].decode()}")
            await reader.readexactly(_length(head))
            count += 1
        writer.close()
        return count

    return sum(await asyncio.gather(*(read() for _ in range(READERS)))) / READ_SECONDS


def _length(head: bytes) -> int:
    found = re.search(rb"content-length: (\d+)", head)
    return int(found[1]) if found else 0


async def measure(address: str, files: dict[str, bytes], rounds: int) -> None:
    async with httpx.AsyncClient(base_url=address, timeout=30) as client:
        await sign_up(client)
        await analyse(client, *next(iter(files.items())))
        runs = [await analyse(client, *file) for _ in range(rounds) for file in files.items()]
        timings = [taken for taken in runs if taken]
        for name, values in (
            ("confirm to done", [t[0] for t in timings]),
            ("confirm", [t[1] for t in timings]),
        ):
            cuts = statistics.quantiles(values, n=20)
            print(f"{name:<18} n={len(values)}  p50 {cuts[9] * 1000:6.0f} ms  p95 {cuts[18] * 1000:6.0f} ms")
        token = client.headers["Authorization"]
    baseline = await read_for(address, "/health/live", token)
    print(f"{'GET /health/live':<18} {baseline:7.0f}/s  baseline")
    for name in ("/me", "/wallet"):
        rate = await read_for(address, f"/api/v1{name}", token)
        print(f"GET {name:<14} {rate:7.0f}/s  {rate / baseline:.2f} of the baseline")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--rounds", type=int, default=1)
    arguments = parser.parse_args()
    with running_app(balance=1_000_000) as address:
        asyncio.run(measure(address, files_in(arguments.corpus), arguments.rounds))


def files_in(corpus: Path | None) -> dict[str, bytes]:
    if corpus is not None:
        return {file.name: file.read_bytes() for file in sorted(corpus.iterdir()) if file.suffix in KINDS}
    made = {"cv.pdf": cv_files.pdf(), "cv.docx": cv_files.docx(), "cv.doc": cv_files.doc()}
    return made | {"columns.pdf": cv_files.two_columns(), "rows.pdf": cv_files.two_columns_by_rows()}


if __name__ == "__main__":
    main()
