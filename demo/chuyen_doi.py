"""Makes the demonstration ward from collected facts: `python demo/chuyen_doi.py`.

Reads `demo/nguon` and `data/danh-muc`, writes `demo/data`. Every fact of the
source ends in one record; a key that nothing here converts is an error, so
none can be lost in silence. Running it again changes nothing.

    source -> records (dictionaries with Vietnamese keys) -> YAML text -> files
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from disclosure.text import format_decimal, slug, sort_key  # noqa: E402 - needs the path above

Item = Mapping[str, Any]
"""One collected fact sheet, as `demo/nguon` has it."""
Entry = dict[str, Any]
"""One entry of `demo/data`, keyed as staff type it."""

SOURCE = ROOT / "demo" / "nguon"
CATALOGUE = ROOT / "data" / "danh-muc"
TARGET = ROOT / "demo" / "data"
SOURCE_FILES = ("disclosure.yml", "budget.yml", "project.yml", "procedure.yml")
ENGLISH_FILE = "tieng-anh.yml"

COLLECTED_YEAR = 2026
"""The folder of records whose source tells no year at all: the year they were collected."""
MAXIMUM_NOTE = 1000

CONVERTED_KEYS = frozenset(
    {
        "id",
        "kind",
        "title",
        "title_origin",
        "doc_number",
        "doc_type",
        "issuer",
        "place",
        "issued",
        "effective",
        "posted",
        "posted_month",
        "event_date",
        "posting",
        "forms",
        "legal_basis",
        "clause",
        "figures",
        "attachments",
        "official",
        "signer",
        "summary_vi",
        "note",
        "source",
    }
)
"""Keys of an item that this script carries over. `kind` is the name of the source file."""

TOPIC_CLAUSES: tuple[tuple[str, int], ...] = (
    ("hộ nghèo", 7),  # clause 7: "cách bình xét, kết quả của các chính sách hỗ trợ"
    ("an sinh", 7),  # clause 7 is the one on social security
    ("thủ tục hành chính", 13),  # clause 13: procedures handled by the commune
    ("thanh tra, kiểm tra", 10),  # clause 10: results of inspections and checks
    ("nhiệm vụ cán bộ", 4),  # clause 4: duties and powers of officials
)
"""Topics that the catalogue (data/danh-muc/noi-dung-cong-khai.yml) gives one clause.

Other topics (merging of administrative units, measures for grassroots
democracy) are not among the fourteen or may be clause 11 or 14: left to people.
"""

FORM_KEYWORDS: tuple[tuple[str, str], ...] = (
    (r"niêm yết|trụ sở|nhà văn hóa|tổ dân phố|khu dân cư", "bang-niem-yet"),
    (r"\bweb\b|cổng|trang", "trang-mang"),
    (r"truyền thanh|\bloa\b|\bđài\b", "truyen-thanh"),
    (r"(?<!thông )\bbáo\b", "tiep-dan-bao-chi"),
    (r"hội nghị|\bhọp\b", "doi-thoai"),
)
"""Words that name a form of Điều 12 khoản 1, the first that fits; anything else is `khac`."""

_DOCUMENT_NUMBER = re.compile(
    r"\b\d{1,5}(?:/\d{4})?/[A-ZĐ][0-9A-Za-zĐđ]*(?:-[A-ZĐ][0-9A-Za-zĐđ]*)*"
)
_BRACKETS = re.compile(r"\s*\(([^()]*)\)")

WARD: Entry = {
    "ten": "phường Minh Hoạ",
    "ten_en": "Minh Hoạ Ward (demonstration)",
    "tinh": "tỉnh Minh Hoạ",
    "tinh_en": "Minh Hoạ Province (demonstration)",
    "co_quan": "Ủy ban nhân dân phường Minh Hoạ (không có thật)",
    "co_quan_en": "People's Committee of Minh Hoạ Ward (not a real body)",
    "minh_hoa": (
        "Dữ liệu minh hoạ: đây không phải một phường có thật. Mọi mục là dữ kiện có thật về nhiều "
        "xã, phường khác nhau, lấy từ trang công khai và ghi nguồn ở từng mục. Chỉ dùng để xem thử "
        "trang; đừng dùng thay thông tin của địa phương mình."
    ),
    "minh_hoa_en": (
        "Demonstration data: this is no real ward. Every item is a real fact about one of many "
        "communes and wards, collected from public pages, with its source. It only shows how the "
        "site works; do not use it in place of information from your own ward."
    ),
}


# --- one item -> one record -------------------------------------------------------------------


def item_to_record(item: Item, kinds: Sequence[Entry], english: Mapping[str, Entry]) -> Entry:
    """The record of one item. `kinds` is the list of document types, `english` by item id."""
    unknown = set(item) - CONVERTED_KEYS
    if unknown:
        raise ValueError(f"{item['id']}: nothing converts {', '.join(sorted(unknown))}")
    translated = english.get(item["id"], {})
    record: Entry = {
        "ma": item["id"],
        "trich_yeu": item["title"],
        "so_hieu": split_comment(item.get("doc_number"))[0],
        **document_type(item["doc_type"], kinds),
        "co_quan_ban_hanh": item["issuer"],
        "nguoi_ky": signer(item.get("signer")),
        **dates(item),
        "khoan_dieu_11": clauses(item.get("clause")),
        "khu_pho": neighborhoods(item),
        "hinh_thuc": [form_use(text) for text in item.get("forms", ())],
        **posting_dates(item.get("posting")),
        "can_cu": [legal_basis(text) for text in item.get("legal_basis", ())],
        "tom_tat": item["summary_vi"],
        "noi_dung": content(item),
        "tieu_de_en": translated.get("title_en"),
        "tom_tat_en": translated.get("summary_en"),
        "xac_nhan": "minh-hoa",
        "nguon": source(item["source"]),
        "ghi_chu": note(item),
    }
    return {key: value for key, value in record.items() if value not in (None, [], "")}


def split_comment(text: str | None) -> tuple[str | None, str | None]:
    """“73/TTr-UBND (tờ trình)” -> the number and the comment in brackets."""
    if text is None:
        return None, None
    comment = _BRACKETS.search(text)
    return _BRACKETS.sub("", text).strip(), comment[1] if comment else None


def document_type(text: str, kinds: Sequence[Entry]) -> Entry:
    """One of the 29 kinds when the text is, or starts with, its name; the full words otherwise."""
    names = sorted(
        ((kind_name(kind), kind["ma"]) for kind in kinds), key=lambda pair: -len(pair[0])
    )
    for name, code in names:
        if text == name:
            return {"loai_van_ban": code}
        if text.startswith(f"{name} "):
            return {"loai_van_ban": code, "loai_khac": text}
    return {"loai_khac": text}


def kind_name(kind: Entry) -> str:
    """The name of a kind without “(cá biệt)”."""
    return _BRACKETS.sub("", str(kind["ten"]))


def signer(text: str | None) -> Entry | None:
    """“Phó Chủ tịch … Nguyễn Thị A (ký thay Chủ tịch)” -> position, name, authority."""
    if text is None:
        return None
    plain, comment = split_comment(text)
    words = (plain or "").split()
    start = len(words)
    while start and words[start - 1][0].isupper():
        start -= 1
    entry = {"ho_ten": " ".join(words[start:]), "chuc_vu": " ".join(words[:start])}
    if comment and comment.startswith("ký thay"):
        entry["quyen_han"] = "KT."
    return entry


def dates(item: Item) -> Entry:
    """The dates of the document, of the event and of its publication online."""
    return {
        "ngay_ban_hanh": typed_date(item.get("issued")),
        "ngay_hieu_luc": typed_date(item.get("effective")),
        "ngay_su_kien": typed_date(item.get("event_date")),
        "ngay_dang": typed_date(item.get("posted") or item.get("posted_month")),
    }


def typed_date(iso: str | None) -> str | None:
    """2024-04-16 -> 16/4/2024, 2023-07 -> 7/2023, as staff write dates."""
    if iso is None:
        return None
    return "/".join(str(int(part)) for part in reversed(iso.split("-")))


def posting_dates(posting: Item | None) -> Entry:
    """First and last day of the posting; the last is computed when only the length is told."""
    if not posting or "from" not in posting:
        return {}
    last = posting.get("to") or last_day(posting)
    return {"niem_yet_tu": typed_date(posting["from"]), "niem_yet_den": typed_date(last)}


def last_day(posting: Item) -> str | None:
    """The day that makes the posting last as long as told, its first day counted."""
    if "from" not in posting or "days" not in posting:
        return None
    return (date.fromisoformat(posting["from"]) + timedelta(days=posting["days"] - 1)).isoformat()


def clauses(text: str | None) -> list[int]:
    """“Điều 11 khoản 3” -> [3]; a topic -> its clause when there is only one."""
    if text is None:
        return []
    if found := re.fullmatch(r"Điều 11 khoản (\d+)", text):
        return [int(found[1])]
    return next(([number] for topic, number in TOPIC_CLAUSES if topic in text), [])


def form_use(text: str) -> Entry:
    """A form of disclosure told in free words; the words stay as its place."""
    lowered = text.lower()
    code = next((code for words, code in FORM_KEYWORDS if re.search(words, lowered)), "khac")
    return {"loai": code, "noi": text}


def legal_basis(text: str) -> Entry:
    """The basis in the source's words, with its number when just one stands outside brackets."""
    numbers = _DOCUMENT_NUMBER.findall(_BRACKETS.sub("", text))
    return {"van_ban": text, "so_hieu": numbers[0]} if len(numbers) == 1 else {"van_ban": text}


def source(text: str) -> Entry:
    """Where the item was read: the site and its address, or words."""
    if text.startswith(("http://", "https://")):
        return {"mo_ta": f"Trang {urlsplit(text).hostname}", "dia_chi": text}
    return {"mo_ta": text}


def content(item: Item) -> str:
    """The figures as a table and the documents that the source only names, in Markdown."""
    parts: list[str] = []
    if figures := item.get("figures"):
        rows = [
            f"| {cell(f['label'])} | {value(f['value'])} | {f.get('unit', '')} |" for f in figures
        ]
        head = ["| Nội dung | Giá trị | Đơn vị |", "| --- | ---: | --- |"]
        parts.append("## Số liệu trong nguồn\n\n" + "\n".join([*head, *rows]) + "\n")
    if attachments := item.get("attachments"):
        lines = "".join(f"- {name}\n" for name in attachments)
        parts.append(f"## Tài liệu được nhắc trong nguồn\n\n{lines}")
    return "\n".join(parts)


def cell(text: str) -> str:
    """Text that cannot end a cell of a Markdown table."""
    return text.replace("|", "\\|")


def value(figure: float | int | str) -> str:
    """170.89 -> 170,89; -500000000 -> -500.000.000; words stay as they are."""
    return cell(figure) if isinstance(figure, str) else format_decimal(figure)


def note(item: Item) -> str:
    """What a reader must know besides: one sentence for each thing that has no field."""
    text = " ".join(sentence(part) for part in remarks(item) if part)
    if len(text) > MAXIMUM_NOTE:
        raise ValueError(f"{item['id']}: note too long ({len(text)})")
    return text


def remarks(item: Item) -> Iterable[str]:
    """The remarks of an item, unfinished as sentences."""
    if origin := item.get("title_origin"):
        yield f"Tiêu đề: {origin}"
    yield str(item.get("note", ""))
    yield from posting_remarks(item.get("posting") or {})
    number, comment = split_comment(item.get("doc_number"))
    if comment:
        yield f"Số hiệu {number} là của: {comment}"
    if (topic := item.get("clause")) and not clauses(topic):
        yield f"Chưa xếp vào khoản nào của Điều 11; chủ đề: {topic.removeprefix('Điều 11 – ')}"
    if official := item.get("official"):
        # The page needs the public office, not the name of a person under inspection.
        yield f"Chức vụ được nêu trong nguồn: {official.split(' – ', 1)[-1]}"
    if "commune" not in item["place"]:
        yield f"Nơi nêu trong nguồn: {item['place']['province']}"


def posting_remarks(posting: Item) -> Iterable[str]:
    """How the last day was computed, and lengths that the dates do not tell."""
    days = posting.get("days")
    computed = last_day(posting)
    if computed and "to" not in posting:
        yield (
            f"Nguồn chỉ ghi niêm yết {days} ngày từ {typed_date(posting['from'])}; ngày cuối "
            f"{typed_date(computed)} được tính, kể cả ngày đầu"
        )
    elif days and (computed is None or computed != posting["to"]):
        yield f"Nguồn ghi thời gian niêm yết là {days} ngày"
    if "note" in posting:
        yield f"Về thời gian niêm yết, nguồn ghi: {posting['note']}"


def sentence(text: str) -> str:
    """The text with a capital first letter and a full stop."""
    return text[0].upper() + text[1:].rstrip(".") + "."


# --- the places the items come from -----------------------------------------------------------


def place_name(item: Item) -> str | None:
    """“xã Vĩnh Ngọc (Khánh Hòa)”; nothing when the source names no commune."""
    place = item["place"]
    return f"{place['commune']} ({place['province']})" if "commune" in place else None


def neighborhoods(item: Item) -> str | list[str]:
    """The demonstration's khu phố are the communes of its items."""
    name = place_name(item)
    return [slug(name)] if name else "tat-ca"


def places(items: Iterable[Item]) -> list[Entry]:
    """One khu phố a commune, in the order of the Vietnamese alphabet."""
    found: dict[str, Entry] = {}
    for item in items:
        if name := place_name(item):
            found.setdefault(name, place_to_neighborhood(item, name))
    return [found[name] for name in sorted(found, key=sort_key)]


def place_to_neighborhood(item: Item, name: str) -> Entry:
    """The khu phố of one commune; its old district is the note."""
    entry = {"ma": slug(name), "ten": name}
    if district := item["place"].get("district"):
        entry["ghi_chu"] = f"Thuộc {district} theo nguồn."
    return entry


# --- folders and text -------------------------------------------------------------------------


def year(item: Item) -> int:
    """The year a record is filed under: its date, else the year in its id, else when collected."""
    keys = ("issued", "event_date", "posted", "posted_month", "effective")
    known = [item[key] for key in keys if key in item]
    known += [day for day in [item.get("posting", {}).get("from")] if day]
    if known:
        return int(known[0][:4])
    in_id = re.search(r"-(\d{4})$", item["id"])
    return int(in_id[1]) if in_id else COLLECTED_YEAR


class _Dumper(yaml.SafeDumper):
    """YAML as people write it: lists indented, long texts as blocks."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: object) -> bool:
        """The loader refuses & and *: a repeated value is written out."""
        return True


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)

HEADING = (
    "# Do demo/chuyen_doi.py tạo ra từ demo/nguon. Sửa ở nguồn rồi chạy lại, đừng sửa ở đây.\n\n"
)


def to_yaml(entry: object) -> str:
    """The text of a generated file."""
    text: str = yaml.dump(entry, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
    return HEADING + text


# --- the whole ward ---------------------------------------------------------------------------


def read_items(folder: Path) -> list[Item]:
    """Every collected item, in the order of the files."""
    return [item for name in SOURCE_FILES for item in read_yaml(folder / name)]


def read_yaml(path: Path) -> Any:
    """The content of a YAML file."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def demonstration(source_folder: Path, catalogue: Path) -> dict[str, bytes]:
    """Every file of the demonstration ward: path inside `demo/data` -> content."""
    items = read_items(source_folder)
    english = read_yaml(source_folder / ENGLISH_FILE)
    kinds = read_yaml(catalogue / "loai-van-ban.yml")
    strangers = set(english) - {item["id"] for item in items}
    if strangers:
        raise ValueError(f"{ENGLISH_FILE}: no item is called {', '.join(sorted(strangers))}")
    texts = {"phuong.yml": to_yaml(WARD), "khu-pho.yml": to_yaml(places(items))}
    for item in items:
        path = f"cong-khai/{year(item)}/{item['id']}.yml"
        texts[path] = to_yaml(item_to_record(item, kinds, english))
    files = {path: text.encode() for path, text in texts.items()}
    for listed in sorted(catalogue.glob("*.yml")):
        files[f"danh-muc/{listed.name}"] = listed.read_bytes()
    return files


def write(files: Mapping[str, bytes], target: Path) -> None:
    """The files in folder `target`; YAML files there that are no longer made are removed."""
    for name, data in files.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    for path in sorted(target.rglob("*.yml")):
        if path.relative_to(target).as_posix() not in files:
            path.unlink()


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the demonstration ward; `--ra` names another folder than `demo/data`."""
    parser = argparse.ArgumentParser(description="Tạo dữ liệu của phường minh hoạ.")
    parser.add_argument("--ra", type=Path, default=TARGET, help="thư mục ghi ra")
    options = parser.parse_args(arguments)
    files = demonstration(SOURCE, CATALOGUE)
    write(files, options.ra)
    records = sum(name.startswith("cong-khai/") for name in files)
    sys.stdout.write(f"Đã ghi {records} bản ghi minh hoạ vào {options.ra.name}/.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
