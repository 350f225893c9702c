"""The search index: what goes in, the same bytes each time, and failures in words."""

from __future__ import annotations

import gzip
import hashlib
import unicodedata
from pathlib import Path

import pytest
from markupsafe import Markup

from disclosure.outputs import search_index
from disclosure.outputs.page import Findable, Page
from disclosure.outputs.records import record_pages
from disclosure.outputs.search_index import (
    SearchIndexError,
    _read,
    index_document,
    write_index_document,
    write_search_index,
)

from .conftest import SITE_URL, Html, page_of, record, renderer_of, site_of

FOUND = Findable(
    filters={"khoan": ("3. Đất", "4. Ngân sách"), "nam": ("2026",)},
    sorts={"ngay": "2026-04-16"},
    meta={"so": '35/TTr "x" & <y>'},
    keywords=("35/TTr-UBND", "35"),
)


def many_pages() -> list[Page]:
    records = [
        record(
            f"r-{n:02}",
            trich_yeu=f"Thông báo số {n} về đất đai",
            ngay_dang=str(2000 + n % 7),
            khoan_dieu_11=[str(n % 14 + 1)],
            khu_pho=[f"kp-{n % 12 + 1}"],
            **({"tieu_de_en": f"Notice {n}"} if n % 2 else {}),
        )
        for n in range(30)
    ]
    site = site_of(*records)
    return [
        page
        for language in ("vi", "en")
        for page in record_pages(site, renderer_of(site, language), SITE_URL)
    ]


def write(pages: list[Page], folder: Path) -> Path:
    """The index of the pages, made in `folder`."""
    work = folder / "work"
    work.mkdir(parents=True)
    for page in pages:
        write_index_document(page, work)
    write_search_index(work, folder / "pagefind")
    return folder / "pagefind"


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_document_holds_its_marks_and_its_body() -> None:
    document = index_document(page_of(title="Giá <đất>"), FOUND)
    read = Html(document)
    marks = [
        (kind, attributes[f"data-pagefind-{kind}"], attributes["data-v"])
        for attributes in read.all("i")
        for kind in ("filter", "meta", "sort")
        if f"data-pagefind-{kind}" in attributes
    ]
    assert marks == [
        ("filter", "khoan[data-v]", "3. Ḏất"),
        ("filter", "khoan[data-v]", "4. Ngân sách"),
        ("filter", "nam[data-v]", "2026"),
        ("meta", "title[data-v]", "Giá <ḏất>"),
        ("meta", "so[data-v]", '35/TTr "x" & <y>'),
        ("sort", "ngay[data-v]", "2026-04-16"),
    ]
    assert read.text == "Giá <ḏất>35/TTr-UBND · 35Thân"
    assert read.all("html") == [{"lang": "vi"}]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_what_is_indexed_is_composed_and_has_no_letter_that_does_not_fold(form: str) -> None:
    body = Markup(unicodedata.normalize(form, "<p>Đường đất</p>"))  # type: ignore[arg-type] # noqa: S704
    document = index_document(page_of(body=body), Findable())
    assert "<p>Ḏường ḏất</p>" in document
    assert document == unicodedata.normalize("NFC", document)
    folded = unicodedata.normalize("NFD", "Ḏường ḏất").encode("ascii", "ignore")
    assert folded == b"Duong dat"


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    pages = many_pages()
    folders = [write(pages, tmp_path / "a"), write(pages, tmp_path / "b")]
    folders.append(write(pages[::-1], tmp_path / "c"))
    first, *others = map(contents, folders)
    assert others == [first, first]
    assert len([name for name in first if name.endswith(".pf_fragment")]) == len(pages) == 45
    assert "pagefind.js" in first
    assert not [name for name in first if "ui" in name or "highlight" in name]
    assert {name.split(".")[1][:3] for name in first if name.endswith(".pf_meta")} == {"vi_", "en_"}

    filters = [_read(path) for path in (folders[0] / "filter").iterdir()]
    names = [name for name, _ in filters]
    assert sorted(set(names)) == ["khoan", "khu-pho", "muc", "nam", "tinh-trang"]
    assert len(names) == 10
    for _, values in filters:
        assert values == sorted(values)
    years = next(values for name, values in filters if name == "nam" and len(values[0][1]) > 2)
    assert [value for value, _ in years] == [str(year) for year in range(2000, 2007)]


def test_an_index_replaces_the_one_before(tmp_path: Path) -> None:
    target = tmp_path / "pagefind"
    target.mkdir()
    (target / "old.pf_index").touch()
    write([page_of(findable=FOUND)], tmp_path)
    assert not (target / "old.pf_index").exists()


def test_without_a_findable_page_there_is_no_folder(tmp_path: Path) -> None:
    assert not write([page_of()], tmp_path).exists()


def script(folder: Path, text: str, mode: int = 0o755) -> Path:
    path = folder / "pagefind-script"
    path.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    path.chmod(mode)
    return path


@pytest.mark.parametrize(
    ("text", "mode", "message"),
    [
        ("echo hỏng >&2; exit 1", 0o755, "hỏng"),
        ("echo hỏng; exit 1", 0o755, "hỏng"),
        ("exit 3", 0o755, "3"),
        ("exit 0", 0o755, "pagefind-entry.json"),
        ("exit 0", 0o644, "pagefind-script"),
    ],
)
def test_a_broken_program_is_said_in_words(
    text: str, mode: int, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = script(tmp_path, text, mode)
    monkeypatch.setattr(search_index, "get_executable", lambda: broken)
    with pytest.raises(SearchIndexError, match=message):
        write([page_of(findable=FOUND)], tmp_path)


@pytest.mark.parametrize("executable", [None, Path("/khong-co/pagefind")])
def test_a_missing_program_is_said_in_words(
    executable: Path | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "get_executable", lambda: executable)
    with pytest.raises(SearchIndexError, match=r"(?i)pagefind"):
        write([page_of(findable=FOUND)], tmp_path)


def test_an_index_of_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pf_filter"
    path.write_bytes(gzip.compress(b"khac"))
    with pytest.raises(SearchIndexError, match=r"a\.pf_filter: định dạng lạ"):
        _read(path)
