"""When the law changes: what cites it is reviewed again, and nothing claims a review undone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from ..law.citations import Citing, Group
from ..law.numbers import NUMBER
from ..law.staleness import outdated_by_law, touched_soon
from ..model.catalogue import LawChange
from ..model.site import Site
from ..problems import Place, Problem
from ..text import format_date
from .order import not_before

GROUPS: tuple[tuple[Group, str], ...] = (
    ("rule", "quy định"),
    ("page", "trang"),
    ("question", "câu hỏi trắc nghiệm"),
    ("record", "bản ghi"),
)
CHANGED = {"sua": "được sửa", "thay": "bị thay", "het-hieu-luc": "hết hiệu lực"}
SHOWN_FILES = 3
"""Files that a message names of each group; `python hooks/check.py --can-cu` names them all."""
FULL_LIST = "Từng chỗ: python hooks/check.py --can-cu"


def check_what_cites_a_changed_law_is_reviewed(site: Site) -> Iterator[Problem]:
    """Rules, pages and records that cite a law are reviewed after it was amended or replaced.

    A reminder, one a law: the law binds from its day, whether or not the ward has read it. A
    demonstration shares rules and pages with the ward, where they are told of: here only the
    laws that its records cite.
    """
    for number, items in outdated_by_law(site).items():
        law = site.law[number]
        if site.ward.demonstration and all(item.citing.group != "record" for item in items):
            continue
        open_changes = [c for c in law.changes if any(c in item.changes for item in items)]
        yield law.origin.at("so_hieu").problem(
            "law-changed",
            f"{number} đã đổi: {'; '.join(told(change) for change in open_changes)}. Chưa rà soát "
            f"lại: {_counted(item.citing for item in items)}. {FULL_LIST}",
            "warning",
        )


def check_coming_changes_of_laws_are_known(site: Site) -> Iterator[Problem]:
    """A change that takes effect within a quarter is announced, with what it will touch."""
    for law in site.catalogue.laws:
        for change, citing in touched_soon(law, site):
            if citing:
                yield law.origin.at("so_hieu").problem(
                    "law-will-change",
                    f"{law.number} sắp đổi: {told(change)}. Sẽ phải rà soát: {_counted(citing)}. "
                    f"{FULL_LIST}",
                    "warning",
                )


def check_changing_documents_are_listed(site: Site) -> Iterator[Problem]:
    """A document that changes another stands in the list too, so that readers can look it up."""
    for law in site.catalogue.laws:
        for index, change in enumerate(law.changes):
            place = law.origin.at("thay_doi", index, "boi")
            if change.by == law.number:
                yield place.problem(
                    "changes-itself", "văn bản không tự sửa mình được. Ghi số hiệu văn bản sửa nó."
                )
            elif change.by and re.fullmatch(NUMBER, change.by) and change.by not in site.law:
                yield place.problem(
                    "unknown-law",
                    f"“{change.by}” chưa có trong danh sách này. Thêm một mục cho văn bản ấy.",
                )


def check_a_replaced_law_is_replaced_whole(site: Site) -> Iterator[Problem]:
    """Only an amendment is of single articles; what replaces or ends a document is of all."""
    for law in site.catalogue.laws:
        for index, change in enumerate(law.changes):
            if change.kind != "sua" and change.articles:
                yield law.origin.key_at("thay_doi", index, "dieu").problem(
                    "replaced-in-part",
                    f"`kieu: {change.kind}` là cả văn bản nên không kể điều. Xóa `dieu`, hoặc ghi "
                    "`kieu: sua` nếu chỉ một số điều đổi.",
                )


def check_days_of_laws_in_order(site: Site) -> Iterator[Problem]:
    """A document is changed after it took effect."""
    for law in site.catalogue.laws:
        for index, change in enumerate(law.changes):
            yield from not_before(
                law.origin.at("thay_doi", index, "ngay"),
                ("ngày thay đổi", change.effective_on),
                ("ngày văn bản có hiệu lực", law.valid_from),
            )


def check_reviews_have_been_done(site: Site) -> Iterator[Problem]:
    """Only what somebody has read or reviewed is told as done: its day has come.

    A reminder, as a site built again for a former day has reviews of later days.
    """
    for name, day, place in _reviews(site):
        if day is not None and day > site.as_of:
            yield place.problem(
                "future-review",
                f"`{name}` là ngày {format_date(day)}, chưa tới. Ghi ngày đã làm, hoặc xóa dòng.",
                "warning",
            )


def told(change: LawChange) -> str:
    """`được sửa từ 1/7/2025 bởi 47/2024/QH15, lời văn mới chưa đọc`."""
    day = f"từ {format_date(change.effective_on)}" if change.effective_on else "(chưa rõ từ ngày)"
    by = f" bởi {change.by}" if change.by else ""
    unread = change.kind != "het-hieu-luc" and change.read_on is None
    return f"{CHANGED[change.kind]} {day}{by}{', lời văn mới chưa đọc' if unread else ''}"


def place_of(citing: Citing, number: str) -> Place:
    """Where something first cites a law."""
    return next(one.place for one in citing.citations if one.number == number)


def _counted(items: Iterable[Citing]) -> str:
    """`31 quy định (noi-dung-cong-khai.yml 14, hinh-thuc.yml 10); 2 trang (…)`."""
    every = tuple(items)
    return "; ".join(
        f"{len(found)} {name} ({_files(found)})"
        for group, name in GROUPS
        for found in [[one for one in every if one.group == group]]
        if found
    )


def _files(items: list[Citing]) -> str:
    counts = Counter(one.citations[0].place.file for one in items)
    named = [
        f"{file.rpartition('/')[2]}{f' {count}' if count > 1 else ''}"
        for file, count in list(counts.items())[:SHOWN_FILES]
    ]
    return ", ".join([*named, *(["…"] if len(counts) > SHOWN_FILES else [])])


def _reviews(site: Site) -> Iterator[tuple[str, date | None, Place]]:
    """Every day that says somebody has read or reviewed something."""
    catalogue = site.catalogue
    for entry in (
        *catalogue.clauses,
        *catalogue.forms,
        *catalogue.document_types,
        *catalogue.matters,
        *catalogue.duties,
    ):
        yield "ra_soat", entry.reviewed_on, entry.origin.at("ra_soat")
    for number in catalogue.quantities:
        yield "ra_soat", number.reviewed_on, number.origin.at("ra_soat")
    for law in catalogue.laws:
        for index, change in enumerate(law.changes):
            yield "da_doc", change.read_on, law.origin.at("thay_doi", index, "da_doc")
    for topic in site.quiz:
        for index, question in enumerate(topic.questions):
            yield "ra_soat", question.reviewed_on, topic.origin.at("cau", index, "ra_soat")
    for page in site.prose:
        yield "reviewed", page.reviewed_on, Place(page.file)
    for record in site.publications:
        place = record.origin.at("ra_soat_can_cu")
        yield "ra_soat_can_cu", record.basis_reviewed_on, place
