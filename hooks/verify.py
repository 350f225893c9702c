"""Verifies the folder of a built site: `python hooks/verify.py site`.

Needs Python 3.9 or later and nothing else. One file that imports nothing of the
package: whoever inspects the ward copies it beside the folder, reads it whole and runs it,
without installing or trusting the software that made the site. What it reads is described in
`du-lieu-mo/so-cai.json` itself and in docs/huong-dan/so-cai.md.

Prints everything that is wrong, in Vietnamese, and exits with 1 when something is.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

LEDGER = "du-lieu-mo/so-cai.json"
RECORDS = "du-lieu-mo/ban-ghi.jsonl"
SUMS = "du-lieu-mo/SHA256SUMS"
ATTACHMENTS = "tep"
VERSION = "v1"
WHOLE = "whole"
REMOVED = "go"

_SUM_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Finding:
    """Something that is wrong: where, and what."""

    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.text}"


class LedgerError(Exception):
    """The file cannot be read as a ledger; the message says why, in Vietnamese."""


@dataclass(frozen=True)
class Entry:
    """A line of the chain: what one commit did with one record."""

    raw: Mapping[str, Any]
    number: int
    day: str
    action: str
    record: str
    sha256: str | None
    attachments: Mapping[str, str]
    prev: str | None
    hash: str

    @classmethod
    def of(cls, raw: Any) -> Entry:
        """The entry as the file has it; KeyError or TypeError when it has another shape."""
        known = {name: raw[name] for name in cls.__annotations__ if name != "raw"}
        texts = (known[name] for name in ("day", "action", "record", "hash"))
        _expect(all(isinstance(text, str) for text in texts))
        _expect(isinstance(known["number"], int) and isinstance(known["attachments"], dict))
        return cls(raw=raw, **known)

    @property
    def own_hash(self) -> str:
        """What `hash` must be: of everything else in the entry."""
        return sha256(canonical({key: self.raw[key] for key in self.raw if key != "hash"}))


@dataclass(frozen=True)
class File:
    """An attachment that a record names today."""

    name: str
    address: str
    sha256: str
    is_published: bool


@dataclass(frozen=True)
class Record:
    """A record that is published today."""

    id: str
    address: str
    sha256: str
    is_content_public: bool
    files: tuple[File, ...]

    @classmethod
    def of(cls, raw: Any) -> Record:
        """The record as the file has it; KeyError or TypeError when it has another shape."""
        files = tuple(
            File(file["name"], file["address"], file["sha256"], file["is_published"])
            for file in raw["files"]
        )
        record = cls(
            raw["id"], raw["address"], raw["sha256"], bool(raw["is_content_public"]), files
        )
        names = (text for file in files for text in (file.name, file.address, file.sha256))
        _expect(all(isinstance(text, str) for text in (record.id, record.address, *names)))
        return record

    def is_as_in(self, entry: Entry) -> bool:
        """Whether an entry says the same; a file that was taken off may be gone from it."""
        known = {file.name: file.sha256 for file in self.files}
        published = {file.name for file in self.files if file.is_published}
        return (
            entry.sha256 == self.sha256
            and published <= entry.attachments.keys()
            and entry.attachments.items() <= known.items()
        )


@dataclass(frozen=True)
class Ledger:
    """What `so-cai.json` says."""

    history: str
    head: Mapping[str, Any] | None
    entries: tuple[Entry, ...]
    unrecorded: tuple[str, ...]
    """Ids of records whose last change is not in the history yet."""
    records: tuple[Record, ...]

    @cached_property
    def last(self) -> Mapping[str, Entry]:
        """The last entry of each record that ever was."""
        return {entry.record: entry for entry in self.entries}


def _expect(holds: bool) -> None:
    if not holds:
        raise TypeError


def canonical(value: Any) -> bytes:
    """Canonical JSON (RFC 8785) of what a ledger and a record hold: there are no fractions."""
    text = json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _ordered(value: Any) -> Any:
    if isinstance(value, dict):
        # RFC 8785 sorts names by their UTF-16 code units.
        names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
        return {name: _ordered(value[name]) for name in names}
    return [_ordered(item) for item in value] if isinstance(value, list) else value


def sha256(content: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(content).hexdigest()


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, read piece by piece."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def read_ledger(path: Path) -> Ledger:
    """The ledger in a file."""
    try:
        raw = json.loads(path.read_bytes())
    except OSError as error:
        raise LedgerError("không mở được sổ cái. Xem lại tên thư mục hoặc tên tệp.") from error
    except (ValueError, RecursionError) as error:
        raise LedgerError("không phải tệp JSON đọc được; tệp hỏng hoặc đã bị sửa.") from error
    try:
        if raw["version"] != VERSION:
            raise LedgerError(f"sổ cái bản {raw['version']!r}; công cụ này chỉ đọc bản {VERSION}.")
        return Ledger(
            history=raw["history"],
            head=raw["head"],
            entries=tuple(Entry.of(entry) for entry in raw["entries"]),
            unrecorded=tuple(change["record"] for change in raw["unrecorded"]),
            records=tuple(Record.of(record) for record in raw["records"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise LedgerError("thiếu mục hoặc sai cấu trúc của sổ cái; tệp đã bị sửa.") from error


class Folder:
    """The folder of a site; every file is read once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._digests: dict[str, str | None] = {}

    def digest(self, name: str) -> str | None:
        """SHA-256 of a file, named from the root; none when it is not there."""
        if name not in self._digests:
            path = self.root / name
            self._digests[name] = sha256_of(path) if is_inside(name) and path.is_file() else None
        return self._digests[name]

    @cached_property
    def files(self) -> tuple[str, ...]:
        """The names of all files, in order."""
        found = (path for path in self.root.rglob("*") if not path.is_dir() or path.is_symlink())
        return tuple(sorted(path.relative_to(self.root).as_posix() for path in found))


def is_inside(name: str) -> bool:
    """Whether a name that a file gives stays within the folder."""
    parts = name.split("/")
    return bool(name) and ".." not in parts and not Path(name).is_absolute() and "\0" not in name


def check_chain(ledger: Ledger, place: str = LEDGER) -> Iterator[Finding]:
    """Each entry holds the hash of itself and of the one before it; the head names the last."""
    previous: str | None = None
    for number, entry in enumerate(ledger.entries, 1):
        where = f"{place}: dòng {number} (bản ghi {entry.record}, ngày {day(entry.day)})"
        if entry.number != number:
            yield Finding(
                where, f"tự ghi là dòng {entry.number}; có dòng bị bỏ, thêm hoặc đổi chỗ."
            )
        if entry.prev != previous:
            yield Finding(where, "không nối với dòng trước; có dòng bị sửa, bỏ hoặc đổi chỗ.")
        if entry.hash != entry.own_hash:
            yield Finding(where, "nội dung không khớp mã của chính nó; dòng này đã bị sửa.")
        previous = entry.hash
    yield from _check_head(ledger, place)


def _check_head(ledger: Ledger, place: str) -> Iterator[Finding]:
    if not ledger.entries:
        if ledger.head is not None:
            yield Finding(place, "có mã đầu sổ mà không có dòng nào; sổ bị cắt.")
        return
    last = ledger.entries[-1]
    if ledger.head != {"number": last.number, "day": last.day, "hash": last.hash}:
        yield Finding(place, "mã đầu sổ không phải mã của dòng cuối; sổ bị cắt hoặc bị sửa.")


def check_today(ledger: Ledger) -> Iterator[Finding]:
    """What is published today is what the last entry of each record says."""
    if ledger.history != WHOLE:
        return
    present = {record.id: record for record in ledger.records}
    for record in ledger.records:
        if record.id in ledger.unrecorded:
            continue
        entry = ledger.last.get(record.id)
        if entry is None or entry.action == REMOVED:
            yield Finding(LEDGER, f"bản ghi {record.id} đang đăng mà sổ không ghi; sổ bị cắt.")
        elif not record.is_as_in(entry):
            yield Finding(
                LEDGER,
                f"bản ghi {record.id} đang đăng khác với dòng {entry.number}, dòng cuối về nó; "
                "sổ bị cắt hoặc bản ghi bị sửa.",
            )
    for code, entry in ledger.last.items():
        if entry.action != REMOVED and code not in present and code not in ledger.unrecorded:
            yield Finding(LEDGER, f"sổ ghi bản ghi {code} đang đăng mà trang không có.")


def check_lines(folder: Folder, ledger: Ledger) -> Iterator[Finding]:
    """Each line of the records' file is canonical, and hashes to what the ledger says."""
    path = folder.root / RECORDS
    if not path.is_file():
        yield Finding(RECORDS, "thiếu tệp này.")
        return
    wanted = {record.id: record.sha256 for record in ledger.records if record.is_content_public}
    seen: set[str] = set()
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        where = f"{RECORDS}:{number}"
        code = _id_in(line)
        if code is None:
            yield Finding(where, "không phải một bản ghi ở dạng chuẩn; dòng này đã bị sửa.")
            continue
        if code not in wanted or code in seen:
            yield Finding(where, f"bản ghi {code} thừa hoặc lặp, sổ cái không có.")
        elif sha256(line) != wanted[code]:
            yield Finding(where, f"bản ghi {code} không khớp mã trong sổ cái; đã bị sửa.")
        seen.add(code)
    for code in sorted(wanted.keys() - seen):
        yield Finding(RECORDS, f"thiếu bản ghi {code}.")


def _id_in(line: bytes) -> str | None:
    """The id in a line of the records' file; none when the line is not canonical."""
    try:
        value = json.loads(line)
        code = value["ma"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return code if isinstance(code, str) and canonical(value) == line else None


def check_attachments(folder: Folder, ledger: Ledger) -> Iterator[Finding]:
    """Published files are there and unchanged; those taken away are not there any more."""
    published = {
        file.address: file
        for record in ledger.records
        for file in record.files
        if file.is_published
    }
    for address, file in published.items():
        found = folder.digest(address)
        if found is None:
            yield Finding(address, "thiếu tệp đính kèm này.")
        elif found != file.sha256:
            yield Finding(address, f"khác tệp đã đăng: sổ cái ghi {file.sha256}, tệp là {found}.")
    known = {name for entry in ledger.entries for name in _addresses(entry)}
    known.update(file.address for record in ledger.records for file in record.files)
    for name in folder.files:
        if name.startswith(f"{ATTACHMENTS}/") and name not in published:
            yield Finding(
                name,
                "tệp này đã gỡ hoặc hết hạn đăng mà vẫn còn trong thư mục."
                if name in known
                else "không bản ghi nào có tệp này.",
            )


def _addresses(entry: Entry) -> Iterator[str]:
    for name in entry.attachments:
        yield f"{ATTACHMENTS}/{entry.record}/{name}"


def check_pages(folder: Folder, ledger: Ledger) -> Iterator[Finding]:
    """Each record has its page."""
    for record in ledger.records:
        page = f"{record.address}index.html"
        if not (is_inside(page) and (folder.root / page).is_file()):
            yield Finding(page, f"thiếu trang của bản ghi {record.id}.")


def check_sums(folder: Folder) -> Iterator[Finding]:
    """The folder holds exactly the files that the list names, unchanged."""
    path = folder.root / SUMS
    if not path.is_file():
        yield Finding(SUMS, "thiếu danh sách mã của các tệp.")
        return
    listed: dict[str, str] = {}
    for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1):
        match = _SUM_LINE.fullmatch(line)
        if not match or not is_inside(match[2]):
            yield Finding(f"{SUMS}:{number}", "không đúng dạng “mã, hai dấu cách, tên tệp”.")
            continue
        listed[match[2]] = match[1]
    for name, wanted in listed.items():
        found = folder.digest(name)
        if found is None:
            yield Finding(name, "thiếu tệp này, SHA256SUMS có ghi.")
        elif found != wanted:
            yield Finding(name, "nội dung đã đổi so với SHA256SUMS.")
    for name in folder.files:
        if name not in listed and name != SUMS:
            yield Finding(name, "tệp lạ, SHA256SUMS không ghi.")


def check_beginning(earlier: Ledger, ledger: Ledger, place: str) -> Iterator[Finding]:
    """An earlier ledger is the beginning of today's: nobody rewrote the past."""
    yield from check_chain(earlier, place)
    if earlier.entries and ledger.history != WHOLE:
        yield Finding(LEDGER, "trang này dựng không có đủ lịch sử nên không so với sổ cũ được.")
        return
    for old, new in zip(earlier.entries, ledger.entries):  # noqa: B905 - Python 3.9 has no strict
        if old.hash != new.hash:
            yield Finding(
                LEDGER,
                f"từ dòng {new.number} khác sổ cũ {place}: quá khứ đã bị viết lại. "
                f"Sổ cũ: {old.record}, {day(old.day)}; nay: {new.record}, {day(new.day)}.",
            )
            return
    if len(earlier.entries) > len(ledger.entries):
        yield Finding(
            LEDGER,
            f"chỉ có {len(ledger.entries)} dòng, sổ cũ {place} đã có {len(earlier.entries)}; "
            "sổ bị cắt.",
        )


def check_head_code(code: str, ledger: Ledger) -> Iterator[Finding]:
    """A head code that somebody kept is the hash of an entry of today's ledger."""
    if code not in {entry.hash for entry in ledger.entries}:
        yield Finding(LEDGER, f"không dòng nào có mã {code}: quá khứ đã bị viết lại, hoặc gõ nhầm.")


def verify(root: Path, earlier: Path | None = None, code: str | None = None) -> list[Finding]:
    """Everything that is wrong in a site's folder."""
    folder = Folder(root)
    findings = list(check_sums(folder))
    try:
        ledger = read_ledger(root / LEDGER)
    except LedgerError as error:
        return [Finding(LEDGER, str(error)), *findings]
    for check in (check_lines, check_attachments, check_pages):
        findings += check(folder, ledger)
    findings += [*check_chain(ledger), *check_today(ledger)]
    if code is not None:
        findings += check_head_code(code, ledger)
    if earlier is not None:
        try:
            findings += check_beginning(read_ledger(earlier), ledger, earlier.name)
        except LedgerError as error:
            findings.append(Finding(earlier.name, str(error)))
    # What a later check says in other words of the same place is said once.
    return list(dict.fromkeys(findings))


def day(iso: str) -> str:
    """2026-11-25 as 25/11/2026."""
    return "/".join(part.lstrip("0") for part in reversed(iso.split("-")))


def _summary(root: Path) -> str:
    """What was verified, when nothing is wrong."""
    ledger = read_ledger(root / LEDGER)
    files = sum(file.is_published for record in ledger.records for file in record.files)
    said = [
        f"Đúng: {len(ledger.records)} bản ghi, {files} tệp đính kèm, "
        f"{len(Folder(root).files)} tệp của trang."
    ]
    if ledger.history != WHOLE or ledger.head is None:
        said.append("Trang này dựng không có đủ lịch sử: sổ chỉ ghi những gì đang đăng.")
    else:
        head = ledger.head
        said.append(
            f"Sổ cái: {head['number']} dòng, đến ngày {day(head['day'])}. Mã đầu sổ: {head['hash']}"
        )
    if ledger.unrecorded:
        said.append(f"Chưa lưu vào lịch sử: {', '.join(ledger.unrecorded)}.")
    return "\n".join(said)


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status: 0 when everything agrees, 1 when not."""
    parser = argparse.ArgumentParser(
        description="Kiểm chứng thư mục của một trang đã dựng: sổ cái, bản ghi, tệp, từng trang."
    )
    parser.add_argument(
        "site", type=Path, nargs="?", default=Path("site"), help="thư mục của trang"
    )
    parser.add_argument("--so-cai", type=Path, help="sổ cái đã giữ từ trước (tệp so-cai.json cũ)")
    parser.add_argument("--ma-dau-so", type=_code, help="mã đầu sổ đã giữ từ trước (64 chữ số)")
    options = parser.parse_args(arguments)
    findings = verify(options.site, options.so_cai, options.ma_dau_so)
    if findings:
        print("\n".join(map(str, findings)))
        print(f"Tìm thấy {len(findings)} điều không khớp.")
        return 1
    print(_summary(options.site))
    return 0


def _code(typed: str) -> str:
    """A code as people copy it from paper: in groups, in capitals."""
    code = "".join(typed.split()).lower()
    if not _SHA256.fullmatch(code):
        raise argparse.ArgumentTypeError(f"“{typed}” không phải mã: mã có 64 chữ số 0-9, a-f.")
    return code


if __name__ == "__main__":
    # Output that goes to a file or another program has no Vietnamese letters on some systems.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
