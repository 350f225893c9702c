"""`hooks/verify.py`: a site's folder that somebody tampered with is found out, wherever it was."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import verify

HOOKS = Path(verify.__file__).parent
LEDGER, RECORDS, SUMS = (
    "du-lieu-mo/so-cai.json",
    "du-lieu-mo/ban-ghi.jsonl",
    "du-lieu-mo/SHA256SUMS",
)
PDF = b"%PDF to trinh"
LINE = '{"ma":"mot","tieu_de":"Đường \\"mới\\""}'.encode()


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def entry(number: int, prev: str | None, **about: Any) -> dict[str, Any]:
    """An entry of the chain, hashed apart from the code under test."""
    content = {
        "number": number,
        "day": f"2026-11-{number:02}",
        "action": "them",
        "kind": "cong-khai",
        "record": "mot",
        "address": "cong-khai/mot/",
        "confirmation": "da-xac-nhan",
        "sha256": sha256(LINE),
        "is_readable": True,
        "attachments": {"to-trinh.pdf": sha256(PDF)},
        "commit": f"{number:040}",
        "prev": prev,
        **about,
    }
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return {**content, "hash": sha256(text.encode())}


def chain() -> list[dict[str, Any]]:
    """A record with an older file, one that was taken off, and the first one mended."""
    gone = {"record": "hai", "address": "cong-khai/hai/"}
    old = {"attachments": {"to-trinh.pdf": sha256(b"cu")}, "sha256": sha256(b"{}")}
    first = entry(1, None, **old)
    second = entry(2, first["hash"], **gone, attachments={"ds.pdf": sha256(b"ds")})
    third = entry(3, second["hash"], **gone, action="go", sha256=None, attachments={})
    return [first, second, third, entry(4, third["hash"], action="sua")]


def ledger(entries: list[dict[str, Any]], **about: Any) -> dict[str, Any]:
    last = entries[-1] if entries else None
    file = {
        "name": "to-trinh.pdf",
        "address": "tep/mot/to-trinh.pdf",
        "sha256": sha256(PDF),
        "is_published": True,
    }
    record = {
        "kind": "cong-khai",
        "id": "mot",
        "title": "Đường mới",
        "address": "cong-khai/mot/",
        "sha256": sha256(LINE),
        "is_content_public": True,
        "files": [file],
    }
    return {
        "version": "v1",
        "history": "whole",
        "head": last and {key: last[key] for key in ("number", "day", "hash")},
        "entries": entries,
        "unrecorded": [],
        "records": [record],
        **about,
    }


def write(root: Path, name: str, content: bytes) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def write_ledger(root: Path, made: dict[str, Any]) -> None:
    write(root, LEDGER, json.dumps(made, ensure_ascii=False).encode())


def list_files(root: Path) -> None:
    """Make SHA256SUMS agree with the folder again, as whoever tampers would."""
    paths = sorted(path for path in root.rglob("*") if path.is_file() and path.name != "SHA256SUMS")
    lines = [f"{sha256(path.read_bytes())}  {path.relative_to(root)}\n" for path in paths]
    write(root, SUMS, "".join(lines).encode())


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site in which everything agrees."""
    root = tmp_path / "site"
    write_ledger(root, ledger(chain()))
    write(root, RECORDS, LINE + b"\n")
    write(root, "tep/mot/to-trinh.pdf", PDF)
    write(root, "cong-khai/mot/index.html", "<p>Đường mới</p>".encode())
    list_files(root)
    return root


def said(root: Path, **options: Any) -> list[str]:
    return [str(finding) for finding in verify.verify(root, **options)]


def test_a_site_that_agrees_is_right(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(site) == []
    assert verify.main([str(site)]) == 0
    printed = capsys.readouterr().out
    assert "Đúng: 1 bản ghi, 1 tệp đính kèm, 5 tệp của trang." in printed
    assert f"Sổ cái: 4 dòng, đến ngày 4/11/2026. Mã đầu sổ: {chain()[-1]['hash']}" in printed


def test_an_entry_that_was_altered_is_found(site: Path) -> None:
    entries = chain()
    entries[1]["day"] = "2026-10-01"
    write_ledger(site, ledger(entries))
    list_files(site)
    assert said(site) == [
        f"{LEDGER}: dòng 2 (bản ghi hai, ngày 1/10/2026): nội dung không khớp mã của chính nó; "
        "dòng này đã bị sửa."
    ]


def test_an_entry_that_was_hashed_anew_does_not_join_the_next(site: Path) -> None:
    entries = chain()
    entries[1] = entry(2, entries[0]["hash"], record="ba", action="go", sha256=None, attachments={})
    write_ledger(site, ledger(entries))
    list_files(site)
    assert [text for text in said(site) if "dòng 3" in text and "không nối với dòng trước" in text]


def test_entries_that_changed_places_are_found(site: Path) -> None:
    entries = chain()
    entries[1], entries[2] = entries[2], entries[1]
    write_ledger(site, ledger(entries))
    list_files(site)
    found = said(site)
    assert any("dòng 2" in text and "tự ghi là dòng 3" in text for text in found)
    assert any("dòng 2" in text and "không nối với dòng trước" in text for text in found)


def test_a_ledger_that_was_cut_is_found(site: Path) -> None:
    made = ledger(chain())
    made["entries"].pop()
    write_ledger(site, made)
    list_files(site)
    assert any("mã đầu sổ không phải mã của dòng cuối" in text for text in said(site))


def test_a_ledger_that_was_cut_with_its_head_is_found_by_what_is_published(site: Path) -> None:
    write_ledger(site, ledger(chain()[:3]))
    list_files(site)
    assert said(site) == [
        f"{LEDGER}: bản ghi mot đang đăng khác với dòng 1, dòng cuối về nó; sổ bị cắt hoặc "
        "bản ghi bị sửa."
    ]


def test_a_head_without_a_line_is_found(site: Path) -> None:
    write_ledger(site, ledger([], history="shallow", head=ledger(chain())["head"]))
    list_files(site)
    assert said(site) == [f"{LEDGER}: có mã đầu sổ mà không có dòng nào; sổ bị cắt."]


def test_a_record_that_no_line_tells_of_is_found(site: Path) -> None:
    gone = entry(1, None, record="hai", action="go", sha256=None, attachments={})
    write_ledger(site, ledger([gone]))
    list_files(site)
    assert said(site) == [f"{LEDGER}: bản ghi mot đang đăng mà sổ không ghi; sổ bị cắt."]


def test_a_record_that_the_ledger_has_and_the_site_has_not_is_found(site: Path) -> None:
    entries = chain()[:2]
    write_ledger(site, ledger(entries, records=[]))
    write(site, RECORDS, b"")
    (site / "tep/mot/to-trinh.pdf").unlink()
    list_files(site)
    assert f"{LEDGER}: sổ ghi bản ghi hai đang đăng mà trang không có." in said(site)


def test_an_attachment_that_was_altered_is_found(site: Path) -> None:
    write(site, "tep/mot/to-trinh.pdf", PDF + b" ")
    list_files(site)
    assert said(site) == [
        f"tep/mot/to-trinh.pdf: khác tệp đã đăng: sổ cái ghi {sha256(PDF)}, tệp là "
        f"{sha256(PDF + b' ')}."
    ]


def test_a_missing_attachment_is_found(site: Path) -> None:
    (site / "tep/mot/to-trinh.pdf").unlink()
    list_files(site)
    assert said(site) == ["tep/mot/to-trinh.pdf: thiếu tệp đính kèm này."]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("tep/hai/ds.pdf", "tệp này đã gỡ hoặc hết hạn đăng mà vẫn còn trong thư mục."),
        ("tep/mot/la.pdf", "không bản ghi nào có tệp này."),
    ],
)
def test_a_file_that_must_not_be_there_is_found(site: Path, name: str, why: str) -> None:
    write(site, name, b"ds")
    list_files(site)
    assert said(site) == [f"{name}: {why}"]


def test_a_file_whose_term_has_ended_must_be_gone(site: Path) -> None:
    made = ledger(chain())
    made["records"][0]["files"][0]["is_published"] = False
    write_ledger(site, made)
    list_files(site)
    assert said(site) == [
        "tep/mot/to-trinh.pdf: tệp này đã gỡ hoặc hết hạn đăng mà vẫn còn trong thư mục."
    ]
    (site / "tep/mot/to-trinh.pdf").unlink()
    list_files(site)
    assert said(site) == []


def test_a_text_whose_term_has_ended_must_be_gone(site: Path) -> None:
    made = ledger(chain())
    made["records"][0]["is_content_public"] = False
    write_ledger(site, made)
    list_files(site)
    assert said(site) == [f"{RECORDS}:1: bản ghi mot thừa hoặc lặp, sổ cái không có."]
    write(site, RECORDS, b"")
    list_files(site)
    assert said(site) == []


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (LINE.replace("mới".encode(), "cũ".encode()) + b"\n", ":1: bản ghi mot không khớp mã"),
        (LINE.replace(b",", b", ") + b"\n", ":1: không phải một bản ghi ở dạng chuẩn"),
        (b"{\n", ":1: không phải một bản ghi ở dạng chuẩn"),
        (LINE + b"\n" + LINE + b"\n", ":2: bản ghi mot thừa hoặc lặp"),
        (b"", ": thiếu bản ghi mot."),
    ],
)
def test_a_record_line_that_was_altered_is_found(site: Path, content: bytes, why: str) -> None:
    write(site, RECORDS, content)
    list_files(site)
    assert [text for text in said(site) if text.startswith(f"{RECORDS}{why}")]


def test_a_page_that_was_altered_is_found(site: Path) -> None:
    write(site, "cong-khai/mot/index.html", "<p>Đường cũ</p>".encode())
    assert said(site) == ["cong-khai/mot/index.html: nội dung đã đổi so với SHA256SUMS."]


def test_a_page_that_is_missing_is_found(site: Path) -> None:
    (site / "cong-khai/mot/index.html").unlink()
    assert said(site) == [
        "cong-khai/mot/index.html: thiếu tệp này, SHA256SUMS có ghi.",
        "cong-khai/mot/index.html: thiếu trang của bản ghi mot.",
    ]


def test_a_file_too_many_is_found(site: Path) -> None:
    write(site, "la/index.html", b"?")
    assert said(site) == ["la/index.html: tệp lạ, SHA256SUMS không ghi."]


def test_a_list_of_sums_that_leads_out_of_the_folder_is_refused(site: Path) -> None:
    write(site, SUMS, (site / SUMS).read_bytes() + f"{sha256(b'')}  ../ngoai\n".encode())
    assert said(site) == [f"{SUMS}:5: không đúng dạng “mã, hai dấu cách, tên tệp”."]


@pytest.mark.parametrize("name", [LEDGER, RECORDS, SUMS])
def test_what_is_needed_must_be_there(site: Path, name: str) -> None:
    (site / name).unlink()
    if name != SUMS:
        list_files(site)
    assert [text for text in said(site) if text.startswith(name)] == said(site) != []


SPOILT: dict[str, Callable[[dict[str, Any]], object]] = {
    "no version": lambda made: made.pop("version"),
    "another version": lambda made: made.update(version="v2"),
    "no entries": lambda made: made.pop("entries"),
    "entries are words": lambda made: made.update(entries=["dòng"]),
    "an entry is half": lambda made: (
        made["entries"][0].pop("commit") and made["entries"][0].pop("day")
    ),
    "a number is a word": lambda made: made["entries"][0].update(number="một"),
    "a day is a number": lambda made: made["entries"][0].update(day=5),
    "files are a list": lambda made: made["entries"][0].update(attachments=["a.pdf"]),
    "an address is a number": lambda made: made["records"][0]["files"][0].update(address=5),
    "a record is half": lambda made: made["records"][0].pop("files"),
    "head is a word": lambda made: made.update(head="abc"),
    "records are none": lambda made: made.update(records=None),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
def test_a_ledger_of_another_shape_is_told_in_words(
    site: Path, spoil: Callable[[dict[str, Any]], object]
) -> None:
    made = ledger(chain())
    spoil(made)
    write_ledger(site, made)
    list_files(site)
    assert [text for text in said(site) if text.startswith(LEDGER)]


def test_an_earlier_ledger_is_the_beginning_of_the_later_one(site: Path, tmp_path: Path) -> None:
    earlier = tmp_path / "so-cai-quy-3.json"
    earlier.write_text(json.dumps(ledger(chain()[:2])), "utf-8")
    assert said(site, earlier=earlier) == []


def test_a_past_that_was_written_anew_is_found_by_an_earlier_ledger(
    site: Path, tmp_path: Path
) -> None:
    first, *_ = chain()
    earlier = tmp_path / "so-cai-quy-3.json"
    other = [
        first,
        entry(2, first["hash"], record="hai", address="cong-khai/hai/", day="2026-10-09"),
    ]
    earlier.write_text(json.dumps(ledger(other)), "utf-8")
    assert said(site, earlier=earlier) == [
        f"{LEDGER}: từ dòng 2 khác sổ cũ so-cai-quy-3.json: quá khứ đã bị viết lại. "
        "Sổ cũ: hai, 9/10/2026; nay: hai, 2/11/2026."
    ]


def test_a_ledger_that_lost_its_end_is_found_by_an_earlier_one(site: Path, tmp_path: Path) -> None:
    earlier = tmp_path / "so-cai-quy-3.json"
    last = chain()[-1]
    longer = [*chain(), entry(5, last["hash"], action="sua")]
    earlier.write_text(json.dumps(ledger(longer)), "utf-8")
    assert said(site, earlier=earlier) == [
        f"{LEDGER}: chỉ có 4 dòng, sổ cũ so-cai-quy-3.json đã có 5; sổ bị cắt."
    ]


def test_an_earlier_ledger_that_was_altered_itself_proves_nothing(
    site: Path, tmp_path: Path
) -> None:
    earlier = tmp_path / "cu.json"
    entries = chain()
    entries[0]["day"] = "2026-01-01"
    earlier.write_text(json.dumps(ledger(entries)), "utf-8")
    assert said(site, earlier=earlier)[0].startswith("cu.json: dòng 1 (bản ghi mot")


def test_a_site_without_its_history_cannot_be_compared(site: Path, tmp_path: Path) -> None:
    write_ledger(site, ledger([], history="shallow"))
    list_files(site)
    assert said(site) == []
    earlier = tmp_path / "cu.json"
    earlier.write_text(json.dumps(ledger(chain())), "utf-8")
    assert said(site, earlier=earlier) == [
        f"{LEDGER}: trang này dựng không có đủ lịch sử nên không so với sổ cũ được."
    ]


def test_a_change_that_no_commit_holds_is_told_but_not_wrong(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change = {"action": "sua", "kind": "cong-khai", "record": "mot", "sha256": sha256(LINE)}
    write_ledger(site, ledger(chain()[:3], unrecorded=[change]))
    list_files(site)
    assert verify.main([str(site)]) == 0
    assert "Chưa lưu vào lịch sử: mot." in capsys.readouterr().out


def test_a_head_code_that_was_kept_is_found_again_however_it_was_copied(site: Path) -> None:
    kept = chain()[1]["hash"].upper()
    grouped = f"{kept[:8]} {kept[8:]}"
    assert verify.main([str(site), "--ma-dau-so", grouped]) == 0
    assert verify.main([str(site), "--ma-dau-so", sha256(b"?")]) == 1


def test_everything_is_told_at_once_with_its_count(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(site, "tep/mot/to-trinh.pdf", b"?")
    write(site, "la.txt", b"?")
    assert verify.main([str(site)]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "Tìm thấy 3 điều không khớp."


def test_the_one_file_runs_alone(site: Path, tmp_path: Path) -> None:
    """Copied away from the package, without anything installed."""
    copy = tmp_path / "verify.py"
    copy.write_bytes((HOOKS / "verify.py").read_bytes())
    command = [sys.executable, "-I", "-S", str(copy), str(site)]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
