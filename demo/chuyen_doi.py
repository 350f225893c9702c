"""Makes the demonstration ward: `python demo/chuyen_doi.py`.

Reads `demo/nguon`, `data/danh-muc`, `data/tu-dien`, `data/lich-nghi`, `data/trac-nghiem`
and `data/mau`, writes `demo/data`: collected facts of many communes become records (`chuyen/`),
records typed by hand in `demo/nguon/ban-ghi` to show what no source has are
taken as they are. Running it again changes nothing.

    source -> records (dictionaries with Vietnamese keys) -> YAML text -> files
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "demo")]

from chuyen import CONVERTERS, Converter  # noqa: E402 - needs the path above
from chuyen.common import Entry, Item, places, year  # noqa: E402
from chuyen.yaml_text import to_yaml  # noqa: E402

SOURCE = ROOT / "demo" / "nguon"
TYPED = "ban-ghi"
"""The folder of `demo/nguon` with records typed by hand, laid out as `demo/data` is."""
CATALOGUE = ROOT / "data" / "danh-muc"
DICTIONARY = ROOT / "data" / "tu-dien"
CALENDAR = ROOT / "data" / "lich-nghi"
QUIZ = ROOT / "data" / "trac-nghiem"
TEMPLATES = ROOT / "data" / "mau"
TARGET = ROOT / "demo" / "data"
ENGLISH_FILE = "tieng-anh.yml"
NEIGHBORHOODS_FILE = "khu-pho.yml"
"""Made-up khu phố, for what no source has."""

WARD: Entry = {
    "ten": "phường Minh Hoạ",
    "ten_en": "Minh Hoạ Ward (demonstration)",
    "tinh": "tỉnh Minh Hoạ",
    "tinh_en": "Minh Hoạ Province (demonstration)",
    "co_quan": "Ủy ban nhân dân phường Minh Hoạ (không có thật)",
    "co_quan_en": "People's Committee of Minh Hoạ Ward (not a real body)",
    "minh_hoa": (
        "Dữ liệu minh hoạ: đây không phải một phường có thật. Phần lớn các mục là dữ kiện có thật "
        "về nhiều xã, phường khác nhau, lấy từ trang công khai; một số mục là ví dụ tự đặt, không "
        "có thật. Nguồn ghi rõ ở từng mục. Chỉ dùng để xem thử trang; đừng dùng thay thông tin của "
        "địa phương mình."
    ),
    "minh_hoa_en": (
        "Demonstration data: this is no real ward. Most items are real facts about many communes "
        "and wards, collected from public pages; some are made-up examples. Each says its source. "
        "It only shows how the site works; do not use it in place of information from your "
        "own ward."
    ),
    "theo_doi_tu": "01/01/2025",
}


def read_items(folder: Path) -> list[Item]:
    """Every collected item, in the order of the files."""
    return [item for converter in CONVERTERS for item in items_of(converter, folder)]


def items_of(converter: Converter, folder: Path) -> list[Item]:
    """The items that one converter takes."""
    return [item for item in read_yaml(folder / converter.file) if converter.takes(item)]


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
    neighborhoods = [*read_yaml(source_folder / NEIGHBORHOODS_FILE), *places(items)]
    texts = {"phuong.yml": to_yaml(WARD), "khu-pho.yml": to_yaml(neighborhoods)}
    for converter in CONVERTERS:
        for item in items_of(converter, source_folder):
            path = f"{converter.kind}/{year(item)}/{item['id']}.yml"
            texts[path] = to_yaml(converter.convert(item, kinds, english))
    files = {path: text.encode() for path, text in texts.items()}
    typed = source_folder / TYPED
    for record in sorted(typed.rglob("*")):
        if record.is_file() and not record.name.startswith("."):
            files[record.relative_to(typed).as_posix()] = record.read_bytes()
    for folder in (catalogue, DICTIONARY, CALENDAR, QUIZ):
        for listed in sorted(folder.glob("*.yml")):
            files[f"{folder.name}/{listed.name}"] = listed.read_bytes()
    for template in sorted(TEMPLATES.glob("*.docx")):
        files[f"{TEMPLATES.name}/{template.name}"] = template.read_bytes()
    return files


def write(files: Mapping[str, bytes], target: Path) -> None:
    """The files in folder `target`; files there that are no longer made are removed."""
    for name, data in files.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    for path in sorted(target.rglob("*")):
        if path.is_file() and path.relative_to(target).as_posix() not in files:
            path.unlink()


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the demonstration ward; `--ra` names another folder than `demo/data`."""
    parser = argparse.ArgumentParser(description="Tạo dữ liệu của phường minh hoạ.")
    parser.add_argument("--ra", type=Path, default=TARGET, help="thư mục ghi ra")
    options = parser.parse_args(arguments)
    files = demonstration(SOURCE, CATALOGUE)
    write(files, options.ra)
    records = sum(name.count("/") == 2 and name.endswith(".yml") for name in files)
    sys.stdout.write(f"Đã ghi {records} bản ghi minh hoạ vào {options.ra.name}/.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
