"""Data with the exact messages it must give: adding a file adds a test.

A case is `invalid/<case>.txt`, the expected messages, beside its input:
`<case>.yml`, one record (a disclosure, unless its first line is
`# loai: <kind>`); `<case>/`, files laid over the sample ward, hand-written
pages in its `docs/`; or a recipe below, for what Git or an editor would not
keep. `ACCEPT=1 pytest tests/examples` writes the messages anew; read the diff.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from disclosure import rules
from disclosure.load.attachment_text import MAXIMUM_CHARACTERS
from disclosure.load.attachments import MAXIMUM_BYTES as LARGEST_ATTACHMENT
from disclosure.load.prose import read_prose
from disclosure.load.recognition import recognition_text
from disclosure.load.site import load_site
from disclosure.load.source import MAXIMUM_BYTES
from disclosure.model.site import Site
from disclosure.pipeline import read_site
from disclosure.problems import Problem, as_text
from pdf_files import locked_pdf, scanned_pdf, text_pdf
from word_templates import list_template

HERE = Path(__file__).parent
SOURCES = HERE.parents[1] / "hooks" / "disclosure"
AS_OF = date(2026, 7, 1)
INVALID = sorted(path.stem for path in (HERE / "invalid").iterdir() if path.suffix != ".txt")
VALID = sorted((HERE / "valid").glob("*.yml"))
BROKEN_PDF = b"%PDF-1.7\n"
"""Beside what only gives a warning, so that its case has an error too."""
LONG = "Văn bản có đủ chữ để máy không coi trang này là bản chụp của một tờ giấy."
RECORD = "cong-khai/2026/smallest.yml"


def write(data: Path, name: str, content: bytes) -> None:
    (data / name).parent.mkdir(parents=True, exist_ok=True)
    (data / name).write_bytes(content)


def record(extra: str = "") -> str:
    return (HERE / "valid" / "smallest.yml").read_text("utf-8") + extra


def kind_of(path: Path) -> str:
    """The kind of a case's record: `# loai: lay-y-kien` in its first line, else a disclosure."""
    first = path.read_bytes().partition(b"\n")[0]
    found = re.fullmatch(rb"# loai: ([a-z-]+)", first.strip())
    return found[1].decode() if found else "cong-khai"


def attach(data: Path, **files: bytes) -> None:
    """The smallest record with these files: `a_pdf` is a.pdf."""
    names = [name.replace("_", ".") for name in files]
    entries = "".join(f"  - {{ten: Tệp, tep: {name}}}\n" for name in names)
    write(data, RECORD, record(f"tep_dinh_kem:\n{entries}").encode())
    for name, content in zip(names, files.values(), strict=True):
        write(data, f"cong-khai/2026/{name}", content)


def stale_recognition(data: Path) -> None:
    attach(data, a_pdf=scanned_pdf(), b_pdf=scanned_pdf(), c_pdf=BROKEN_PDF)
    text = recognition_text("a.pdf", "0" * 64, ["Chữ của bản quét cũ"])
    write(data, "cong-khai/2026/a.pdf.txt", text.encode())
    write(data, "cong-khai/2026/b.pdf.txt", "Tự gõ".encode())


def giant_file(data: Path) -> None:
    write(data, RECORD, record("# " + "x" * MAXIMUM_BYTES).encode())


def giant_attachment(data: Path) -> None:
    write(data, RECORD, record("tep_dinh_kem: [{ten: Ảnh, tep: anh.jpg}]").encode())
    write(data, "cong-khai/2026/anh.jpg", b"")
    os.truncate(data / "cong-khai/2026/anh.jpg", LARGEST_ATTACHMENT + 1)


def link_out_of_folder(data: Path) -> None:
    write(data, RECORD, record("tep_dinh_kem: [{ten: Tệp, tep: tep.txt}]").encode())
    (data / "cong-khai/2026/tep.txt").symlink_to(data / "phuong.yml")


def broken_link(data: Path) -> None:
    write(data, RECORD, record().encode())
    (data / "cong-khai/2026/hong.yml").symlink_to("khong-co.yml")


def folder_for_file(data: Path) -> None:
    (data / "phuong.yml").unlink()
    (data / "phuong.yml").mkdir()


RECIPES: dict[str, Callable[[Path], None]] = {
    "giant-file": giant_file,
    "missing-attachment-giant": giant_attachment,
    "missing-attachment-link": link_out_of_folder,
    "unreadable-file": broken_link,
    "unreadable-file-folder": folder_for_file,
    "wrong-encoding-utf-16": lambda data: write(data, RECORD, record().encode("utf-16")),
    "wrong-encoding-windows": lambda data: write(data, RECORD, b"ma: a\nten: H\xf4\xcc s\xf5"),
    "wrong-encoding-with-mark": lambda data: write(
        data, RECORD, b"\xef\xbb\xbfma: \xe1\xbb\x93 \xff"
    ),
    "control-character-utf-16": lambda data: write(data, RECORD, "ma: a".encode("utf-16-le")),
    "crlf": lambda data: write(data, RECORD, record("x: y\n").replace("\n", "\r\n").encode()),
    "missing-file": lambda data: (data / "danh-muc/hinh-thuc.yml").unlink(),
    "missing-folder": shutil.rmtree,
    "attachment-too-long": lambda data: attach(
        data, a_txt=b"x" * (MAXIMUM_CHARACTERS + 1), b_pdf=BROKEN_PDF
    ),
    "personal-data-attached": lambda data: attach(
        data,
        a_pdf=text_pdf(
            LONG, f"{LONG}\nSố 022098001234; 022098001235\nông Nguyễn Văn Mẫu, sinh\nnăm 1960"
        ),
    ),
    "scanned-attachment": lambda data: attach(data, a_pdf=scanned_pdf(), b_pdf=BROKEN_PDF),
    "secret-stamp-attached": lambda data: attach(data, a_pdf=text_pdf(f"MẬT\n{LONG}")),
    "stale-recognition": stale_recognition,
    "unreadable-attachment": lambda data: attach(
        data, a_pdf=BROKEN_PDF, b_pdf=locked_pdf(), c_docx=b"PK", d_txt=b"H\xf4\xcc s\xf5"
    ),
    "broken-tag": lambda data: write(
        data, "mau/danh-sach-quy.docx", list_template("Trong {{ ky của {{ phuong }}")
    ),
    "unknown-template": lambda data: write(data, "mau/thong-bao.docx", list_template()),
    "unknown-template-field": lambda data: write(
        data, "mau/danh-sach-quy.docx", list_template("Trong {{ kyy }}", line=["{{ dong.ten }}"])
    ),
    "unreadable-template": lambda data: write(data, "mau/danh-sach-quy.docx", b"PK"),
}


COMPARED = {"no-base", "silent-edit", "silent-removal", "wrong-former-kind"}
"""Codes that only a comparison with what was published gives: their messages are in
tests/rules/test_silent_edit.py and tests/load/test_base.py."""


def prepare(case: str, data: Path) -> None:
    """The data folder of a case."""
    shutil.copytree(HERE / "ward", data)
    overlay = HERE / "invalid" / case
    if case in RECIPES:
        RECIPES[case](data)
    elif overlay.is_dir():
        shutil.copytree(overlay, data, dirs_exist_ok=True, ignore=shutil.ignore_patterns("docs"))
    else:
        path = overlay.with_suffix(".yml")
        write(data, f"{kind_of(path)}/2026/{case}.yml", path.read_bytes())


def pages_of(case: str, root: Path) -> Path:
    """The hand-written pages of a case, in a folder of their own."""
    if (pages := HERE / "invalid" / case / "docs").is_dir():
        shutil.copytree(pages, root / "docs")
    return root / "docs"


def problems_of(case: str, root: Path) -> list[Problem]:
    prepare(case, root / "data")
    pages_of(case, root)
    return read_site(root / "data", AS_OF, root)[1]


def expected(case: str) -> str:
    return (HERE / "invalid" / f"{case}.txt").read_text("utf-8")


@pytest.mark.parametrize("case", sorted({*INVALID, *RECIPES}))
def test_invalid_data_gives_exactly_these_messages(case: str, tmp_path: Path) -> None:
    found = as_text(problems_of(case, tmp_path)) + "\n"
    if os.environ.get("ACCEPT"):
        (HERE / "invalid" / f"{case}.txt").write_text(found, "utf-8")
    assert found == expected(case)


def test_no_messages_are_left_without_their_case() -> None:
    cases = {path.stem for path in (HERE / "invalid").glob("*.txt")}
    assert cases == {*INVALID, *RECIPES}


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_valid_data_gives_a_site_and_no_message(path: Path, tmp_path: Path) -> None:
    shutil.copytree(HERE / "ward", tmp_path / "data")
    write(tmp_path / "data", f"{kind_of(path)}/2026/{path.name}", path.read_bytes())
    site, problems = read_site(tmp_path / "data", AS_OF, tmp_path)
    assert as_text(problems) == ""
    assert site is not None
    assert [record.id for record in site.publications] == [path.stem]


def codes_in_sources() -> set[str]:
    """Every code that the package gives a problem or a refusal."""
    codes: set[str] = set()
    for path in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            first = node.args[0]
            if called in ("problem", "refusal") and isinstance(first, ast.Constant):
                codes.add(str(first.value))
    return codes


def test_every_code_has_an_example_named_after_it() -> None:
    for code in codes_in_sources() - COMPARED:
        named = [case for case in {*INVALID, *RECIPES} if case.startswith(code)]
        assert any(f"[{code}]" in expected(case) for case in named), code


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> list[Site]:
    """The site of every example, read once for all rules."""
    root = tmp_path_factory.mktemp("sites")
    found = []
    for case in INVALID:
        prepare(case, root / case / "data")
        site, _ = load_site(root / case / "data", AS_OF, root / case)
        if site is not None:
            prose = read_prose(pages_of(case, root / case), root / case)
            found.append(replace(site, prose=prose))
    return found


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_no_rule_can_be_left_out(
    rule: rules.Rule, sites: list[Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Alone it still gives some example a message, which without it would be missing there."""
    monkeypatch.setattr(rules, "RULES", (rule,))
    assert any(problem for site in sites for problem in rules.check(site))


def test_messages_are_for_people() -> None:
    """One line each, said in Vietnamese, without what belongs to the parser."""
    line = re.compile(r"\S+:\d+:\d+: \[[a-z0-9-]+\] (.*[^ -~].*)")
    foreign = re.compile(r"\b(Input should|value is|None|dict|NoneType|Traceback|pydantic)\b")
    for path in (HERE / "invalid").glob("*.txt"):
        *problems, count = path.read_text("utf-8").splitlines()
        assert all(line.fullmatch(text) for text in problems), path.name
        assert not any(foreign.search(text) for text in problems), path.name
        assert count.startswith("Tìm thấy "), path.name
