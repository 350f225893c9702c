"""The measured data is valid, the same every time, and never mistaken for real."""

from __future__ import annotations

from pathlib import Path

from disclosure.model.disclosure import Disclosure
from disclosure.model.kinds import KINDS
from disclosure.pipeline import read_site
from disclosure.problems import errors
from generate import AS_OF, write_data


def test_generated_data_is_valid(tmp_path: Path) -> None:
    write_data(tmp_path / "data", 600)
    site, problems = read_site(tmp_path / "data", AS_OF, tmp_path)
    assert not errors(problems)
    assert site is not None
    assert len(site.publications) == 600
    assert all(record.confirmation == "minh-hoa" for record in site.publications)
    assert {record.kind for record in site.publications} == {kind.kind for kind in KINDS}


def test_generated_data_is_spread(tmp_path: Path) -> None:
    write_data(tmp_path / "data", 600)
    site, _ = read_site(tmp_path / "data", AS_OF, tmp_path)
    assert site is not None
    records = site.of(Disclosure)
    assert {clause for record in records for clause in record.clauses} == set(range(1, 15))
    assert {form.form for record in records for form in record.forms} == set(site.form)
    assert len({record.issued_on.year for record in records if record.issued_on}) >= 9
    assert sum(record.has_english for record in records) >= 50
    assert any(record.is_permanent for record in records)
    ends = [record.posted_until for record in records if record.posted_until]
    assert min(ends) < AS_OF < max(ends)


def test_generated_records_differ_by_more_than_a_number(tmp_path: Path) -> None:
    write_data(tmp_path / "data", 600)
    site, _ = read_site(tmp_path / "data", AS_OF, tmp_path)
    assert site is not None
    trials = [record for record in site.of(Disclosure) if record.id.startswith("ban-ghi-thu")]
    titles = {record.title.partition(" (bản ghi thử số ")[0] for record in trials}
    assert len(titles) >= 0.97 * len(trials)
    syllables = {word for record in trials for word in record.title.lower().split()}
    assert len(syllables) >= 300
    assert all("không phải thông tin thật" in record.summary for record in trials)


def test_generated_data_is_the_same_every_time(tmp_path: Path) -> None:
    contents = []
    for name in ("first", "second"):
        write_data(tmp_path / name, 20)
        files = sorted(path for path in (tmp_path / name).rglob("*") if path.is_file())
        contents.append([path.read_bytes() for path in files])
    assert contents[0] == contents[1]
