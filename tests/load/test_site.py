"""The data folder → the site."""

from __future__ import annotations

import hashlib
import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disclosure.load.site import load_site
from disclosure.pipeline import read_site

EXAMPLES = Path(__file__).parents[1] / "examples"
AS_OF = date(2026, 7, 1)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    copied = shutil.copytree(EXAMPLES / "ward", tmp_path / "data")
    folder = copied / "cong-khai" / "2026"
    folder.mkdir(parents=True)
    shutil.copy(EXAMPLES / "valid" / "smallest.yml", folder)
    return copied


def test_an_attachment_is_measured(data: Path) -> None:
    folder = data / "cong-khai" / "2026"
    with (folder / "smallest.yml").open("a", encoding="utf-8") as file:
        file.write("tep_dinh_kem: [{ten: Phụ lục, tep: phu-luc/Bang.CSV}]\n")
    (folder / "phu-luc").mkdir()
    (folder / "phu-luc" / "Bang.CSV").write_bytes(b"a,b\n")
    site, problems = read_site(data, AS_OF, data.parent)
    assert problems == []
    assert site is not None
    record = site.publication["smallest"]
    stored = site.stored(record, record.attachments[0])
    assert stored is not None
    assert (stored.size, stored.media_type) == (4, "text/csv")
    assert stored.sha256 == hashlib.sha256(b"a,b\n").hexdigest()


def test_an_attachment_that_cannot_be_opened_is_a_problem(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = data / "cong-khai" / "2026"
    with (folder / "smallest.yml").open("a", encoding="utf-8") as file:
        file.write("tep_dinh_kem: [{ten: Tệp, tep: a.pdf}]\n")
    (folder / "a.pdf").write_bytes(b"x")
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.suffix == ".pdf":
            raise PermissionError
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    _, problems = read_site(data, AS_OF, data.parent)
    assert [problem.code for problem in problems] == ["missing-attachment"]


def test_a_broken_list_is_known_as_not_whole(data: Path) -> None:
    (data / "khu-pho.yml").write_text("- {ma: kp-1}\n- {ma: kp-2, ten: Hai}\n", "utf-8")
    site, _ = load_site(data, AS_OF, data.parent)
    assert site is not None
    assert site.unread == {"neighborhoods"}
    assert list(site.neighborhood) == ["kp-2"]


def test_a_site_with_an_error_is_never_given(data: Path) -> None:
    (data / "khu-pho.yml").write_text("- {ma: kp-1}\n", "utf-8")
    assert read_site(data, AS_OF, data.parent)[0] is None


def test_order_of_problems_does_not_depend_on_the_file_system(data: Path) -> None:
    for name in ("c", "a", "b"):
        (data / "cong-khai" / "2026" / f"{name}.yml").write_text("ma: x\n", "utf-8")
    _, problems = read_site(data, AS_OF, data.parent)
    assert problems == sorted(problems)
    assert len({problem.file for problem in problems}) == 3


def test_names_outside_the_root_are_shown_whole(data: Path, tmp_path: Path) -> None:
    (data / "khu-pho.yml").unlink()
    _, problems = read_site(data, AS_OF, tmp_path / "khac")
    assert problems[0].file == (data / "khu-pho.yml").as_posix()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.one_of(st.binary(), st.text().map(str.encode)))
def test_any_record_file_gives_a_site_or_problems(data: Path, content: bytes) -> None:
    (data / "cong-khai" / "2026" / "la.yml").write_bytes(content)
    site, problems = read_site(data, AS_OF, data.parent)
    assert site is None
    assert problems


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=50))
def test_any_content_gives_a_site_or_problems(data: Path, text: str) -> None:
    block = "".join(f"  {line}\n" for line in text.split("\n"))
    record = (EXAMPLES / "valid" / "smallest.yml").read_text("utf-8")
    path = data / "cong-khai" / "2026" / "smallest.yml"
    path.write_text(f"{record}noi_dung: |\n  -\n{block}", "utf-8")
    site, problems = read_site(data, AS_OF, data.parent)
    assert (site is None) == bool(problems)


@pytest.mark.parametrize(
    ("name", "target", "code"),
    [("may.yml", Path("/dev/zero"), "unreadable-file"), ("2025", Path("2026"), "stray-file")],
)
def test_links_to_devices_and_folders_are_told_not_followed(
    data: Path, name: str, target: Path, code: str
) -> None:
    folder = data / "cong-khai"
    (folder / "2026").mkdir(parents=True, exist_ok=True)
    place = folder / "2026" / name if name.endswith(".yml") else folder / name
    place.symlink_to(target)
    _, problems = read_site(data, date(2026, 11, 24), data.parent)
    assert [(p.file, p.code) for p in problems if name in p.file] == [
        (place.relative_to(data.parent).as_posix(), code)
    ]


def test_files_of_the_operating_system_are_no_records(data: Path) -> None:
    hidden = data / "cong-khai" / "2026" / "._x.yml"
    hidden.parent.mkdir(parents=True, exist_ok=True)
    hidden.write_bytes(b"\x00\x05\x16\x07")
    _, problems = read_site(data, date(2026, 11, 24), data.parent)
    assert problems == []
