"""What must hold of decisions of residents: Luật 10/2022/QH15, Điều 15 to Điều 24."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.base import Path
from ..model.decision import Decision
from ..model.matter import Matter
from ..model.site import Site
from ..model.vote import Outcome
from ..problems import Problem, did_you_mean
from ..text import format_date, format_integer
from .references import circling, unknown_record
from .vote import Step, decision_links, in_order

OUTCOME_NAMES: dict[Outcome, str] = {"dat": "đạt", "khong-dat": "không đạt"}


def check_matters_exist(site: Site) -> Iterator[Problem]:
    """A decision is about one of the six matters of Điều 15."""
    for decision in site.of(Decision):
        if decision.matter not in site.matter:
            near = did_you_mean(decision.matter, site.matter)
            yield decision.origin.at("viec").problem(
                "unknown-matter",
                f"“{decision.matter}” không có trong data/danh-muc/viec-dan-ban.yml."
                + (near or f" Đang có: {', '.join(site.matter)}."),
            )


def _under_the_law(site: Site) -> Iterator[tuple[Decision, Matter]]:
    """Decisions that the catalogue's law binds, with their matters."""
    for decision in site.of(Decision):
        matter = site.matter.get(decision.matter)
        if matter is not None and decision.is_under(matter):
            yield decision, matter


def check_form_is_allowed(site: Site) -> Iterator[Problem]:
    """A matter is decided in a form that Điều 17 and Điều 19 give it.

    Where the law and the decree differ it is only a reminder.
    """
    for decision, matter in _under_the_law(site):
        form = decision.form
        place = decision.origin.at("cach_quyet_dinh")
        if form in matter.doubtful_forms:
            yield place.problem(
                "form-to-check",
                f"việc “{matter.name}” dùng `{form}`: Luật và Nghị định viết khác nhau. "
                f"Công chức tư pháp đối chiếu {matter.form_basis}.",
                "warning",
            )
        elif form is not None and form not in matter.forms:
            yield place.problem(
                "form-not-allowed",
                f"việc “{matter.name}” không được quyết định bằng `{form}` "
                f"({matter.form_basis}). Dùng được: {', '.join(matter.forms)}.",
            )


def check_scope_is_allowed(site: Site) -> Iterator[Problem]:
    """Only khoản 1 and 2 of Điều 15 have a threshold for the whole ward (Điều 21 khoản 1)."""
    for decision, matter in _under_the_law(site):
        if decision.is_wardwide and matter.ward_threshold is None:
            yield decision.origin.at("pham_vi_phuong").problem(
                "scope-not-allowed",
                f"luật không định tỷ lệ trong phạm vi phường cho việc “{matter.name}”. "
                "Xóa `pham_vi_phuong` và ghi kết quả của từng khu phố thành từng bản ghi.",
            )


def check_declared_result_is_the_computed(site: Site) -> Iterator[Problem]:
    """The result that minutes declare is the one that the counts give (Điều 21 khoản 1)."""
    for decision, matter in _under_the_law(site):
        computed, vote = decision.outcome(matter), decision.vote
        threshold = matter.threshold_for(decision.is_wardwide)
        if computed is None or vote is None or threshold is None:
            continue
        if decision.declared not in (None, computed):
            yield decision.origin.at("ket_qua").problem(
                "wrong-result",
                f"ghi “{OUTCOME_NAMES[decision.declared]}” nhưng tính ra "
                f"“{OUTCOME_NAMES[computed]}”: {format_integer(vote.agreed or 0)} trên tổng số "
                f"{format_integer(vote.total)} tán thành, cần ít nhất "
                f"{format_integer(threshold.least(vote.total))} ({matter.basis}). "
                "Xem lại số đếm và biên bản.",
            )


def check_declared_result_is_counted(site: Site) -> Iterator[Problem]:
    """The ward's own decision says how many agreed, of how many (Điều 21 khoản 1)."""
    for decision in site.of(Decision):
        is_counted = decision.vote is not None and decision.vote.agreed is not None
        if decision.declared and not is_counted and decision.confirmation == "da-xac-nhan":
            yield decision.origin.at("ket_qua").problem(
                "result-without-count",
                f"ghi “{OUTCOME_NAMES[decision.declared]}” mà chưa có số đếm. Thêm nhóm "
                "`bieu_quyet` có `tong_so` và `tan_thanh`, trang tự tính kết quả.",
            )


def check_recognized_has_passed(site: Site) -> Iterator[Problem]:
    """Only what residents passed can be recognised (Điều 21 khoản 2)."""
    for decision, matter in _under_the_law(site):
        answer = decision.recognition
        result = decision.outcome(matter) or decision.declared
        if answer and answer.is_given and result == "khong-dat":
            yield decision.origin.at("cong_nhan").problem(
                "recognized-without-passing",
                "biểu quyết không đạt mà lại ghi được công nhận. "
                "Xem lại `bieu_quyet` hoặc xóa `cong_nhan`.",
            )


def check_initiatives_have_support(site: Site) -> Iterator[Problem]:
    """A resident's initiative has a tenth of all households or the Front's work board behind it.

    Điều 16 khoản 3.
    """
    for decision in site.of(Decision):
        initiative = decision.initiative
        if initiative is None:
            if decision.proposer == "sang-kien":
                yield decision.origin.at("nguoi_de_xuat").problem(
                    "missing-field",
                    "đề xuất là sáng kiến của người dân mà thiếu `sang_kien` (số hộ đồng thuận). "
                    "Thêm nhóm sang_kien với so_ho và tong_so_ho.",
                )
        elif initiative.supporting > initiative.total:
            yield decision.origin.at("sang_kien", "so_ho").problem(
                "part-over-whole",
                f"`so_ho` là {format_integer(initiative.supporting)}, nhiều hơn tổng số hộ "
                f"({format_integer(initiative.total)}). Xem lại hai số.",
            )
        elif not initiative.is_enough and not initiative.is_endorsed:
            yield decision.origin.at("sang_kien", "so_ho").problem(
                "initiative-below-tenth",
                f"{format_integer(initiative.supporting)} trên "
                f"{format_integer(initiative.total)} hộ đồng thuận, chưa đủ một phần mười "
                "(Luật 10/2022/QH15, Điều 16 khoản 3). Nếu Ban công tác Mặt trận đã tán thành, "
                "thêm dòng: mat_tran_tan_thanh: có",
            )


def check_decision_days_in_order(site: Site) -> Iterator[Problem]:
    """A decision is voted, sent, received, recognised, in force and ended in this order."""
    for decision in site.of(Decision):
        matter = site.matter.get(decision.matter)
        voted = _voted(decision)
        opened = Step(("lay_phieu_tu",), "ngày đầu lấy phiếu", decision.open_from)
        closed = Step(("lay_phieu_den",), "ngày cuối lấy phiếu", decision.open_until)
        answered = Step(("cong_nhan", "ngay"), "ngày công nhận", decision.answered_on)
        effective = Step(("hieu_luc_tu",), "ngày có hiệu lực", decision.typed_effective_on)
        begins = Step(("hieu_luc_tu",), "ngày có hiệu lực", decision.effective_on(matter))
        sent = Step(("ngay_gui",), "ngày gửi", decision.sent_on)
        received = Step(("ngay_nhan",), "ngày nhận", decision.received_on)
        frozen = decision.vote.frozen_on if decision.vote else None
        yield from in_order(decision, opened, closed)
        yield from in_order(
            decision, Step(("bieu_quyet", "ngay_chot"), "ngày chốt danh sách hộ", frozen), voted
        )
        yield from in_order(decision, voted, sent, received, answered, effective)
        expired = Step(("hieu_luc_den",), "ngày hết hiệu lực", decision.expired_on)
        yield from in_order(decision, begins, expired)
        repealed = Step(("bai_bo", "ngay"), "ngày bãi bỏ", decision.repealed_on)
        yield from in_order(decision, begins, repealed)
        announced = Step(
            ("ngay_cong_khai_ket_qua",), "ngày công khai kết quả", decision.announced_on
        )
        yield from in_order(decision, voted, announced)


def _voted(decision: Decision) -> Step:
    """The day of the vote, when it is known to the day."""
    day = decision.voted_on
    name = "ngày biểu quyết"
    path: Path = ("bieu_quyet", "ngay_chot")
    return Step(path, name, day.earliest() if day and day.day else None)


def check_ballots_have_both_days(site: Site) -> Iterator[Problem]:
    """Ballots have a first and a last day, told in advance (Điều 19 khoản 2)."""
    for decision in site.of(Decision):
        days = {"lay_phieu_tu": decision.open_from, "lay_phieu_den": decision.open_until}
        missing = [key for key, day in days.items() if day is None]
        if len(missing) == 1:
            there = next(key for key in days if key not in missing)
            yield decision.origin.at(there).problem(
                "missing-field",
                f"có `{there}` mà thiếu `{missing[0]}`. Thêm dòng: {missing[0]}: ngày/tháng/năm",
            )


def check_results_follow_the_vote(site: Site) -> Iterator[Problem]:
    """No result is told while residents can still vote: it would sway them."""
    for decision in site.of(Decision):
        day = decision.voted_on
        if day is None or day.earliest() <= site.as_of:
            continue
        typed = {
            "ket_qua": decision.declared,
            "bieu_quyet": decision.vote.agreed if decision.vote else None,
        }
        for key, value in typed.items():
            if value is not None:
                yield decision.origin.at(key).problem(
                    "future-result",
                    f"biểu quyết đến ngày {format_date(day)} mới xong mà đã có kết quả. "
                    f"Xem lại ngày, hoặc xóa kết quả ở `{key}` cho đến khi đếm xong.",
                )


def check_decision_links_exist(site: Site) -> Iterator[Problem]:
    """What a decision amends, or is repealed by, is another decision on the site."""
    for decision in site.of(Decision):
        links: list[tuple[Path, str | None]] = [
            (("sua_doi", index), code) for index, code in enumerate(decision.amends)
        ]
        if decision.repeal and decision.repeal.decision:
            links.append((("bai_bo", "ban_ghi"), decision.repeal.decision))
        for path, code in links:
            yield from unknown_record(site, code or "", decision.origin.at(*path))
        yield from decision_links(site, decision, links)


def check_amendments_have_no_circle(site: Site) -> Iterator[Problem]:
    """No decision amends, through others, itself: the newer one amends the older (Điều 22)."""
    for code in circling({item.id: item.amends for item in site.of(Decision) if item.amends}):
        yield (
            site.publication[code]
            .origin.at("sua_doi")
            .problem(
                "circular-replacement",
                f"các quyết định sửa đổi nhau thành vòng quanh “{code}”. "
                "Chỉ quyết định mới ghi `sua_doi` quyết định cũ.",
            )
        )
