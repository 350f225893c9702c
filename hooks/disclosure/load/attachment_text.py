"""The text of every attached file, each read once, and what keeps people from finding it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ..model.attachment_text import AttachmentText
from ..model.fields import quoted
from ..model.publication import Publication
from ..model.site import StoredFile
from ..problems import Place, Problem
from .extract import Extract, UnreadableError, letters_in
from .office_text import csv_text, docx_text, plain_text
from .recognition import read_recognition, recognition_file
from .text_cache import keep_text, kept_text

MAXIMUM_CHARACTERS = 1_000_000
"""Of one file: some four hundred pages of A4."""
FEWEST_LETTERS = 50
"""A page with fewer is a picture: a stamp or a page number may be typed over a scan."""
_PDF = ".pdf"


def _pdf_text(content: bytes) -> Extract:
    # Only when a PDF is new: loading PDFium takes longer than checking a small ward.
    from .pdf_text import pdf_text  # noqa: PLC0415 - see above

    return pdf_text(content)


_READERS: Mapping[str, Callable[[bytes], Extract]] = {
    _PDF: _pdf_text,
    ".docx": docx_text,
    ".txt": plain_text,
    ".csv": csv_text,
}


def read_attachment_texts(
    records: Iterable[Publication],
    files: Mapping[tuple[str, str], StoredFile],
    kept: Path | None,
) -> tuple[dict[str, AttachmentText], list[Problem]]:
    """Texts by the SHA-256 of their file; `kept` is a folder for the next run."""
    reading = _Reading(kept)
    for record in records:
        for index, attachment in enumerate(record.attachments):
            file = files.get((record.id, attachment.path))
            if file is not None:
                reading.read(
                    _Named(file, attachment.path, record.origin.at("tep_dinh_kem", index, "tep"))
                )
    return reading.texts, reading.problems


def lacks_text(page: str) -> bool:
    """Whether a page of a PDF is a picture as far as a reader knows."""
    return letters_in(page) < FEWEST_LETTERS


@dataclass(frozen=True)
class _Named:
    """A stored file, its name as typed, and where that stands."""

    file: StoredFile
    name: str
    place: Place

    @property
    def command(self) -> str:
        """What staff type to have a scan recognised."""
        return f"make nhan-dang TEP={PurePosixPath(self.place.file).parent / self.name}"


@dataclass
class _Reading:
    """Reads files one by one, keeping every text and problem on the way."""

    kept: Path | None
    texts: dict[str, AttachmentText] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, one: _Named) -> None:
        suffix = one.file.path.suffix.lower()
        reader = _READERS.get(suffix)
        if reader is None:
            return
        try:
            found = self._extract(one.file, reader)
        except UnreadableError as error:
            self.problems.append(
                one.place.problem("unreadable-attachment", f"tệp {quoted(one.name)} {error}")
            )
            return
        if not found.is_whole:
            self.problems.append(_too_long(one))
        text = self._of_pdf(one, found) if suffix == _PDF else _own(found)
        # The same scan may lie beside two records, and be recognised beside one.
        known = self.texts.get(one.file.sha256)
        if known is None or known.origin != "nhan-dang":
            self.texts[one.file.sha256] = text

    def _extract(self, file: StoredFile, reader: Callable[[bytes], Extract]) -> Extract:
        found = kept_text(self.kept, file.sha256)
        if found is None:
            found = _shortened(reader(file.path.read_bytes()))
            keep_text(self.kept, file.sha256, found)
        return found

    def _of_pdf(self, one: _Named, found: Extract) -> AttachmentText:
        beside = recognition_file(one.file.path)
        if beside.is_file():
            recognised = read_recognition(beside)
            if (
                recognised
                and recognised.sha256 == one.file.sha256
                and len(recognised.pages) == len(found.pages)
            ):
                return AttachmentText(recognised.pages, "nhan-dang", is_paged=True)
            self.problems.append(_stale(one, beside.name))
        missing = sum(map(lacks_text, found.pages))
        if missing * 2 <= len(found.pages):
            return _own(found)
        if not beside.is_file():
            self.problems.append(_scanned(one, missing, len(found.pages)))
        return AttachmentText(found.pages, "khong-co", is_paged=True)


def _own(found: Extract) -> AttachmentText:
    return AttachmentText(found.pages, "lop-chu", found.is_paged)


def _shortened(found: Extract) -> Extract:
    """As much as the search takes from one file."""
    left, pages = MAXIMUM_CHARACTERS, []
    for page in found.pages:
        pages.append(page[:left])
        left -= len(pages[-1])
    is_whole = found.is_whole and sum(map(len, found.pages)) <= MAXIMUM_CHARACTERS
    return Extract(tuple(pages), found.is_paged, is_whole)


def _too_long(one: _Named) -> Problem:
    return one.place.problem(
        "attachment-too-long",
        f"tệp {quoted(one.name)} quá dài: tìm kiếm chỉ đọc phần đầu, nhiều nhất 500 trang và một "
        "triệu chữ. Tách thành nhiều tệp, mỗi phần hoặc phụ lục một tệp.",
        "warning",
    )


def _scanned(one: _Named, missing: int, count: int) -> Problem:
    return one.place.problem(
        "scanned-attachment",
        f"tệp {quoted(one.name)} là bản chụp: {missing} trên {count} trang không có chữ, nên không "
        "ai tìm được nội dung, trình đọc màn hình không đọc được. Đính kèm thêm bản PDF xuất từ "
        f"Word; không có thì cho máy nhận dạng chữ: {one.command}",
        "warning",
    )


def _stale(one: _Named, beside: str) -> Problem:
    return one.place.problem(
        "stale-recognition",
        f"{quoted(beside)} không phải chữ nhận dạng của tệp {quoted(one.name)} hiện nay (mã kiểm "
        "tra hoặc số trang không khớp), nên không được dùng. Xóa nó đi hoặc nhận dạng lại: "
        f"{one.command}",
        "warning",
    )
