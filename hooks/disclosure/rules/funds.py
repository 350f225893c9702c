"""Funds and contributions: books that balance, and the way back to who decided.

Luật 10/2022/QH15, Điều 11 khoản 5 and 8, Điều 15; Thông tư 26/2026/TT-BTC, Điều 22.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model.fund import Fund
from ..model.site import Site
from ..problems import Problem, did_you_mean
from ..text import format_date, format_integer
from .honesty import person_in
from .linked import record_of_kind
from .order import not_before

DECISIONS = ("dan-ban",)
SUPERVISIONS = ("giam-sat", "ket-luan")


def check_entries_go_one_way(site: Site) -> Iterator[Problem]:
    """A line of the book is money in or money out, and some money."""
    for record in site.of(Fund):
        for index, entry in enumerate(record.ledger):
            place = record.origin.at("so_thu_chi", index)
            if (entry.in_vnd is None) == (entry.out_vnd is None):
                yield place.problem(
                    "in-or-out", "mỗi dòng sổ ghi đúng một trong hai: `thu` hoặc `chi`. Xem lại."
                )
            for key, amount in (("thu", entry.in_vnd), ("chi", entry.out_vnd)):
                if amount is not None and amount <= 0:
                    yield record.origin.at("so_thu_chi", index, key).problem(
                        "not-positive",
                        f"số tiền {format_integer(amount)} đồng phải lớn hơn 0. Tiền trả lại thì "
                        "ghi thành một dòng ngược chiều.",
                    )


def check_ledger_days_have_come(site: Site) -> Iterator[Problem]:
    """The book and the settlement tell what has been done."""
    for record in site.of(Fund):
        days = [
            (entry.day, record.origin.at("so_thu_chi", index, "ngay"))
            for index, entry in enumerate(record.ledger)
        ]
        if record.settled_on is not None:
            days.append((record.settled_on, record.origin.at("ngay_quyet_toan")))
        for day, place in days:
            if day > site.as_of:
                yield place.problem(
                    "future-entry", f"ngày {format_date(day)} chưa tới. Chỉ ghi việc đã làm."
                )


def check_opening_balance_is_stated(site: Site) -> Iterator[Problem]:
    """A book says what was there before its first line: a blank is not zero."""
    for record in site.of(Fund):
        if record.ledger and record.opening_vnd is None:
            yield record.origin.key_at("so_thu_chi").problem(
                "missing-field",
                "có sổ thu chi mà thiếu `so_du_dau` (số dư đầu kỳ). "
                "Khoản mới mở thì thêm dòng: so_du_dau: 0",
            )


def check_balance_is_never_negative(site: Site) -> Iterator[Problem]:
    """No more goes out than is there, on any day."""
    for record in site.of(Fund):
        for key, amount in (("so_du_dau", record.opening_vnd), ("so_du_cuoi", record.closing_vnd)):
            if amount is not None and amount < 0:
                yield record.origin.at(key).problem(
                    "negative-balance",
                    f"số dư {format_integer(amount)} đồng là số âm. Xem lại số này.",
                )
        if record.opening_vnd is None or record.opening_vnd < 0:
            continue
        below = [row for row in record.balanced() if row.balance_vnd < 0]
        if below:
            row = below[0]
            yield record.origin.at("so_thu_chi", row.index).problem(
                "negative-balance",
                f"sau dòng ngày {format_date(row.entry.day)} quỹ âm "
                f"{format_integer(-row.balance_vnd)} đồng. Xem lại số tiền, ngày, số dư đầu kỳ.",
            )


def check_closing_balance_comes_out(site: Site) -> Iterator[Problem]:
    """The balance on paper is what the book comes to, or the source's slip is told."""
    for record in site.of(Fund):
        stated, computed = record.closing_vnd, record.balance_vnd
        differs = stated is not None and record.opening_vnd is not None and stated != computed
        if stated is not None and differs and record.mismatch is None:
            yield record.origin.at("so_du_cuoi").problem(
                "balance-mismatch",
                f"số dư cuối ghi {format_integer(stated)} đồng, sổ tính ra "
                f"{format_integer(computed)} đồng. Xem lại từng dòng; báo cáo gốc ghi không khớp "
                "thì thêm `so_du_khong_khop`.",
            )
        if record.mismatch is not None and not differs:
            yield record.origin.key_at("so_du_khong_khop").problem(
                "needless-mismatch", "số dư đã khớp. Xóa dòng `so_du_khong_khop`."
            )


def check_settlement_is_proven(site: Site) -> Iterator[Problem]:
    """A fund is settled by minutes, not by a day alone, and after the last line of its book."""
    for record in site.of(Fund):
        place = record.origin.at("ngay_quyet_toan")
        if record.settled_on is None:
            continue
        if record.settlement is None and not record.attachments:
            yield place.problem(
                "settled-without-evidence",
                "có `ngay_quyet_toan` mà chưa nêu quyết toán thông qua ở đâu. Thêm dòng "
                "`quyet_toan: …` (cuộc họp, biên bản số mấy), hoặc biên bản vào `tep_dinh_kem`.",
            )
        settled = ("ngày quyết toán", record.settled_on)
        yield from not_before(place, settled, ("dòng sổ cuối cùng", record.last_entry_on))


def check_evidence_is_attached(site: Site) -> Iterator[Problem]:
    """The evidence of a line is one of the record's attachments."""
    for record in site.of(Fund):
        files = [attachment.path for attachment in record.attachments]
        for index, entry in enumerate(record.ledger):
            if entry.evidence is not None and entry.evidence not in files:
                hint = did_you_mean(entry.evidence, files)
                yield record.origin.at("so_thu_chi", index, "chung_tu").problem(
                    "unknown-evidence",
                    f"“{entry.evidence}” không có trong `tep_dinh_kem`.{hint} "
                    "Thêm tệp vào đó trước, đã che tên người góp.",
                )


def check_decision_and_supervision_exist(site: Site) -> Iterator[Problem]:
    """The decision is a matter the community decided, the supervision is a supervision.

    Luật 10/2022/QH15, Điều 15 khoản 1 and 2; Điều 30 and after.
    """
    for record in site.of(Fund):
        if record.decision is not None:
            place = record.origin.at("quyet_dinh")
            yield from record_of_kind(site, record.decision, DECISIONS, place)
        for index, code in enumerate(record.supervision):
            yield from record_of_kind(site, code, SUPERVISIONS, record.origin.at("giam_sat", index))


def check_decided_contribution_names_its_decision(site: Site) -> Iterator[Problem]:
    """What the community decided to give says where it decided so.

    Luật 10/2022/QH15, Điều 15; Thông tư 26/2026/TT-BTC, Điều 22 khoản 2.
    """
    for record in site.of(Fund):
        if record.basis == "theo-quyet-dinh" and not record.decision and not record.legal_basis:
            yield record.origin.at("cach_gop").problem(
                "missing-field",
                "khoản góp theo quyết định phải nêu quyết định nào. Thêm dòng "
                "`quyet_dinh: mã việc dân bàn`, hoặc ghi nghị quyết vào `can_cu`.",
            )


def check_collection_dates_in_order(site: Site) -> Iterator[Problem]:
    """Collecting ends on or after the day it begins; a standing fund has no end."""
    for record in site.of(Fund):
        begins, ends = record.collected_from, record.collected_until
        place = record.origin.at("thu_den")
        if ends is not None and begins is None:
            yield place.problem(
                "missing-field",
                "có `thu_den` mà thiếu `thu_tu` (ngày bắt đầu thu). "
                "Thêm dòng: thu_tu: ngày/tháng/năm",
            )
        yield from not_before(place, ("thu đến", ends), ("ngày bắt đầu", begins))
        if record.is_standing and ends is not None:
            yield place.problem(
                "standing-with-end",
                "quỹ thường xuyên không có ngày cuối. Xóa `thu_den` hoặc xóa `quy_thuong_xuyen`.",
            )


def check_no_giver_is_named(site: Site) -> Iterator[Problem]:
    """A book on the web names organisations and “các hộ”, no private person.

    Luật 91/2025/QH15 (bảo vệ dữ liệu cá nhân).
    """
    for record in site.of(Fund):
        for index, entry in enumerate(record.ledger):
            if name := person_in(entry.content):
                yield record.origin.at("so_thu_chi", index, "noi_dung").problem(
                    "personal-name",
                    f"“{name}” có thể là tên người. Trên mạng chỉ ghi tổ chức hoặc “các hộ”; "
                    "tên người góp để ở sổ giấy.",
                    "warning",
                )
