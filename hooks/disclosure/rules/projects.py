"""Projects: money that adds up, days that have come, nothing finished that was not handed over.

Luật 10/2022/QH15, Điều 11 khoản 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..dates import PartialDate
from ..model.project import Project, StageType
from ..model.site import Site
from ..problems import Place, Problem
from ..text import format_amount, format_date, format_integer
from .order import not_before

FINISHED = 100
STAGE_NAMES: dict[StageType, str] = {"khoi-cong": "khởi công", "ban-giao": "bàn giao"}


def check_project_amounts_are_positive(site: Site) -> Iterator[Problem]:
    """Money is some money: what is not known is left out, never typed as zero."""
    for record in site.of(Project):
        amounts = [(record.total_vnd, record.origin.at("tong_muc_dau_tu"))]
        amounts += [
            (source.amount_vnd, record.origin.at("nguon_von", index, "so_tien"))
            for index, source in enumerate(record.sources)
        ]
        for amount, place in amounts:
            if amount is not None and amount <= 0:
                yield place.problem(
                    "not-positive",
                    f"số tiền {format_integer(amount)} đồng phải lớn hơn 0. Chưa rõ số tiền thì "
                    "xóa dòng này, đừng ghi 0.",
                )
        land, share = record.land, record.peoples_share
        areas = [
            (share.land_m2 if share else None, record.origin.at("nhan_dan_gop", "dat_m2")),
            (land.area_m2 if land else None, record.origin.at("thu_hoi_dat", "dien_tich_m2")),
        ]
        for area, place in areas:
            if area is not None and area <= 0:
                yield place.problem(
                    "not-positive",
                    f"diện tích {format_amount(area)} m² phải lớn hơn 0. Chưa đo thì xóa dòng này, "
                    "đừng ghi 0.",
                )


def check_capital_adds_up(site: Site) -> Iterator[Problem]:
    """The sources come to the total, or the document's slip is told (Điều 11 khoản 3)."""
    for record in site.of(Project):
        stated, computed = record.total_vnd, record.sources_vnd
        known = sum(source.amount_vnd or 0 for source in record.sources)
        differs = stated is not None and (
            known > stated or (computed is not None and computed != stated)
        )
        if stated and differs and record.mismatch is None:
            yield record.origin.at("tong_muc_dau_tu").problem(
                "capital-mismatch",
                f"tổng mức đầu tư ghi {format_integer(stated)} đồng, các nguồn vốn cộng lại được "
                f"{format_integer(known)} đồng. Xem lại từng nguồn; văn bản gốc ghi không khớp "
                "thì thêm `nguon_von_khong_khop`.",
            )
        if record.mismatch is not None and not differs:
            yield record.origin.key_at("nguon_von_khong_khop").problem(
                "needless-mismatch",
                "nguồn vốn đã khớp tổng mức. Xóa dòng `nguon_von_khong_khop`.",
            )


def check_milestones_have_days(site: Site) -> Iterator[Problem]:
    """A milestone is planned or done; construction begins once and is handed over once."""
    for record in site.of(Project):
        seen: set[StageType] = set()
        for index, step in enumerate(record.steps):
            if step.planned_on is None and step.done_on is None:
                yield record.origin.at("moc", index).problem(
                    "missing-field",
                    f"mốc “{step.name}” thiếu ngày. Thêm `ke_hoach` hoặc `thuc_te`.",
                )
            if step.stage is not None and step.stage in seen:
                yield record.origin.at("moc", index, "loai").problem(
                    "repeated-stage",
                    f"mốc {STAGE_NAMES[step.stage]} ghi hai lần. Giữ một mốc, mốc kia bỏ `loai`.",
                )
            if step.stage is not None:
                seen.add(step.stage)


def check_done_milestones_have_come(site: Site) -> Iterator[Problem]:
    """Actual days, reports and suspensions tell what has been."""
    for record in site.of(Project):
        days = [
            (step.done_on, record.origin.at("moc", index, "thuc_te"))
            for index, step in enumerate(record.steps)
        ]
        days += [
            (PartialDate.of(report.reported_on), record.origin.at("tien_do", index, "ngay"))
            for index, report in enumerate(record.progress)
        ]
        for day, place in days:
            if day is not None and day.earliest() > site.as_of:
                yield place.problem(
                    "future-entry", f"{format_date(day)} chưa tới. Chỉ ghi việc đã làm."
                )


def check_project_days_in_order(site: Site) -> Iterator[Problem]:
    """Nothing is handed over, planned or actual, before it was begun; stops end too."""
    for record in site.of(Project):
        place = _stage_place(record, "ban-giao")
        yield from not_before(
            place, ("bàn giao thực tế", record.handed_over_on), ("khởi công", record.started_on)
        )
        yield from not_before(
            place,
            ("bàn giao theo kế hoạch", record.planned_handover_on),
            ("khởi công theo kế hoạch", record.planned_start_on),
        )
        for index, pause in enumerate(record.suspensions):
            yield from not_before(
                record.origin.at("tam_dung", index, "den"),
                ("dừng đến", pause.suspended_until),
                ("dừng từ", pause.suspended_from),
            )
        for index, report in enumerate(record.progress):
            if report.percent:
                yield from not_before(
                    record.origin.at("tien_do", index, "ngay"),
                    ("ngày báo đã làm", report.reported_on),
                    ("ngày khởi công", record.started_on),
                )


def _stage_place(record: Project, stage: StageType) -> Place:
    for index, step in enumerate(record.steps):
        if step.stage == stage:
            return record.origin.at("moc", index)
    return record.origin.at("moc")


def check_finished_was_handed_over(site: Site) -> Iterator[Problem]:
    """A project said to be done has the day on which it was handed over."""
    for record in site.of(Project):
        for index, report in enumerate(record.progress):
            if report.percent >= FINISHED and record.handed_over_on is None:
                yield record.origin.at("tien_do", index, "phan_tram").problem(
                    "finished-without-handover",
                    f"ghi đã làm {format_amount(report.percent)} % mà chưa có ngày bàn giao thực "
                    "tế. Thêm mốc `loai: ban-giao` có `thuc_te`, hoặc ghi đúng phần đã làm.",
                )


def check_handover_is_proven(site: Site) -> Iterator[Problem]:
    """The ward's own project is not finished by a day alone: something shows that it was."""
    for record in site.of(Project):
        if record.confirmation != "da-xac-nhan" or record.handed_over_on is None:
            continue
        is_reported = any(report.percent >= FINISHED for report in record.progress)
        if not is_reported and not record.attachments:
            yield _stage_place(record, "ban-giao").problem(
                "finished-without-evidence",
                "ghi đã bàn giao mà chưa nêu căn cứ. Thêm vào `tien_do` mục phan_tram: 100 có "
                "`bang_chung`, hoặc biên bản bàn giao vào `tep_dinh_kem`.",
            )
