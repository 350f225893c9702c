"""Whatever a record names must exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from ..model.catalogue import LegalEntry
from ..model.disclosure import Disclosure
from ..model.site import Site
from ..problems import Place, Problem, did_you_mean

LAST_CLAUSE = 14
"""Luật 10/2022/QH15, Điều 11: fourteen clauses."""
FORM_COUNT = 10
"""Luật 10/2022/QH15, Điều 12 khoản 1: ten forms, points a to k."""
MATTER_COUNT = 6
"""Luật 10/2022/QH15, Điều 15: six matters that residents decide."""
DOCUMENT_TYPE_COUNT = 29
"""Nghị định 30/2020/NĐ-CP, Điều 7: twenty-nine kinds."""


def check_clauses_exist(site: Site) -> Iterator[Problem]:
    """A record names clauses that Điều 11 of Luật 10/2022/QH15 has, each once."""
    for record in site.publications:
        for index, number in enumerate(record.clauses):
            place = record.origin.at("khoan_dieu_11", index)
            if number not in site.clause:
                yield place.problem(
                    "unknown-clause",
                    f"Điều 11 không có khoản {number}. Chọn số từ 1 đến {LAST_CLAUSE}.",
                )
            elif number in record.clauses[:index]:
                yield place.problem("repeated-clause", f"khoản {number} ghi hai lần. Xóa một dòng.")


def check_forms_exist(site: Site) -> Iterator[Problem]:
    """A form used is one of the ten of Điều 12 khoản 1 of Luật 10/2022/QH15."""
    for record in site.publications:
        for index, use in enumerate(record.forms):
            if use.form not in site.form:
                yield record.origin.at("hinh_thuc", index, "loai").problem(
                    "unknown-form",
                    f"“{use.form}” không có trong data/danh-muc/hinh-thuc.yml."
                    + _suggest(use.form, list(site.form)),
                )


def check_document_types_exist(site: Site) -> Iterator[Problem]:
    """A kind of document is one of Nghị định 30/2020/NĐ-CP, Điều 7."""
    for record in site.of(Disclosure):
        kind = record.document_type
        if kind is not None and kind not in site.document_type:
            yield record.origin.at("loai_van_ban").problem(
                "unknown-document-type",
                f"“{kind}” không có trong data/danh-muc/loai-van-ban.yml."
                + _suggest(kind, list(site.document_type))
                + " Loại ngoài danh mục thì ghi vào `loai_khac`.",
            )


def check_neighborhoods_exist(site: Site) -> Iterator[Problem]:
    """A khu phố named by a record is in the ward's list, and named once."""
    for record in site.publications:
        for index, code in enumerate(record.neighborhoods):
            place = record.origin.at("khu_pho", index)
            if code not in site.neighborhood:
                yield place.problem(
                    "unknown-neighborhood",
                    "`tat-ca` không đứng trong danh sách. Viết một dòng: khu_pho: tat-ca"
                    if code == "tat-ca"
                    else f"“{code}” không có trong data/khu-pho.yml."
                    + _suggest(code, list(site.neighborhood)),
                )
            elif code in record.neighborhoods[:index]:
                yield place.problem(
                    "repeated-neighborhood", f"khu phố {code} ghi hai lần. Xóa một dòng."
                )


def check_replaced_records_exist(site: Site) -> Iterator[Problem]:
    """A record replaces records that exist, and not itself."""
    for record in site.publications:
        for index, old in enumerate(record.replaces):
            place = record.origin.at("thay_the", index)
            if old == record.id:
                yield place.problem(
                    "replaces-itself", "bản ghi không tự thay thế mình được. Xóa mã này."
                )
            else:
                yield from unknown_record(site, old, place)


def check_related_records_exist(site: Site) -> Iterator[Problem]:
    """A record is linked to records that exist, and not to itself."""
    for record in site.publications:
        for index, other in enumerate(record.related):
            place = record.origin.at("lien_quan", index)
            if other == record.id:
                yield place.problem(
                    "related-to-itself", "bản ghi không tự liên quan đến mình. Xóa mã này."
                )
            else:
                yield from unknown_record(site, other, place)


def unknown_record(site: Site, code: str, place: Place) -> Iterator[Problem]:
    """The problem of a code that no record has; every kind's own links use it."""
    if code not in site.publication:
        yield place.problem(
            "unknown-record",
            f"không có bản ghi nào mang mã “{code}”."
            + did_you_mean(code, site.publication)
            + " Ghi mã của bản ghi đã có trên trang.",
        )


def check_duties_exist(site: Site) -> Iterator[Problem]:
    """A record that names a duty names one of data/danh-muc/nghia-vu.yml."""
    for record in site.publications:
        if record.duty_code is not None:
            yield from unknown_duty(site, record.duty_code, record.origin.at("nghia_vu"))


def unknown_duty(site: Site, code: str, place: Place) -> Iterator[Problem]:
    """The problem of a code that no duty has."""
    if code not in site.duty:
        yield place.problem(
            "unknown-duty",
            f"“{code}” không có trong data/danh-muc/nghia-vu.yml."
            + _suggest(code, list(site.duty)),
        )


def check_replacement_has_no_circle(site: Site) -> Iterator[Problem]:
    """No record replaces, through others, itself."""
    replaced = {record.id: record.replaces for record in site.publications if record.replaces}
    for code in circling(replaced):
        yield (
            site.publication[code]
            .origin.at("thay_the")
            .problem(
                "circular-replacement",
                f"các bản ghi thay thế nhau thành vòng quanh “{code}”. "
                "Chỉ bản mới ghi `thay_the` bản cũ.",
            )
        )


def circling(links: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Ids from which links lead through others back to themselves."""
    left = {code: [to for to in named if to != code] for code, named in links.items()}
    while True:
        try:
            TopologicalSorter(left).prepare()
        except CycleError as error:
            circle: list[str] = error.args[1][1:]
            yield from circle
            left = {code: named for code, named in left.items() if code not in circle}
        else:
            return


def check_catalogue_is_whole(site: Site) -> Iterator[Problem]:
    """The catalogue has all that the law lists: 14 clauses, 10 forms, 29 kinds, 6 matters."""
    expected = (
        ("clauses", LAST_CLAUSE, "nội dung ở Điều 11 Luật 10/2022/QH15"),
        ("forms", FORM_COUNT, "hình thức ở Điều 12 Luật 10/2022/QH15"),
        (
            "document_types",
            DOCUMENT_TYPE_COUNT,
            "loại văn bản ở Điều 7 Nghị định 30/2020/NĐ-CP",
        ),
        ("matters", MATTER_COUNT, "việc ở Điều 15 Luật 10/2022/QH15"),
    )
    for name, count, what in expected:
        entries: tuple[LegalEntry, ...] = getattr(site.catalogue, name)
        if name not in site.unread and entries and len(entries) != count:
            place = entries[0].origin.at()
            yield place.problem(
                "incomplete-catalogue",
                f"danh mục có {len(entries)} mục, phải đủ {count} {what}. Khôi phục mục bị thiếu.",
            )
    for clause in site.catalogue.clauses:
        if not 1 <= clause.number <= LAST_CLAUSE:
            yield clause.origin.at("khoan").problem(
                "unknown-clause",
                f"Điều 11 không có khoản {clause.number}. Chọn số từ 1 đến {LAST_CLAUSE}.",
            )


def _suggest(typed: str, known: list[str]) -> str:
    near = did_you_mean(typed, known)
    shown = ", ".join(known[:15]) + (" …" if len(known) > 15 else "")
    return near or f" Đang có: {shown}."
