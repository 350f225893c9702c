"""Writes the JSON Schemas that editors use: `python hooks/schema.py`.

With `--check` nothing is written; exits with 1 when a schema is not current.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from disclosure.schema import schemas

FOLDER = Path(__file__).resolve().parent.parent / "data" / "luoc-do"


def main(arguments: list[str] | None = None, folder: Path = FOLDER) -> int:
    """Exit status: 0 when every schema is current or written, 1 when one is not."""
    parser = argparse.ArgumentParser(description="Ghi lược đồ JSON cho trình soạn thảo.")
    parser.add_argument("--check", action="store_true", help="chỉ kiểm tra, không ghi")
    options = parser.parse_args(arguments)
    old = [name for name, text in schemas().items() if _read(folder / name) != text]
    if options.check:
        for name in old:
            print(f"data/luoc-do/{name} đã cũ. Chạy: python hooks/schema.py")
        return 1 if old else 0
    folder.mkdir(parents=True, exist_ok=True)
    for name in old:
        (folder / name).write_text(schemas()[name], encoding="utf-8", newline="\n")
    print(f"Đã ghi {len(old)} lược đồ vào {folder.parent.name}/{folder.name}/.")
    return 0


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main())
