"""Writes a data folder with many records of every kind, the same ones every time.

Half are synthetic disclosures, which say that they are trials ("… (bản ghi thử
số …)"), about matters as varied as a ward's (`papers.py`); the others are
copies of the demonstration ward's records (`copies.py`), in its proportion of
kinds. Its settings and the legal catalogue are kept.
"""

from __future__ import annotations

import argparse
import shutil
from datetime import date, timedelta
from pathlib import Path

import yaml

from copies import write_copies
from papers import sentences_of, title_of

ROOT = Path(__file__).resolve().parent.parent.parent
KEPT = ("danh-muc", "tu-dien", "lich-nghi", "trac-nghiem", "phuong.yml", "khu-pho.yml")
AS_OF = date(2026, 11, 25)
"""The day the trial ward is built for: some postings have ended, some run, some are to come."""
FIRST_YEAR = 2017

ENGLISH_EVERY = 3
STANDING_EVERY = 29
WITHOUT_POSTING_EVERY = 7
WHOLE_WARD_EVERY = 2
CONTENT_EVERY = 2
POSTING_DAYS = 30

TOPIC_EN = "trial record for measuring only"


def write_data(folder: Path, count: int, source: Path = ROOT / "demo" / "data") -> None:
    """Fill `folder` with the settings of `source` and `count` records of all kinds."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in KEPT:
        original = source / name
        if original.is_dir():
            shutil.copytree(original, folder / name)
        else:
            shutil.copy2(original, folder / name)
    neighborhoods = _codes(source / "khu-pho.yml", "ma")
    forms = _codes(source / "danh-muc" / "hinh-thuc.yml", "ma")
    types = _codes(source / "danh-muc" / "loai-van-ban.yml", "ma")
    trials = count - write_copies(source, folder, count // 2)
    for number in range(1, trials + 1):
        issued = _issued_on(number, trials)
        path = folder / "cong-khai" / f"{issued.year}" / f"{_id(number)}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = record(number, issued, neighborhoods, forms, types)
        path.write_text(text, encoding="utf-8")


def record(
    number: int,
    issued: date,
    neighborhoods: list[str],
    forms: list[str],
    types: list[str],
) -> str:
    """The YAML text of one synthetic record."""
    said = sentences_of(number, issued, 7)
    clause = _clause(number % 14 + 1, issued)
    lines = [
        f"ma: {_id(number)}",
        f'trich_yeu: "{title_of(number, issued)} (bản ghi thử số {number})"',
        f"so_hieu: {number}/TB-THU",
        f"loai_van_ban: {types[number % len(types)]}",
        "co_quan_ban_hanh: Đơn vị thử nghiệm",
        f"ngay_ban_hanh: {issued.day}/{issued.month}/{issued.year}",
        f"khoan_dieu_11: [{clause}, {_clause(clause % 14 + 1, issued)}]"
        if number % 5 == 0
        else f"khoan_dieu_11: [{clause}]",
    ]
    if number % WHOLE_WARD_EVERY and neighborhoods:
        lines += ["khu_pho:", f"  - {neighborhoods[number // 2 % len(neighborhoods)]}"]
    else:
        lines.append("khu_pho: tat-ca")
    starts, ends = issued + timedelta(days=2), issued + timedelta(days=2 + POSTING_DAYS)
    if number % STANDING_EVERY == 0:
        lines += [f"niem_yet_tu: {starts.isoformat()}", "niem_yet_thuong_xuyen: có"]
    elif number % WITHOUT_POSTING_EVERY:
        lines += [f"niem_yet_tu: {starts.isoformat()}", f"niem_yet_den: {ends.isoformat()}"]
    # What hangs on a board has a posting; the others use the forms after it.
    is_posted = number % STANDING_EVERY == 0 or number % WITHOUT_POSTING_EVERY != 0
    usable = forms if is_posted else forms[1:]
    lines += [
        "hinh_thuc:",
        f"  - loai: {usable[0]}",
        "    noi: Bảng tin thử nghiệm",
        f"    tu: {starts.isoformat()}",
        f"    den: {ends.isoformat()}",
        f"  - loai: {usable[number % len(usable)]}",
        f"    tu: {starts.isoformat()}",
        "don_vi_phu_trach:",
        "  ten: Đơn vị thử nghiệm",
        "can_cu:",
        "  - van_ban: Luật Thực hiện dân chủ ở cơ sở",
        "    so_hieu: 10/2022/QH15",
        "    dieu: 11",
        f"    khoan: {clause}",
        f'tom_tat: "{said[0]} {said[1]} Bản ghi thử số {number}, không phải thông tin thật."',
    ]
    if number % CONTENT_EVERY == 0:
        lines += [
            "noi_dung: |",
            "  ## Nội dung thử",
            "",
            f"  {' '.join(said[2:])} Xem **chữ đậm**,",
            "  [liên kết](https://example.org/) và bảng:",
            "",
            "  | Mục | Số lượng (tờ) |",
            "  |---|---:|",
            *(f"  | Mục thử {row} | {number * row} |" for row in range(1, 6)),
        ]
    lines += [
        "xac_nhan: minh-hoa",
        "nguon: {mo_ta: Bản ghi thử để đo}",
    ]
    if number % ENGLISH_EVERY == 0:
        lines += [
            f'tieu_de_en: "Trial record no. {number}"',
            f'tom_tat_en: "No. {number}: {TOPIC_EN}. Not real information."',
        ]
    return "\n".join(lines) + "\n"


def _clause(number: int, issued: date) -> int:
    """A clause; of the year in which the demonstration says that nothing arose, not the ninth."""
    return 10 if number == 9 and issued.year == AS_OF.year else number


def _id(number: int) -> str:
    return f"ban-ghi-thu-{number:05}"


def _issued_on(number: int, count: int) -> date:
    """Days spread evenly from the first year to a month after the day of the build."""
    first, last = date(FIRST_YEAR, 1, 1), AS_OF + timedelta(days=POSTING_DAYS)
    return first + timedelta(days=(last - first).days * number // count)


def _codes(path: Path, key: str) -> list[str]:
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [str(entry[key]) for entry in entries]


def main() -> None:
    """Command line: a folder and a number of records."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="empty or missing folder to fill")
    parser.add_argument("count", type=int, help="number of records")
    options = parser.parse_args()
    write_data(options.folder, options.count)


if __name__ == "__main__":
    main()
