"""Who carries the bytes of uploads: 200 files of 5 MB by 20 clients, to an S3 store and to the data folder.

    .venv/bin/python benchmarks/uploads.py [--files N] [--confirmed N] [--only-reads]

The store is Ceph's gateway, as the tests start it, on this machine as everything else; it must be installed
(ceph-mon ceph-osd radosgw ceph-common). What the web processes carry is what the kernel counts for them while
files are sent: every byte they read and write, of sockets and of files. Then some files are confirmed, for
which the server does read them. Last, one and two web processes are read from: GET /me, and beside it what
touches no database. `--only-reads` needs no store.
"""

from __future__ import annotations

import argparse
import asyncio
import http.client
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
from machine import Traffic, web_processes
from main_job import read_for, sign_up
from PIL import Image
from reportlab.lib.utils import ImageReader
from running_app import BACKEND, running_app

from tests.factories import cv_files
from tests.factories.cv_pdf import Sheet
from tests.s3.ceph import ACCESS_KEY, SECRET_KEY, START_SECONDS, is_installed

CLIENTS = 20
MEGABYTE = 1_000_000
NOISE_PIXELS = (1155, 1155)
BOUNDARY = "greenroom-benchmark"
# The baseline, which touches no database, and what a signed-in page asks for first.
LIVE, ME = "/health/live", "/api/v1/me"


@contextmanager
def ceph() -> Iterator[str]:
    """A real S3 server while the block lasts; its address."""
    with tempfile.TemporaryDirectory(prefix="greenroom-s3-") as place:
        folder = Path(place) / "server"
        folder.mkdir(mode=0o700)
        command = [sys.executable, "-m", "tests.s3.ceph", str(folder), str(os.getpid())]
        with subprocess.Popen(command, cwd=BACKEND) as keeper:
            try:
                deadline = time.monotonic() + START_SECONDS
                while not (folder / "address").exists():
                    if (folder / "failure").exists() or time.monotonic() > deadline:
                        raise SystemExit("the S3 server did not start")
                    time.sleep(0.1)
                yield (folder / "address").read_text()
            finally:
                keeper.send_signal(signal.SIGTERM)


def s3_settings(address: str) -> dict[str, str]:
    return {
        "STORAGE_ENDPOINT": address,
        "STORAGE_ACCESS_KEY": ACCESS_KEY,
        "STORAGE_SECRET_KEY": SECRET_KEY,
    }


def large_cv() -> bytes:
    """A CV of 5 MB: words, and a picture that cannot be made smaller."""
    sheet = Sheet()
    for line in cv_files.text_lines():
        sheet.words(50.0, line)
        sheet.y -= 14
    noise = Image.frombytes("RGB", NOISE_PIXELS, os.urandom(NOISE_PIXELS[0] * NOISE_PIXELS[1] * 3))
    drawn = BytesIO()
    noise.save(drawn, "png", compress_level=0)
    sheet.canvas.drawImage(ImageReader(drawn), 50, 50, 60, 60)
    return sheet.data()


def send(upload: dict[str, Any], data: bytes) -> None:
    """The file as a browser sends it; with the plainest client, as many of them share two cores."""
    parts = urlsplit(upload["url"])
    headers, body = upload["headers"], data
    if upload["method"] == "POST":
        fields = "".join(
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in upload["fields"].items()
        )
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="cv.pdf"\r\n\r\n'
        body = (fields + head).encode() + data + f"\r\n--{BOUNDARY}--\r\n".encode()
        headers = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    connection = http.client.HTTPConnection(parts.netloc, timeout=120)
    connection.request(upload["method"], f"{parts.path}?{parts.query}", body, headers)
    status = connection.getresponse().status
    connection.close()
    if status >= http.client.BAD_REQUEST:
        raise SystemExit(f"the store answered {status}")


def upload_all(address: str, token: str, data: bytes, files: int) -> list[str]:
    """Announce and send `files` files, by 20 clients at once; the uploads' ids."""
    announced = {"filename": "cv.pdf", "content_type": "application/pdf", "size": len(data)}

    def one(_: int) -> str:
        headers = {"Authorization": token}
        answer = httpx.post(f"{address}/api/v1/cvs/uploads", json=announced, headers=headers, timeout=60)
        upload = answer.raise_for_status().json()
        send(upload, data)
        upload_id: str = upload["upload_id"]
        return upload_id

    with ThreadPoolExecutor(CLIENTS) as clients:
        return list(clients.map(one, range(files)))


def confirm_all(address: str, token: str, uploads: list[str]) -> None:
    def one(upload_id: str) -> None:
        body, headers = {"upload_id": upload_id}, {"Authorization": token}
        httpx.post(f"{address}/api/v1/cvs", json=body, headers=headers, timeout=120).raise_for_status()

    with ThreadPoolExecutor(CLIENTS) as clients:
        list(clients.map(one, uploads))


def measure(name: str, address: str, data: bytes, files: int, confirmed: int) -> None:
    token = asyncio.run(a_person(address))
    processes = web_processes(address)
    before, started = Traffic.of(processes), time.perf_counter()
    uploads = upload_all(address, token, data, files)
    seconds, moved = time.perf_counter() - started, Traffic.of(processes).since(before)
    total = files * len(data)
    print(f"\n{name}: {files} files of {len(data) / MEGABYTE:.1f} MB by {CLIENTS} clients")
    print(f"  announced and sent in {seconds:.1f} s, {total / seconds / MEGABYTE:.0f} MB/s")
    print(
        f"  the web processes read {moved.read / MEGABYTE:,.2f} MB meanwhile, {moved.read / total:.4f} of "
        f"the files, and wrote {moved.written / MEGABYTE:,.2f} MB"
    )
    before, started = Traffic.of(processes), time.perf_counter()
    confirm_all(address, token, uploads[:confirmed])
    seconds, moved = time.perf_counter() - started, Traffic.of(processes).since(before)
    print(f"  {confirmed} confirmed, each read once by the server: {confirmed / seconds:.1f} a second")


async def a_person(address: str) -> str:
    async with httpx.AsyncClient(base_url=address, timeout=60) as client:
        await sign_up(client)
        return client.headers["Authorization"]


def measure_reads() -> None:
    """Answers a second from one and from two web processes, beside those that ask for nothing, by turns.

    The readers share the cores, and so does PostgreSQL: the ratio to the baseline is what tells.
    """
    rates: dict[tuple[int, str], list[float]] = defaultdict(list)
    for count in (1, 2, 1, 2):
        with running_app(0, WEB_WORKERS=str(count)) as address:
            token = asyncio.run(a_person(address))
            for path in (LIVE, ME):
                rates[count, path].append(asyncio.run(read_for(address, path, token)))
    best = {key: max(found) for key, found in rates.items()}
    print()
    for path in (LIVE, ME):
        one, two = best[1, path], best[2, path]
        print(f"GET {path}: {one:,.0f} a second from one web process, {two:,.0f} from two: {two / one:.2f}")
    for count in (1, 2):
        print(f"  {ME} to {LIVE}, {count} web: {best[count, ME] / best[count, LIVE]:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--confirmed", type=int, default=40)
    parser.add_argument("--only-reads", action="store_true", help="leave the files out")
    options = parser.parse_args()
    print(f"load before: {os.getloadavg()[0]:.1f}")
    if not options.only_reads:
        measure_both(options)
    measure_reads()
    print(f"load after: {os.getloadavg()[0]:.1f}")


def measure_both(options: argparse.Namespace) -> None:
    """Files to the S3 store and to the data folder."""
    if not is_installed():
        raise SystemExit("Install Ceph first: ceph-mon ceph-osd radosgw ceph-common.")
    data = large_cv()
    with ceph() as address, running_app(0, WEB_WORKERS="2", **s3_settings(address)) as app:
        measure("S3", app, data, options.files, options.confirmed)
    with running_app(0, WEB_WORKERS="2") as app:
        measure("Data folder", app, data, options.files, options.confirmed)


if __name__ == "__main__":
    main()
