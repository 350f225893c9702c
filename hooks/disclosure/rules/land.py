"""Land recovery: steps in the order of the law, plans posted as long as it says.

Luật Đất đai 31/2024/QH15, Điều 87.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model.land import LandStep, LandStepType
from ..model.project import Project
from ..model.site import Site
from ..problems import Problem
from ..text import format_date
from .order import not_before

PLAN_DAYS = 30
"""Luật Đất đai 31/2024/QH15, Điều 87 khoản 3 điểm a."""
ORDER: dict[LandStepType, str] = {
    "thong-bao": "thông báo thu hồi đất",
    "phuong-an": "phương án bồi thường",
    "doi-thoai": "đối thoại",
    "phe-duyet": "quyết định phê duyệt phương án",
    "chi-tra": "chi trả bồi thường",
    "ban-giao-dat": "bàn giao mặt bằng",
}
"""Steps that follow each other, and what a message calls them."""


def _steps(site: Site) -> Iterator[tuple[Project, int, LandStep]]:
    for record in site.of(Project):
        for index, step in enumerate(record.land.steps if record.land else ()):
            yield record, index, step


def check_land_postings_are_whole(site: Site) -> Iterator[Problem]:
    """A posting of a step has a first day, and a last one or the end of compensation."""
    for record, index, step in _steps(site):
        begins, ends = step.posted_from, step.posted_until
        at = ("thu_hoi_dat", "cac_buoc", index)
        if ends is not None and begins is None:
            yield record.origin.at(*at, "niem_yet_den").problem(
                "missing-field",
                "có `niem_yet_den` mà thiếu `niem_yet_tu` (ngày bắt đầu niêm yết). "
                "Thêm dòng: niem_yet_tu: ngày/tháng/năm",
            )
        if begins is not None and ends is None and not step.is_posted_to_the_end:
            yield record.origin.at(*at, "niem_yet_tu").problem(
                "missing-field",
                "có `niem_yet_tu` mà thiếu `niem_yet_den` (ngày cuối còn niêm yết). Thêm dòng "
                "`niem_yet_den`; thông báo thu hồi đất thì ghi niem_yet_den_khi_xong: có",
            )
        yield from not_before(
            record.origin.at(*at, "niem_yet_den"),
            ("niêm yết đến", ends),
            ("ngày bắt đầu", begins),
        )


def check_land_plans_are_posted_long_enough(site: Site) -> Iterator[Problem]:
    """A compensation plan hangs for 30 days (Luật Đất đai, Điều 87 khoản 3 điểm a)."""
    for record, index, step in _steps(site):
        begins, ends = step.posted_from, step.posted_until
        if step.step != "phuong-an" or begins is None or ends is None or ends < begins:
            continue
        days = (ends - begins).days
        if days < PLAN_DAYS:
            yield record.origin.at("thu_hoi_dat", "cac_buoc", index, "niem_yet_den").problem(
                "plan-posted-too-short",
                f"phương án chỉ niêm yết {days} ngày kể từ ngày niêm yết, phải đủ {PLAN_DAYS} "
                "ngày (Luật Đất đai 31/2024/QH15, Điều 87 khoản 3). Kéo dài, hoặc xem lại hai "
                "ngày.",
                "warning",
            )


def check_land_steps_in_order(site: Site) -> Iterator[Problem]:
    """Notice, plan, dialogue, approval, payment, handover: none before the one it rests on."""
    for record in site.of(Project):
        if record.land is None:
            continue
        before: tuple[int, LandStep] | None = None
        ranked = sorted(
            (item for item in enumerate(record.land.steps) if item[1].step in ORDER),
            key=lambda item: (list(ORDER).index(item[1].step), item[0]),
        )
        for index, step in ranked:
            if step.begins_on is None:
                continue
            if before is not None and before[1].step != step.step:
                yield from not_before(
                    record.origin.at("thu_hoi_dat", "cac_buoc", index),
                    (ORDER[step.step], step.begins_on),
                    (ORDER[before[1].step], before[1].begins_on),
                )
            before = index, step


def check_plans_are_discussed_after_their_posting(site: Site) -> Iterator[Problem]:
    """Dialogue and approval come when the plan has hung for its time (Điều 87 khoản 3, 4)."""
    for record in site.of(Project):
        steps = record.land.steps if record.land else ()
        posted = [step.posted_until for step in steps if step.step == "phuong-an"]
        last = max((day for day in posted if day), default=None)
        for index, step in enumerate(steps):
            day = step.done_on
            if step.step not in ("doi-thoai", "phe-duyet") or day is None or last is None:
                continue
            if day.latest() <= last:
                yield record.origin.at("thu_hoi_dat", "cac_buoc", index, "ngay").problem(
                    "plan-still-posted",
                    f"{ORDER[step.step]} {format_date(day)} mà phương án còn niêm yết đến "
                    f"{format_date(last)}. Xem lại hai ngày.",
                )


def check_land_days_have_come(site: Site) -> Iterator[Problem]:
    """The day of a step tells what has been done."""
    for record, index, step in _steps(site):
        if step.done_on is not None and step.done_on.earliest() > site.as_of:
            yield record.origin.at("thu_hoi_dat", "cac_buoc", index, "ngay").problem(
                "future-entry",
                f"{format_date(step.done_on)} chưa tới. Chỉ ghi việc đã làm; việc sắp tới "
                "thì ghi ở `moc` hoặc `lich`.",
            )
