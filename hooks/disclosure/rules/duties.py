"""The catalogue of duties holds together, and records name duties that bind them on their day.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 to Điều 13.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import get_args

from ..law.compliance import period_length
from ..law.days import made_public_on
from ..law.duties import duties_of, judged_on
from ..model.budget import Stage
from ..model.duty import Duty
from ..model.event import EventType
from ..model.kinds import KINDS
from ..model.publication import Publication
from ..model.reporting_period import LENGTHS
from ..model.site import Site
from ..problems import Problem, did_you_mean
from ..text import format_date
from .order import not_before
from .references import LAST_CLAUSE

LAW_FROM = date(2023, 7, 1)
"""The day from which Luật 10/2022/QH15 is in force: each clause has its general rule since."""
_DAY = timedelta(days=1)
_FILE = "danh-muc/nghia-vu.yml"


def check_texts_of_a_duty_follow_each_other(site: Site) -> Iterator[Problem]:
    """Texts of one duty stand in their order and no two hold on the same day."""
    former: dict[str, Duty] = {}
    for duty in site.catalogue.duties:
        yield from not_before(
            duty.origin.at("hieu_luc_den"),
            ("ngày hết hiệu lực", duty.valid_until),
            ("ngày bắt đầu hiệu lực", duty.valid_from),
        )
        before = former.get(duty.code)
        former[duty.code] = duty
        if before is None:
            continue
        if before.valid_until is None or before.valid_until >= duty.valid_from:
            yield duty.origin.at("hieu_luc_tu").problem(
                "duties-overlap",
                f"mục trước cùng mã “{duty.code}” vẫn còn hiệu lực ngày "
                f"{format_date(duty.valid_from)}. Ghi `hieu_luc_den: "
                f"{format_date(duty.valid_from - _DAY)}` cho mục trước; mục cũ đứng trên mục mới.",
            )


def check_duties_name_known_things(site: Site) -> Iterator[Problem]:
    """Clauses, forms, kinds of records, stages and legal documents that a duty names exist."""
    kinds = [kind.kind for kind in KINDS]
    stages = [*get_args(Stage), *get_args(EventType), *site.matter]
    for duty in site.catalogue.duties:
        at = duty.origin.at
        if duty.clause is not None and not 1 <= duty.clause <= LAST_CLAUSE:
            yield at("khoan").problem(
                "unknown-clause",
                f"Điều 11 không có khoản {duty.clause}. Chọn số từ 1 đến {LAST_CLAUSE}.",
            )
        for index, one in enumerate(duty.forms):
            if one.form not in site.form:
                yield at("hinh_thuc", index, "loai").problem(
                    "unknown-form",
                    f"“{one.form}” không có trong data/danh-muc/hinh-thuc.yml."
                    + did_you_mean(one.form, site.form),
                )
        for index, kind in enumerate(duty.kinds):
            if kind not in kinds:
                yield at("loai", index).problem(
                    "unknown-kind",
                    f"không có loại bản ghi “{kind}”." + did_you_mean(kind, kinds),
                )
        for index, stage in enumerate(duty.stages):
            if stage not in stages:
                yield at("giai_doan", index).problem(
                    "unknown-stage",
                    f"“{stage}” không phải giai đoạn của ngân sách, loại sự kiện hay việc dân bàn."
                    + did_you_mean(stage, stages),
                )
        for index, basis in enumerate(duty.legal_basis):
            if basis.number is not None and basis.number not in site.law:
                yield at("can_cu", index, "so_hieu").problem(
                    "unknown-law",
                    f"“{basis.number}” không có trong data/danh-muc/van-ban-phap-luat.yml. Thêm "
                    "văn bản vào danh sách ấy, hoặc xem lại số hiệu.",
                )


def check_duties_can_be_counted(site: Site) -> Iterator[Problem]:
    """A duty says where it belongs, what its days are counted from, and how long a posting is."""
    for duty in site.catalogue.duties:
        at = duty.origin.at
        if duty.clause is None and (duty.topic is None or duty.is_general):
            yield at("ma").problem(
                "missing-field",
                "thiếu `khoan` (khoản của Điều 11)."
                if duty.is_general
                else "thiếu `khoan` (khoản của Điều 11) hoặc `viec` (nhóm việc khác).",
            )
        if duty.days is not None and duty.start is None:
            yield at("so_ngay").problem(
                "missing-field", "thiếu `su_kien`: số ngày này tính từ ngày nào."
            )
        if duty.start == "khac" and duty.start_text is None:
            yield at("su_kien").problem(
                "missing-field", "thiếu `ke_tu`: sự kiện khác thì phải nói là sự kiện gì."
            )
        if duty.posting == "co-thoi-han" and duty.posting_days is None:
            yield at("niem_yet").problem(
                "missing-field",
                "thiếu `so_ngay_niem_yet`: niêm yết có thời hạn thì bao nhiêu ngày.",
            )


def check_every_clause_has_a_general_duty(site: Site) -> Iterator[Problem]:
    """Each clause of Điều 11 has one general rule on every day since the Law is in force."""
    if not site.catalogue.duties or "duties" in site.unread:
        return
    whole = site.catalogue.duties[0].origin.at()
    for clause in range(1, LAST_CLAUSE + 1):
        general = [d for d in site.catalogue.duties if d.is_general and d.clause == clause]
        if not general:
            yield whole.problem(
                "no-general-duty",
                f"khoản {clause} của Điều 11 chưa có mốc chung. Thêm một mục `khoan: {clause}`, "
                "`mac_dinh: có`.",
            )
        else:
            yield from _gaps(general, clause)


def _gaps(general: list[Duty], clause: int) -> Iterator[Problem]:
    """Days without a general rule, or with two."""
    expected: date | None = LAW_FROM
    for duty in sorted(general, key=lambda duty: duty.valid_from):
        place = duty.origin.at("hieu_luc_tu")
        if expected is None or (duty.valid_from < expected and duty.valid_from > LAW_FROM):
            yield place.problem(
                "duties-overlap",
                f"khoản {clause} có hai mốc chung cùng hiệu lực ngày "
                f"{format_date(duty.valid_from)}. Ghi `hieu_luc_den` cho mục cũ.",
            )
        elif duty.valid_from > expected:
            yield place.problem(
                "no-general-duty",
                f"khoản {clause} không có mốc chung từ {format_date(expected)} đến "
                f"{format_date(duty.valid_from - _DAY)}. Xem lại ngày hiệu lực của các mục.",
            )
        expected = duty.valid_until + _DAY if duty.valid_until else None
    if expected is not None:
        yield (
            general[-1]
            .origin.at("hieu_luc_den")
            .problem(
                "no-general-duty",
                f"khoản {clause} không có mốc chung từ {format_date(expected)}. Thêm mục mới cùng "
                "mã.",
            )
        )


def check_records_name_fitting_duties(site: Site) -> Iterator[Problem]:
    """A duty that a record names is of its clause and in force on its day."""
    for record in site.publications:
        if record.duty_code not in site.duty or not record.discloses:
            continue
        place = record.origin.at("nghia_vu")
        texts = [duty for duty in site.catalogue.duties if duty.code == record.duty_code]
        clause = texts[-1].clause
        if clause is not None and clause not in record.clauses:
            yield place.problem(
                "duty-of-another-clause",
                f"“{record.duty_code}” là nghĩa vụ của khoản {clause}, bản này không ghi khoản ấy. "
                f"{_fitting(record, site)} Hoặc thêm {clause} vào `khoan_dieu_11`.",
            )
        elif not any(duty.is_in_force(judged_on(duty, record, site)) for duty in texts):
            spans = "; ".join(_span(duty) for duty in texts)
            day = format_date(judged_on(texts[-1], record, site))
            yield place.problem(
                "duty-not-in-force",
                f"“{record.duty_code}” áp dụng {spans}; việc này là của ngày {day}. Xem lại ngày, "
                "hoặc bỏ `nghia_vu` để theo mốc chung của khoản.",
            )


def _fitting(record: Publication, site: Site) -> str:
    codes = dict.fromkeys(
        duty.code
        for duty in site.catalogue.duties
        if duty.clause in record.clauses and not duty.is_general
    )
    return f"Mã của khoản đã ghi: {', '.join(codes)}." if codes else "Bỏ dòng này."


def _span(duty: Duty) -> str:
    until = f" đến {format_date(duty.valid_until)}" if duty.valid_until else ""
    return f"từ {format_date(duty.valid_from)}{until}"


def check_recurring_duties_tell_their_period(site: Site) -> Iterator[Problem]:
    """A record that fulfils a yearly or quarterly duty says for which year or quarter."""
    for record in site.publications:
        duty = site.duty.get(record.duty_code or "")
        length = period_length(duty) if duty else None
        if duty is None or length is None or duty.completion != "cong-khai":
            continue
        told = record.period
        if told is None:
            yield record.origin.at("nghia_vu").problem(
                "missing-period",
                f"“{duty.code}” là việc định kỳ nên phải ghi `ky`, ví dụ 2026 (năm), 2026-H1 (6 "
                "tháng), 2026-Q3 (quý).",
            )
        elif LENGTHS.index(told.length) < LENGTHS.index(length):
            yield record.origin.at("ky").problem(
                "period-too-short",
                f"kỳ {told.code} ngắn hơn kỳ của “{duty.code}”. Ghi cả kỳ, ví dụ "
                f"{_example(length, told.year)}.",
            )


def _example(length: str, year: int) -> str:
    return {"nam": f"{year}", "nua-nam": f"{year}-H1", "quy": f"{year}-Q3"}.get(
        length, f"{year}-09"
    )


def check_terms_are_counted_from_before_publication(site: Site) -> Iterator[Problem]:
    """A term counts from an event before its content is public, unless it runs up to the event."""
    for record in site.publications:
        public = made_public_on(record)
        if record.counted_from is None or public is None or record.counted_from <= public:
            continue
        if any(duty.bound == "truoc" for duty in duties_of(record, site)):
            continue
        yield record.origin.at("tinh_han_tu").problem(
            "dates-out-of-order",
            f"hạn tính từ ngày {format_date(record.counted_from)}, sau ngày đã công khai "
            f"{format_date(public)}. Xem lại hai ngày.",
        )
