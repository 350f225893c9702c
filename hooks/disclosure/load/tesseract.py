"""Letters off the pages of a scan, through the program tesseract; staff ask for it, no build does.

Measured on clean scans: three words in a thousand wrong at 200 to 300 dpi, a second a page.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from pypdfium2 import PdfDocument, PdfiumError

from .extract import plain
from .pdf_text import opened

_PROGRAM = "tesseract"
_LANGUAGE = "vie"
_DPI = 300
_MOST_POINTS = 5000
"""Longest side of a picture in points: A3 at 300 dpi; a plan is drawn coarser."""
_SECONDS_A_PAGE = 300
_INSTALL = (
    "Trên Debian, Ubuntu: sudo apt-get install tesseract-ocr tesseract-ocr-vie. Máy khác: cài "
    "tesseract cùng gói tiếng Việt (vie) rồi chạy lại."
)


class RecognitionError(Exception):
    """Letters cannot be recognised; the message says why and what to do, in Vietnamese."""


def check_program() -> None:
    """Fail when the program or its Vietnamese is not there."""
    if shutil.which(_PROGRAM) is None:
        raise RecognitionError(f"Máy chưa có chương trình tesseract. {_INSTALL}")
    listed = _run("--list-langs")
    if listed.returncode != 0 or _LANGUAGE not in listed.stdout.split():
        raise RecognitionError(f"tesseract trên máy chưa có tiếng Việt. {_INSTALL}")


def recognised(content: bytes, indexes: Iterator[int]) -> Iterator[tuple[int, str]]:
    """Pages of a PDF, counted from 0, each with the letters on its picture, one after the other."""
    with closing(opened(content)) as document, TemporaryDirectory() as folder:
        picture = Path(folder) / "trang.png"
        for index in indexes:
            _draw(document, index, picture)
            read = _run(str(picture), "stdout", "-l", _LANGUAGE)
            if read.returncode != 0:
                raise RecognitionError(
                    f"tesseract không đọc được trang {index + 1}: {' '.join(read.stderr.split())}"
                )
            yield index, plain(read.stdout)


def _draw(document: PdfDocument, index: int, picture: Path) -> None:
    try:
        with closing(document[index]) as page:
            # A PDF measures in 1/72 of an inch.
            scale = min(_DPI / 72, _MOST_POINTS / max(page.get_size()))
            drawn = page.render(scale=scale, grayscale=True).to_pil()
            drawn.save(picture, dpi=(scale * 72, scale * 72))
    except PdfiumError as error:
        raise RecognitionError(f"Trang {index + 1} hỏng, không vẽ ra được.") from error


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(  # noqa: S603 - a fixed program, arguments without a shell
            [_PROGRAM, *arguments],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            # Measured: its threads hinder each other, three seconds a page in place of one.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            timeout=_SECONDS_A_PAGE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise RecognitionError(
            f"tesseract đọc quá {_SECONDS_A_PAGE // 60} phút chưa xong một trang. Quét lại tệp ở "
            "300 dpi, trắng đen."
        ) from error
