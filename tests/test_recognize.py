"""The command `python hooks/recognize.py`, with a program in the place of tesseract."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

import recognize
from disclosure.load.recognition import read_recognition, recognition_file
from pdf_files import locked_pdf, scanned_pdf, text_pdf

LONG = "Trang này đã có lớp chữ, đủ dài để máy không coi là bản chụp của giấy."
PROGRAM = """\
#!{python}
import os, sys
if "--list-langs" in sys.argv:
    print("List of available languages (2):\\nosd\\n{language}")
    sys.exit()
log = os.environ["THU_NGHIEM"]
with open(log, "a") as file:
    print(sys.argv[2:], os.environ.get("OMP_THREAD_LIMIT"), file=file)
sys.path[:] = {path}
from PIL import Image
picture = Image.open(sys.argv[1])
count = len(open(log).readlines())
if {fails} == count:
    sys.exit("Error opening data file")
print(f"Chữ  trang {{picture.size}} {{round(picture.info['dpi'][0])}}\\n\\n\\f")
"""

Install = Callable[..., None]


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the program was asked for, a line a page; at first there is no program at all."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("THU_NGHIEM", str(tmp_path / "log"))
    return tmp_path / "log"


@pytest.fixture
def install(log: Path) -> Install:
    """Puts the program where it is looked for; it may know no Vietnamese, or fail at a page."""

    def install(language: str = "vie", fails: int = 0) -> None:
        program = log.with_name("bin") / "tesseract"
        program.parent.mkdir()
        program.write_text(
            PROGRAM.format(python=sys.executable, language=language, fails=fails, path=sys.path)
        )
        program.chmod(0o755)

    return install


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """Two pages at 200 dpi, one of them wide."""
    pages = [Image.new("1", (200, 400), 1), Image.new("1", (20_000, 100), 1)]
    for page in pages:
        ImageDraw.Draw(page).line((5, 5, 60, 60))
    path = tmp_path / "quet.pdf"
    path.write_bytes(scanned_pdf(*pages))
    return path


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_text_of_every_page_lies_beside_the_scan(
    install: Install, scan: Path, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install()
    assert recognize.main([str(scan)]) == 0
    beside = recognition_file(scan)
    assert beside.name == "quet.pdf.txt"
    found = read_recognition(beside)
    assert found is not None
    assert found.sha256 == hashlib.sha256(scan.read_bytes()).hexdigest()
    # 200 points at 200 dpi are 300 at 300; the wide page is drawn 5,000 points wide.
    assert found.pages == ("Chữ trang (300, 600) 300", "Chữ trang (5000, 25) 50")
    assert log.read_text().splitlines() == ["['stdout', '-l', 'vie'] 1"] * 2
    shown = capsys.readouterr()
    assert f"Đã ghi {beside}" in shown.out
    assert "quet.pdf: trang 2, xong 2/2" in shown.err
    assert names_in(scan.parent) == ["bin", "log", "quet.pdf", "quet.pdf.txt"]


def test_pages_that_have_text_keep_it(install: Install, tmp_path: Path, log: Path) -> None:
    install()
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(text_pdf(LONG, "2", LONG))
    assert recognize.main([str(pdf)]) == 0
    found = read_recognition(recognition_file(pdf))
    assert found is not None
    assert (found.pages[0], found.pages[2]) == (LONG, LONG)
    assert found.pages[1].startswith("Chữ trang")
    assert len(log.read_text().splitlines()) == 1


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """What is said; nothing is written."""
    assert recognize.main(arguments) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    return shown.err.splitlines()[-1]


def test_without_the_program_it_says_how_to_install_it(
    log: Path, scan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused([str(scan)], capsys)
    assert said.startswith("Máy chưa có chương trình tesseract.")
    assert "apt-get install tesseract-ocr tesseract-ocr-vie" in said
    assert not recognition_file(scan).exists()


def test_without_vietnamese_it_says_how_to_install_it(
    install: Install, scan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install(language="eng")
    said = refused([str(scan)], capsys)
    assert said.startswith("tesseract trên máy chưa có tiếng Việt.")
    assert "tesseract-ocr-vie" in said
    assert not recognition_file(scan).exists()


def test_a_failure_in_the_middle_leaves_what_was_there(
    install: Install, scan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install(fails=2)
    recognition_file(scan).write_text("bản trước")
    assert "trang 2: Error opening data file" in refused([str(scan)], capsys)
    assert recognition_file(scan).read_text() == "bản trước"
    assert names_in(scan.parent) == ["bin", "log", "quet.pdf", "quet.pdf.txt"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("", b"", "Chưa ghi tệp PDF nào. Ví dụ: make nhan-dang TEP=data/"),
        ("a.docx", b"x", "Chưa ghi tệp PDF nào."),
        ("khong-co.pdf", None, "Không mở được tệp"),
        ("a.pdf", b"%PDF-1.7", "hỏng"),
        ("a.pdf", locked_pdf(), "mật khẩu"),
        ("a.pdf", text_pdf(LONG), "trang nào cũng đã có chữ"),
    ],
)
def test_what_cannot_be_recognised_is_said(
    install: Install,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: bytes | None,
    said: str,
) -> None:
    install()
    path = tmp_path / name
    if name and content is not None:
        path.write_bytes(content)
    assert said in refused([str(path) if name else ""], capsys)
    assert not recognition_file(path).exists()
