"""The ledger as a file: described by its schema, computed again by others, growing at its end."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from disclosure.load.history import read_history
from disclosure.load.site import load_site
from disclosure.model.history import History, Version
from disclosure.model.site import Site
from disclosure.outputs.ledger import ledger_files
from disclosure.outputs.verification_page import in_groups, verification_page
from disclosure.views.ledger import Ledger, ledger_of
from disclosure.views.registers import Registers
from git_repository import GitRepository

from .conftest import AS_OF, EXAMPLES, SITE_URL, Html, demonstration, renderer_of

LEDGER, SCHEMA, RECORDS = (
    "du-lieu-mo/so-cai.json",
    "du-lieu-mo/so-cai.schema.json",
    "du-lieu-mo/ban-ghi.jsonl",
)


def versions(count: int) -> tuple[Version, ...]:
    """Changes of one record, then its end."""
    known: dict[str, Any] = {
        "record_id": "mot",
        "kind": "cong-khai",
        "changed_on": date(2026, 6, 1),
    }
    files = {"a.pdf": "b" * 64}
    first = Version(**known, commit="1" * 40, action="them", sha256="a" * 64, attachments=files)
    changed = replace(first, action="sua", confirmation="cho-xac-nhan")
    gone = replace(first, action="go", sha256=None, attachments={})
    return (first, changed, gone)[:count]


@cache
def files(count: int = 3) -> dict[str, bytes]:
    site = replace(demonstration(), history=History("whole", versions(count)))
    return {output.path: output.content for output in ledger_files(Registers(site), SITE_URL)}


def read(count: int = 3) -> Any:
    return json.loads(files(count)[LEDGER])


def test_the_ledger_is_what_its_schema_says() -> None:
    schema = json.loads(files()[SCHEMA])
    Draft202012Validator.check_schema(schema)
    errors = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(read())
    assert [error.message for error in errors] == []
    assert read()["schema"] == schema["$id"]


def test_a_ledger_without_history_is_what_its_schema_says() -> None:
    site = replace(demonstration(), history=History("shallow"))
    content = next(iter(ledger_files(Registers(site), SITE_URL))).content
    made = json.loads(content)
    assert (made["entries"], made["head"]) == ([], None)
    assert Draft202012Validator(json.loads(files()[SCHEMA])).is_valid(made)


def test_every_hash_of_a_record_can_be_computed_again_from_its_line() -> None:
    lines = files()[RECORDS].splitlines()
    codes = {record["id"]: record["sha256"] for record in read()["records"]}
    assert {json.loads(line)["ma"]: sha256(line).hexdigest() for line in lines} == codes
    assert list(codes) == sorted(codes)
    assert len(codes) == len(demonstration().publications)


def test_a_later_ledger_begins_with_the_lines_of_an_earlier_one() -> None:
    def lines(count: int) -> list[bytes]:
        return [line for line in files(count)[LEDGER].splitlines() if b'"commit"' in line]

    earlier, later = lines(2), lines(3)
    assert len(earlier) == 2
    # The comma after the last entry is all that is new.
    assert [line.rstrip(b",") for line in later[:2]] == [line.rstrip(b",") for line in earlier]


def test_the_same_site_gives_the_same_bytes() -> None:
    site = replace(demonstration(), history=History("whole", versions(3)))
    again = {output.path: output.content for output in ledger_files(Registers(site), SITE_URL)}
    assert again == files()


RECORD = """\
ma: mot
trich_yeu: Thông báo
co_quan_ban_hanh: UBND phường Mẫu
khu_pho: tat-ca
tom_tat: {summary}
tep_dinh_kem:
  - {{ten: Tờ trình, tep: to.txt}}
"""
WITHDRAWN = """\
ma: mot
loai: cong-khai
tieu_de: Thông báo đã gỡ
ly_do: Lộ dữ liệu
ngay_go: 4/6/2026
can_cu:
  - {van_ban: Luật mẫu}
"""


def ledger_at(data: Path) -> Ledger:
    """The ledger of a data folder as it lies on disk."""
    site, problems = load_site(data, AS_OF, data)
    assert problems == []
    assert site is not None
    return ledger_of(replace(site, history=read_history(data)))


def test_from_a_real_repository_the_chain_only_grows(tmp_path: Path) -> None:
    repository = GitRepository(tmp_path / "kho")
    copytree(EXAMPLES / "ward", repository.data, dirs_exist_ok=True)
    folder = "cong-khai/2026"

    def first() -> None:
        repository.write(f"{folder}/mot.yml", RECORD.format(summary="Trước."))
        repository.write(f"{folder}/to.txt", "tờ trình")

    def withdraw() -> None:
        (repository.data / folder / "mot.yml").unlink()
        (repository.data / folder / "to.txt").unlink()
        repository.write("go-bo/2026/mot.yml", WITHDRAWN)

    steps = (
        ("them", first),
        ("sua", lambda: repository.write(f"{folder}/mot.yml", RECORD.format(summary="Sau."))),
        ("sua", lambda: repository.write(f"{folder}/to.txt", "tờ trình khác")),
        ("sua", withdraw),
    )
    before = 0
    entries: tuple[Any, ...] = ()
    for number, (action, change) in enumerate(steps, 1):
        change()
        if before:
            unsaved = ledger_at(repository.data)
            assert [one.action for one in unsaved.unrecorded] == [action]
            assert unsaved.entries == entries
        repository.save(f"2026-06-0{number}")
        saved = ledger_at(repository.data)
        assert saved.unrecorded == ()
        assert saved.entries[:before] == entries
        assert [entry.version.action for entry, _ in saved.entries[before:]] == [action]
        before, entries = len(saved.entries), saved.entries
    assert {entry.address for entry, _ in entries} == {"cong-khai/mot/"}
    clone = tmp_path / "cat"
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.root}", str(clone))
    cut = ledger_at(clone / "data")
    assert (cut.history, cut.head, len(cut.records)) == ("shallow", None, 1)


def page(site: Site, language: str = "vi") -> Html:
    [made] = verification_page(renderer_of(site, language), SITE_URL)
    return Html(str(made.body))


def test_the_page_shows_the_head_code_in_groups_to_copy() -> None:
    site = replace(demonstration(), history=History("whole", versions(3)))
    head = read()["head"]["hash"]
    assert f"Mã đầu sổ{in_groups(head)} Số dòng3" in page(site).text
    assert in_groups(head).replace(" ", "") == head


def test_the_page_says_when_there_is_no_history() -> None:
    text = page(replace(demonstration(), history=History("shallow"))).text
    assert "không có đủ lịch sử" in text
    assert "Giữ mã đầu sổ" not in text


def test_the_page_says_when_nothing_was_ever_recorded() -> None:
    text = page(replace(demonstration(), history=History("whole"))).text
    assert "Sổ chưa có dòng nào." in text
