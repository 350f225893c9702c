"""Pages of boards, supervisions and conclusions say what is so, and no more."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from disclosure.model.board import Board
from disclosure.model.inspection import Inspection
from disclosure.model.publication import Publication
from disclosure.model.site import Site
from disclosure.model.supervision import Supervision
from disclosure.outputs.records import record_page
from disclosure.views.register import list_pages
from disclosure.views.supervision_front import front_view

from .conftest import SITE_URL, Html, renderer_of, sample_ward
from .hostile import PAYLOAD

# Today is 1/7/2026.
SHARED = {"khu_pho": "tat-ca", "tieu_de": "Việc mẫu", "tom_tat": "Tóm tắt."}


def board(**typed: Any) -> Board:
    return Board.model_validate({**SHARED, "ma": "ban", "loai_ban": "thanh-tra-nhan-dan", **typed})


def supervision(**typed: Any) -> Supervision:
    return Supervision.model_validate(
        {**SHARED, "ma": "giam-sat-mau", "loai": "giam-sat", "ban": "ban", **typed}
    )


def inspection(**typed: Any) -> Inspection:
    own = {"loai": "kiem-tra", "co_quan_ban_hanh": "Thanh tra", "doi_tuong": "UBND phường Mẫu"}
    return Inspection.model_validate(
        {**SHARED, **own, "ma": "ket-luan-mau", "ket_luan": ["Đúng hạn."], **typed}
    )


def site_with(*records: Publication) -> Site:
    return replace(sample_ward(), publications=records)


def page(record: Publication, *others: Publication, language: str = "vi") -> Html:
    site = site_with(record, *others)
    return Html(record_page(record, site, renderer_of(site, language), SITE_URL).body)


def front(*records: Publication, language: str = "vi") -> Html:
    site = site_with(*records)
    renderer = renderer_of(site, language)
    register = renderer.registers.of(Supervision.kind)
    body = renderer.render(
        "lists/giam-sat.html",
        base="..",
        trail=[],
        title="Dân giám sát",
        here="Dân giám sát",
        lead=None,
        law_link=None,
        empty="Chưa có.",
        front=True,
        register=register,
        page=list_pages(register.everything)[0],
        own=front_view(site, language),
    )
    return Html(body)


def petition(**typed: Any) -> dict[str, Any]:
    return {"noi_dung": "Công khai sổ.", "gui_den": "ubnd-phuong", "ngay_gui": "1/6/2026", **typed}


def test_an_overdue_petition_says_since_when_and_by_which_law() -> None:
    shown = page(supervision(kien_nghi=[petition()]), board()).text
    assert "Quá hạn trả lời" in shown
    assert "Lẽ ra phải trả lời chậm nhất ngày 16/6/2026." in shown
    assert "đã quá 15 ngày" in shown
    assert "15 ngày từ ngày nhận (Luật 10/2022/QH15, Điều 40 khoản 1 điểm c)" in shown
    assert "chưa ghi ngày nhận nên tính từ ngày gửi" in shown


def test_an_answer_is_shown_with_its_paper_and_outcome() -> None:
    answer = {
        "ngay": "18/6/2026",
        "so_hieu": "9/UBND",
        "noi_dung": "Đã làm.",
        "ket_qua": "chap-nhan",
    }
    shown = page(supervision(kien_nghi=[petition(tra_loi=answer)]), board()).text
    assert "Đã trả lời muộn 2 ngày" in shown
    assert "18/6/2026, 9/UBND – Chấp nhận: Đã làm." in shown


def test_without_petitions_nothing_is_counted() -> None:
    shown = front(board(nhiem_ky_tu="1/6/2026")).text
    assert "Chưa ghi nhận kiến nghị nào." in shown
    assert "Trả lời đúng hạn" not in shown and "%" not in shown


def test_front_page_names_what_is_overdue_and_who_can_be_asked() -> None:
    unit = {"ten": "Mặt trận phường Mẫu", "dien_thoai": "0203 3000 000"}
    shown = front(
        board(nhiem_ky_tu="1/6/2026", don_vi_phu_trach=unit), supervision(kien_nghi=[petition()])
    )
    assert "Quá hạn mà chưa trả lời" in shown.text
    assert "tel:02033000000" in [link["href"] for link in shown.all("a")]


def test_a_board_with_too_few_seats_says_what_the_law_asks() -> None:
    shown = page(board(thanh_vien=[{"vai_tro": "truong-ban"}])).text
    assert "Trang mới ghi 1 thành viên; luật định ít nhất 5." in shown
    assert "Trưởng ban" in shown and "không ghi tên" in shown


def test_a_remedy_is_shown_with_its_day_and_evidence() -> None:
    done = {"ngay": "10/6/2026", "bang_chung": "Biên bản số 9"}
    item = {"noi_dung": "Bổ sung.", "ai_thuc_hien": "UBND phường Mẫu", "hoan_thanh": done}
    shown = page(inspection(kien_nghi=[item])).text
    assert "Đã thực hiện xong 1 trên 1 kiến nghị." in shown
    assert "ngày 10/6/2026; bằng chứng: Biên bản số 9" in shown


def test_an_approximate_figure_is_never_shown_as_exact() -> None:
    figure = {"noi_dung": "chứng từ", "gia_tri": "1200", "don_vi": "tờ", "gan_dung": "hơn"}
    assert "hơn 1.200 tờ" in page(supervision(so_lieu=[figure])).text


HOSTILE: tuple[Publication, ...] = (
    supervision(
        tieu_de_en="x",
        doi_tuong=PAYLOAD,
        cong_trinh=[PAYLOAD],
        phat_hien=[PAYLOAD],
        muc=[{"noi_dung": PAYLOAD, "nguoi_thuc_hien": PAYLOAD}],
        so_lieu=[{"noi_dung": PAYLOAD, "gia_tri": "<b>1</b>", "don_vi": PAYLOAD}],
        kien_nghi=[
            petition(
                noi_dung=PAYLOAD,
                gui_den=PAYLOAD,
                tra_loi={"ngay": "2/6/2026", "noi_dung": PAYLOAD, "so_hieu": PAYLOAD},
            )
        ],
    ),
    board(
        tieu_de_en="x",
        thanh_vien=[{"vai_tro": "truong-ban", "ho_ten": PAYLOAD, "dai_dien": PAYLOAD}],
    ),
    inspection(
        tieu_de_en="x",
        doi_tuong=PAYLOAD,
        ket_luan=[PAYLOAD],
        kien_nghi=[
            {
                "noi_dung": PAYLOAD,
                "ai_thuc_hien": PAYLOAD,
                "hoan_thanh": {"ngay": "2/6/2026", "bang_chung": PAYLOAD},
            }
        ],
    ),
)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("record", HOSTILE, ids=lambda record: str(record.kind))
def test_no_text_becomes_markup(record: Publication, language: str) -> None:
    others = (other for other in HOSTILE if other is not record)
    read = page(record, *others, language=language)
    assert not {tag for tag, _ in read.elements} & {"img", "script", "b"}
    assert PAYLOAD in read.text
    listed = front(*HOSTILE, language=language)
    assert not {tag for tag, _ in listed.elements} & {"img", "script", "b"}
