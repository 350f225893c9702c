"""Pictures of links: what is on them, their size, that they are drawn once."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from disclosure.model.site import Site
from disclosure.outputs import preview_images
from disclosure.outputs.page import PICTURE_SIZE, Picture
from disclosure.outputs.pages import generated_pages
from disclosure.outputs.pictures import record_picture, site_picture
from disclosure.outputs.preview_images import _fitted, _lines, draw, write_pictures
from disclosure.views.record import record_view

from .conftest import SITE_URL, page_of, record, renderer_of, sample_ward, site_of
from .hostile import hostile_site

PICTURE = Picture(
    path="assets/preview/mot.png",
    heading="Phường Mẫu",
    kicker="Tờ trình 35/TTr-UBND",
    title="Đề nghị ban hành nghị quyết về thực hiện dân chủ ở cơ sở",
    mark="",
)
LONG = "Ngưỡng cửa khuyến khích đồng thuận quyết liệt, " * 40


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Picture]]:
    """What was drawn, in order."""
    found: list[Picture] = []

    def noted(picture: Picture) -> bytes:
        found.append(picture)
        return draw(picture)

    monkeypatch.setattr(preview_images, "draw", noted)
    yield found


def opened(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png))
    image.load()
    return image.convert("RGB")


def ink(picture: Picture, box: tuple[int, int, int, int]) -> int:
    """How many dots of a part are not white."""
    return sum(opened(draw(picture)).crop(box).convert("L").point(lambda v: v < 255).tobytes())


@pytest.mark.parametrize("title", ["Ngắn", PICTURE.title, LONG])
def test_a_picture_has_the_size_that_is_asked_for_and_is_small(title: str) -> None:
    png = draw(replace(PICTURE, title=title))
    assert opened(png).size == PICTURE_SIZE == (1200, 630)
    assert len(png) <= 40_000


def test_the_same_picture_is_the_same_bytes() -> None:
    first = draw(PICTURE)
    preview_images._word.cache_clear()
    preview_images._font.cache_clear()
    assert draw(PICTURE) == first


@pytest.mark.parametrize("part", ["heading", "kicker", "title", "mark"])
def test_every_part_is_drawn_and_decides_about_the_name(part: str) -> None:
    other = replace(PICTURE, **{part: "Khác"})
    assert draw(other) != draw(PICTURE)
    assert preview_images._key(other) != preview_images._key(PICTURE)


def test_the_accent_colour_is_at_the_top_and_marks_a_demonstration_at_the_bottom() -> None:
    accent, white = (0x8F, 0x14, 0x14), (255, 255, 255)
    plain = opened(draw(PICTURE))
    marked = opened(draw(replace(PICTURE, mark="Dữ liệu minh hoạ")))
    assert plain.getpixel((1190, 10)) == marked.getpixel((1190, 10)) == accent
    assert plain.getpixel((1190, 620)) == white
    assert marked.getpixel((1190, 620)) == accent
    strip = (60, 560, 600, 625)
    assert len(set(marked.crop(strip).convert("L").tobytes())) > 1


@pytest.mark.parametrize("mark", ["", "Dữ liệu minh hoạ"])
@pytest.mark.parametrize("title", [LONG, "không-dấu-cách" * 20, "Ệ" * 400])
def test_no_title_runs_over_the_edge(title: str, mark: str) -> None:
    picture = replace(PICTURE, title=title, mark=mark)
    assert ink(picture, (1144, 131, 1200, 550)) == 0
    assert ink(picture, (60, 460, 1140, 545)) > 0
    edge = (0, 554, 1200, 630) if mark else (0, 592, 1200, 630)
    assert ink(picture, edge) == ink(replace(picture, title="Ngắn"), edge)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", []), ("một", [("một",)]), ("  một \n hai ", [("một", "hai")])],
)
def test_text_is_broken_between_words(text: str, expected: list[tuple[str, ...]]) -> None:
    assert _lines(text, 60) == expected


@given(st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), max_size=200))
def test_breaking_lines_loses_nothing(text: str) -> None:
    assert "".join(word for line in _lines(text, 60) for word in line) == "".join(text.split())


def test_what_does_not_fit_is_told() -> None:
    size, lines = _fitted(LONG, (60, 42), 300)
    assert size == 42
    assert len(lines) == 5
    assert lines[-1][-1].endswith("…")
    assert _fitted("Ngắn", (60, 42), 300) == (60, [("Ngắn",)])


def test_the_second_build_draws_nothing(tmp_path: Path, drawn: list[Picture]) -> None:
    others = [replace(PICTURE, path=f"assets/preview/{n}.png", title=str(n)) for n in range(5)]
    assert write_pictures(others, tmp_path / "first", tmp_path / "kept") == len(drawn) == 5
    assert write_pictures(others, tmp_path / "second", tmp_path / "kept") == 0
    assert len(drawn) == 5
    for picture in others:
        assert (tmp_path / "second" / picture.path).read_bytes() == draw(picture)


def test_only_a_changed_picture_is_drawn_again(tmp_path: Path, drawn: list[Picture]) -> None:
    write_pictures([PICTURE], tmp_path / "site", tmp_path / "kept")
    changed = replace(PICTURE, title="Tiêu đề đã sửa")
    other = replace(PICTURE, path="assets/preview/hai.png")
    assert write_pictures([changed, other], tmp_path / "site", tmp_path / "kept") == 1
    assert drawn == [PICTURE, changed]
    assert (tmp_path / "site" / PICTURE.path).read_bytes() == draw(changed)


@pytest.mark.parametrize("name", ["VERSION", "_font_digest"])
def test_another_way_of_drawing_leaves_what_was_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    write_pictures([PICTURE], tmp_path / "site", tmp_path / "kept")
    monkeypatch.setattr(preview_images, name, 99 if name == "VERSION" else lambda: "other")
    assert write_pictures([PICTURE], tmp_path / "site", tmp_path / "kept") == 1


@pytest.mark.parametrize("broken", ["missing", "empty", "cut", "changed", "text"])
def test_a_broken_picture_is_drawn_again(tmp_path: Path, broken: str) -> None:
    kept = tmp_path / "kept"
    write_pictures([PICTURE], tmp_path / "site", kept)
    whole = draw(PICTURE)
    (file,) = kept.iterdir()
    damaged = {
        "empty": b"",
        "cut": whole[:-20],
        "changed": whole[:2000] + b"?" + whole[2001:],
        "text": "không phải ảnh".encode(),
    }
    if broken == "missing":
        file.unlink()
    else:
        file.write_bytes(damaged[broken])
    assert write_pictures([PICTURE], tmp_path / "site", kept) == 1
    assert file.read_bytes() == (tmp_path / "site" / PICTURE.path).read_bytes() == whole
    assert [path.name for path in kept.iterdir()] == [file.name]


def test_pictures_are_written_where_no_links_between_files_are_possible(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("other disk")

    monkeypatch.setattr(os, "link", refuse)
    write_pictures([PICTURE], tmp_path / "site", tmp_path / "kept")
    shutil.rmtree(tmp_path / "kept")
    assert (tmp_path / "site" / PICTURE.path).read_bytes() == draw(PICTURE)


def test_the_font_and_its_licence_lie_together() -> None:
    assert "SIL Open Font License" in (preview_images.FONT.parent / "OFL.txt").read_text("utf-8")
    assert preview_images.FONT.stat().st_size < 50_000


@pytest.mark.parametrize(
    ("language", "typed", "path", "title", "kicker"),
    [
        ("vi", {}, "assets/preview/mot.png", "Thông báo", "Công khai"),
        ("vi", {"so_hieu": "3/TB"}, "assets/preview/mot.png", "Thông báo", "Công khai 3/TB"),
        (
            "vi",
            {"loai_khac": "Tin", "so_hieu": "3"},
            "assets/preview/mot.png",
            "Thông báo",
            "Tin 3",
        ),
        ("vi", {"tieu_de_en": "Notice"}, "assets/preview/mot.png", "Thông báo", "Công khai"),
        ("en", {"tieu_de_en": "Notice"}, "assets/preview/mot.en.png", "Notice", "Disclosure"),
    ],
)
def test_what_a_record_shows(
    language: str, typed: dict[str, str], path: str, title: str, kicker: str
) -> None:
    shown = record(**typed)
    site = site_of(shown)
    made = record_picture(record_view(shown, site, language), renderer_of(site, language))
    assert made is not None
    assert (made.path, made.title, made.kicker, made.mark) == (path, title, kicker, "")


def test_an_english_page_without_a_title_has_no_picture_of_its_own() -> None:
    shown = record(tom_tat_en="Summary.")
    site = site_of(shown)
    assert record_picture(record_view(shown, site, "en"), renderer_of(site, "en")) is None


@pytest.mark.parametrize(
    ("language", "path", "heading", "title"),
    [
        ("vi", "assets/preview.png", "Phường Mẫu", "Công khai và dân chủ ở cơ sở"),
        (
            "en",
            "assets/preview.en.png",
            "Sample Ward",
            "Public disclosure and grassroots democracy",
        ),
    ],
)
def test_the_picture_of_the_site(language: str, path: str, heading: str, title: str) -> None:
    made = site_picture(renderer_of(site_of(), language))
    assert made == Picture(path, heading, "", title, "")


def demonstration() -> Site:
    ward = sample_ward().ward.model_copy(update={"demonstration": "Trang minh hoạ."})
    return site_of(record(), ward=ward)


def test_a_demonstration_is_marked_on_every_picture() -> None:
    site = demonstration()
    made = site_picture(renderer_of(site))
    own = record_picture(record_view(site.publications[0], site, "vi"), renderer_of(site))
    assert own is not None
    assert made.mark == own.mark == "Dữ liệu minh hoạ"
    assert "Dữ liệu minh hoạ" in own.text


def test_every_picture_of_a_site_has_its_own_path() -> None:
    site = hostile_site()
    paths = [
        page.picture.path
        for language in ("vi", "en")
        for page in generated_pages(site, renderer_of(site, language), SITE_URL)
        if page.picture is not None
    ]
    assert len(paths) == len(set(paths)) == 6
    assert page_of().picture is None


def test_hostile_text_is_drawn() -> None:
    site = hostile_site()
    for shown in site.publications:
        made = record_picture(record_view(shown, site, "vi"), renderer_of(site))
        assert made is not None
        assert draw(made).startswith(b"\x89PNG")
