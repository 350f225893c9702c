"""Open data: the shape that is promised, and the same values in every form."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from disclosure.dates import PartialDate
from disclosure.model.disclosure import Disclosure
from disclosure.model.kinds import KINDS
from disclosure.model.publication import Publication
from disclosure.model.site import Site, StoredFile
from disclosure.outputs import public_v1
from disclosure.outputs.open_data import INDEX, LISTS, open_data, open_data_files
from disclosure.outputs.open_data_pages import open_data_page
from disclosure.outputs.public_shape import encode, schema_of
from disclosure.outputs.public_v1 import file_schema, record_schema
from disclosure.outputs.spreadsheets import BYTE_ORDER_MARK
from disclosure.pipeline import read_site
from disclosure.views.kinds import KIND_VIEWS
from disclosure.views.registers import Registers

from .conftest import SITE_URL, Html, record, renderer_of, site_of
from .hostile import PAYLOAD, hostile_site
from .read_v1 import read

ROOT = Path(__file__).parents[2]
PROMISE = Path(__file__).with_name("public_v1.txt")
CODES = [view.code for view in KIND_VIEWS]


@cache
def demo() -> Site:
    """The demonstration ward, which has records of many kinds."""
    site, _ = read_site(ROOT / "demo" / "data", date(2026, 11, 24), ROOT)
    assert site is not None
    return site


@cache
def files_of(which: str) -> dict[str, bytes]:
    site = demo() if which == "demo" else hostile_site()
    return {file.path: file.content for file in open_data_files(Registers(site), SITE_URL)}


def files(site: Site) -> dict[str, bytes]:
    return {file.path: file.content for file in open_data_files(Registers(site), SITE_URL)}


def published(site: Site, kind: str = "cong-khai") -> dict[str, Any]:
    """The newest record of a kind, as the world reads it."""
    found: dict[str, Any] = json.loads(files(site)[f"du-lieu-mo/v1/{kind}.json"])["records"][0]
    return found


def closed(schema: Any) -> Any:
    """The same schema without room for what it does not name."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(part) for key, part in schema.items()}
    if "properties" in schema and schema.get("type") == "object":
        inner["additionalProperties"] = False
    return inner


@pytest.mark.parametrize("which", ["demo", "hostile"])
@pytest.mark.parametrize("kind", CODES)
def test_every_file_is_what_its_schema_says_and_nothing_else(which: str, kind: str) -> None:
    made = files_of(which)
    schema = json.loads(made[f"du-lieu-mo/v1/schema/{kind}.json"])
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(closed(schema), format_checker=FormatChecker())
    data = json.loads(made[f"du-lieu-mo/v1/{kind}.json"])
    assert [error.message for error in validator.iter_errors(data)] == []
    del data["as_of"]
    assert not validator.is_valid(data)


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.kind)
def test_what_is_published_reads_back_to_equal_records(model: type[Publication]) -> None:
    data = json.loads(files_of("demo")[f"du-lieu-mo/v1/{model.kind}.json"])
    found = {item["id"]: read(model, item).model_dump() for item in data["records"]}
    assert found == {record.id: record.model_dump() for record in demo().of(model)}


def test_dates_money_and_numbers_keep_their_meaning() -> None:
    made = published(
        site_of(record(ngay_ban_hanh="4/2024", niem_yet_tu="1/7/2026", niem_yet_den="3/7/2026"))
    )
    assert (made["issued_on"], made["posted_from"]) == ("2024-04", "2026-07-01")
    assert made["status"] == {
        "code": "sap-het-han",
        "label": "Sắp hết hạn niêm yết",
        "begins_on": "2026-07-01",
        "ends_on": "2026-07-03",
        "days_left": 2,
    }
    assert encode(PartialDate(2024)) == "2024"


def test_codes_come_with_names_and_pages_with_whole_addresses() -> None:
    site = demo()
    places = site.neighborhoods
    one = replace(site, publications=(record(khu_pho=[places[0].code], tieu_de_en="Notice"),))
    made = published(one)
    assert made["neighborhoods"] == [{"code": places[0].code, "name": places[0].name}]
    assert made["is_whole_ward"] is False
    assert made["url"] == f"{SITE_URL}cong-khai/mot/"
    assert made["english_url"] == f"{SITE_URL}en/cong-khai/mot/"
    whole = published(site_of(record()))
    assert (whole["neighborhoods"], whole["is_whole_ward"]) == ([], True)
    assert whole["english_url"] is None


def test_an_attachment_says_where_it_lies_and_how_to_know_it() -> None:
    file = StoredFile(Path("/somewhere/a.pdf"), 7, "ab" * 32, "application/pdf")
    named = record(tep_dinh_kem=[{"ten": "Thông báo", "tep": "a.pdf"}])
    site = site_of(named, files={("mot", "a.pdf"): file})
    assert published(site)["attachments"] == [
        {
            "title": "Thông báo",
            "path": "a.pdf",
            "is_extract": False,
            "personal_data_until": None,
            "published_sha256": None,
            "url": f"{SITE_URL}tep/mot/a.pdf",
            "media_type": "application/pdf",
            "size": 7,
            "sha256": "ab" * 32,
        }
    ]
    assert not any(b"somewhere" in content for content in files(site).values())


def test_where_a_record_was_typed_is_not_published() -> None:
    assert demo().publications[0].origin.file.endswith(".yml")
    for path, content in files_of("demo").items():
        assert b".yml:" not in content, path
        assert b"_origin" not in content, path


def test_a_field_can_be_kept_back_in_one_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public_v1, "NOT_PUBLISHED", frozenset({"note"}))
    made = files(site_of(record(ghi_chu="Chỉ để trên trang.")))
    assert not any("Chỉ để trên trang.".encode() in content for content in made.values())
    schema = json.loads(made["du-lieu-mo/v1/schema/cong-khai.json"])
    assert "note" not in schema["$defs"]["Record"]["required"]


def test_a_demonstration_says_so_in_the_file_itself() -> None:
    head = json.loads(files_of("demo")["du-lieu-mo/v1/cong-khai.json"])
    assert head["notice"].startswith("Dữ liệu minh hoạ")
    assert json.loads(files(site_of())["du-lieu-mo/v1/cong-khai.json"])["notice"] is None


@pytest.mark.parametrize("kind", CODES)
@pytest.mark.parametrize("which", ["demo", "hostile"])
def test_tables_have_a_row_a_record_in_csv_and_in_xlsx(which: str, kind: str) -> None:
    made = files_of(which)
    ids = [item["id"] for item in json.loads(made[f"du-lieu-mo/v1/{kind}.json"])["records"]]
    text = made[f"du-lieu-mo/v1/{kind}.csv"].decode("utf-8")
    assert text.startswith(BYTE_ORDER_MARK)
    head, *rows = csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline=""))
    assert head[0] == "Mã"
    assert len(set(head)) == len(head)
    assert [row[0] for row in rows] == ids
    assert all(len(row) == len(head) for row in rows)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    book = openpyxl.load_workbook(io.BytesIO(made[f"du-lieu-mo/v1/{kind}.xlsx"]))
    sheet_head, *sheet_rows = book.worksheets[0].iter_rows(values_only=True)
    assert list(sheet_head) == head
    assert [row[0] for row in sheet_rows] == ids
    for row in book.worksheets[0].iter_rows():
        assert not [cell.coordinate for cell in row if cell.data_type == "f" or cell.hyperlink]


def test_a_table_shows_names_days_and_joined_lists() -> None:
    places = demo().neighborhoods[:2]
    typed = record(
        khu_pho=[place.code for place in places],
        niem_yet_tu="1/7/2026",
        niem_yet_den="3/7/2026",
        ngay_ban_hanh="4/2026",
        khoan_dieu_11=["2", "11"],
        nguoi_ky={"ho_ten": "(họ và tên)", "chuc_vu": "Chủ tịch"},
        hinh_thuc=[{"loai": "bang-niem-yet", "noi": "Trụ sở"}, {"loai": "trang-mang"}],
        noi_dung="Toàn văn",
        ghi_chu="=HYPERLINK(0)",
    )
    site = replace(demo(), publications=(typed,), as_of=date(2026, 7, 1))
    text = files(site)["du-lieu-mo/v1/cong-khai.csv"].decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["Khu phố"] == f"{places[0].name}; {places[1].name}"
    assert row["Niêm yết từ"] == "2026-07-01"
    assert row["Ngày ban hành"] == "2026-04"
    assert row["Khoản của Điều 11"] == "2; 11"
    assert row["Người ký: Chức vụ"] == "Chủ tịch"
    assert row["Hình thức công khai"] == (
        "Hình thức: bang-niem-yet, Nơi: Trụ sở; Hình thức: trang-mang"
    )
    assert row["Niêm yết thường xuyên"] == "không"
    assert (row["Tình trạng"], row["Còn lại (ngày)"]) == ("Sắp hết hạn niêm yết", "2")
    assert row["Trang của bản ghi"] == f"{SITE_URL}cong-khai/mot/"
    assert row["Ghi chú"] == "'=HYPERLINK(0)"
    assert "Nội dung" not in row


def test_hostile_text_is_published_as_it_was_typed() -> None:
    made = published(hostile_site())
    assert made["title"] == f"Disclosure.trich_yeu {PAYLOAD}"
    text = files_of("hostile")["du-lieu-mo/v1/cong-khai.csv"].decode("utf-8-sig")
    assert PAYLOAD in next(iter(csv.DictReader(io.StringIO(text, newline=""))))["Trích yếu"]


def test_the_index_names_every_file_with_its_size_and_fingerprint() -> None:
    made = files_of("demo")
    index = json.loads(made[INDEX])
    assert index["as_of"] == "2026-11-24"
    named = [index["lists"], *(file for one in index["datasets"] for file in one["files"])]
    for file in named:
        content = made[file["url"].removeprefix(SITE_URL)]
        assert (file["size"], file["sha256"]) == (len(content), sha256(content).hexdigest())
    schemas = {one["schema"].removeprefix(SITE_URL) for one in index["datasets"]}
    known = {file["url"].removeprefix(SITE_URL) for file in named} | schemas | {INDEX}
    assert known == {*made}
    counts = {one["kind"]: one["count"] for one in index["datasets"]}
    assert counts["cong-khai"] == len(demo().of(KINDS[0]))


def test_the_lists_explain_every_code_of_a_record() -> None:
    made = files_of("demo")
    lists = json.loads(made[LISTS])
    states = {(state["kind"], state["code"]) for state in lists["states"]}
    forms = {form["code"] for form in lists["forms"]}
    places = {place["code"] for place in lists["neighborhoods"]}
    for kind in CODES:
        for item in json.loads(made[f"du-lieu-mo/v1/{kind}.json"])["records"]:
            assert (kind, item["status"]["code"]) in states
            assert {use["form"] for use in item["forms"]} <= forms
            assert {place["code"] for place in item["neighborhoods"]} <= places


def test_the_same_site_and_day_give_the_same_bytes() -> None:
    assert files(demo()) == files(replace(demo(), as_of=date(2026, 11, 24)))


def test_the_day_of_the_last_change_comes_from_the_data() -> None:
    data = open_data(Registers(site_of(record(ngay_ban_hanh="5/6/2026"))), SITE_URL)
    assert str(data.datasets[0].changed_on) == "2026-06-05"


def test_a_type_without_a_public_shape_stops_the_build() -> None:
    with pytest.raises(TypeError, match="no public shape"):
        schema_of(bytes)
    with pytest.raises(TypeError, match="no public shape"):
        encode(b"x")


def test_a_field_that_the_shape_computes_cannot_be_typed() -> None:
    class Clash(Disclosure):
        status: str = "x"

    with pytest.raises(TypeError, match="status"):
        record_schema(Clash)


def promised() -> Iterator[str]:
    """Each field of v1 and its type, the shared ones once."""
    shared: set[str] = set()
    owners: tuple[type[Publication], ...] = (Publication, *KINDS)
    for owner in owners:
        fields, groups = record_schema(owner)
        name = "mọi mục" if owner is Publication else owner.kind
        for group, schema in {"": fields, **groups}.items():
            for field, about in schema.get("properties", {}).items():
                place = f"{group}.{field}" if group else field
                kept = {k: v for k, v in about.items() if k not in ("title", "description")}
                line = f"{place}: {json.dumps(kept, sort_keys=True)}"
                if line not in shared:
                    yield f"{name}: {line}"
                if owner is Publication:
                    shared.add(line)


def test_v1_takes_nothing_back_and_adds_nothing_by_chance() -> None:
    """ACCEPT=1 writes the list anew: look at what leaves it, a lost line breaks the promise."""
    now = sorted(promised())
    if os.environ.get("ACCEPT"):
        PROMISE.write_text("\n".join(now) + "\n", "utf-8")
    before = PROMISE.read_text("utf-8").splitlines()
    assert sorted(set(before) - set(now)) == [], "v1 đã hứa những trường này"
    assert sorted(set(now) - set(before)) == [], "trường mới sẽ được công bố: ACCEPT=1 để nhận"


def test_the_schema_of_a_file_names_itself() -> None:
    schema = file_schema(KIND_VIEWS[0], f"{SITE_URL}x.json")
    assert schema["$id"] == f"{SITE_URL}x.json"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_leads_to_every_file_and_says_its_size(language: str) -> None:
    renderer = renderer_of(demo(), language)
    (page,) = open_data_page(renderer, SITE_URL)
    read_page = Html(page.body)
    root = "../" if language == "vi" else "../../"
    linked = {link["href"].removeprefix(root) for link in read_page.all("a")}
    assert {*files_of("demo")} <= linked
    assert "du-lieu-mo/dcat.jsonld" in linked
    assert f"khu-pho/{demo().neighborhoods[0].code}/tin.atom" in linked
    assert "cong-khai/khoan/14/tin.atom" in linked
    assert page.feed == "tin.atom"
