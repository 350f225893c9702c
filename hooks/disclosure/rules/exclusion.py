"""Decisions not to disclose: Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 and Điều 13."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..model.exclusion import Exclusion
from ..model.publication import Publication
from ..model.site import Site
from ..problems import Problem
from ..text import format_date
from .order import not_before
from .references import unknown_duty


def check_exclusions_name_something(site: Site) -> Iterator[Problem]:
    """A decision says what it is about: clauses of Điều 11, or duties that there are."""
    for record in site.of(Exclusion):
        if not record.clauses and not record.duties:
            yield record.origin.at().problem(
                "excludes-nothing",
                "chưa nói nội dung nào không công khai, không áp dụng. Thêm dòng: "
                "khoan_dieu_11: [số khoản], hoặc cac_nghia_vu: [mã nghĩa vụ]",
            )
        for index, code in enumerate(record.duties):
            yield from unknown_duty(site, code, record.origin.at("cac_nghia_vu", index))


def check_exclusions_rest_on_an_article(site: Site) -> Iterator[Problem]:
    """“By law” is not enough: a decision names the law by number, and its article."""
    for record in site.of(Exclusion):
        if not any(basis.number and basis.article for basis in record.legal_basis):
            yield record.origin.at("can_cu").problem(
                "basis-without-article",
                "căn cứ phải có `so_hieu` và `dieu` của ít nhất một luật. "
                "Thêm, ví dụ: so_hieu: 10/2022/QH15, dieu: 11",
            )


def check_exclusion_days_in_order(site: Site) -> Iterator[Problem]:
    """A decision has been taken, and ends or is reviewed after that."""
    for record in site.of(Exclusion):
        decided = ("ngày quyết định", record.decided_on)
        if record.decided_on > site.as_of:
            yield record.origin.at("ngay_quyet_dinh").problem(
                "future-decision",
                f"ngày quyết định {format_date(record.decided_on)} chưa tới. "
                "Quyết định rồi mới ghi.",
            )
        for key, name, day in (
            ("den", "“đến”", record.excluded_until),
            ("ngay_xem_lai", "ngày xem lại", record.review_on),
        ):
            yield from not_before(record.origin.at(key), (name, day), decided)


def check_exclusions_have_an_end(site: Site) -> Iterator[Problem]:
    """Nothing is kept back for ever without anybody looking at it again."""
    for record in site.of(Exclusion):
        if not (record.excluded_until or record.review_on or record.told_period):
            yield record.origin.at().problem(
                "exclusion-without-end",
                "chưa ghi đến bao giờ. Thêm dòng: den: ngày/tháng/năm; chưa biết ngày thì "
                "ngay_xem_lai: ngày/tháng/năm",
            )


def check_not_applicable_is_not_disclosed(site: Site) -> Iterator[Problem]:
    """What does not concern the ward cannot have been disclosed by it.

    What is forbidden or too early mostly concerns a part: the rest of the clause is disclosed.
    """
    for record in site.of(Exclusion):
        if record.exclusion_type != "khong-ap-dung":
            continue
        for other in site.publications:
            if other.discloses and other.confirmation != "cho-xac-nhan":
                yield from _contradicted(record, other)


def _contradicted(record: Exclusion, other: Publication) -> Iterator[Problem]:
    first, last = _span(record)
    day = other.arose_on
    if day is None or day.earliest() < first or day.latest() > last:
        return
    number = next((clause for clause in record.clauses if clause in other.clauses), None)
    if number is not None or other.duty_code in record.duties:
        key = "khoan_dieu_11" if number is not None else "cac_nghia_vu"
        what = f"khoản {number}" if number is not None else f"nghĩa vụ “{other.duty_code}”"
        yield record.origin.at(key).problem(
            "excluded-and-disclosed",
            f"ghi {what} không áp dụng, nhưng bản ghi “{other.id}” thuộc nội dung này có ngày "
            f"{format_date(day)}. Bỏ nội dung ấy, hoặc xem lại kỳ và ngày.",
        )


def _span(record: Exclusion) -> tuple[date, date]:
    """The days for which it says that the duty does not apply."""
    if record.told_period is not None:
        return record.told_period.first, record.told_period.last
    return record.decided_on, record.excluded_until or date.max
