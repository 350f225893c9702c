"""The inspection pack as values: exact rows, both borders of the period, nothing unconfirmed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from disclosure.dates import PartialDate
from disclosure.model.board import Board
from disclosure.model.consultation import Consultation
from disclosure.model.decision import Decision
from disclosure.model.duty import Duty
from disclosure.model.fields import parse_date
from disclosure.model.fund import Fund
from disclosure.model.history import History, Version
from disclosure.model.project import Project
from disclosure.model.publication import Publication
from disclosure.model.question import Question
from disclosure.model.reporting_period import ReportingPeriod, parse_reporting_period
from disclosure.model.site import Site
from disclosure.model.supervision import Supervision
from disclosure.views.pack.pack import Pack, pack_of
from disclosure.views.pack.scope import Scope
from disclosure.views.pack.values import Link, Row, Table
from disclosure.views.registers import Registers

from .conftest import record
from .conftest import site_of as sample_site

QUARTER = ReportingPeriod(2026, "quy", 2)
AS_OF = date(2026, 8, 1)
SHARED = {"khu_pho": "tat-ca", "tom_tat": "Tóm tắt."}


def duty(code: str = "k2-chung", **typed: Any) -> Duty:
    required = {
        "ma": code,
        "khoan": "2",
        "mac_dinh": "có",
        "ten": "Công khai ngân sách",
        "ten_en": "Disclose",
        "ai": "UBND phường",
        "su_kien": "ban-hanh",
        "so_ngay": "5",
        "hinh_thuc": [{"loai": "trang-mang"}],
        "can_cu": [
            {"van_ban": "Luật thử", "dieu": "1"},
            {"van_ban": "Luật thử", "dieu": "2", "khoan": "3"},
        ],
        "hieu_luc_tu": "01/01/2026",
        "nguon": "Trang thử",
        "do_tin_cay": "da-doc",
    }
    return Duty.model_validate({**required, **typed})


def site_of(*records: Publication, duties: tuple[Duty, ...] | None = None) -> Site:
    plain = sample_site(*records)
    return replace(
        plain,
        as_of=AS_OF,
        catalogue=replace(plain.catalogue, duties=duties if duties is not None else (duty(),)),
        ward=plain.ward.model_copy(update={"tracked_from": date(2026, 1, 1)}),
    )


def document(code: str, day: str, **typed: Any) -> Publication:
    return record(code, khoan_dieu_11=["2"], ngay_ban_hanh=day, ngay_dang=day, **typed)


def pack(site: Site, period: ReportingPeriod = QUARTER) -> Pack:
    made = pack_of(site, period)
    assert all(len(row) == len(table.header) for table in made.tables for row in table.rows)
    return made


def table(made: Pack, code: str) -> Table:
    (found,) = [one for one in made.tables if one.code == code]
    return found


def shown(row: Row) -> list[object]:
    """A row with its links as their texts."""
    return [value.text if isinstance(value, Link) else value for value in row]


def rows(made: Pack, code: str) -> list[list[object]]:
    return [shown(row) for row in table(made, code).rows]


def named(made: Pack, code: str, column: int = 1) -> list[object]:
    return [row[column] for row in rows(made, code)]


def figure(made: Pack, part: str, name: str) -> int | str:
    (found,) = [one for one in made.parts if one.number == part]
    return next(one.value for one in found.figures if one.name == name)


def test_parts_stand_in_the_order_of_inspections_and_no_file_has_two_tables() -> None:
    made = pack(site_of())
    assert [part.number for part in made.parts] == [
        *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    ]
    assert all(part.unknown for part in made.parts)
    codes = [one.code for one in made.tables]
    assert len(codes) == len(set(codes))


def test_what_was_disclosed_has_its_day_result_forms_and_proof() -> None:
    one = document("mot", "10/4/2026", so_hieu="1/TB")
    late = record(
        "hai", khoan_dieu_11=["2"], ngay_ban_hanh="10/4/2026", ngay_dang="18/4/2026", so_hieu="2/TB"
    )
    made = pack(site_of(one, late))
    assert rows(made, "da-cong-khai") == [
        [
            *(1, "Thông báo", "1/TB", PartialDate(2026, 4, 10), date(2026, 4, 15), "Đúng hạn"),
            *("Hình thức b: từ 10/4/2026", None, None, "2", "Cả phường", None),
        ],
        [
            *(2, "Thông báo", "2/TB", PartialDate(2026, 4, 10), date(2026, 4, 15), "Trễ 3 ngày"),
            *("Hình thức b: từ 18/4/2026", None, None, "2", "Cả phường", None),
        ],
    ]
    (row,) = table(made, "tre-han").rows
    assert row[3] == Link("Thông báo", "cong-khai/hai/", "s/hai/")
    assert shown(row)[4:] == [
        *(date(2026, 4, 15), date(2026, 4, 18), 3, "UBND phường"),
        "Luật thử: Điều 1; Điều 2 khoản 3",
    ]
    assert figure(made, "I", "Đã làm") == "2 (100 %)"
    assert figure(made, "I", "Đúng hạn, trên số việc chấm được") == "1 (50 %)"


@pytest.mark.parametrize(
    ("day", "is_in"),
    [("31/3/2026", False), ("1/4/2026", True), ("30/6/2026", True), ("1/7/2026", False)],
)
def test_both_borders_of_the_period(day: str, is_in: bool) -> None:
    changed_on = parse_date(day)
    asked = {"ma": "de", "tieu_de": "Đề", "kenh": "thu", "ngay_nhan": day, **SHARED}
    voted = {"ma": "ban", "tieu_de": "Bàn", "viec": "xay-dung-dong-gop", **SHARED}
    fund = {"ma": "quy", "tieu_de": "Quỹ", "muc_dich": "Thử", **SHARED}
    records = [
        document("van-ban", day),
        Decision.model_validate({**voted, "cuoc_hop": [{"ngay": day}]}),
        Question.model_validate({**asked, "tra_loi": "Đã làm.", "ngay_tra_loi": day}),
        Fund.model_validate({**fund, "so_thu_chi": [{"ngay": day, "noi_dung": "a", "thu": "5"}]}),
    ]
    history = History("whole", (version("van-ban", changed_on),))
    made = pack(replace(site_of(*records), history=history))
    codes = ("da-cong-khai", "dan-ban-bieu-quyet", "hoi-dap", "quy-dong-gop", "thay-doi-theo-so")
    assert {code: len(rows(made, code)) for code in codes} == dict.fromkeys(codes, int(is_in))


def version(code: str, day: date) -> Version:
    return Version(code, "cong-khai", day, "c" * 40, "them", "a" * 64, {})


def test_nothing_that_awaits_confirmation_counts_anywhere() -> None:
    typed = {"xac_nhan": "cho-xac-nhan", "nguon": {"mo_ta": "Báo"}}
    shared = {**SHARED, **typed}
    waiting: list[Publication] = [
        document("van-ban", "10/4/2026", **typed),
        Decision.model_validate(
            {
                **shared,
                "ma": "ban",
                "tieu_de": "Bàn",
                "viec": "xay-dung-dong-gop",
                "cuoc_hop": [{"ngay": "10/4/2026"}],
            }
        ),
        Consultation.model_validate(
            {**shared, "ma": "hoi", "tieu_de": "Hỏi", "mo_tu": "1/4/2026", "mo_den": "5/5/2026"}
        ),
    ]
    with_them, without = pack(site_of(*waiting)), pack(site_of())
    assert named(with_them, "cho-xac-nhan") == ["Thông báo", "Bàn", "Hỏi"]
    assert figure(with_them, "I", "Chờ phường xác nhận, không tính") == 3
    same = {"cho-xac-nhan", "so-cai"}
    for mine, other in zip(with_them.tables, without.tables, strict=True):
        if mine.code not in same:
            assert mine.rows == other.rows, mine.code


def test_records_of_a_demonstration_count_there() -> None:
    shown_there = document("mot", "10/4/2026", xac_nhan="minh-hoa", nguon={"mo_ta": "Ví dụ"})
    assert named(pack(site_of(shown_there)), "da-cong-khai") == ["Thông báo"]


def test_a_quarter_without_anything_is_a_gap_and_one_to_come_is_none() -> None:
    made = pack(site_of())
    (gap,) = rows(made, "chua-cong-khai-chua-bao")
    assert gap[1:] == ["2", "Nội dung 2", "Quý II/2026", date(2026, 7, 5)]
    current = pack(site_of(), ReportingPeriod(2026, "quy", 3))
    assert rows(current, "chua-cong-khai-chua-bao") == []
    assert not current.is_over
    assert current.until == AS_OF


@pytest.mark.parametrize(
    ("code", "quarters"),
    [
        ("2026-Q2", ["Quý II/2026"]),
        ("2026-H2", ["Quý III/2026", "Quý IV/2026"]),
        ("2026", ["Quý I/2026", "Quý II/2026", "Quý III/2026", "Quý IV/2026"]),
    ],
)
def test_the_results_have_the_quarters_of_the_period(code: str, quarters: list[str]) -> None:
    made = pack(site_of(), parse_reporting_period(code))
    header = table(made, "ket-qua-theo-khoan").header
    assert list(header[2 : 2 + len(quarters)]) == quarters
    assert header[2 + len(quarters)] == "Đã đến hạn"


def test_the_books_of_a_fund_open_where_the_period_opens() -> None:
    lines = [
        {"ngay": "20/3/2026", "noi_dung": "Thu", "thu": "1000"},
        {"ngay": "1/4/2026", "noi_dung": "Thu", "thu": "300"},
        {"ngay": "30/6/2026", "noi_dung": "Chi", "chi": "200"},
        {"ngay": "1/7/2026", "noi_dung": "Chi", "chi": "50"},
    ]
    fund = Fund.model_validate(
        {
            **SHARED,
            "ma": "quy",
            "tieu_de": "Quỹ",
            "muc_dich": "Thử",
            "khoan_dieu_11": ["5"],
            "so_du_dau": "10",
            "so_thu_chi": lines,
        }
    )
    (row,) = rows(pack(site_of(fund)), "quy-dong-gop")
    assert row[5:9] == [1010, 300, 200, 1110]
    unknown = fund.model_copy(update={"opening_vnd": None})
    (row,) = rows(pack(site_of(unknown)), "quy-dong-gop")
    assert row[5:9] == [None, 300, 200, None]


def test_a_project_is_late_as_seen_at_the_end_of_the_period() -> None:
    project = Project.model_validate(
        {
            **SHARED,
            "ma": "duong",
            "tieu_de": "Sửa đường",
            "khoan_dieu_11": ["3"],
            "moc": [
                {"ten": "Khởi công", "loai": "khoi-cong", "thuc_te": "1/3/2026"},
                {"ten": "Bàn giao", "loai": "ban-giao", "ke_hoach": "20/6/2026"},
            ],
        }
    )
    (row,) = rows(pack(site_of(project)), "du-an")
    assert row[8] == 10
    (row,) = rows(pack(site_of(project), ReportingPeriod(2026, "quy", 1)), "du-an")
    assert row[8] is None


def supervision(**typed: Any) -> Supervision:
    required = {"ma": "gs", "tieu_de": "Giám sát", "loai": "giam-sat", **SHARED}
    return Supervision.model_validate({**required, **typed})


def test_a_petition_stands_with_its_board_until_it_is_answered() -> None:
    board = Board.model_validate(
        {
            **SHARED,
            "ma": "ban",
            "tieu_de": "Ban",
            "loai_ban": "thanh-tra-nhan-dan",
            "nhiem_ky_tu": "1/1/2026",
        }
    )
    asked = {
        "noi_dung": "Niêm yết sổ.",
        "gui_den": "ubnd-phuong",
        "ngay_gui": "1/6/2026",
        "ngay_nhan": "3/6/2026",
    }
    site = site_of(board, supervision(ban="ban", kien_nghi=[asked]))
    (row,) = rows(pack(site), "ban-thanh-tra-nhan-dan-kien-nghi")
    assert row[4:9] == [
        *(date(2026, 6, 1), date(2026, 6, 3), date(2026, 6, 18), None, "Quá hạn 44 ngày")
    ]
    made = pack(site)
    assert rows(made, "ban-giam-sat-dau-tu-kien-nghi") == []
    assert rows(made, "kien-nghi-khac") == []
    # It still waits in the next quarter, and did not yet in the one before.
    assert rows(pack(site, QUARTER.next), "ban-thanh-tra-nhan-dan-kien-nghi") == [row]
    assert rows(pack(site, QUARTER.previous), "ban-thanh-tra-nhan-dan-kien-nghi") == []


def test_a_paper_of_the_law_is_no_deed_because_a_draft_exists() -> None:
    listed = duty(
        "danh-sach-quy",
        khoan=None,
        mac_dinh="không",
        viec="so-sach",
        dinh_ky="hang-quy",
        su_kien="het-ky",
        so_ngay="10",
    )
    (row,) = rows(pack(site_of(document("mot", "10/4/2026"), duties=(listed,))), "van-ban-phai-lap")
    assert row[2:8] == [
        *("Quý II/2026", date(2026, 7, 10), "Quá hạn (22 ngày)", None, None, "xem trên trang")
    ]


def test_without_the_whole_history_the_pack_says_so() -> None:
    cut = pack(replace(site_of(), history=History("shallow"))).parts[-1]
    assert any("bị cắt" in line for line in cut.unknown)
    (head,) = [row for row in table(pack(site_of()), "so-cai").rows if "Mã đầu sổ" in str(row[0])]
    assert head[1] is None


def test_a_change_tells_which_field_and_whether_it_was_a_correction() -> None:
    site = replace(
        site_of(document("mot", "10/4/2026")),
        history=History(
            "whole",
            (
                version("mot", date(2026, 4, 10)),
                version("khong-con", date(2026, 5, 4)),
            ),
        ),
    )
    found = rows(pack(site), "thay-doi-theo-so")
    assert [row[1:5] for row in found] == [
        ["Thông báo", date(2026, 4, 10), "xuất hiện lần đầu", None],
        ["khong-con", date(2026, 5, 4), "thêm", None],
    ]


@pytest.mark.parametrize(
    ("day", "holds", "may_hold"),
    [
        (PartialDate(2026, 4), True, False),
        (PartialDate(2026), False, True),
        (PartialDate(2025), False, False),
        (PartialDate(2026, 9), False, False),
        (None, False, False),
    ],
)
def test_a_half_known_day_is_in_the_period_only_when_all_of_it_is(
    day: PartialDate | None, holds: bool, may_hold: bool
) -> None:
    scope = Scope(Registers(site_of()), QUARTER)
    assert scope.holds(day) is holds
    assert scope.may_hold(day) is may_hold
