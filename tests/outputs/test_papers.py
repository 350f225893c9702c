"""Papers as pages, Word files and tables: the same rows in each, every field filled."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as WordDocument

from disclosure.load.word_templates import read_templates
from disclosure.model.consultation import Consultation
from disclosure.model.decision import Decision
from disclosure.model.paper import PAPER, Fields
from disclosure.model.publication import Publication
from disclosure.model.site import Site
from disclosure.outputs.made_papers import GROUPS, MadePaper, made_papers
from disclosure.outputs.paper_values import letterhead
from disclosure.outputs.papers import paper_files, paper_pages, paper_word_files
from disclosure.views.registers import Registers

from .conftest import SITE_URL, Html, demonstration, record, renderer_of, site_of
from .hostile import PAYLOAD, hostile_site

ROOT = Path(__file__).parents[2]
BOARD = {"loai": "bang-niem-yet", "noi": "Nhà văn hóa"}
LISTED = "bao-cao/danh-sach-quy/2026-q2/"
REPORT = "bao-cao/hoi-dong/2026-1/"


@lru_cache
def templates() -> Mapping[str, bytes]:
    return read_templates(ROOT / "data" / "mau", "data/mau")[0]


def records() -> list[Publication]:
    return [
        record(
            "mot",
            trich_yeu="Công khai <b>quỹ</b> & đóng góp",
            so_hieu="12/TB-UBND",
            khoan_dieu_11=["2", "5"],
            ngay_ban_hanh="8/5/2026",
            ngay_dang="10/5/2026",
            hinh_thuc=[BOARD],
            niem_yet_tu="12/5/2026",
            niem_yet_den="11/6/2026",
        ),
        record("hai", trich_yeu="=1+1", khoan_dieu_11=["4"], ngay_ban_hanh="1/6/2026"),
        record(
            "cho",
            trich_yeu="Chờ xác nhận",
            khoan_dieu_11=["2"],
            ngay_dang="9/5/2026",
            xac_nhan="cho-xac-nhan",
            nguon={"mo_ta": "Báo"},
        ),
        Decision.model_validate(
            {
                "ma": "bieu-quyet",
                "tieu_de": "Góp tiền đèn ngõ",
                "khu_pho": "tat-ca",
                "tom_tat": "x",
                "viec": "khac",
                "cuoc_hop": [{"ngay": "20/5/2026"}],
            }
        ),
        Consultation.model_validate(
            {
                "ma": "hoi",
                "tieu_de": "Hỏi ý kiến",
                "khu_pho": "tat-ca",
                "tom_tat": "x",
                "mo_tu": "1/6/2026",
                "mo_den": "25/6/2026",
                "ket_qua": {"ngay": "30/6/2026", "so_y_kien": [{"cach": "hom-thu", "so": "0"}]},
            }
        ),
    ]


def site(**parts: Any) -> Site:
    return site_of(*records(), templates=templates(), **parts)


def word(url: str, of: Site | None = None) -> WordDocument:
    """The Word file beside a page."""
    found = [
        one
        for one in paper_word_files(Registers(of or site()), SITE_URL)
        if one.path.startswith(url)
    ]
    return Document(io.BytesIO(found[0].render()))


def cells(document: WordDocument, number: int) -> list[list[str]]:
    """The rows of a table under its heads; the first and last table are head and foot."""
    return [[cell.text for cell in row.cells] for row in document.tables[number].rows[1:]]


def page(url: str, of: Site | None = None) -> Html:
    found = {one.url: one for one in paper_pages(renderer_of(of or site()), SITE_URL)}
    return Html(found[url].body)


def table(path: str, of: Site | None = None) -> list[dict[str, str]]:
    files = {one.path: one.content for one in paper_files(Registers(of or site()), SITE_URL)}
    return list(csv.DictReader(io.StringIO(files[path].decode("utf-8-sig"))))


def test_the_word_list_has_the_records_of_the_quarter_with_forms_and_times() -> None:
    assert cells(word(LISTED), 1) == [
        [
            "1",
            "Công khai <b>quỹ</b> & đóng góp",
            "12/TB-UBND",
            "2, 5",
            "Hình thức a (Nhà văn hóa): từ 12/5/2026 đến 11/6/2026\nHình thức b: từ 10/5/2026",
            "",
            "https://vi-du.vn/dan-chu/s/mot/",
        ],
        [
            "2",
            "=1+1",
            "–",
            "4",
            "……",
            "Chưa ghi ngày công khai, xếp theo ngày văn bản",
            "https://vi-du.vn/dan-chu/s/hai/",
        ],
    ]


def test_the_page_says_the_same_and_leads_to_each_record() -> None:
    read = page(LISTED)
    assert "Công khai <b>quỹ</b> & đóng góp" in read.text
    assert "từ 12/5/2026 đến 11/6/2026" in read.text
    assert "đã công khai 2 nội dung" in read.text
    assert "Chờ xác nhận" not in read.text
    links = [a["href"] for a in read.all("a")]
    assert "../../../cong-khai/mot/" in links
    assert "../../../bao-cao/danh-sach-quy/2026-q2/danh-sach-quy-2026-q2.docx" in links


def test_the_table_has_a_row_for_each_form_and_starts_no_formula() -> None:
    rows = table(f"{LISTED}danh-sach-quy-2026-q2.csv")
    assert [(r["STT"], r["Hình thức"], r["Từ ngày"], r["Đến ngày"]) for r in rows] == [
        ("1", "Hình thức a", "2026-05-12", "2026-06-11"),
        ("1", "Hình thức b", "2026-05-10", ""),
        ("2", "", "", ""),
    ]
    assert rows[2]["Tên nội dung"] == "'=1+1"
    assert rows[0]["Trang"] == "https://vi-du.vn/dan-chu/cong-khai/mot/"


def test_what_the_signer_knows_is_left_blank() -> None:
    document = word(LISTED)
    head = "\n".join(cell.text for row in document.tables[0].rows for cell in row.cells)
    assert "Số: ……/……" in head
    assert "Mẫu, ngày …… tháng …… năm ……" in head
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc" in head
    assert (
        "……\n(quyền hạn, chức vụ, chữ ký, họ tên người ký)" in document.tables[-1].cell(0, 1).text
    )


def test_the_report_in_word_has_figures_decisions_and_consultations() -> None:
    document = word(REPORT)
    texts = [one.text for one in document.paragraphs]
    assert any("Đã công khai 2 nội dung" in text for text in texts)
    decisions, consultations = cells(document, 3), cells(document, 4)
    assert decisions[0][:5] == ["1", "Góp tiền đèn ngõ", "Cả phường", "20/5/2026", "……"]
    # None came, and that is known: no blank.
    assert consultations[0][1:6] == ["Hỏi ý kiến", "1/6/2026 – 25/6/2026", "0", "……", "30/6/2026"]
    assert "Trong kỳ chưa ghi nhận việc nào." not in texts


def test_an_empty_period_says_so() -> None:
    document = word("bao-cao/danh-sach-quy/2026-q3/")
    assert any("chưa ghi nhận nội dung nào" in one.text for one in document.paragraphs)
    assert cells(document, 1) == []
    assert "chưa ghi nhận nội dung nào" in page("bao-cao/danh-sach-quy/2026-q3/").text


def test_the_catalogue_names_number_day_form_time_and_term() -> None:
    (first, *_) = cells(word("bao-cao/danh-muc-thong-tin/2026/"), 1)
    assert first == [
        "1",
        "Công khai <b>quỹ</b> & đóng góp",
        "12/TB-UBND",
        "8/5/2026",
        "Hình thức a\nHình thức b",
        "10/5/2026",
        "11/6/2026",
        "https://vi-du.vn/dan-chu/s/mot/",
    ]
    whole = table("bao-cao/danh-muc-thong-tin/danh-muc-thong-tin.csv")
    assert [row["Số, ký hiệu"] for row in whole] == ["", "12/TB-UBND"]


def test_a_real_ward_says_nothing_of_a_demonstration() -> None:
    assert not any("minh hoạ" in one.text for one in word(LISTED).paragraphs)
    shown = demonstration()
    url = f"bao-cao/danh-sach-quy/{shown.as_of.year}-q4/"
    assert any("Dữ liệu minh hoạ" in one.text for one in word(url, shown).paragraphs)


def test_without_a_template_there_is_no_word_file_and_no_link_to_one() -> None:
    bare = site_of(*records())
    assert list(paper_word_files(Registers(bare), SITE_URL)) == []
    assert not any(a["href"].endswith(".docx") for a in page(LISTED, bare).all("a"))
    assert "không có mẫu" in page("bao-cao/van-ban/", bare).text


def test_papers_are_vietnamese_only() -> None:
    assert list(paper_pages(renderer_of(site(), "en"), SITE_URL)) == []
    assert {one.languages for one in paper_pages(renderer_of(site()), SITE_URL)} == {("vi",)}


@pytest.mark.parametrize("of", [site, demonstration, hostile_site])
def test_fields_are_exactly_those_that_templates_may_name(of: Any) -> None:
    """A field of `model/paper.py` that is not filled would stop a build when a ward uses it."""
    papers = list(made_papers(Registers(of()), SITE_URL))
    assert {one.group for one in papers} == {*GROUPS}
    for one in papers:
        assert_fields(one.values, PAPER[one.paper.code].fields, one)


def assert_fields(values: Mapping[str, Any], fields: Fields, paper: MadePaper) -> None:
    assert {*values} == {*fields}, paper.url
    for name, value in values.items():
        inner = fields[name]
        assert isinstance(value, tuple) == isinstance(inner, Mapping), name
        for line in value if isinstance(value, tuple) else ():
            assert not isinstance(inner, str)
            assert_fields(line, inner, paper)


def test_hostile_texts_stay_texts_in_every_paper() -> None:
    hostile = replace(hostile_site(), templates=templates())
    for one in paper_word_files(Registers(hostile), SITE_URL):
        Document(io.BytesIO(one.render()))
    for made in paper_pages(renderer_of(hostile), SITE_URL):
        read = Html(made.body)
        assert read.all("script") == [], made.url
        assert read.all("img") == [], made.url
    url = made_papers(Registers(hostile), SITE_URL)[0].url
    names = [row[1] for row in cells(word(url, hostile), 1)]
    assert any(PAYLOAD in name for name in names)


def test_the_place_of_a_paper_is_the_ward_without_its_rank() -> None:
    made = made_papers(Registers(site()), SITE_URL)[0]
    for name, place in (("phường Cao Xanh", "Cao Xanh"), ("xã Hạ", "Hạ"), ("Vân Đồn", "Vân Đồn")):
        of = site(ward=site().ward.model_copy(update={"name": name}))
        head = letterhead(made.period, date(2026, 7, 1), of, made.url, SITE_URL)
        assert head["dia_danh"] == place


def test_the_guide_names_every_field_of_every_paper() -> None:
    guide = (ROOT / "docs" / "huong-dan" / "mau-van-ban.md").read_text("utf-8")
    for paper in (PAPER[one.paper.code] for one in made_papers(Registers(site()), SITE_URL)):
        assert f"`{paper.file}`" in guide
        for name, meaning in paper.fields.items():
            if isinstance(meaning, Mapping):
                assert f"Mỗi dòng của `{name}`" in guide
                assert all(f"| `{inner}` | {said} |" in guide for inner, said in meaning.items())
            else:
                assert f"| `{name}` | {meaning} |" in guide
