"""Supervisions and their petitions: Luật 10/2022/QH15, Điều 30 to Điều 45."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.board import Board
from ..model.fields import quoted
from ..model.site import Site
from ..model.supervision import WARD_COMMITTEE, Supervision
from ..problems import Problem
from ..text import format_date
from .linked import record_of_kind
from .order import not_before

PROJECT_KINDS = ("du-an",)
_WARD_IN_WORDS = re.compile(r"(?:ubnd|[uủ][yỷ] ban nhân dân) phường(?: này)?", re.IGNORECASE)


def check_supervision_days_in_order(site: Site) -> Iterator[Problem]:
    """A supervision, and each line of a programme, ends on or after the day it begins."""
    for record in site.of(Supervision):
        yield from not_before(
            record.origin.at("giam_sat_den"),
            ("giám sát đến", record.supervised_until),
            ("ngày bắt đầu", record.supervised_from),
        )
        if record.supervised_until is not None and record.supervised_from is None:
            yield record.origin.at("giam_sat_den").problem(
                "missing-field",
                "có `giam_sat_den` mà thiếu `giam_sat_tu` (ngày bắt đầu giám sát). "
                "Thêm dòng: giam_sat_tu: ngày/tháng/năm",
            )
        for index, item in enumerate(record.items):
            yield from not_before(
                record.origin.at("muc", index, "den"),
                ("“đến”", item.planned_until),
                ("“từ”", item.planned_from),
            )


def check_petition_days_in_order(site: Site) -> Iterator[Problem]:
    """A petition is received, due and answered on or after the day it was sent."""
    for record in site.of(Supervision):
        for index, petition in enumerate(record.petitions):
            sent = ("ngày gửi", petition.sent_on)
            answered = petition.answer.answered_on if petition.answer else None
            for path, name, day in (
                (("ngay_nhan",), "ngày nhận", petition.received_on),
                (("han_tra_loi",), "hạn trả lời", petition.due_on),
                (("tra_loi", "ngay"), "ngày trả lời", answered),
            ):
                place = record.origin.at("kien_nghi", index, *path)
                yield from not_before(place, (name, day), sent)


def check_petitions_have_happened(site: Site) -> Iterator[Problem]:
    """What is told of a petition has been done: no day of it is still to come."""
    for record in site.of(Supervision):
        for index, petition in enumerate(record.petitions):
            answered = petition.answer.answered_on if petition.answer else None
            for path, name, day in (
                (("ngay_gui",), "ngày gửi", petition.sent_on),
                (("ngay_nhan",), "ngày nhận", petition.received_on),
                (("tra_loi", "ngay"), "ngày trả lời", answered),
            ):
                if day is not None and day > site.as_of:
                    yield record.origin.at("kien_nghi", index, *path).problem(
                        "future-petition",
                        f"{name} {format_date(day)} chưa tới. Ghi ngày đã làm, hoặc xóa dòng.",
                    )


def check_petitions_to_the_ward_are_marked(site: Site) -> Iterator[Problem]:
    """The ward's own Committee is named by its code, so that the law's fifteen days count."""
    for record in site.of(Supervision):
        for index, petition in enumerate(record.petitions):
            name = petition.addressee
            if _WARD_IN_WORDS.fullmatch(name) or name == site.ward.authority:
                yield record.origin.at("kien_nghi", index, "gui_den").problem(
                    "ward-by-name",
                    f"{quoted(name)} thì viết `gui_den: {WARD_COMMITTEE}`, trang mới tính được "
                    "hạn trả lời theo luật.",
                )


def check_typed_due_is_within_the_law(site: Site) -> Iterator[Problem]:
    """A due day is not later than fifteen days from receipt (Điều 40 khoản 1 điểm c, Điều 45
    khoản 2 điểm c).
    """
    for record in site.of(Supervision):
        if not isinstance(site.publication.get(record.board or ""), Board):
            continue
        for index, petition in enumerate(record.petitions):
            by_law = petition.last_lawful_day
            if petition.is_to_ward and petition.due_on and petition.due_on > by_law:
                yield record.origin.at("kien_nghi", index, "han_tra_loi").problem(
                    "due-after-the-law",
                    f"hạn {format_date(petition.due_on)} muộn hơn hạn của luật "
                    f"{format_date(by_law)} (15 ngày từ ngày nhận). Trang tính theo luật; "
                    "xem lại hạn này hoặc xóa dòng.",
                    "warning",
                )


def check_supervisions_name_their_board(site: Site) -> Iterator[Problem]:
    """The board that supervised is a board of the site."""
    for record in site.of(Supervision):
        if record.board is not None:
            place = record.origin.at("ban")
            yield from record_of_kind(site, record.board, (Board.kind,), place)


def check_supervised_projects_exist(site: Site) -> Iterator[Problem]:
    """An investment supervision says of which project (Luật 10/2022/QH15, Điều 41 khoản 1)."""
    for record in site.of(Supervision):
        if record.project is not None:
            place = record.origin.at("du_an")
            yield from record_of_kind(site, record.project, PROJECT_KINDS, place)
        elif record.supervision_type == "giam-sat-dau-tu" and not record.works:
            yield record.origin.at("loai").problem(
                "missing-field",
                "giám sát đầu tư phải nêu dự án nào. Thêm dòng `du_an: mã bản ghi dự án`, "
                "hoặc ghi tên ở `cong_trinh`.",
            )


def check_programmes_have_year_and_items(site: Site) -> Iterator[Problem]:
    """A programme says of which year and what (Luật 10/2022/QH15, Điều 39)."""
    for record in site.of(Supervision):
        if record.supervision_type == "chuong-trinh":
            for key, is_there in (("nam", record.year), ("muc", record.items)):
                if not is_there:
                    yield record.origin.at("loai").problem(
                        "missing-field",
                        f"chương trình của năm phải có `{key}`. Thêm dòng `{key}:`, hoặc sửa "
                        "`loai` nếu đây không phải chương trình.",
                    )


def check_programme_items_name_supervisions(site: Site) -> Iterator[Problem]:
    """What carried out a line of a programme is a supervision, and not the programme itself."""
    for record in site.of(Supervision):
        for index, item in enumerate(record.items):
            for position, code in enumerate(item.carried_out):
                place = record.origin.at("muc", index, "giam_sat", position)
                if code == record.id:
                    yield place.problem(
                        "related-to-itself",
                        "chương trình không tự thực hiện mình được. Ghi mã bản ghi giám sát đã "
                        "làm, hoặc xóa mã này.",
                    )
                else:
                    yield from record_of_kind(site, code, (Supervision.kind,), place)
