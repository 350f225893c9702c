"""What a reader keeps for when there is no network, and what installing the site needs.

`sw.js` is `templates/sw.js` with this build's settings in front. Everything
here gives text or bytes; the same pages give the same bytes, and a changed page
gives another version, which browsers notice and take.
Sources: W3C Service Workers; W3C Web Application Manifest.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from posixpath import dirname, join, normpath

from ..locale import LANGUAGES
from ..text import upper_first
from ..views.addresses import DEFAULT_LANGUAGE, HOME, OFFLINE, REGISTER, localized, record_url
from ..views.registers import Registers
from .page import Page
from .renderer import TEMPLATES, Renderer

WORKER = "sw.js"
"""At the site's root: a worker rules what lies beside and under it."""
MANIFEST = "manifest.webmanifest"
KNOWN_PAGES = f"{OFFLINE}known.bin"

SEEN_PAGES = 60
"""Copies kept of pages that were read, the latest; without pictures some 15 KB each."""
MOST_PAGES = 30
MOST_BYTES = 1024 * 1024
"""At most so much is fetched that nobody asked for; compressed on the way, a fifth of it."""

THEME_COLOURS = {"light": "#8f1414", "dark": "#7a1111"}
"""As `--accent` in `site.css`."""
_ICONS = (
    ("assets/images/icon-192.png", "192x192", "any"),
    ("assets/images/icon-512.png", "512x512", "any"),
    ("assets/images/icon-maskable-512.png", "512x512", "maskable"),
)

_ASSET = re.compile(r'(?:href|src)="([^"]+)"')
_STYLE_FILE = re.compile(r"""url\(["']?(?!data:)([^"')#]+)""")


@dataclass(frozen=True)
class WrittenPage:
    """A finished page: its path from the root, and its bytes."""

    path: str
    content: bytes


def current_paths(registers: Registers) -> Iterator[str]:
    """What every reader gets without asking: home, the register, what is posted today."""
    yield HOME
    yield REGISTER
    for row in registers.posted:
        yield record_url(row.record)


def within_limits(pages: Iterable[WrittenPage]) -> list[WrittenPage]:
    """The first pages that together stay within the limits."""
    chosen: list[WrittenPage] = []
    size = 0
    for page in pages:
        size += len(page.content)
        if len(chosen) == MOST_PAGES or size > MOST_BYTES:
            break
        chosen.append(page)
    return chosen


def known_pages(pages: Iterable[Page]) -> bytes:
    """Pages whose old copies may stay, as the first 4 bytes of each path's SHA-256, sorted.

    Those are records and articles. Lists and the home page name records, so an
    old copy of them goes when a record does. Two of 10,000 pages share their 4
    bytes once in a hundred sites; a withdrawn page does with one of them once
    in 430,000.
    """
    kept = (page for page in pages if page.is_article and not page.forgets_copies)
    return b"".join(sorted({_digest(page.path)[:4] for page in kept}))


def shell_paths(page: WrittenPage, root: str, read: Callable[[str], bytes]) -> list[str]:
    """The page with all it needs to be seen: styles, scripts, icons, fonts, as it names them.

    `root` is the site's path on its host, which the page's addresses begin
    with; `read` gives the file at a path from the site's root.
    """
    found = [page.path]
    for address in _ASSET.findall(page.content.decode()):
        path = address.removeprefix(f"{root}/")
        if not path.startswith("assets/"):
            continue
        found.append(path)
        file = path.partition("?")[0]
        if file.endswith(".css"):
            style = read(file).decode()
            found += [normpath(join(dirname(file), name)) for name in _STYLE_FILE.findall(style)]
    return list(dict.fromkeys(found))


def worker(
    shell: Iterable[str],
    current: Iterable[WrittenPage],
    known: bytes,
    read: Callable[[str], bytes],
) -> bytes:
    """`sw.js`: its version changes with any byte of what browsers are to fetch anew."""
    source = (TEMPLATES / WORKER).read_text("utf-8")
    pages = list(current)
    shell = list(dict.fromkeys(shell))
    settings = {
        "shell": shell,
        "current": [page.path for page in pages],
        "known": hashlib.sha256(known).hexdigest()[:16],
        "offline": {code: localized(code, OFFLINE) for code in LANGUAGES},
        "seen": SEEN_PAGES,
    }
    digest = hashlib.sha256((source + json.dumps(settings)).encode())
    for content in (*(page.content for page in pages), *_unmarked(shell, read)):
        digest.update(hashlib.sha256(content).digest())
    settings["version"] = digest.hexdigest()[:16]
    return f"const SITE = {json.dumps(settings, indent=1)};\n{source}".encode()


def _unmarked(shell: Iterable[str], read: Callable[[str], bytes]) -> Iterator[bytes]:
    """The content of what the shell names without a mark of its content."""
    for path in shell:
        if "?" not in path:
            yield read(f"{path}index.html" if path.endswith("/") else path)


def removal() -> bytes:
    """`sw.js` where copies are switched off: takes away what browsers kept before."""
    return (TEMPLATES / "sw-off.js").read_bytes()


def manifest(renderer: Renderer) -> bytes:
    """`manifest.webmanifest`: what a phone shows when the site is put on its home screen.

    `minimal-ui` and not `standalone`: readers can go back, reload and see that
    the address is the ward's. Paths are relative, so any place on a host will do.
    """
    about = {
        "name": renderer.site_name,
        "short_name": upper_first(renderer.ward_name),
        "description": renderer.words["home"]["welcome_text"].format(ward=renderer.ward_name),
        "lang": DEFAULT_LANGUAGE,
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": THEME_COLOURS["light"],
        "background_color": "#ffffff",
        "icons": [
            {"src": path, "sizes": sizes, "type": "image/png", "purpose": purpose}
            for path, sizes, purpose in _ICONS
        ],
    }
    return (json.dumps(about, ensure_ascii=False, indent=1) + "\n").encode()


def offline_page(renderer: Renderer, root: str, current: Iterable[WrittenPage]) -> Page:
    """The page on copies; also shown for a page that was not kept, so served at any address."""
    words = renderer.words["offline"]
    sizes = [len(page.content) for page in current]
    body = renderer.render(
        "offline.html",
        base=root,
        title=words["title"],
        trail=[(renderer.words["site"]["home"], localized(renderer.language, ""))],
        here=words["title"],
        seen=SEEN_PAGES,
        count=len(sizes),
        size=sum(sizes),
    )
    return Page(
        language=renderer.language,
        url=OFFLINE,
        title=words["title"],
        description=words["description"].format(ward=renderer.ward_name),
        body=body,
        languages=LANGUAGES,
    )


def _digest(path: str) -> bytes:
    return hashlib.sha256(path.encode()).digest()
