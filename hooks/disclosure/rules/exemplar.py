"""Models and commendations: Luật 10/2022/QH15, Điều 8 khoản 4."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.exemplar import Exemplar
from ..model.site import Site
from ..problems import Problem
from ..text import format_amount, format_date
from .order import not_before


def check_recognition_is_proven(site: Site) -> Iterator[Problem]:
    """Nothing is recognised without a decision, nothing refused without a reason."""
    for record in site.of(Exemplar):
        decided = record.recognition
        if decided is None:
            continue
        place = record.origin.at("cong_nhan", "ket_qua")
        if decided.outcome == "khong-cong-nhan" and decided.reason is None:
            yield place.problem(
                "missing-field", "thiếu `ly_do` (vì sao không công nhận). Thêm dòng: ly_do: …"
            )
        if decided.outcome == "cong-nhan" and not decided.number and not record.attachments:
            yield place.problem(
                "recognition-without-decision",
                "chưa ghi quyết định thì chưa thể là “đã công nhận”. Thêm `so_hieu` của quyết "
                "định, hoặc đưa quyết định vào `tep_dinh_kem`.",
            )


def check_scores_fit_their_maximum(site: Site) -> Iterator[Problem]:
    """A score lies between zero and the most there is."""
    for record in site.of(Exemplar):
        for index, item in enumerate(record.criteria):
            if item.maximum is not None and item.maximum <= 0:
                yield record.origin.at("tieu_chi", index, "diem_toi_da").problem(
                    "impossible-score",
                    f"điểm tối đa {format_amount(item.maximum)} phải lớn hơn 0. Xem lại điểm.",
                )
                continue
            for key, score in (("tu_cham", item.self_score), ("tham_dinh", item.verified_score)):
                too_high = item.maximum is not None and score is not None and score > item.maximum
                if score is None or not (score < 0 or too_high):
                    continue
                most = f" đến {format_amount(item.maximum)}" if item.maximum is not None else ""
                yield record.origin.at("tieu_chi", index, key).problem(
                    "impossible-score",
                    f"{format_amount(score)} điểm nằm ngoài khoảng từ 0{most}. Xem lại điểm.",
                )


def check_exemplar_days_in_order(site: Site) -> Iterator[Problem]:
    """Registered, then begun, then decided; what is decided is not ahead of today."""
    for record in site.of(Exemplar):
        decided = record.recognition.decided_on if record.recognition else None
        registered = ("ngày đăng ký", record.registered_on)
        place = record.origin.at("cong_nhan", "ngay")
        yield from not_before(
            record.origin.at("ngay_bat_dau"), ("ngày bắt đầu", record.started_on), registered
        )
        yield from not_before(place, ("ngày quyết định", decided), registered)
        if decided is not None and decided.earliest() > site.as_of:
            yield place.problem(
                "future-recognition",
                f"ngày quyết định {format_date(decided)} chưa tới. Ghi khi đã có quyết định.",
            )
