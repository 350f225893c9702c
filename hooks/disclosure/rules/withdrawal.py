"""Tombstones: Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 14 khoản 1."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.kinds import KINDS
from ..model.site import Site
from ..model.withdrawal import Withdrawal
from ..problems import Problem, did_you_mean
from ..text import format_date
from .order import not_before

FORMER_KINDS = tuple(kind.kind for kind in KINDS if kind is not Withdrawal)
"""Folders in which a record can have been."""


def check_withdrawn_kinds_exist(site: Site) -> Iterator[Problem]:
    """A tombstone stands at the address of a kind that there is."""
    for record in site.of(Withdrawal):
        if record.former_kind not in FORMER_KINDS:
            yield record.origin.at("loai").problem(
                "unknown-kind",
                f"“{record.former_kind}” không phải loại bản ghi."
                + did_you_mean(record.former_kind, FORMER_KINDS)
                + " Ghi tên thư mục mà bản ghi đã nằm, ví dụ cong-khai.",
            )


def check_withdrawals_have_happened(site: Site) -> Iterator[Problem]:
    """A record was taken off on a day that has come, after it was published."""
    for record in site.of(Withdrawal):
        place = record.origin.at("ngay_go")
        yield from not_before(
            place, ("ngày gỡ", record.withdrawn_on), ("ngày đăng", record.published_on)
        )
        if record.withdrawn_on > site.as_of:
            yield place.problem(
                "future-withdrawal",
                f"ngày gỡ {format_date(record.withdrawn_on)} chưa tới. Gỡ rồi mới ghi.",
            )


def check_withdrawals_show_nothing(site: Site) -> Iterator[Problem]:
    """Nothing of what was taken off is put back by its tombstone."""
    for record in site.of(Withdrawal):
        for key, value in (("noi_dung", record.content), ("tep_dinh_kem", record.attachments)):
            if value:
                yield record.origin.key_at(key).problem(
                    "withdrawn-with-content",
                    f"bản ghi đã gỡ không mang nội dung cũ. Xóa `{key}`.",
                )
