"""The one-stop desk: procedures that agree with the portal, files that add up.

Luật 10/2022/QH15, Điều 11 khoản 13; Nghị định 224/2026/NĐ-CP, Điều 9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from ..model.base import Path
from ..model.fields import quoted
from ..model.procedure import Procedure
from ..model.procedure_result import ProcedureResult
from ..model.site import Site
from ..problems import Problem
from ..text import format_date, format_integer
from .order import not_before

GOVERNMENT = ".gov.vn"
_AT_LEAST = ("thoi_han", "it_nhat")
_CODE = re.compile(r"\d\.\d{6}")
_CODE_IN_LINK = re.compile(rf"ma_?thu_?tuc=({_CODE.pattern})", re.IGNORECASE)


def check_portal_links_are_official(site: Site) -> Iterator[Problem]:
    """The way to apply leads to the State's own portal, over https, and to this procedure.

    Nghị định 224/2026/NĐ-CP, Điều 9 khoản 1 điểm a.
    """
    for record in site.of(Procedure):
        url = record.portal_url
        if url is None:
            continue
        place = record.origin.at("lien_ket_cong")
        parts = urlsplit(url)
        if parts.scheme != "https" or not (parts.hostname or "").endswith(GOVERNMENT):
            yield place.problem(
                "not-the-portal",
                f"{quoted(url)} không phải Cổng Dịch vụ công. Chép địa chỉ bắt đầu bằng https://, "
                "tên miền kết thúc bằng gov.vn.",
            )
        found = _CODE_IN_LINK.search(url)
        if found and record.number and _CODE.fullmatch(record.number) and found[1] != record.number:
            yield place.problem(
                "other-procedure",
                f"liên kết dẫn tới thủ tục {found[1]}, bản ghi này là {record.number}. "
                "Chép lại địa chỉ của đúng thủ tục.",
            )


def check_procedure_days_in_order(site: Site) -> Iterator[Problem]:
    """A procedure is compared on a day that has come, and ends after it took effect."""
    for record in site.of(Procedure):
        if record.checked_on is not None and record.checked_on > site.as_of:
            yield record.origin.at("ngay_doi_chieu").problem(
                "future-entry",
                f"ngày {format_date(record.checked_on)} chưa tới. Chỉ ghi ngày đã đối chiếu.",
            )
        yield from not_before(
            record.origin.at("bai_bo_tu"),
            ("bãi bỏ từ", record.abolished_on),
            ("áp dụng từ", record.effective_on),
        )


def check_procedure_lengths_make_sense(site: Site) -> Iterator[Problem]:
    """Time limits are some days, the least no more than the most; fees are never negative."""
    for record in site.of(Procedure):
        limit = record.time_limit
        lengths: list[tuple[int | None, Path]] = [
            (step.days, ("cac_buoc", index, "so_ngay")) for index, step in enumerate(record.steps)
        ]
        if limit is not None:
            lengths += [(limit.days, ("thoi_han", "so_ngay")), (limit.at_least, _AT_LEAST)]
            if limit.at_least is not None and limit.at_least > limit.days:
                yield record.origin.at(*_AT_LEAST).problem(
                    "range-out-of-order",
                    f"ít nhất {limit.at_least} ngày lại hơn nhiều nhất {limit.days} ngày. "
                    "Xem lại hai số.",
                )
        for days, path in lengths:
            if days is not None and days <= 0:
                yield record.origin.at(*path).problem(
                    "not-positive",
                    f"thời gian {days} ngày phải lớn hơn 0. Làm trong ngày thì ghi 1; chưa rõ "
                    "thì xóa dòng này.",
                )
        for index, fee in enumerate(record.fees):
            if fee.amount_vnd < 0:
                yield record.origin.at("phi_le_phi", index, "so_tien").problem(
                    "not-positive",
                    f"mức thu {format_integer(fee.amount_vnd)} đồng không được âm. "
                    "Không thu thì ghi 0.",
                )


def check_posting_steps_have_a_length(site: Site) -> Iterator[Problem]:
    """A step that posts something says for how many days."""
    for record in site.of(Procedure):
        for index, step in enumerate(record.steps):
            if step.is_posting and step.days is None:
                yield record.origin.at("cac_buoc", index).problem(
                    "missing-field",
                    "bước niêm yết thiếu `so_ngay` (niêm yết mấy ngày). Thêm dòng: so_ngay: …",
                )


def check_result_period_in_order(site: Site) -> Iterator[Problem]:
    """A period ends on or after the day it begins, and not after today."""
    for record in site.of(ProcedureResult):
        place = record.origin.at("ky_den")
        yield from not_before(place, ("kỳ đến", record.period_until), ("kỳ từ", record.period_from))
        last = record.period_until
        if last is not None and last.earliest() > site.as_of:
            yield place.problem(
                "future-entry",
                f"kỳ đến {format_date(last)} chưa tới. Chỉ ghi số của kỳ đã qua.",
            )


def check_results_are_told_one_way(site: Site) -> Iterator[Problem]:
    """Early and on time are told apart or together, not both; a total only when not told apart."""
    for record in site.of(ProcedureResult):
        apart = record.early is not None or record.on_time is not None
        if record.in_time is not None and apart:
            yield record.origin.at("giai_quyet_truoc_va_dung_han").problem(
                "told-twice",
                "đã ghi riêng trước hạn, đúng hạn thì bỏ `giai_quyet_truoc_va_dung_han`.",
            )
        parts_are_known = record.done_in_time is not None and record.late is not None
        if record.handled_total is not None and parts_are_known:
            yield record.origin.at("da_giai_quyet").problem(
                "told-twice",
                "đã ghi riêng trước hạn, đúng hạn, trễ hạn thì bỏ `da_giai_quyet`: trang tự cộng.",
            )
        seen: set[str] = set()
        for index, entry in enumerate(record.stated_shares):
            if entry.share in seen:
                yield record.origin.at("ty_le_bao_cao", index, "loai").problem(
                    "told-twice", f"tỷ lệ {entry.share} ghi hai lần. Xóa một mục."
                )
            seen.add(entry.share)


def check_results_add_up(site: Site) -> Iterator[Problem]:
    """Carried over and received are handled, being handled or returned; or the slip is told."""
    for record in site.of(ProcedureResult):
        to_do, accounted = record.to_do, record.accounted
        parts = (record.handled, record.pending, record.overdue, record.returned)
        known = sum(part or 0 for part in parts)
        differs = to_do is not None and (
            known > to_do or (accounted is not None and accounted != to_do)
        )
        if to_do is not None and differs and record.mismatch is None:
            yield record.origin.at("tiep_nhan").problem(
                "files-mismatch",
                f"phải giải quyết {format_integer(to_do)} hồ sơ (kỳ trước chuyển sang và tiếp "
                f"nhận), mà đã giải quyết, đang giải quyết, trả lại cộng được "
                f"{format_integer(known)}. Xem lại từng số; báo cáo gốc ghi không khớp thì thêm "
                "`so_lieu_khong_khop`.",
            )
        if record.mismatch is not None and not differs:
            yield record.origin.key_at("so_lieu_khong_khop").problem(
                "needless-mismatch", "số hồ sơ đã khớp. Xóa dòng `so_lieu_khong_khop`."
            )


def check_online_files_are_of_those_received(site: Site) -> Iterator[Problem]:
    """No more came online than came at all."""
    for record in site.of(ProcedureResult):
        online, received = record.received_online, record.received
        if online is not None and received is not None and online > received:
            yield record.origin.at("tiep_nhan_truc_tuyen").problem(
                "more-than-all",
                f"nộp trực tuyến {format_integer(online)} hồ sơ lại hơn tiếp nhận "
                f"{format_integer(received)}. Xem lại hai số.",
            )
