"""What attached files say, whatever their format; what is wrong with them never stops a run."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from disclosure.load import attachment_text, pdf_text, text_cache
from disclosure.load.attachment_text import MAXIMUM_CHARACTERS, read_attachment_texts
from disclosure.load.attachments import store_attachments
from disclosure.load.extract import Extract
from disclosure.load.recognition import recognition_file, recognition_text
from disclosure.load.site import load_site
from disclosure.model.attachment_text import AttachmentText
from disclosure.model.base import Origin
from disclosure.problems import Problem
from pdf_files import locked_pdf, text_pdf
from word_templates import template

from ..views.conftest import AS_OF, record

LONG = "Văn bản có đủ chữ để máy không coi trang này là bản chụp của một tờ giấy."
WORD = template("Đoạn một")


class Folder:
    """A record's folder, whose files are all attached."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.kept = root / "giu"

    def write(self, name: str, content: bytes | str) -> Path:
        path = self.root / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def read(self, *names: str, code: str = "mot") -> tuple[list[AttachmentText], list[Problem]]:
        """The text of each file that has one, and what is wrong."""
        attached = record(code, tep_dinh_kem=[{"ten": "Tệp", "tep": name} for name in names])
        attached.typed_at(Origin("data/cong-khai/2026/mot.yml"))
        files, _ = store_attachments(attached, self.root, AS_OF)
        texts, problems = read_attachment_texts([attached], files, self.kept)
        stored = [files[code, name].sha256 for name in names]
        return [texts[sha256] for sha256 in stored if sha256 in texts], problems

    def one(self, name: str, content: bytes | str) -> AttachmentText:
        self.write(name, content)
        (found,), problems = self.read(name)
        assert problems == []
        return found


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_a_pdf_is_read_page_by_page(folder: Folder) -> None:
    found = folder.one("a.pdf", text_pdf(f"{LONG}\nđồng  bào", LONG.upper()))
    assert found == AttachmentText((f"{LONG}\nđồng bào", LONG.upper()), "lop-chu", is_paged=True)
    assert [found.page_number(index) for index in (0, 1)] == [1, 2]


def test_a_text_is_in_the_normal_form_without_unseen_signs(folder: Folder) -> None:
    typed = (
        "\ufeffĐu\u031bo\u031b\u0300ng\u00a0 pho\u0302\u0301 \u200b\t x\ue000\u202e\r\n\r\n y \x00"
    )
    assert folder.one("a.txt", typed).pages == ("Đường phố x\ny",)


def test_word_files_have_no_pages(folder: Folder) -> None:
    content = template("Đoạn một", rows=[["Ô trái", "Ô phải"]], header="Đầu trang")
    found = folder.one("a.docx", content)
    assert found == AttachmentText(("Đoạn một\nÔ trái\nÔ phải\nĐầu trang",), "lop-chu", False)
    assert found.page_number(0) is None


@pytest.mark.parametrize(
    "typed", ["Tên,Số tiền\nÔng,“1,5”\n", "Tên;Số tiền\nÔng;“1,5”\n", "Tên\tSố tiền\nÔng\t“1,5”\n"]
)
def test_cells_of_a_table_stand_apart(folder: Folder, typed: str) -> None:
    text = typed.replace("“", '"').replace("”", '"')
    assert folder.one("a.csv", text).pages == ("Tên, Số tiền\nÔng, 1,5",)


def test_excel_and_notepad_may_write_utf_16(folder: Folder) -> None:
    assert folder.one("a.csv", "Đất;1\n".encode("utf-16")).pages == ("Đất, 1",)
    assert folder.one("a.txt", "Đất".encode("utf-16")).pages == ("Đất",)


def test_what_holds_no_text_is_left_alone(folder: Folder) -> None:
    folder.write("a.png", b"x")
    assert folder.read("a.png") == ([], [])


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.pdf", b"%PDF-1.7\n", "hỏng"),
        ("a.pdf", text_pdf(LONG)[:300], "hỏng"),
        ("a.pdf", text_pdf(), "hỏng"),
        ("a.pdf", locked_pdf(), "mật khẩu"),
        ("a.docx", b"PK\x03\x04", "tệp Word"),
        ("a.docx", WORD[:200] + WORD[260:], "tệp Word"),
        ("a.docx", WORD[:90] + b"\xff" * 20 + WORD[110:], "tệp Word"),
        (
            "a.docx",
            WORD.replace(b"PK\x01\x02\x14\x03\x14\0\0", b"PK\x01\x02\x14\x03\x14\0\1"),
            "mật khẩu",
        ),
        ("a.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "mật khẩu"),
        ("a.txt", "chữ".encode("cp1258", "replace") + b"\xff", "UTF-8"),
        ("a.csv", b'a,"' + b"x" * 200_000 + b'"\n', "CSV"),
    ],
)
def test_an_unreadable_file_is_an_error_at_its_name(
    folder: Folder, name: str, content: bytes, said: str
) -> None:
    folder.write("b.txt", "đọc được")
    folder.write(name, content)
    texts, (problem,) = folder.read(name, "b.txt")
    assert [text.pages for text in texts] == [("đọc được",)]
    assert (problem.code, problem.severity) == ("unreadable-attachment", "error")
    assert problem.file == "data/cong-khai/2026/mot.yml"
    assert f"tệp “{name}”" in problem.message
    assert said in problem.message


def scan(*pages: bool) -> bytes:
    """A PDF whose pages have text or only show a picture: here, a page with too few letters."""
    return text_pdf(*(LONG if has_text else "Trang 1" for has_text in pages))


@pytest.mark.parametrize(
    ("pages", "is_scan"),
    [((False,), True), ((True, False), False), ((True, False, False), True), ((True,), False)],
)
def test_most_pages_without_letters_make_a_scan(
    folder: Folder, pages: tuple[bool, ...], is_scan: bool
) -> None:
    folder.write("a.pdf", scan(*pages))
    (found,), problems = folder.read("a.pdf")
    assert found.origin == ("khong-co" if is_scan else "lop-chu")
    assert len(found.pages) == len(pages)
    assert [(one.code, one.severity) for one in problems] == [
        ("scanned-attachment", "warning")
    ] * is_scan
    if is_scan:
        assert f"{pages.count(False)} trên {len(pages)} trang" in problems[0].message
        assert "make nhan-dang TEP=data/cong-khai/2026/a.pdf" in problems[0].message


def test_recognised_text_stands_in_for_a_scan(folder: Folder) -> None:
    content = scan(False, False)
    pdf = folder.write("a.pdf", content)
    sha256 = hashlib.sha256(content).hexdigest()
    recognition_file(pdf).write_text(recognition_text("a.pdf", sha256, ["Một\n\nhai", "Ba"]))
    (found,), problems = folder.read("a.pdf")
    assert found == AttachmentText(("Một\nhai", "Ba"), "nhan-dang", is_paged=True)
    assert problems == []


def test_a_scan_recognised_beside_one_record_serves_all(folder: Folder) -> None:
    content = scan(False)
    folder.write("b.pdf", content)
    text = recognition_text("a.pdf", hashlib.sha256(content).hexdigest(), ["Chữ"])
    recognition_file(folder.write("a.pdf", content)).write_text(text)
    for names in (("a.pdf", "b.pdf"), ("b.pdf", "a.pdf")):
        texts, _ = folder.read(*names)
        assert [one.origin for one in texts] == ["nhan-dang", "nhan-dang"]


@pytest.mark.parametrize(
    "text",
    [
        recognition_text("a.pdf", "0" * 64, ["Chữ của bản cũ"]),
        recognition_text("a.pdf", hashlib.sha256(scan(False)).hexdigest(), ["Một", "Hai"]),
        "Ai đó tự gõ\n",
        "",
    ],
    ids=["another-pdf", "more-pages", "no-mark", "empty"],
)
def test_text_of_something_else_is_not_taken(folder: Folder, text: str) -> None:
    recognition_file(folder.write("a.pdf", scan(False))).write_text(text)
    (found,), (problem,) = folder.read("a.pdf")
    assert found.origin == "khong-co"
    assert (problem.code, problem.severity) == ("stale-recognition", "warning")
    assert "make nhan-dang TEP=data/cong-khai/2026/a.pdf" in problem.message


def test_recognised_text_is_neither_stray_nor_published(folder: Folder) -> None:
    data = folder.root / "data"
    records = data / "cong-khai" / "2026"
    records.mkdir(parents=True)
    for name in ("a.pdf", "a.pdf.txt", "b.docx", "b.docx.txt"):
        (records / name).write_bytes(scan(False) if name == "a.pdf" else b"x")
    (records / "mot.yml").write_text(
        "ma: mot\ntrich_yeu: Một\nco_quan_ban_hanh: UBND\nkhu_pho: tat-ca\ntom_tat: Một.\n"
        "tep_dinh_kem: [{ten: A, tep: a.pdf}, {ten: B, tep: b.docx}]\n"
    )
    _, problems = load_site(data, AS_OF, folder.root)
    strays = [problem.file for problem in problems if problem.code == "stray-file"]
    assert strays == ["data/cong-khai/2026/b.docx.txt"]
    (records / "a.pdf").unlink()
    _, problems = load_site(data, AS_OF, folder.root)
    assert "data/cong-khai/2026/a.pdf.txt" in [
        problem.file for problem in problems if problem.code == "stray-file"
    ]


def test_a_long_file_is_read_as_far_as_the_search_goes(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write("a.txt", "x" * (MAXIMUM_CHARACTERS + 1))
    monkeypatch.setattr(pdf_text, "MAXIMUM_PAGES", 2)
    folder.write("b.pdf", text_pdf(LONG, LONG, LONG))
    (text, pages), problems = folder.read("a.txt", "b.pdf")
    assert len(text.pages[0]) == MAXIMUM_CHARACTERS
    assert len(pages.pages) == 2
    assert [(one.code, one.severity) for one in problems] == [
        ("attachment-too-long", "warning")
    ] * 2


def test_a_hostile_pdf_cannot_hold_up_a_run(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_text, "MAXIMUM_SECONDS", -1)
    folder.write("a.pdf", text_pdf(LONG))
    _, problems = folder.read("a.pdf")
    assert "attachment-too-long" in [problem.code for problem in problems]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What was really read, and not taken from an earlier run."""
    read: list[bytes] = []

    def noting(reader: Callable[[bytes], Extract]) -> Callable[[bytes], Extract]:
        def note(content: bytes) -> Extract:
            read.append(content)
            return reader(content)

        return note

    readers = {suffix: noting(one) for suffix, one in attachment_text._READERS.items()}
    monkeypatch.setattr(attachment_text, "_READERS", readers)
    return read


def test_a_file_is_read_once(folder: Folder, opened: list[bytes]) -> None:
    folder.write("a.pdf", text_pdf(LONG))
    first = folder.read("a.pdf")
    assert folder.read("a.pdf") == first
    assert len(opened) == 1
    folder.write("a.pdf", text_pdf(LONG.upper()))
    assert folder.read("a.pdf")[0][0].pages == (LONG.upper(),)


def test_a_warning_comes_again_from_what_was_kept(folder: Folder, opened: list[bytes]) -> None:
    folder.write("a.pdf", scan(False))
    folder.write("b.txt", "x" * (MAXIMUM_CHARACTERS + 1))
    first = folder.read("a.pdf", "b.txt")
    assert len(first[1]) == 2
    assert folder.read("a.pdf", "b.txt") == first
    assert len(opened) == 2


@pytest.mark.parametrize("spoilt", ["", "{", "[]", '{"made_by": "0"}', None])
def test_what_was_kept_in_another_way_is_read_again(
    folder: Folder, opened: list[bytes], spoilt: str | None
) -> None:
    folder.write("a.txt", "chữ")
    first = folder.read("a.txt")
    (kept,) = folder.kept.rglob("*.json")
    if spoilt is None:
        content = json.loads(kept.read_text())
        assert content["made_by"] == text_cache._MADE_BY
        kept.write_text(json.dumps({**content, "made_by": "0", "pages": ["cũ"]}))
    else:
        kept.write_text(spoilt)
    assert folder.read("a.txt") == first
    assert len(opened) == 2


def test_a_run_that_may_not_keep_still_reads(folder: Folder, opened: list[bytes]) -> None:
    folder.write("a.txt", "chữ")
    folder.kept.write_bytes(b"a file where the folder should be")
    for _ in range(2):
        assert folder.read("a.txt")[1] == []
    assert len(opened) == 2
