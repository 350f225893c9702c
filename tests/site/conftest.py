"""Real strict builds under a sub-path, a local server, and a real browser."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from built_sites import ROOT, Built, build, built_once


@pytest.fixture(scope="session")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The ward's own site."""
    return built_once(
        tmp_path_factory, "ward", lambda folder: build(folder / "site", "/dan-chu-co-so/")
    )


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site whose one record carries HTML, script and Markdown in every text field."""
    return built_once(tmp_path_factory, "hostile", _hostile)


def _hostile(folder: Path) -> Built:
    data = folder / "data"
    shutil.copytree(ROOT / "data", data, ignore=shutil.ignore_patterns("cong-khai"))
    record = data / "cong-khai" / "2026" / "thong-bao-doc.yml"
    record.parent.mkdir(parents=True)
    record.write_text(HOSTILE_RECORD, "utf-8")
    (record.parent / "tep.txt").write_text("văn bản", "utf-8")
    return build(data.parent / "site", "/", DISCLOSURE_DATA=str(data))


ATTACK = "</title><script>window.hacked=1</script><img src=x onerror=window.hacked=1> **đ** {{7*7}}"
HOSTILE_RECORD = f"""\
ma: thong-bao-doc
trich_yeu: 'trich {ATTACK}'
so_hieu: '1 {ATTACK}'
loai_khac: 'loai {ATTACK}'
co_quan_ban_hanh: 'cq {ATTACK}'
nguoi_ky: {{ho_ten: 'ky {ATTACK.replace("{{7*7}}", "")}', chuc_vu: 'cv'}}
ngay_ban_hanh: 1/10/2026
niem_yet_tu: 20/11/2026
niem_yet_den: 20/12/2026
khoan_dieu_11: [1]
khu_pho: tat-ca
hinh_thuc:
  - {{loai: bang-niem-yet, noi: 'noi {ATTACK.replace("{{7*7}}", "")}'}}
don_vi_phu_trach: {{ten: 'dv {ATTACK.replace("{{7*7}}", "")}'}}
can_cu:
  - van_ban: 'cc {ATTACK}'
dinh_chinh:
  - {{ngay: 21/11/2026, noi_dung: 'dc <b>x</b>', ly_do: 'vì <i>y</i>'}}
tep_dinh_kem:
  - {{ten: 'tep <script>window.hacked=1</script>', tep: tep.txt}}
tom_tat: 'tt {ATTACK}'
noi_dung: |
  # Đầu mục {ATTACK}

  <iframe src="https://example.com"></iframe>

  ![ảnh](https://example.com/x.png) [liên kết](https://example.org/ "t&quot; onclick=x")
tieu_de_en: 'en {ATTACK}'
tom_tat_en: 'en {ATTACK}'
ghi_chu: 'gc {ATTACK}'
"""


class Handler(SimpleHTTPRequestHandler):
    """Serves several built sites, each under its own path, as a static host would."""

    def __init__(self, *arguments: object, sites: dict[str, Path], **options: object) -> None:
        self.sites = sites
        super().__init__(*arguments, **options)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        for prefix, folder in self.sites.items():
            if path.startswith(prefix):
                self.directory = str(folder)
                return super().translate_path("/" + path.removeprefix(prefix))
        self.directory = str(ROOT / "no-such-folder")
        return super().translate_path(path)

    def log_message(self, *_: object) -> None:
        """Keep the test report quiet."""


@pytest.fixture(scope="session")
def server(ward: Built, demo: Built, hostile: Built) -> Iterator[str]:
    """The address of a local server with all three sites."""
    # The root comes last: every path begins with it.
    sites = {built.path: built.folder for built in (ward, demo, hostile)}
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, sites=sites)) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor's fresh browser."""
    fresh = browser.new_context(
        locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", reduced_motion="reduce"
    )
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext, server: str) -> Iterator[Page]:
    """A page on which no error may happen: no script error, no policy violation, no other host."""
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    opened.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((server, "data:", "blob:"))
            else wrong.append(f"request to another host: {request.url}")
        ),
    )
    yield opened
    opened.close()
    assert not wrong


class Elements(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of one kind."""
        return [attributes for name, attributes in self.elements if name == tag]


def parse(path: Path) -> Elements:
    """The elements of a built page."""
    return Elements(path.read_text("utf-8"))
