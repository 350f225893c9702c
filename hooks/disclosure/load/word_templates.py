"""The ward's Word templates, `data/mau/*.docx`: read once, and checked as everything is."""

from __future__ import annotations

from pathlib import Path

from ..model.paper import PAPERS
from ..problems import Place, Problem, Severity
from .word_parts import NoDocumentError, paragraphs
from .word_tags import faults

MAXIMUM_BYTES = 5 * 1024 * 1024
_OPEN_IN_WORD = "~$"
"""What Word leaves beside a file while it is open."""


def read_templates(folder: Path, name: str) -> tuple[dict[str, bytes], list[Problem]]:
    """Templates by the code of their paper; `name` is the folder as messages show it.

    A paper without a template has no Word version; its page and its table stand.
    """
    known = {paper.file: paper for paper in PAPERS}
    found: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.startswith((".", _OPEN_IN_WORD)):
            continue
        place = Place(f"{name}/{path.name}")
        paper = known.get(path.name)
        if paper is None:
            problems.append(
                place.problem(
                    "unknown-template",
                    "không văn bản nào dùng mẫu này. Đổi tên tệp thành một trong: "
                    f"{', '.join(known)}; hoặc xóa.",
                )
            )
            continue
        content = _content(path)
        if content is None:
            problems.append(_unreadable(place))
            continue
        try:
            texts = paragraphs(content)
        except NoDocumentError:
            problems.append(_unreadable(place))
            continue
        found[paper.code] = content
        for fault in faults(paper, texts):
            severity: Severity = "warning" if fault.code == "lacking-field" else "error"
            problems.append(place.problem(fault.code, fault.message, severity))
    return found, problems


def _content(path: Path) -> bytes | None:
    try:
        # A link to a device would never end.
        if not path.is_file() or path.stat().st_size > MAXIMUM_BYTES:
            return None
        return path.read_bytes()
    except OSError:
        return None


def _unreadable(place: Place) -> Problem:
    return place.problem(
        "unreadable-template",
        "không mở được như một tệp Word .docx. Mở bằng Word rồi lưu lại dạng .docx, không đặt mật "
        "khẩu, dưới 5 MB.",
    )
