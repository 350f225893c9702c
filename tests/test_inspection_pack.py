"""The command `python hooks/inspection_pack.py`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import inspection_pack
from disclosure.outputs.own_folder import MARK

EXAMPLES = Path(__file__).parent / "examples"
ADDRESS = "https://vi-du.vn/dan-chu"


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1782864000")  # 1 July 2026
    monkeypatch.delenv("SITE_URL", raising=False)


@pytest.fixture
def ward(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The sample ward, a site of its own: the pages in `docs/` cite the law of `data/`."""
    monkeypatch.setattr(inspection_pack, "ROOT", tmp_path_factory.mktemp("kho"))
    data = shutil.copytree(EXAMPLES / "ward", tmp_path / "data")
    folder = data / "cong-khai" / "2026"
    folder.mkdir(parents=True)
    shutil.copy(EXAMPLES / "valid" / "smallest.yml", folder)
    return data


def made(ward: Path, target: Path, period: str = "2026-Q2", address: str = ADDRESS) -> int:
    return inspection_pack.main(
        [str(ward), "--ky", period, "--ra", str(target), "--dia-chi", address]
    )


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("", "Chưa ghi kỳ."),
        ("  ", "Chưa ghi kỳ."),
        ("quý 4", "“quý 4” không phải một kỳ."),
        ("2026-Q5", "“2026-Q5” không phải một kỳ."),
        ("2026-09", "“2026-09” là một tháng; hồ sơ lập theo quý, nửa năm hoặc năm."),
    ],
)
def test_without_a_period_it_says_what_can_be_typed(
    ward: Path, tmp_path: Path, period: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert made(ward, tmp_path / "ra", period) == 2
    assert capsys.readouterr().err == (
        f"{said} Kỳ là cả năm 2026, nửa năm 2026-H1 hoặc 2026-H2, quý 2026-Q1 đến 2026-Q4. "
        "Ví dụ: make ho-so-kiem-tra KY=2026-Q4\n"
    )
    assert not (tmp_path / "ra").exists()


def test_a_period_that_has_not_begun_has_no_dossier(
    ward: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert made(ward, tmp_path / "ra", "2026-Q4") == 2
    assert "Kỳ 2026-Q4 chưa bắt đầu: hôm nay là ngày 1/7/2026." in capsys.readouterr().err


@pytest.mark.parametrize("address", ["vi-du.vn", "ftp://vi-du.vn/", "javascript:alert(1)"])
def test_an_address_is_one_of_a_site(
    ward: Path, tmp_path: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert made(ward, tmp_path / "ra", address=address) == 2
    assert f"“{address}” không phải địa chỉ của trang." in capsys.readouterr().err


def test_the_address_of_the_site_is_looked_up(
    ward: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "ra"
    (tmp_path / "mkdocs.yml").write_text('site_url: !ENV [SITE_URL, "https://tep.vn/"]', "utf-8")
    call = [str(ward), "--ky", "2026-Q2", "--ra", str(target)]
    assert inspection_pack.main(call) == 0
    assert "https://tep.vn/" in (target / "index.html").read_text("utf-8")
    monkeypatch.setenv("SITE_URL", "https://bien.vn/x")
    assert inspection_pack.main(call) == 0
    assert "https://bien.vn/x/" in (target / "index.html").read_text("utf-8")


def test_a_rerun_replaces_and_gives_the_same_bytes(
    ward: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "ra"
    assert made(ward, target) == 0
    first = bytes_of(target)
    assert first["index.html"]
    assert made(ward, target) == 0
    assert bytes_of(target) == first
    assert "Đã lập hồ sơ kiểm tra kỳ 2026-Q2 ở " in capsys.readouterr().out


def test_an_error_in_the_data_is_shown_and_the_old_folder_stays(
    ward: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "ra"
    assert made(ward, target) == 0
    before = bytes_of(target)
    (ward / "phuong.yml").write_text("ten: phường: Mẫu\n", "utf-8")
    assert made(ward, target) == 1
    assert "[invalid-yaml]" in capsys.readouterr().err
    assert bytes_of(target) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "ra"]


def test_a_folder_that_it_did_not_make_is_refused(
    ward: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "ra"
    target.mkdir()
    (target / "cua-toi.txt").write_text("x")
    assert made(ward, target) == 2
    assert "không phải do lệnh này lập ra" in capsys.readouterr().err
    assert [path.name for path in target.iterdir()] == ["cua-toi.txt"]


def test_what_was_added_to_the_folder_is_named(
    ward: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "ra"
    assert made(ward, target) == 0
    (target / "bien-ban.pdf").write_bytes(b"x")
    assert made(ward, target) == 2
    assert "tệp “bien-ban.pdf”" in capsys.readouterr().err
    assert (target / MARK).is_file()
