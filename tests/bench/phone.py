"""A cheap phone on a slow network, in Chromium: what a page moves and when a result is seen.

The profile is Lighthouse's for mobile ("slow 4G": 1.6 Mbit/s down, 750 kbit/s up, 150 ms a
round trip, a processor four times slower than the machine's), because pages are measured with
it, too (`make measure`), and because it is near what a cheap phone has at a notice board. The
delay falls on every request, as Chromium applies it; making a connection costs nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Page

SLOWDOWN = 4
NETWORK = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
PATIENCE_MS = 120_000
QUIET_MS = 100

SEEN = """(() => {
  // Milliseconds from the start of opening the page to the frame with its first result.
  new MutationObserver((_, observer) => {
    if (!document.querySelector("#search-results > li a")) return;
    observer.disconnect();
    window.firstResult = new Promise((seen) => {
      requestAnimationFrame(() => seen(performance.now()));
    });
  }).observe(document, { subtree: true, childList: true });
})()"""

ASK = """(query) => new Promise((resolve) => {
  // Milliseconds from asking to the frame with the first result; none when nothing is found.
  const form = document.querySelector("#search form");
  const state = document.getElementById("search-state");
  const list = document.getElementById("search-results");
  list.replaceChildren();
  state.textContent = "";
  const asked = performance.now();
  const observer = new MutationObserver(() => {
    const isFound = list.querySelector("li a") !== null;
    if (!isFound && !/Không tìm thấy|Không tải được/.test(state.textContent)) return;
    observer.disconnect();
    requestAnimationFrame(() => resolve(isFound ? performance.now() - asked : null));
  });
  observer.observe(document.getElementById("search"),
    { subtree: true, childList: true, characterData: true });
  form.elements.q.value = query;
  form.requestSubmit();
})"""


@dataclass
class Traffic:
    """What a page asked for so far: bytes on the wire by address, headers included."""

    moved: dict[str, int] = field(default_factory=dict)
    _open: dict[str, str] = field(default_factory=dict)

    def watch(self, session: CDPSession) -> None:
        """Count from now on."""
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.loadingFinished", self._done)
        session.on("Network.loadingFailed", self._failed)

    @property
    def is_quiet(self) -> bool:
        return not self._open

    def _asked(self, event: dict[str, Any]) -> None:
        address = urlsplit(event["request"]["url"])
        if address.scheme.startswith("http"):
            self._open[event["requestId"]] = address.path

    def _done(self, event: dict[str, Any]) -> None:
        path = self._open.pop(event["requestId"], None)
        if path is not None:
            self.moved[path] = self.moved.get(path, 0) + round(event["encodedDataLength"])

    def _failed(self, event: dict[str, Any]) -> None:
        path = self._open.pop(event["requestId"], None)
        if path is not None:
            raise RuntimeError(f"{path}: {event['errorText']}")


@dataclass(frozen=True)
class FirstSearch:
    """Opening the search page with a query, with nothing kept from before."""

    moved: dict[str, int]
    """Address -> bytes, of all that was asked for until the page was quiet again."""
    seconds: float
    """From the start of opening until the first result was seen."""


@dataclass(frozen=True)
class NextSearch:
    """One more query in the same page."""

    moved: dict[str, int]
    seconds: float | None
    """Until the first result was seen; none when nothing was found."""


class Phone:
    """A fresh browser on the phone's profile."""

    def __init__(self, page: Page, session: CDPSession) -> None:
        self._page = page
        self._traffic = Traffic()
        self._traffic.watch(session)

    def open(self, address: str) -> dict[str, int]:
        """Open a page that searches nothing; what it moved."""
        self._page.goto(address, wait_until="load")
        self._settle()
        return dict(self._traffic.moved)

    def first_search(self, address: str) -> FirstSearch:
        """Open a search page whose address holds the query."""
        self._page.add_init_script(SEEN)
        self._page.goto(address)
        self._page.locator("#search-results > li a").first.wait_for(state="attached")
        milliseconds = self._page.evaluate("window.firstResult")
        self._settle()
        return FirstSearch(dict(self._traffic.moved), milliseconds / 1000)

    def next_search(self, query: str) -> NextSearch:
        """Ask the open page something else."""
        self._traffic.moved.clear()
        milliseconds = self._page.evaluate(ASK, query)
        self._settle()
        seconds = None if milliseconds is None else milliseconds / 1000
        return NextSearch(dict(self._traffic.moved), seconds)

    def _settle(self) -> None:
        """Wait until nothing is under way: an answer belongs to the query that asked for it."""
        self._page.wait_for_timeout(QUIET_MS)
        while not self._traffic.is_quiet:
            self._page.wait_for_timeout(QUIET_MS)


@contextmanager
def phone(browser: Browser) -> Iterator[Phone]:
    """A phone that has never seen the site."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844},
        locale="vi-VN",
        # A worker would fetch what it keeps for later, which is measured elsewhere.
        service_workers="block",
        # Static hosts squeeze with gzip; only some with brotli.
        extra_http_headers={"Accept-Encoding": "gzip"},
    )
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    try:
        yield Phone(page, session)
    finally:
        context.close()
