"""What every kind of record takes from a collected fact sheet, in the keys that staff type.

Every fact of a sheet ends in one record; a key that its converter does not
name is an error, so none can be lost in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit

from disclosure.text import format_decimal, slug, sort_key

Item = Mapping[str, Any]
"""One collected fact sheet, as `demo/nguon` has it."""
Entry = dict[str, Any]
"""One entry of `demo/data`, keyed as staff type it."""

COLLECTED_YEAR = 2026
"""The folder of records whose source tells no year at all: the year they were collected."""
MAXIMUM_NOTE = 1000

SHARED_KEYS = frozenset(
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
        "posted",
        "posted_month",
        "posting",
        "forms",
        "legal_basis",
        "clause",
        "figures",
        "attachments",
        "official",
        "summary_vi",
        "note",
        "source",
    }
)
"""Keys of an item that `publication` carries over. `kind` is the name of the source file."""

TOPIC_CLAUSES: tuple[tuple[str, int], ...] = (
    ("hộ nghèo", 7),  # clause 7: "cách bình xét, kết quả của các chính sách hỗ trợ"
    ("an sinh", 7),  # clause 7 is the one on social security
    ("thủ tục hành chính", 13),  # clause 13: procedures handled by the commune
    ("thanh tra, kiểm tra", 10),  # clause 10: results of inspections and checks
    ("nhiệm vụ cán bộ", 4),  # clause 4: duties and powers of officials
    ("nhiệm vụ, quyền hạn", 4),
    ("khoản Nhân dân đóng góp", 5),  # clause 5: funds and what the people contribute
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


def publication(
    item: Item, english: Mapping[str, Entry], also: frozenset[str] = frozenset()
) -> Entry:
    """The fields that any kind of record has. `also` names the keys that its converter takes."""
    unknown = set(item) - SHARED_KEYS - also
    if unknown:
        raise ValueError(f"{item['id']}: nothing converts {', '.join(sorted(unknown))}")
    translated = english.get(item["id"], {})
    return {
        "ma": item["id"],
        "tieu_de": item["title"],
        "so_hieu": split_comment(item.get("doc_number"))[0],
        "co_quan_ban_hanh": item.get("issuer"),
        "ngay_ban_hanh": typed_date(item.get("issued")),
        "ngay_dang": typed_date(item.get("posted") or item.get("posted_month")),
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


def without_blanks(record: Entry) -> Entry:
    """The record without what its source does not tell."""
    return {key: value for key, value in record.items() if value not in (None, [], "")}


def split_comment(text: str | None) -> tuple[str | None, str | None]:
    """“73/TTr-UBND (tờ trình)” -> the number and the comment in brackets."""
    if text is None:
        return None, None
    comment = _BRACKETS.search(text)
    return _BRACKETS.sub("", text).strip(), comment[1] if comment else None


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
    if text.startswith(("http://", "https://")) and " " not in text:
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
