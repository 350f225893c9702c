"""What a record says about itself: its source, its clause, its links."""

from __future__ import annotations

from collections.abc import Iterator

from ..markdown import links
from ..model.fields import is_safe_url, quoted
from ..model.site import Site
from ..problems import Problem


def check_source_is_stated(site: Site) -> Iterator[Problem]:
    """What the ward has not confirmed says where it comes from; a demonstration says it is one."""
    for record in site.publications:
        place = record.origin.key_at("xac_nhan")
        if record.confirmation != "da-xac-nhan" and record.source is None:
            yield place.problem(
                "missing-field",
                "bản ghi chưa được phường xác nhận phải có `nguon` (mô tả và địa chỉ nguồn).",
            )
        if record.confirmation == "minh-hoa" and site.ward.demonstration is None:
            yield place.problem(
                "demonstration-in-real-ward",
                "dữ liệu minh hoạ không được nằm trong dữ liệu thật của phường. "
                "Xóa bản ghi hoặc chuyển sang demo/data.",
            )
        if record.confirmation != "minh-hoa" and site.ward.demonstration is not None:
            yield place.problem(
                "real-in-demonstration",
                "mọi bản ghi của phường minh hoạ phải ghi `xac_nhan: minh-hoa`.",
            )


def check_confirmed_has_clause(site: Site) -> Iterator[Problem]:
    """A record of the ward's own says which clause of Điều 11 it serves."""
    for record in site.publications:
        if record.needs_clause and record.confirmation == "da-xac-nhan" and not record.clauses:
            yield record.origin.key_at("khoan_dieu_11").problem(
                "missing-field",
                "thiếu `khoan_dieu_11` (khoản của Điều 11). Thêm dòng: khoan_dieu_11: [3]",
            )


def check_links_are_safe(site: Site) -> Iterator[Problem]:
    """Links in Markdown are http(s), mailto or tel."""
    for record in site.publications:
        for target, line in links(record.content or ""):
            if not is_safe_url(target):
                yield record.origin.line_at(line, "noi_dung").problem(
                    "unsafe-link",
                    f"liên kết {quoted(target)} không dùng được. Chỉ nhận địa chỉ bắt đầu bằng "
                    "https://, http://, mailto: hoặc tel:",
                )
