"""Consultations: a period in order, ways to answer, an outcome with reasons.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 25 to Điều 29.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ..model.consultation import LEAST_DAYS, Consultation
from ..model.site import Site
from ..problems import Problem
from ..text import format_date
from .order import not_before
from .references import unknown_record


def check_consultation_period_in_order(site: Site) -> Iterator[Problem]:
    """A consultation has both days, and ends on or after the day it begins."""
    for record in site.of(Consultation):
        begins, ends = record.open_from, record.open_until
        if begins and not ends:
            yield record.origin.at("mo_tu").problem(
                "missing-field",
                "có `mo_tu` mà thiếu `mo_den` (ngày cuối nhận ý kiến). "
                "Thêm dòng: mo_den: ngày/tháng/năm",
            )
        elif ends and not begins:
            yield record.origin.at("mo_den").problem(
                "missing-field",
                "có `mo_den` mà thiếu `mo_tu` (ngày đầu nhận ý kiến). "
                "Thêm dòng: mo_tu: ngày/tháng/năm",
            )
        yield from not_before(
            record.origin.at("mo_den"), ("nhận ý kiến đến", ends), ("ngày đầu", begins)
        )


def check_consultation_has_a_period(site: Site) -> Iterator[Problem]:
    """The ward's own consultation says when it is open (Điều 28 khoản 1: the plan has a term)."""
    for record in site.of(Consultation):
        if record.confirmation == "da-xac-nhan" and not (record.open_from or record.open_until):
            yield record.origin.at().problem(
                "missing-field",
                "thiếu `mo_tu` và `mo_den` (thời gian nhận ý kiến). "
                "Thêm hai dòng: mo_tu: ngày/tháng/năm và mo_den: ngày/tháng/năm",
            )


def check_consultation_is_long_enough(site: Site) -> Iterator[Problem]:
    """Open for at least 20 days unless another law says otherwise (Điều 28 khoản 2)."""
    for record in site.of(Consultation):
        days, ends = record.counted_days, record.open_until
        if record.confirmation != "da-xac-nhan" or not record.is_short:
            continue
        if ends and days is not None and days >= 0:
            last = ends + timedelta(days=LEAST_DAYS - days)
            yield record.origin.at("mo_den").problem(
                "short-consultation",
                f"chỉ nhận ý kiến {days} ngày, không kể ngày đầu; Luật 10/2022/QH15 (Điều 28 "
                f"khoản 2) cần ít nhất {LEAST_DAYS} ngày. Kéo dài đến {format_date(last)}, hoặc "
                "ghi `thoi_han_rieng` nếu luật khác định thời hạn.",
                "warning",
            )


def check_consultation_says_how_to_answer(site: Site) -> Iterator[Problem]:
    """The ward's own consultation names a channel (Điều 26), and when it will be answered."""
    for record in site.of(Consultation):
        if record.confirmation != "da-xac-nhan":
            continue
        if not record.channels:
            yield record.origin.at().problem(
                "missing-field",
                "thiếu `kenh` (kênh góp ý): người dân chưa biết góp ý ở đâu. "
                "Thêm ít nhất một kênh có `cach` và `ten`.",
            )
        if record.answer_due_on is None and record.outcome is None:
            yield record.origin.at().problem(
                "no-answer-day",
                "thiếu `han_tra_loi` (hạn trả lời) nên trang không biết khi nào là quá hạn. "
                "Thêm dòng: han_tra_loi: ngày/tháng/năm, theo kế hoạch lấy ý kiến.",
                "warning",
            )


def check_answer_is_due_after_the_close(site: Site) -> Iterator[Problem]:
    """The answer is due on or after the last day for comments."""
    for record in site.of(Consultation):
        yield from not_before(
            record.origin.at("han_tra_loi"),
            ("hạn trả lời", record.answer_due_on),
            ("ngày cuối nhận ý kiến", record.open_until),
        )


def check_answered_after_the_close(site: Site) -> Iterator[Problem]:
    """An outcome is made known after the last day for comments, and not in days to come."""
    for record in site.of(Consultation):
        if record.outcome is None:
            continue
        answered, closes = record.outcome.answered_on, record.open_until
        place = record.origin.key_at("ket_qua")
        if answered is None:
            if record.confirmation == "da-xac-nhan":
                yield place.problem(
                    "missing-field",
                    "có `ket_qua` mà thiếu `ngay` (ngày công khai kết quả). "
                    "Thêm dòng trong ket_qua: ngay: ngày/tháng/năm",
                )
            continue
        at = record.origin.at("ket_qua", "ngay")
        if closes and answered <= closes:
            yield at.problem(
                "answered-too-early",
                f"kết quả công khai ngày {format_date(answered)}, khi còn nhận ý kiến đến hết "
                f"{format_date(closes)}. Xem lại hai ngày.",
            )
        if answered > site.as_of:
            yield at.problem(
                "future-answer",
                f"ngày công khai kết quả {format_date(answered)} chưa tới. "
                "Chỉ ghi `ket_qua` khi đã công khai.",
            )


def check_answers_say_something(site: Site) -> Iterator[Problem]:
    """A day alone is no answer: it tells how many spoke, or what came of it (Điều 28 khoản 3)."""
    for record in site.of(Consultation):
        outcome = record.outcome
        if outcome is None or any(question.has_answers for question in record.questions):
            continue
        if not (outcome.channels or outcome.groups or outcome.document or outcome.departure):
            yield record.origin.key_at("ket_qua").problem(
                "empty-answer",
                "`ket_qua` chưa nói kết quả gì. Thêm `so_y_kien` (không ai góp ý thì ghi so: 0), "
                "`nhom_y_kien` hoặc `van_ban_cuoi`.",
            )


def check_refusals_have_a_reason(site: Site) -> Iterator[Problem]:
    """What is not taken in whole is explained (Điều 28 khoản 3)."""
    for record in site.of(Consultation):
        for index, group in enumerate(record.outcome.groups if record.outcome else ()):
            if group.reception != "tiep-thu" and group.reason is None:
                yield record.origin.at("ket_qua", "nhom_y_kien", index).problem(
                    "missing-field",
                    "không tiếp thu trọn vẹn mà thiếu `ly_do` (lý do). "
                    "Thêm dòng ly_do: giải thích vì sao.",
                )


def check_channel_counts_are_told_once(site: Site) -> Iterator[Problem]:
    """Comments of one way are counted in one line, so that the sum is right."""
    for record in site.of(Consultation):
        ways = [item.way for item in record.outcome.channels] if record.outcome else []
        for index, way in enumerate(ways):
            if way in ways[:index]:
                yield record.origin.at("ket_qua", "so_y_kien", index, "cach").problem(
                    "repeated-way", f"cách “{way}” đã ghi số ở mục trên. Cộng vào một mục."
                )


def check_final_record_exists(site: Site) -> Iterator[Problem]:
    """The final document is a record of the site, when it names one."""
    for record in site.of(Consultation):
        final = record.outcome.document if record.outcome else None
        if final and final.record:
            place = record.origin.at("ket_qua", "van_ban_cuoi", "ban_ghi")
            yield from unknown_record(site, final.record, place)


def check_final_document_is_not_older(site: Site) -> Iterator[Problem]:
    """What was decided is not signed before comments were first asked for."""
    for record in site.of(Consultation):
        final = record.outcome.document if record.outcome else None
        yield from not_before(
            record.origin.at("ket_qua", "van_ban_cuoi", "ngay_ban_hanh"),
            ("văn bản cuối cùng ký", final.issued_on if final else None),
            ("ngày đầu nhận ý kiến", record.open_from),
        )


def check_clause_changes_change(site: Site) -> Iterator[Problem]:
    """A changed clause has a text before or after, and not the same one."""
    for record in site.of(Consultation):
        for index, change in enumerate(record.changes):
            place = record.origin.at("dieu_sua", index)
            if change.before is None and change.after is None:
                yield place.problem(
                    "missing-field",
                    "thiếu `ban_dau` và `ban_cuoi`. Ghi lời văn trước và sau khi sửa; "
                    "điều mới chỉ cần `ban_cuoi`, điều đã bỏ chỉ cần `ban_dau`.",
                )
            elif change.before == change.after:
                yield place.problem(
                    "unchanged-clause",
                    f"“{change.name}” có hai bản giống hệt nhau. Xóa mục này hoặc sửa một bản.",
                )
