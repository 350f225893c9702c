"""Questions, people in charge, models, training, evaluations and statements, as staff type them."""

from __future__ import annotations

from typing import Any

from disclosure.model.evaluation import Evaluation
from disclosure.model.exemplar import Exemplar
from disclosure.model.nothing_to_report import NothingToReport
from disclosure.model.official import Official
from disclosure.model.question import Question
from disclosure.model.training import Training

SHARED = {"khu_pho": "tat-ca", "tom_tat": "Tóm tắt."}


def question(code: str = "hoi", **typed: Any) -> Question:
    """A question with its required fields and what a test adds."""
    required = {**SHARED, "ma": code, "tieu_de": "Câu hỏi", "kenh": "thu"}
    return Question.model_validate({**required, **typed})


def official(code: str = "nguoi", **typed: Any) -> Official:
    """Someone in charge."""
    required = {**SHARED, "ma": code, "chuc_vu": f"Chức vụ {code}", "viec_phu_trach": ["việc"]}
    return Official.model_validate({**required, **typed})


def exemplar(code: str = "guong", **typed: Any) -> Exemplar:
    """A model."""
    required = {**SHARED, "ma": code, "tieu_de": "Mô hình", "loai": "mo-hinh"}
    return Exemplar.model_validate({**required, **typed})


def training(code: str = "lop", **typed: Any) -> Training:
    """A course."""
    required = {
        **SHARED,
        "ma": code,
        "tieu_de": "Lớp",
        "ngay_hoc": ["30/6/2026"],
        "don_vi_to_chuc": "UBND phường",
        "doi_tuong": "trưởng khu phố",
    }
    return Training.model_validate({**required, **typed})


def evaluation(*criteria: dict[str, Any], **typed: Any) -> Evaluation:
    """The evaluation of 2025."""
    required = {**SHARED, "ma": "danh-gia", "tieu_de": "Đánh giá", "nam": "2025"}
    named = [{"noi_dung": f"Tiêu chí {number}", **item} for number, item in enumerate(criteria)]
    return Evaluation.model_validate({**required, "tieu_chi": named, **typed})


def statement(**typed: Any) -> NothingToReport:
    """Nothing arose under clause 9 in the first quarter of 2026."""
    required = {
        **SHARED,
        "ma": "khong-co",
        "tieu_de": "Không phát sinh",
        "khoan_dieu_11": ["9"],
        "nam": "2026",
        "quy": "1",
        "nguoi_ky": {"chuc_vu": "Chủ tịch"},
        "ngay_ky": "5/4/2026",
    }
    return NothingToReport.model_validate({**required, **typed})
