"""A local web server that answers as a real static host does, for measuring.

Brotli or gzip by what the browser accepts, squeezed once; `ETag` and 304; files whose
address changes with their content (`?v=…`, `.1a2b3c4d.min.`) are kept for a year, the rest
for ten minutes, as GitHub Pages keeps them.
"""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import brotli

FOREVER = re.compile(r"\?v=[0-9a-f]{6,}$|\.[0-9a-f]{8}\.min\.(js|css)$")
SQUEEZED = re.compile(r"^(text/|application/(javascript|json|xml|manifest)|image/svg)|\+xml")
KINDS = {".js": "text/javascript", ".woff2": "font/woff2", ".wasm": "application/wasm"}


@dataclass(frozen=True)
class Served:
    """One file as the host holds it: plain and squeezed."""

    kind: str
    content: bytes

    @cached_property
    def tag(self) -> str:
        return f'"{hashlib.sha256(self.content).hexdigest()[:16]}"'

    @cached_property
    def brotli(self) -> bytes:
        return bytes(brotli.compress(self.content))

    @cached_property
    def gzip(self) -> bytes:
        return gzip.compress(self.content, mtime=0)

    def encoded(self, accepted: str) -> tuple[bytes, str | None]:
        """The bytes to send, and their encoding, for an `Accept-Encoding`."""
        if SQUEEZED.match(self.kind):
            if re.search(r"\bbr\b", accepted):
                return self.brotli, "br"
            if re.search(r"\bgzip\b", accepted):
                return self.gzip, "gzip"
        return self.content, None


class Files:
    """The files of several sites, each under its own path."""

    def __init__(self, sites: Mapping[str, Path]) -> None:
        self.sites = sites
        self.sent = 0
        """Bytes sent so far, headers included: also what a service worker asked for."""
        self._known: dict[Path, Served] = {}

    def find(self, address: str) -> Served | None:
        """What lies at a path, `index.html` for a folder."""
        for prefix, folder in self.sites.items():
            if address.startswith(prefix):
                wanted = (folder / address.removeprefix(prefix)).resolve()
                file = wanted / "index.html" if wanted.is_dir() else wanted
                if file.is_file() and file.is_relative_to(folder.resolve()):
                    return self._served(file)
        return None

    def _served(self, file: Path) -> Served:
        if file not in self._known:
            kind = KINDS.get(file.suffix) or mimetypes.guess_type(file.name)[0]
            self._known[file] = Served(kind or "application/octet-stream", file.read_bytes())
        return self._known[file]


class Handler(BaseHTTPRequestHandler):
    """GET and nothing else."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, files: Files) -> None:
        self.files = files
        super().__init__(*arguments)  # type: ignore[arg-type]

    def setup(self) -> None:
        super().setup()
        write = self.wfile.write

        def counted(content: Any) -> int:
            self.files.sent += len(content)
            return write(content)

        self.wfile.write = counted  # type: ignore[method-assign]

    def do_GET(self) -> None:
        served = self.files.find(unquote(urlsplit(self.path).path))
        if served is None:
            self.send_response(HTTPStatus.NOT_FOUND)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body, encoding = served.encoded(self.headers.get("Accept-Encoding", ""))
        is_known = self.headers.get("If-None-Match") == served.tag
        self.send_response(HTTPStatus.NOT_MODIFIED if is_known else HTTPStatus.OK)
        age = "31536000, immutable" if FOREVER.search(self.path) else "600"
        self.send_header("Cache-Control", f"public, max-age={age}")
        self.send_header("ETag", served.tag)
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("X-Content-Type-Options", "nosniff")
        if not is_known:
            is_text = served.kind.startswith("text/")
            self.send_header("Content-Type", served.kind + ("; charset=utf-8" if is_text else ""))
            if encoding:
                self.send_header("Content-Encoding", encoding)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if not is_known:
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the table readable."""


class _Server(ThreadingHTTPServer):
    """Does not complain of visitors who close early."""

    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        pass


@contextmanager
def host(files: Files, handler: Callable[..., Handler] = Handler) -> Iterator[str]:
    """Serve the files; gives the address of the server."""
    with _Server(("127.0.0.1", 0), partial(handler, files=files)) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{running.server_port}"
        finally:
            running.shutdown()
