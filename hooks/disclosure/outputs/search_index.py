"""The search index: Pagefind over the pages' own bodies, made findable in Vietnamese.

Pagefind 1.5 folds Vietnamese marks but not đ, so “dat dai” would miss “đất
đai”. In the index đ becomes ḏ (U+1E0F), which folds to d; `search.js` maps the
query the same way and the results back.

Two more measures against Pagefind 1.5.2, both seen: its Python service
answers one request every 0.1 s and is ended before its files are flushed, so
the package's executable is run over a folder instead; and it writes filters
in an order that changes from run to run, so they are sorted afterwards, that
the same data may give the same bytes.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import subprocess
import unicodedata
from pathlib import Path
from typing import Any

import cbor2
from markupsafe import Markup, escape
from pagefind.service import get_executable

from .page import Findable, Page

_MAGIC = b"pagefind_dcd"
_ENTRY = "pagefind-entry.json"
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
"""Interfaces that come with the index; the site has its own."""


class SearchIndexError(Exception):
    """Pagefind could not make the index; the message is its own."""


def write_index_document(page: Page, work: Path) -> None:
    """Put what the indexer reads of a findable page into folder `work`."""
    if page.findable is not None:
        file = work / page.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(index_document(page, page.findable), "utf-8")


def write_search_index(work: Path, target: Path) -> None:
    """Index the documents in folder `work` into folder `target`."""
    shutil.rmtree(target, ignore_errors=True)
    if not any(work.iterdir()):
        return
    _run(work, target)
    _canonicalize(target)
    for pattern in _UNUSED:
        for path in target.glob(pattern):
            path.unlink()


def index_document(page: Page, findable: Findable) -> str:
    """What the indexer reads of a page: body, filters, sort keys and other spellings."""
    marks = [
        Markup('<i data-pagefind-filter="{}[data-v]" data-v="{}"></i>').format(name, value)
        for name, values in findable.filters.items()
        for value in values
    ]
    marks += [
        Markup('<i data-pagefind-meta="{}[data-v]" data-v="{}"></i>').format(name, value)
        for name, value in {"title": page.title, **findable.meta}.items()
    ]
    marks += [
        Markup('<i data-pagefind-sort="{}[data-v]" data-v="{}"></i>').format(name, value)
        for name, value in findable.sorts.items()
    ]
    # Title and numbers weigh more than the body they stand in.
    head = Markup('<p data-pagefind-weight="7">{}</p><p data-pagefind-weight="5">{}</p>').format(
        page.title, " · ".join(findable.keywords)
    )
    document = (
        f'<!doctype html><html lang="{escape(page.language)}"><body data-pagefind-body>'
        f"{Markup('').join(marks)}{head}{page.body}</body></html>"
    )
    return unicodedata.normalize("NFC", document).replace("đ", "ḏ").replace("Đ", "Ḏ")


def _run(work: Path, target: Path) -> None:
    executable = get_executable()
    if executable is None:
        raise SearchIndexError("không thấy chương trình Pagefind. Cài lại: make clean && make site")
    command = [str(executable), "--site", str(work), "--output-path", str(target), "--silent"]
    command += ["--exclude-selectors", "nav, .breadcrumbs, form, .ask, .print-only, details code"]
    try:
        finished = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    except OSError as error:
        raise SearchIndexError(f"không chạy được {executable}: {error.strerror}") from error
    if finished.returncode != 0:
        said = (finished.stderr or finished.stdout).strip()
        raise SearchIndexError(said or f"Pagefind dừng với mã {finished.returncode}")
    if not (target / _ENTRY).is_file():
        raise SearchIndexError(f"Pagefind không ghi {_ENTRY}")


def _canonicalize(target: Path) -> None:
    """Sort what Pagefind leaves in the order of a hash map, and name the files anew."""
    entry_path = target / _ENTRY
    entry = json.loads(entry_path.read_text("utf-8"))
    for language, about in sorted(entry["languages"].items()):
        old = target / f"pagefind.{about['hash']}.pf_meta"
        meta = _read(old)
        # Fields: version, pages, index chunks, filters, sorts, names of metadata.
        meta[3] = sorted(
            [name, _canonical_filter(target, language, hashed)] for name, hashed in meta[3]
        )
        meta[4] = sorted(meta[4])
        packed = _pack(meta)
        about["hash"] = f"{language}_{_digest(packed)[:10]}"
        old.unlink()
        (target / f"pagefind.{about['hash']}.pf_meta").write_bytes(packed)
    entry["languages"] = dict(sorted(entry["languages"].items()))
    entry_path.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _canonical_filter(target: Path, language: str, hashed: str) -> str:
    old = target / "filter" / f"{hashed}.pf_filter"
    name, values = _read(old)
    packed = _pack([name, sorted([value, list(pages)] for value, pages in values)])
    new = f"{language}_{_digest(packed)[:7]}"
    old.unlink()
    (target / "filter" / f"{new}.pf_filter").write_bytes(packed)
    return new


def _read(path: Path) -> Any:
    raw = gzip.decompress(path.read_bytes())
    if not raw.startswith(_MAGIC):
        raise SearchIndexError(f"{path.name}: định dạng lạ; phiên bản Pagefind đã đổi.")
    return cbor2.loads(raw[len(_MAGIC) :])


def _pack(value: Any) -> bytes:
    return gzip.compress(_MAGIC + cbor2.dumps(value), mtime=0)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
