"""The yearly evaluation: Luật 10/2022/QH15, Điều 8 khoản 3."""

from __future__ import annotations

from collections.abc import Iterator

from ..dates import PartialDate
from ..model.evaluation import Evaluation
from ..model.site import Site
from ..problems import Problem, did_you_mean
from ..text import format_integer
from .order import not_before
from .references import unknown_record


def check_met_criteria_have_evidence(site: Site) -> Iterator[Problem]:
    """No criterion is met by word alone."""
    for record in site.of(Evaluation):
        for index, item in enumerate(record.criteria):
            if item.result == "dat" and not item.has_evidence:
                yield record.origin.at("tieu_chi", index, "ket_qua").problem(
                    "no-evidence",
                    "“dat” phải có bằng chứng. Thêm `ban_ghi` (mã bản ghi), `tep` (tệp đính kèm) "
                    "hoặc `minh_chung` (tên, số văn bản).",
                )


def check_evidence_exists(site: Site) -> Iterator[Problem]:
    """Evidence is another record of the site, or a file of this one."""
    for record in site.of(Evaluation):
        files = [attachment.path for attachment in record.attachments]
        for index, item in enumerate(record.criteria):
            for number, code in enumerate(item.records):
                place = record.origin.at("tieu_chi", index, "ban_ghi", number)
                if code == record.id:
                    yield place.problem(
                        "evidence-of-itself",
                        "bản đánh giá không tự làm bằng chứng cho mình. Ghi mã bản ghi khác.",
                    )
                else:
                    yield from unknown_record(site, code, place)
            if item.attachment is not None and item.attachment not in files:
                yield record.origin.at("tieu_chi", index, "tep").problem(
                    "unknown-evidence",
                    f"“{item.attachment}” không có trong `tep_dinh_kem`."
                    f"{did_you_mean(item.attachment, files)} Thêm tệp vào đó trước.",
                )


def check_counts_of_criteria_fit(site: Site) -> Iterator[Problem]:
    """What was done is part of what had to be done, and says what is counted."""
    for record in site.of(Evaluation):
        for index, item in enumerate(record.criteria):
            place = record.origin.at("tieu_chi", index, "da_lam")
            if item.done is None:
                continue
            if item.required is None or item.unit is None:
                missing = "phai_lam" if item.required is None else "don_vi"
                yield place.problem(
                    "missing-field",
                    f"có `da_lam` mà thiếu `{missing}`. Ghi đủ `phai_lam`, `da_lam`, `don_vi`.",
                )
            elif not 0 <= item.done <= item.required:
                yield place.problem(
                    "done-over-required",
                    f"đã làm {format_integer(item.done)} nằm ngoài khoảng từ 0 đến "
                    f"{format_integer(item.required)} phải làm. Xem lại hai số.",
                )


def check_rating_rests_on_a_decision(site: Site) -> Iterator[Problem]:
    """A rating is a decision's, given after every criterion was judged; never out of nothing."""
    for record in site.of(Evaluation):
        if record.rating is None:
            continue
        place = record.origin.at("xep_loai")
        needed = (
            ("so_hieu", record.number),
            ("ngay_ban_hanh", record.issued_on),
            ("co_quan_ban_hanh", record.issuer),
        )
        for key, value in needed:
            if value is None:
                yield place.problem(
                    "missing-field",
                    f"có `xep_loai` mà thiếu `{key}` của quyết định. Thêm dòng: {key}: …",
                )
        if any(item.result is None for item in record.criteria):
            yield place.problem(
                "rating-before-results",
                "có `xep_loai` mà còn tiêu chí chưa có `ket_qua`. Ghi đủ kết quả trước.",
            )


def check_shortcomings_are_told(site: Site) -> Iterator[Problem]:
    """What was not met is told under what was not done."""
    for record in site.of(Evaluation):
        failed = [i for i, item in enumerate(record.criteria) if item.result == "chua-dat"]
        if failed and not record.shortcomings:
            yield record.origin.at("tieu_chi", failed[0], "ket_qua").problem(
                "missing-field",
                "có tiêu chí “chua-dat” mà thiếu `chua_lam` (việc chưa làm được). "
                "Thêm `chua_lam`: việc gì, vì sao, khắc phục thế nào.",
            )


def check_evaluation_follows_its_year(site: Site) -> Iterator[Problem]:
    """A year is not judged before it begins."""
    for record in site.of(Evaluation):
        yield from not_before(
            record.origin.at("ngay_ban_hanh"),
            ("ngày quyết định", record.issued_on),
            ("năm được đánh giá,", PartialDate(record.year)),
        )
