"""Files published with a record: found safely, measured, fingerprinted."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path, PurePosixPath

from ..model.fields import quoted
from ..model.publication import Publication
from ..model.site import StoredFile
from ..problems import Problem

MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".csv": "text/csv",
    ".txt": "text/plain",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
}
MAXIMUM_BYTES = 50 * 1024 * 1024

_SAFE_PART = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def store_attachments(
    record: Publication, folder: Path, as_of: date
) -> tuple[dict[tuple[str, str], StoredFile], list[Problem]]:
    """The files of a record whose own file lies in `folder`, keyed by record and path.

    A file whose personal data may not be public any more by `as_of` may have been deleted.
    """
    stored: dict[tuple[str, str], StoredFile] = {}
    problems: list[Problem] = []
    for index, attachment in enumerate(record.attachments):
        place = record.origin.at("tep_dinh_kem", index, "tep")
        refused = refusal_of(attachment.path)
        if refused:
            problems.append(place.problem("unsafe-path", refused))
            continue
        if (record.id, attachment.path) in stored:
            problems.append(
                place.problem(
                    "duplicate-attachment",
                    f"tệp {quoted(attachment.path)} đã ghi ở mục trên. Xóa một trong hai.",
                )
            )
            continue
        found = _find(folder, attachment.path)
        if isinstance(found, StoredFile):
            stored[record.id, attachment.path] = found
        elif attachment.is_public_on(as_of) or (folder / attachment.path).exists():
            problems.append(place.problem("missing-attachment", found))
    return stored, problems


def refusal_of(path: str) -> str | None:
    """Why a typed file name must not be used; nothing when it is safe."""
    # Not `PurePosixPath.parts`, which drops “./” and “//”: one file must have one name.
    if not all(_SAFE_PART.fullmatch(part) for part in path.split("/")):
        return (
            f"{quoted(path)} không dùng làm tên tệp được. Đặt tệp cạnh bản ghi và chỉ dùng chữ "
            "không dấu, chữ số, dấu chấm, gạch nối, không có “..”, ví dụ: to-trinh-35.pdf"
        )
    if PurePosixPath(path).suffix.lower() not in MEDIA_TYPES:
        kinds = ", ".join(sorted(kind.lstrip(".") for kind in MEDIA_TYPES))
        return f"{quoted(path)} thuộc loại tệp không nhận. Chuyển sang một trong: {kinds}."
    return None


def _find(folder: Path, name: str) -> StoredFile | str:
    path = folder / name
    try:
        return _measure(path, folder, name)
    except OSError:
        return f"không mở được tệp {quoted(name)}. Kiểm tra quyền đọc của tệp."


def _measure(path: Path, folder: Path, name: str) -> StoredFile | str:
    # A symbolic link must not lead out of the record's folder.
    if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
        return (
            f"không thấy tệp {quoted(name)} cạnh bản ghi. Chép tệp vào cùng thư mục, "
            "hoặc sửa lại tên cho đúng từng chữ."
        )
    size = path.stat().st_size
    if size == 0:
        return f"tệp {quoted(name)} trống (0 byte). Chép lại tệp."
    if size > MAXIMUM_BYTES:
        return (
            f"tệp {quoted(name)} nặng {-(-size // 1024 // 1024)} MB, quá giới hạn "
            f"{MAXIMUM_BYTES // 1024 // 1024} MB. Nén nhỏ hoặc tách tệp."
        )
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return StoredFile(path, size, digest, MEDIA_TYPES[path.suffix.lower()])
