"""The demonstration ward is what the conversion script makes, and loses nothing of its source."""

from __future__ import annotations

import importlib.util
import re
import sys
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from disclosure.dates import PartialDate
from disclosure.markdown import render_markdown
from disclosure.model.disclosure import Disclosure
from disclosure.model.publication import Publication
from disclosure.model.site import Site
from disclosure.outputs.records import record_page
from disclosure.outputs.renderer import Renderer
from disclosure.pipeline import read_site
from disclosure.problems import errors
from disclosure.views.registers import Registers

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "demo"
AS_OF = date(2026, 11, 24)

Item = dict[str, Any]


def _script() -> ModuleType:
    """`demo/chuyen_doi.py`, which is a script and belongs to no package."""
    spec = importlib.util.spec_from_file_location("chuyen_doi", DEMO / "chuyen_doi.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["chuyen_doi"] = module
    spec.loader.exec_module(module)
    return module


script = _script()
common = importlib.import_module("chuyen.common")
ITEMS: list[Item] = [
    item
    for name in dict.fromkeys(converter.file for converter in script.CONVERTERS)
    for item in yaml.safe_load((DEMO / "nguon" / name).read_text(encoding="utf-8"))
]
TYPED = {path.stem for path in (DEMO / "nguon" / script.TYPED).rglob("*.yml")}
"""Records typed by hand, to show what no source has."""


@pytest.fixture(scope="module")
def site() -> Site:
    """The committed demonstration ward, checked: no problem at all."""
    found, problems = read_site(DEMO / "data", AS_OF, ROOT)
    assert errors(problems) == []
    assert found is not None
    return found


@pytest.fixture(scope="module")
def records(site: Site) -> dict[str, Publication]:
    """The records by id."""
    return dict(site.publication)


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, str]:
    """The words on the page of each record, by id."""
    renderer = Renderer(site, Registers(site), "vi")
    return {
        record.id: " ".join(
            record_page(record, site, renderer, "https://vi-du.vn/").body.striptags().split()
        )
        for record in site.publications
    }


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_committed_files_are_what_the_script_writes(tmp_path: Path) -> None:
    script.main(["--ra", str(tmp_path)])
    assert _files(tmp_path) == _files(DEMO / "data")


def test_running_again_changes_nothing_and_clears_what_is_no_longer_made(tmp_path: Path) -> None:
    script.main(["--ra", str(tmp_path)])
    first = _files(tmp_path)
    (tmp_path / "cong-khai" / "2024" / "real-cu.yml").write_text("ma: real-cu\n", encoding="utf-8")
    script.main(["--ra", str(tmp_path)])
    assert _files(tmp_path) == first


def test_every_item_is_exactly_one_record(site: Site) -> None:
    assert len(ITEMS) >= 38
    converted = {record.id for record in site.publications} - TYPED
    assert sorted(converted) == sorted(item["id"] for item in ITEMS)


def test_every_record_says_it_is_a_demonstration_and_where_it_is_from(site: Site) -> None:
    assert site.ward.demonstration and site.ward.demonstration_en
    for record in site.publications:
        assert record.confirmation == "minh-hoa"
        assert record.source is not None


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])
def test_nothing_of_an_item_is_lost(item: Item, records: dict[str, Publication]) -> None:
    record = records[item["id"]]
    assert record.title == item["title"]
    assert record.issuer == item["issuer"]
    assert record.summary == item["summary_vi"]
    assert record.source is not None
    assert (record.source.url or record.source.description) == item["source"]
    assert [use.place for use in record.forms] == item.get("forms", [])
    assert [basis.name for basis in record.legal_basis] == item.get("legal_basis", [])
    assert (record.number or "") == re.sub(r" \(.*\)", "", item.get("doc_number", ""))
    for name in item.get("attachments", ()):
        assert f"- {name}\n" in f"{record.content}\n"
    if "note" in item:
        assert item["note"].rstrip(".") in (record.note or "")
    if "title_origin" in item:
        assert item["title_origin"] in (record.note or "")


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])
def test_dates_stay_as_precise_as_the_source(item: Item, records: dict[str, Publication]) -> None:
    record = records[item["id"]]
    if not isinstance(record, Disclosure):
        return
    expected = {
        "issued_on": item.get("issued"),
        "effective_on": item.get("effective"),
        "event_on": item.get("event_date"),
        "published_on": item.get("posted") or item.get("posted_month"),
    }
    for attribute, iso in expected.items():
        value: PartialDate | None = getattr(record, attribute)
        assert (str(value) if value else None) == iso


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])
def test_kind_of_document_is_known_or_kept_in_words(
    item: Item, records: dict[str, Publication], site: Site
) -> None:
    record = records[item["id"]]
    if not isinstance(record, Disclosure):
        return
    if record.other_type is not None:
        assert record.other_type == item["doc_type"]
    else:
        assert record.document_type is not None
        name = site.document_type[record.document_type].name
        assert name.removesuffix(" (cá biệt)") == item["doc_type"]


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])
def test_record_points_to_its_commune(
    item: Item, records: dict[str, Publication], site: Site
) -> None:
    names = [site.neighborhood[code].name for code in records[item["id"]].neighborhoods]
    place = item["place"]
    assert names == ([f"{place['commune']} ({place['province']})"] if "commune" in place else [])


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])
def test_every_figure_of_the_source_is_on_the_page(item: Item, pages: dict[str, str]) -> None:
    """In a table of the text, or in fields that the kind has for them; never as exact when not."""
    page = pages[item["id"]]
    for figure in item.get("figures", ()):
        value = figure["value"]
        shown = (
            value if isinstance(value, str) else f"{value:,}".translate(str.maketrans(",.", ".,"))
        )
        assert " ".join(shown.split()) in page, figure
        label = re.sub(r"\((?:hơn|gần|khoảng|trên)\)", "", figure["label"])
        for word in re.split(r"[:–(),;]", label):
            assert " ".join(word.split()).lower() in page.lower(), figure


@pytest.mark.parametrize(
    ("record_id", "shown"),
    [
        ("real-mythanh-ho-ngheo-2019", "3,43"),
        ("real-hiepninh-ho-can-ngheo-2022", "0,16"),
        ("real-hiepninh-ho-can-ngheo-2022", "0"),
    ],
)
def test_negative_decimal_zero_and_worded_values_survive(
    record_id: str, shown: str, records: dict[str, Publication]
) -> None:
    html = render_markdown(records[record_id].content or "")
    assert f'<td class="number">{shown}</td>' in html


def test_last_day_is_computed_only_when_the_source_tells_a_length(
    records: dict[str, Publication],
) -> None:
    """20 days from 6/11/2020, the first day counted, end on 25/11/2020."""
    computed = records["real-cukhoi-du-thao-boithuong-2020"]
    assert (computed.posted_from, computed.posted_until) == (date(2020, 11, 6), date(2020, 11, 25))
    assert "25/11/2020 được tính" in (computed.note or "")
    told = records["real-vinhnguyen-n8-2018"]
    assert (told.posted_from, told.posted_until) == (date(2018, 4, 11), date(2018, 5, 2))
    only_length = records["real-vinhhai-boithuong-2023"]
    assert only_length.posted_from is None and only_length.posted_until is None
    assert "20 ngày" in (only_length.note or "")


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("Điều 11 khoản 3", [3]),
        ("Điều 11 – bình xét hộ nghèo và hỗ trợ an sinh", [7]),
        ("Điều 11 – thủ tục hành chính", [13]),
        ("Điều 11 – kết quả thanh tra, kiểm tra, giải quyết khiếu nại, tố cáo", [10]),
        ("Điều 11 – nhiệm vụ cán bộ", [4]),
        ("Điều 11 – đề án nhập, chia, điều chỉnh địa giới hành chính", []),
        (None, []),
    ],
)
def test_topic_becomes_a_clause_only_when_the_catalogue_has_one(
    topic: str | None, expected: list[int]
) -> None:
    assert common.clauses(topic) == expected


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("niêm yết tại trụ sở UBND xã", "bang-niem-yet"),
        ("nhà văn hóa tổ dân phố số 10", "bang-niem-yet"),
        ("web, mục thông báo", "trang-mang"),
        ("cổng thông tin điện tử phường", "trang-mang"),
        ("đài truyền thanh phường", "truyen-thanh"),
        ("báo tỉnh", "tiep-dan-bao-chi"),
        ("họp dân công bố kết quả", "doi-thoai"),
        ("gửi thông báo", "khac"),
        ("lễ khởi công", "khac"),
    ],
)
def test_words_become_a_form(words: str, code: str) -> None:
    assert common.form_use(words) == {"loai": code, "noi": words}


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Nghị định 73/2003/NĐ-CP ngày 23/6/2003", "73/2003/NĐ-CP"),
        ("Luật 72/2025/QH15", "72/2025/QH15"),
        ("Luật sửa đổi 2019", None),
        ("Tờ trình 372/TTr-CP và Đề án 373/ĐA-CP ngày 09/5/2025", None),
        ("Hiến pháp (sửa đổi theo Nghị quyết 203/2025/QH15)", None),
    ],
)
def test_number_of_a_legal_basis_is_split_only_when_clear(words: str, number: str | None) -> None:
    assert common.legal_basis(words).get("so_hieu") == number


def test_signer_is_split_into_name_position_and_authority() -> None:
    typed = "Phó Chủ tịch UBND phường Nguyễn Văn A (ký thay Chủ tịch)"
    assert common.signer(typed) == {
        "ho_ten": "Nguyễn Văn A",
        "chuc_vu": "Phó Chủ tịch UBND phường",
        "quyen_han": "KT.",
    }


def test_a_key_that_nothing_converts_is_an_error() -> None:
    with pytest.raises(ValueError, match="nothing converts"):
        common.publication({"id": "real-x", "questions": []}, {})


def test_at_least_eight_records_have_english(site: Site) -> None:
    assert sum(record.has_english for record in site.publications) >= 8
