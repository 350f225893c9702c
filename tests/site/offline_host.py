"""A host whose site changes while browsers have copies of it, and what those keep."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page

from built_sites import ROOT, Built, build

PATH = "/dan-chu-co-so/"
RECORD = """\
ma: {code}
trich_yeu: Thông báo {code}
co_quan_ban_hanh: UBND phường
niem_yet_tu: 20/11/2026
niem_yet_den: 20/12/2026
khoan_dieu_11: [1]
khu_pho: tat-ca
hinh_thuc:
  - {{loai: bang-niem-yet, noi: trụ sở}}
don_vi_phu_trach: {{ten: Văn phòng}}
tom_tat: Tóm tắt.
tep_dinh_kem:
  - {{ten: Toàn văn, tep: {code}.txt}}
"""
POSTED, WITHDRAWN = "cong-khai/con-niem-yet/", "cong-khai/bi-go/"


@dataclass
class Host:
    """A host whose site can be replaced, slowed down or made to fail, as in a ward's life."""

    address: str
    folder: Path
    delay: float = 0
    broken: bool = False
    asked: list[str] = field(default_factory=list)

    def url(self, path: str = "") -> str:
        return f"{self.address}{PATH}{path}"


class Handler(SimpleHTTPRequestHandler):
    """Serves what the host has at the moment."""

    def __init__(self, *arguments: object, hosts: list[Host], **options: object) -> None:
        self.host = hosts[0]
        super().__init__(*arguments, **options)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.host.asked.append(self.path.removeprefix(PATH))
        is_page = self.path.endswith("/")
        if self.host.broken and is_page:
            self.send_error(503)
            return
        time.sleep(self.host.delay if is_page else 0)
        super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")  # as GitHub Pages does
        super().end_headers()

    def translate_path(self, path: str) -> str:
        self.directory = str(self.host.folder)  # now: a browser opens connections in advance
        return super().translate_path("/" + path.removeprefix(PATH))

    def log_message(self, *_: object) -> None:
        """Keep the test report quiet."""


def site_named(name: str, folder: Path) -> Built:
    """A site: `first`, `later` with one record withdrawn, or `off` with copies switched off."""
    data = folder / "data"
    shutil.copytree(ROOT / "data", data, ignore=shutil.ignore_patterns("cong-khai"))
    year = data / "cong-khai" / "2026"
    year.mkdir(parents=True)
    for code in ("con-niem-yet", "bi-go")[: 2 if name == "first" else 1]:
        (year / f"{code}.yml").write_text(RECORD.format(code=code), "utf-8")
        (year / f"{code}.txt").write_text("toàn văn", "utf-8")
    if name == "off":
        with (data / "phuong.yml").open("a", encoding="utf-8") as ward:
            ward.write("\nngoai_tuyen: không\n")
    return build(folder / "site", PATH, DISCLOSURE_DATA=str(data))


@contextmanager
def serving(folder: Path) -> Iterator[Host]:
    """A running host."""
    hosts: list[Host] = []
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, hosts=hosts)) as running:
        hosts.append(Host(f"http://127.0.0.1:{running.server_port}", folder))
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield hosts[0]
        running.shutdown()


def caches(page: Page, name: str) -> list[str]:
    """Paths in the caches whose name holds `name`."""
    found: list[str] = page.evaluate(
        """async (name) => {
          const paths = [];
          for (const key of await caches.keys()) {
            if (!key.includes(name)) continue;
            for (const request of await (await caches.open(key)).keys()) {
              paths.push(new URL(request.url).pathname);
            }
          }
          return paths;
        }""",
        name,
    )
    return sorted(path.removeprefix(PATH) for path in found)


def until(page: Page, condition: str) -> None:
    """Wait until an asynchronous condition holds on the page."""
    for _ in range(100):
        if page.evaluate(f"async () => Boolean({condition})"):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"never came true: {condition}")


def settled(page: Page) -> None:
    """Wait until the worker has fetched all it wants, of the build that is served."""
    until(
        page,
        """await (async () => {
          const worker = await (await fetch("/dan-chu-co-so/sw.js", { cache: "no-store" })).text();
          const served = worker.match(/"version": "(.+)"/);
          const kept = await caches.match("/dan-chu-co-so/current");
          return kept && (await kept.text()) === served[1];
        })()""",
    )


def stored(page: Page, path: str) -> None:
    """Wait until a page has its copy."""
    until(page, f"await caches.match('{PATH}{path}')")


def visit(page: Page, host: Host, path: str = "") -> None:
    """Open a page and let the worker finish."""
    page.goto(host.url(path))
    settled(page)
    stored(page, path)
