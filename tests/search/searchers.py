"""Searches in a real browser: ours through its page, the theme's through its field, Pagefind.

Each asks one query after the other in one page, as somebody who tries again does. Before a
query the old results and the old message are taken out of the page, so that what is read
afterwards belongs to it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from queries import Query
from scoring import DEPTH, Answer, Result

PATIENCE_MS = 60_000
"""A search that takes longer has not answered."""

OWN_ASK = """([query, depth]) => new Promise((resolve) => {
  const form = document.querySelector("#search form");
  const state = document.getElementById("search-state");
  const list = document.getElementById("search-results");
  state.textContent = "";
  list.replaceChildren();
  let quiet;
  const read = () => {
    observer.disconnect();
    const rows = [...list.querySelectorAll(":scope > li")].filter((row) => row.querySelector("a"));
    resolve({
      said: state.textContent,
      results: rows.slice(0, depth).map((row) => {
        const link = row.querySelector("h2 a") ?? row.querySelector("a");
        return { url: link.href, title: link.innerText, excerpt: row.innerText };
      }),
    });
  };
  const observer = new MutationObserver(() => {
    clearTimeout(quiet);
    const found = /kết quả/.test(state.textContent) && list.querySelector("a");
    if (found || /Không tìm thấy|Không tải được/.test(state.textContent)) {
      quiet = setTimeout(read, 40);
    }
  });
  observer.observe(document.getElementById("search"),
    { subtree: true, childList: true, characterData: true });
  form.elements.q.value = query;
  form.requestSubmit();
})"""

THEME_ASK = """([query, depth]) => new Promise((resolve) => {
  const field = document.querySelector(".md-search__input");
  const meta = document.querySelector(".md-search-result__meta");
  const list = document.querySelector(".md-search-result__list");
  meta.textContent = "";
  let quiet;
  const read = () => {
    observer.disconnect();
    resolve({
      said: meta.textContent,
      results: [...list.querySelectorAll(":scope > li")].slice(0, depth).map((row) => {
        const link = row.querySelector("a");
        return { url: link.href, title: link.querySelector("h1, h2").innerText,
          excerpt: row.innerText };
      }),
    });
  };
  const observer = new MutationObserver(() => {
    clearTimeout(quiet);
    if (meta.textContent) quiet = setTimeout(read, 60);
  });
  observer.observe(document.querySelector(".md-search__output"),
    { subtree: true, childList: true, characterData: true });
  field.focus();
  field.value = query;
  field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
})"""

PAGEFIND_ASK = """async ([query, depth, script]) => {
  const pagefind = await import(script);
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, depth).map((result) => result.data()));
  const text = document.createElement("textarea");
  const plain = (html) => {
    text.innerHTML = html.replace(/<.?mark>/g, "");
    return text.value;
  };
  return {
    said: results.length ? "" : "Không có kết quả",
    results: shown.map((page) => ({
      url: new URL(page.url, location.href).href, title: page.meta.title,
      excerpt: plain(page.excerpt),
    })),
  };
}"""


class Searcher(Protocol):
    """Answers queries, one after the other, from an open page."""

    def __call__(self, text: str) -> Answer: ...


def own_search(page: Page, site: str) -> Searcher:
    """Our search page, at the site's address."""
    page.goto(f"{site}tim-kiem/")
    return lambda text: _answer(page, site, OWN_ASK, [text, DEPTH])


def theme_search(page: Page, site: str) -> Searcher:
    """The search of the stock theme, in the head of its pages."""
    page.goto(site)
    page.locator(".md-search__input").focus()
    # The field answers only when its worker has read the index.
    page.locator(".md-search-result__meta", has_text="bắt đầu").wait_for(state="attached")
    return lambda text: _answer(page, site, THEME_ASK, [text, DEPTH])


def pagefind_search(page: Page, site: str) -> Searcher:
    """Stock Pagefind over the stock site, by its JavaScript interface."""
    page.goto(site)
    script = f"{site}pagefind/pagefind.js"
    return lambda text: _answer(page, site, PAGEFIND_ASK, [text, DEPTH, script])


def ask_all(
    browser: Browser, opener: Callable[[Page, str], Searcher], site: str, queries: Sequence[Query]
) -> dict[str, Answer]:
    """The answers to queries by their ids, all from one page of a fresh browser."""
    # Whatever a service worker kept is none of the search.
    context = browser.new_context(locale="vi-VN", service_workers="block")
    context.set_default_timeout(PATIENCE_MS)
    try:
        ask = opener(context.new_page(), site)
        return {query.id: ask(query.text) for query in queries}
    finally:
        context.close()


def _answer(page: Page, site: str, script: str, arguments: list[Any]) -> Answer:
    timely = f"(given) => Promise.race([({script})(given), new Promise((_, late) => "
    timely += f"setTimeout(() => late(new Error('no answer')), {PATIENCE_MS}))])"
    found = page.evaluate(timely, arguments)
    root = urlsplit(site).path
    return Answer(
        results=tuple(
            Result(
                address=urlsplit(result["url"]).path.removeprefix(root),
                title=result["title"],
                excerpt=result["excerpt"],
            )
            for result in found["results"]
        ),
        said=found["said"],
    )
