"""The front end's build as a browser is given it."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pytest

from greenroom.core.settings import Settings
from greenroom.main import create_app

PAGE = "<!doctype html><title>Greenroom</title>"
SCRIPT = "console.log('green')"


@pytest.fixture
def web_root(tmp_path: Path) -> Path:
    files = {
        "index.html": PAGE,
        "pages.json": json.dumps(["", "login", "cvs"]),
        "robots.txt": "User-agent: *\n",
        "assets/app-1a2b.js": SCRIPT,
        "assets/app-1a2b.js.br": "as brotli",
        "assets/app-1a2b.js.gz": "as gzip",
    }
    for name, content in files.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return tmp_path


@pytest.fixture
def browser(settings: Settings, web_root: Path) -> httpx.AsyncClient:
    # No page asks the database for anything, so none is there.
    app = create_app(settings, database_url="postgresql://nobody@localhost/nothing", web_root=web_root)
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=settings.frontend_url)


@pytest.mark.parametrize("path", ["/", "/login", "/cvs/4d1f"])
async def test_a_deep_link_shows_the_app(browser: httpx.AsyncClient, path: str):
    answer = await browser.get(path)
    assert (answer.status_code, answer.text) == (200, PAGE)
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "script-src 'self' 'wasm-unsafe-eval';" in answer.headers["Content-Security-Policy"]


async def test_an_unknown_page_is_a_page_and_a_404(browser: httpx.AsyncClient):
    answer = await browser.get("/nowhere/at-all")
    assert (answer.status_code, answer.text) == (404, PAGE)
    assert answer.headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/v1/nothing", "/assets/old.js", "/favicon.ico"])
async def test_what_is_no_page_is_a_problem(browser: httpx.AsyncClient, path: str):
    answer = await browser.get(path)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert answer.headers["Content-Type"] == "application/problem+json"


async def test_a_page_names_the_methods_that_it_takes(browser: httpx.AsyncClient):
    answer = await browser.post("/login")
    assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed")
    assert answer.headers["Allow"] == "GET, HEAD"
    assert (await browser.head("/login")).status_code == 200


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("gzip;q=0", None),
        ("identity", None),
    ],
)
async def test_an_asset_comes_in_an_encoding_that_the_browser_takes(
    browser: httpx.AsyncClient, accepted: str, encoding: str | None
):
    headers = {"Accept-Encoding": accepted}
    async with browser.stream("GET", "/assets/app-1a2b.js", headers=headers) as answer:
        assert answer.headers.get("Content-Encoding") == encoding
        assert answer.headers["Content-Type"].startswith("text/javascript")
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert "Accept-Encoding" in answer.headers["Vary"]


async def test_a_page_that_has_not_changed_is_not_sent_again(browser: httpx.AsyncClient):
    first = await browser.get("/login")
    again = await browser.get("/login", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    changed = await browser.get("/login", headers={"If-None-Match": '"another"'})
    assert changed.text == PAGE


async def test_nothing_outside_the_build_is_served(browser: httpx.AsyncClient, web_root: Path):
    (web_root.parent / "secret.txt").write_text("secret", encoding="utf-8")
    answer = await browser.get("/assets/%2e%2e/%2e%2e/secret.txt")
    assert answer.status_code == 404
