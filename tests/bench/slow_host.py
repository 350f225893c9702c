"""The local host of `tests/measure` behind a slow line, which tells what went over it.

The line is on this side of the browser, because what a page's worker asks for is neither slowed
nor counted by the browser's own tools. All connections share it. HTTP/1.1, so a browser has six
connections; a host with HTTP/2 would answer many small requests sooner.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import unquote, urlsplit

from host import Files, Handler, host

CHUNK = 1460
"""Bytes that go at once: what is left of an Ethernet frame for TCP."""


@dataclass
class Line:
    """A line from the host to the phone: bytes a second, and seconds of a round trip."""

    speed: float
    round_trip: float
    moved: Counter[str] = field(default_factory=Counter)
    """Bytes by the path that was asked for, headers included, since the last `forget`."""
    _under_way: int = 0
    _free_at: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is being sent."""
        return self._under_way == 0

    def forget(self) -> None:
        """Count from here."""
        self.moved.clear()

    @contextmanager
    def request(self) -> Iterator[None]:
        """What one request takes; begins with the way there and back."""
        with self._lock:
            self._under_way += 1
        try:
            time.sleep(self.round_trip)
            yield
        finally:
            with self._lock:
                self._under_way -= 1

    def send(self, path: str, size: int) -> None:
        """Wait as long as so many bytes take, after whatever else is on the line."""
        with self._lock:
            self._free_at = max(self._free_at, time.monotonic()) + size / self.speed
            until = self._free_at
            self.moved[path] += size
        time.sleep(max(0.0, until - time.monotonic()))


class SlowHandler(Handler):
    """Answers as the host does, over the line, and always with gzip: what most hosts have."""

    def __init__(self, *arguments: object, files: Files, line: Line) -> None:
        self.line = line
        super().__init__(*arguments, files=files)

    def setup(self) -> None:
        time.sleep(self.line.round_trip)  # a connection is made first
        super().setup()
        write = self.wfile.write

        def paced(content: Any) -> int:
            path = unquote(urlsplit(self.path).path)
            for begin in range(0, len(content), CHUNK):
                part = content[begin : begin + CHUNK]
                self.line.send(path, len(part))
                write(part)
            return len(content)

        self.wfile.write = paced  # type: ignore[method-assign]

    def do_GET(self) -> None:  # noqa: N802 - the name that the server asks for
        del self.headers["Accept-Encoding"]
        self.headers["Accept-Encoding"] = "gzip"
        with self.line.request():
            super().do_GET()


def slow_host(files: Files, line: Line) -> AbstractContextManager[str]:
    """Serve the files over the line; gives the address of the server."""
    return host(files, partial(SlowHandler, line=line))
