"""Recognises the letters of a scanned PDF: `make nhan-dang TEP=data/…/to-trinh.pdf`.

Writes `to-trinh.pdf.txt` beside it, which the search reads from then on. Needs the program
tesseract with Vietnamese; nothing else of the site does.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import os
import sys
from pathlib import Path

from disclosure.load.attachment_text import lacks_text
from disclosure.load.extract import UnreadableError
from disclosure.load.pdf_text import pdf_text
from disclosure.load.recognition import recognition_file, recognition_text
from disclosure.load.tesseract import RecognitionError, check_program, recognised


def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0 when the text lies beside the PDF, 1 when not; then nothing is written."""
    parser = argparse.ArgumentParser(description="Nhận dạng chữ của bản chụp PDF.")
    parser.add_argument("file", nargs="?", default="", metavar="TỆP", help="tệp PDF là bản chụp")
    options = parser.parse_args(arguments)
    try:
        content = _content(Path(options.file))
        check_program()
        _recognize(Path(options.file), content)
    except RecognitionError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _recognize(pdf: Path, content: bytes) -> None:
    try:
        found = pdf_text(content)
    except UnreadableError as error:
        raise RecognitionError(f"Tệp {pdf} {error}") from error
    if not found.is_whole:
        raise RecognitionError(f"Tệp {pdf} quá dài. Tách thành nhiều tệp.")
    pages = list(found.pages)
    missing = [index for index, page in enumerate(pages) if lacks_text(page)]
    if not missing:
        raise RecognitionError(f"Tệp {pdf} trang nào cũng đã có chữ, không cần nhận dạng.")
    for done, (index, text) in enumerate(recognised(content, iter(missing)), start=1):
        pages[index] = text
        print(f"{pdf.name}: trang {index + 1}, xong {done}/{len(missing)}", file=sys.stderr)
    target = recognition_file(pdf)
    _write(target, recognition_text(pdf.name, hashlib.sha256(content).hexdigest(), pages))
    print(f"Đã ghi {target}. Đọc lại, sửa chữ sai, rồi đưa vào kho cùng tệp PDF.")


def _content(pdf: Path) -> bytes:
    if pdf.suffix.lower() != ".pdf":
        raise RecognitionError(
            "Chưa ghi tệp PDF nào. Ví dụ: make nhan-dang TEP=data/cong-khai/2026/to-trinh-35.pdf"
        )
    try:
        return pdf.read_bytes()
    except OSError as error:
        raise RecognitionError(f"Không mở được tệp {pdf}. Xem lại tên và thư mục.") from error


def _write(target: Path, text: str) -> None:
    # Under another name first: who stops the command in the middle keeps what was there.
    written = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        written.write_text(text, "utf-8", newline="\n")
        written.replace(target)
    except OSError as error:
        written.unlink(missing_ok=True)
        raise RecognitionError(f"Không ghi được {target}. Kiểm tra quyền ghi.") from error


if __name__ == "__main__":
    # Output that goes to a file or another program has no Vietnamese letters on some systems.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    sys.exit(main())
