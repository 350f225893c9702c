"""A cheap phone on a slow network, in Chromium: what a page moves and when a result is seen.

The profile is Lighthouse's for mobile ("slow 4G": 1.6 Mbit/s, 150 ms a round trip, a processor
four times slower than the machine's), because pages are measured with it, too (`make measure`),
and because it is near what a cheap phone has at a notice board. Every request takes a round
trip, a new connection one more. A page's workers run at the machine's own speed: Chromium slows
the page alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from slow_host import Line

SLOWDOWN = 4
SPEED = 1_600_000 / 8
ROUND_TRIP = 0.15
PATIENCE_MS = 120_000
QUIET_MS = 100

FIRST_RESULT = "#search-results > li a"
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

ASK = """([query, patience]) => new Promise((resolve, reject) => {
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
  setTimeout(() => reject(new Error(`no answer to ${query}`)), patience);
  form.elements.q.value = query;
  form.requestSubmit();
})"""


@dataclass(frozen=True)
class FirstSearch:
    """Opening the search page with a query, with nothing kept from before."""

    moved: dict[str, int]
    """Path -> bytes, until the first result was seen."""
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

    def __init__(self, page: Page, line: Line) -> None:
        self._page = page
        self._line = line

    def open(self, address: str) -> dict[str, int]:
        """Open a page that searches nothing; what it moved."""
        self._line.forget()
        self._page.goto(address)
        self._settle()
        return dict(self._line.moved)

    def first_search(self, address: str) -> FirstSearch:
        """Open a search page whose address holds the query."""
        self._line.forget()
        self._page.add_init_script(SEEN)
        self._page.goto(address)
        self._page.locator(FIRST_RESULT).first.wait_for(state="attached")
        milliseconds = self._page.evaluate("window.firstResult")
        moved = dict(self._line.moved)
        self._settle()
        return FirstSearch(moved, milliseconds / 1000)

    def next_search(self, query: str) -> NextSearch:
        """Ask the open page something else."""
        self._line.forget()
        milliseconds = self._page.evaluate(ASK, [query, PATIENCE_MS])
        self._settle()
        seconds = None if milliseconds is None else milliseconds / 1000
        return NextSearch(dict(self._line.moved), seconds)

    def _settle(self) -> None:
        """Wait until nothing is under way: an answer belongs to the query that asked for it."""
        self._page.wait_for_timeout(QUIET_MS)
        while not self._line.is_quiet:
            self._page.wait_for_timeout(QUIET_MS)


@contextmanager
def phone(browser: Browser, line: Line) -> Iterator[Phone]:
    """A phone at the end of a line, which has never seen the site."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844},
        locale="vi-VN",
        # A service worker would fetch what it keeps for later, which is measured elsewhere.
        service_workers="block",
    )
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    try:
        yield Phone(page, line)
    finally:
        context.close()
