"""The boards of the people: Luật 10/2022/QH15, Điều 36 to 45; Nghị định 59/2023/NĐ-CP."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.board import MAXIMUM_DEPUTIES, MINIMUM_MEMBERS, Board
from ..model.fields import quoted
from ..model.site import Site
from ..problems import Problem, did_you_mean
from .linked import record_of_kind
from .order import not_before

_DIGIT = re.compile(r"\d")
_DIGITS_ALLOWED = {"ho_ten": 0, "dai_dien": 5}
"""A name has none; “Tổ dân phố 12” has some, a telephone number more."""


def check_term_days_in_order(site: Site) -> Iterator[Problem]:
    """A board is elected before its term, and the term ends on or after its first day."""
    for board in site.of(Board):
        begins = ("ngày bắt đầu nhiệm kỳ", board.term_from)
        if board.term_until is not None and board.term_from is None:
            yield board.origin.at("nhiem_ky_den").problem(
                "missing-field",
                "có `nhiem_ky_den` mà thiếu `nhiem_ky_tu` (ngày bắt đầu nhiệm kỳ). "
                "Thêm dòng: nhiem_ky_tu: ngày/tháng/năm",
            )
        ends = ("nhiệm kỳ đến", board.term_until)
        yield from not_before(board.origin.at("nhiem_ky_den"), ends, begins)
        elected = ("ngày bầu", board.elected_on)
        yield from not_before(board.origin.at("nhiem_ky_tu"), begins, elected)


def check_boards_have_enough_members(site: Site) -> Iterator[Problem]:
    """A board has at least five members (Luật 10/2022/QH15, Điều 36 khoản 1, Điều 41 khoản 1)."""
    for board in site.of(Board):
        count = len(board.members)
        if 0 < count < MINIMUM_MEMBERS:
            yield board.origin.key_at("thanh_vien").problem(
                "too-few-members",
                f"mới ghi {count} thành viên; luật định ít nhất {MINIMUM_MEMBERS} "
                "(Luật 10/2022/QH15, Điều 36 khoản 1, Điều 41 khoản 1). Ghi đủ danh sách.",
                "warning",
            )


def check_boards_have_one_head(site: Site) -> Iterator[Problem]:
    """A board has one head and at most two deputies (Nghị định 59/2023/NĐ-CP, Điều 13, 17)."""
    most = {"truong-ban": 1, "pho-truong-ban": MAXIMUM_DEPUTIES}
    for board in site.of(Board):
        seen: dict[str, int] = {}
        for index, member in enumerate(board.members):
            seen[member.role] = seen.get(member.role, 0) + 1
            if seen[member.role] > most.get(member.role, len(board.members)):
                yield board.origin.at("thanh_vien", index, "vai_tro").problem(
                    "too-many-heads",
                    "một Ban có một Trưởng ban và không quá hai Phó Trưởng ban "
                    "(Nghị định 59/2023/NĐ-CP, Điều 13, Điều 17). Xem lại `vai_tro` của mục này.",
                )


def check_members_come_from_known_neighborhoods(site: Site) -> Iterator[Problem]:
    """A member was elected by a khu phố of the ward (Luật 10/2022/QH15, Điều 36 khoản 1)."""
    for board in site.of(Board):
        for index, member in enumerate(board.members):
            code = member.neighborhood
            if code is not None and code not in site.neighborhood:
                yield board.origin.at("thanh_vien", index, "khu_pho").problem(
                    "unknown-neighborhood",
                    f"“{code}” không có trong data/khu-pho.yml."
                    + did_you_mean(code, site.neighborhood)
                    + " Ghi mã của khu phố đã bầu người này, hoặc xóa dòng.",
                )


def check_members_are_named_without_private_data(site: Site) -> Iterator[Problem]:
    """A member is named in a public function: no telephone or house number beside the name."""
    for board in site.of(Board):
        for index, member in enumerate(board.members):
            for key, text in (("ho_ten", member.name), ("dai_dien", member.represents)):
                if text and len(_DIGIT.findall(text)) > _DIGITS_ALLOWED[key]:
                    yield board.origin.at("thanh_vien", index, key).problem(
                        "private-data",
                        f"{quoted(text)} có số. Không đăng số điện thoại, giấy tờ, địa chỉ nhà "
                        "của thành viên. Xóa số; liên hệ ghi ở `don_vi_phu_trach`.",
                    )


def check_board_projects_exist(site: Site) -> Iterator[Problem]:
    """A board is set up for a project of the site (Luật 10/2022/QH15, Điều 41 khoản 1)."""
    for board in site.of(Board):
        if board.project is not None:
            yield from record_of_kind(site, board.project, ("du-an",), board.origin.at("du_an"))
