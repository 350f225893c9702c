"""Conclusions of inspections and checks: Luật 10/2022/QH15, Điều 11 khoản 10."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.base import Path
from ..model.fields import quoted
from ..model.inspection import Inspection
from ..model.site import Site
from ..problems import Problem
from ..text import format_date
from .honesty import person_in
from .order import not_before


def check_inspection_days_in_order(site: Site) -> Iterator[Problem]:
    """An inspection begins, ends and is concluded in this order; so does the period it covers."""
    for record in site.of(Inspection):
        begun = ("ngày bắt đầu", record.begun_on)
        finished = ("ngày kết thúc", record.finished_on)
        at = record.origin.at
        yield from not_before(at("ket_thuc"), finished, begun)
        yield from not_before(at("ngay_ban_hanh"), ("kết luận ngày", record.issued_on), begun)
        yield from not_before(
            at("thoi_ky_den"),
            ("thời kỳ đến", record.covered_until),
            ("thời kỳ từ", record.covered_from),
        )


def check_recommendation_days_in_order(site: Site) -> Iterator[Problem]:
    """A recommendation is due and carried out on or after the day of the conclusion."""
    for record in site.of(Inspection):
        issued = ("ngày kết luận", record.issued_on)
        for index, item in enumerate(record.recommendations):
            place = record.origin.at("kien_nghi", index, "han")
            yield from not_before(place, ("hạn", item.due_on), issued)
            if item.remedy:
                done = record.origin.at("kien_nghi", index, "hoan_thanh", "ngay")
                yield from not_before(done, ("ngày xong", item.remedy.done_on), issued)
                if item.remedy.done_on > site.as_of:
                    yield done.problem(
                        "future-remedy",
                        f"ngày xong {format_date(item.remedy.done_on)} chưa tới. Chỉ ghi "
                        "`hoan_thanh` khi đã làm xong và có bằng chứng.",
                    )


def check_conclusions_are_stated(site: Site) -> Iterator[Problem]:
    """A conclusion concludes something (Luật 10/2022/QH15, Điều 11 khoản 10)."""
    for record in site.of(Inspection):
        if not record.conclusions:
            yield record.origin.at("ket_luan").problem(
                "empty-field", "danh sách trống. Ghi ít nhất một điều kết luận."
            )


def check_no_person_is_inspected(site: Site) -> Iterator[Problem]:
    """The subject is a body, never a person: a conclusion on the web names organisations only."""
    for record in site.of(Inspection):
        named: list[tuple[Path, str]] = [(("doi_tuong",), record.subject)]
        for index, item in enumerate(record.recommendations):
            named.append((("kien_nghi", index, "ai_thuc_hien"), item.responsible))
        for path, text in named:
            if person_in(text):
                yield record.origin.at(*path).problem(
                    "person-named",
                    f"{quoted(text)} có vẻ là tên người. Chỉ ghi tên cơ quan, tổ chức hoặc chức "
                    "vụ, ví dụ: Chủ tịch UBND phường.",
                )
