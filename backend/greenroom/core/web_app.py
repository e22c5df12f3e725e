"""The built front end, served from the same port as the API: one origin, so no CORS and no second server."""

from __future__ import annotations

import json
from mimetypes import guess_type
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response
from starlette.staticfiles import NotModifiedResponse
from starlette.types import Receive, Scope, Send

from greenroom.core.errors import MethodNotAllowed, NotFound, Refusal
from greenroom.core.problems import problem_response

# The build puts a hash of the content into the names of what it writes here.
IMMUTABLE_FOLDER = "assets"
# The reference is a page of the build, though its address is the API's.
API_REFERENCE = ("/api/docs", "api-reference/index.html")
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))


class WebApp:
    """Answers what no route answers: the build's files, and its page for every deep link."""

    def __init__(self, web_root: Path | None, *, api_prefix: str = "/api/") -> None:
        self._api_prefix = api_prefix
        self._root = web_root
        self._files = _files(web_root) if web_root is not None else {}
        self._pages = _pages(web_root) if web_root is not None else frozenset[str]()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            response = self._answer(scope)
        except Refusal as refusal:
            response = problem_response(refusal, scope["state"]["request_id"])
            if isinstance(refusal, MethodNotAllowed):
                response.headers["Allow"] = "GET, HEAD"
        await response(scope, receive, send)

    def _answer(self, scope: Scope) -> Response:
        path = scope["path"]
        if path == API_REFERENCE[0] and self._files:
            return self._file(self._files[API_REFERENCE[1]], scope)
        if f"{path}/".startswith(self._api_prefix) or not self._files:
            raise NotFound
        if scope["method"] not in ("GET", "HEAD"):
            raise MethodNotAllowed
        file = self._files.get(path.lstrip("/"))
        if file is not None:
            return self._file(file, scope)
        # A missing file is missing: the page as an answer to /favicon.ico or an old asset hides the mistake.
        if "." in path.rsplit("/", 1)[-1]:
            raise NotFound
        return self._page(scope, known=path.strip("/").split("/")[0] in self._pages)

    def _page(self, scope: Scope, *, known: bool) -> Response:
        response = self._file(self._files["index.html"], scope)
        if not known:
            response.status_code = 404
            response.headers["X-Robots-Tag"] = "noindex"
        return response

    def _file(self, file: Path, scope: Scope) -> Response:
        asked = Headers(scope=scope)
        accepted = _accepted_encodings(asked.get("accept-encoding", ""))
        media_type = guess_type(file.name)[0] or "application/octet-stream"
        headers = {"Cache-Control": _caching(file), "Vary": "Accept-Encoding"}
        for encoding, suffix in ENCODINGS:
            compressed = file.with_name(file.name + suffix)
            if encoding in accepted and compressed in self._files.values():
                file, headers["Content-Encoding"] = compressed, encoding
                break
        response = FileResponse(file, stat_result=file.stat(), media_type=media_type, headers=headers)
        if asked.get("if-none-match") == response.headers["etag"]:
            return NotModifiedResponse(response.headers)
        return response


def _files(web_root: Path) -> dict[str, Path]:
    """Every file of the build by its address; what is not in here is not served, wherever a path points."""
    return {file.relative_to(web_root).as_posix(): file for file in web_root.rglob("*") if file.is_file()}


def _pages(web_root: Path) -> frozenset[str]:
    """The first segments of the addresses that the front end's router knows, as its build lists them."""
    listing = web_root / "pages.json"
    return frozenset(json.loads(listing.read_text(encoding="utf-8"))) if listing.exists() else frozenset({""})


def _accepted_encodings(header: str) -> frozenset[str]:
    """The encodings that the header names and does not refuse with a weight of zero."""
    offers = (offer.replace(" ", "").lower().partition(";q=") for offer in header.split(","))
    return frozenset(name for name, _, weight in offers if not weight or weight.strip("0."))


def _caching(file: Path) -> str:
    return "public, max-age=31536000, immutable" if file.parent.name == IMMUTABLE_FOLDER else "no-cache"
