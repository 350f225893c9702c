"""The ledger: a chain that only grows, and what is published beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import verify
from disclosure.canonical import sha256_of
from disclosure.model.base import Origin
from disclosure.model.disclosure import Disclosure
from disclosure.model.history import History, Version
from disclosure.model.site import Site, StoredFile
from disclosure.views.ledger import Ledger, canonical_json, ledger_of

from .conftest import record, site_of

OLD, NEW, PDF = "a" * 64, "b" * 64, "c" * 64


def published(code: str = "mot", **typed: Any) -> Disclosure:
    """A record as the loader gives it, with what was typed."""
    made = record(code, **typed)
    made.typed_at(Origin("?"), {"ma": code, "trich_yeu": made.title})
    return made


def version(code: str = "mot", action: Any = "them", **about: Any) -> Version:
    known: dict[str, Any] = {
        "record_id": code,
        "kind": "cong-khai",
        "changed_on": date(2026, 6, 1),
        "commit": "1" * 40,
        "action": action,
        "sha256": None if action == "go" else OLD,
        "attachments": {},
    }
    return Version(**{**known, **about})


def ledger(*versions: Version, site: Site | None = None, state: Any = "whole") -> Ledger:
    return ledger_of(replace(site or site_of(), history=History(state, versions)))


def test_each_entry_holds_the_hash_of_the_one_before() -> None:
    made = ledger(version(), version(action="sua", sha256=NEW), version("hai"))
    entries, codes = zip(*made.entries, strict=True)
    assert [entry.prev for entry in entries] == [None, *codes[:-1]]
    assert [entry.number for entry in entries] == [1, 2, 3]
    assert made.head is not None
    assert (made.head.number, made.head.hash) == (3, codes[-1])


def test_the_inspector_computes_the_same_hash_in_his_own_way() -> None:
    for entry, code in ledger(version(attachments={"b.pdf": PDF, "a.pdf": OLD})).entries:
        raw = {**entry.content, "hash": code}
        assert verify.Entry.of(raw).own_hash == code


def test_a_new_change_only_appends() -> None:
    past = (version(), version("hai"))
    assert ledger(*past, version(action="sua", sha256=NEW)).entries[:2] == ledger(*past).entries


def test_any_word_of_the_past_changes_the_head() -> None:
    heads = {
        made.head.hash
        for about in ({}, {"confirmation": "cho-xac-nhan"}, {"changed_on": date(2026, 6, 2)})
        if (made := ledger(version(**about), version("hai"))).head
    }
    assert len(heads) == 3


def test_an_entry_says_that_the_record_awaited_confirmation_then() -> None:
    made = ledger(version(confirmation="cho-xac-nhan"), version(action="sua"), version(action="go"))
    said = [entry.content["confirmation"] for entry, _ in made.entries]
    assert said == ["cho-xac-nhan", "da-xac-nhan", None]


def test_a_withdrawal_stands_where_the_record_stood() -> None:
    made = ledger(version(kind="du-an"), version(action="sua", kind="go-bo", sha256=NEW))
    assert [entry.address for entry, _ in made.entries] == ["du-an/mot/", "du-an/mot/"]


def test_no_entry_tells_a_title() -> None:
    [(entry, _)] = ledger(version()).entries
    assert "title" not in entry.content


@pytest.mark.parametrize("state", ["shallow", "no-git"])
def test_a_part_of_the_history_makes_no_chain_but_tells_what_is_published(state: Any) -> None:
    made = ledger(version(), site=site_of(published()), state=state)
    assert (made.history, made.entries, made.head, made.unrecorded) == (state, (), None, ())
    assert [one.record.id for one in made.records] == ["mot"]


def test_what_is_published_carries_the_hash_of_its_canonical_form() -> None:
    one = published()
    made = ledger(site=site_of(one))
    assert made.records[0].sha256 == sha256_of({"trich_yeu": one.title, "ma": "mot"})


def test_changes_that_no_commit_holds_are_told_apart() -> None:
    same = published("a-giong")
    site = site_of(same, published("b-sua"), published("c-moi"), published("d-lai"))
    made = ledger(
        version("a-giong", sha256=sha256_of(same.typed)),
        version("b-sua"),
        version("d-lai"),
        version("d-lai", "go"),
        version("e-mat"),
        version("f-da-go"),
        version("f-da-go", "go"),
        site=site,
    )
    assert [(change.record, change.action) for change in made.unrecorded] == [
        ("b-sua", "sua"),
        ("c-moi", "them"),
        ("d-lai", "them"),
        ("e-mat", "go"),
    ]


def with_file(code: str | None, **attachment: Any) -> Site:
    one = published(tep_dinh_kem=[{"ten": "Tệp", "tep": "a.pdf", **attachment}])
    if code is None:
        return site_of(one, files={})
    stored = StoredFile(Path("a.pdf"), 1, code, "application/pdf")
    return site_of(one, files={("mot", "a.pdf"): stored})


def test_an_attachment_that_was_replaced_on_disk_is_an_unrecorded_change() -> None:
    site = with_file(NEW)
    code = sha256_of(site.publications[0].typed)
    for known, count in ((NEW, 0), (OLD, 1)):
        made = ledger(version(sha256=code, attachments={"a.pdf": known}), site=site)
        assert len(made.unrecorded) == count


@pytest.mark.parametrize("code", [PDF, None])
def test_an_attachment_whose_term_has_ended_stays_as_its_hash(code: str | None) -> None:
    """Whether the file still lies in the data folder or not."""
    site = with_file(code, du_lieu_ca_nhan_den="1/1/2026", sha256=PDF)
    [file] = ledger(site=site).records[0].files
    assert (file.sha256, file.is_published) == (PDF, False)
    held = version(sha256=sha256_of(site.publications[0].typed), attachments={"a.pdf": PDF})
    assert ledger(held, site=site).unrecorded == ()


def test_a_text_whose_term_has_ended_is_not_published_again() -> None:
    ended = published(noi_dung="Danh sách", du_lieu_ca_nhan_den="1/1/2026")
    without_text = published("hai", du_lieu_ca_nhan_den="1/1/2026")
    made = ledger(site=site_of(ended, without_text))
    assert {one.record.id: one.is_content_public for one in made.records} == {
        "mot": False,
        "hai": True,
    }


def test_names_are_sorted_as_rfc_8785_sorts_them() -> None:
    """By UTF-16 code units: U+1F600 (D83D DE00) comes before U+FB33."""
    assert canonical_json({"\ufb33": 1, "\U0001f600": [True, None], "a": "\u0007é"}) == (
        '{"a":"\\u0007é","\U0001f600":[true,null],"\ufb33":1}'.encode()
    )
