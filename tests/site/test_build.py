"""What must hold of every page of a real strict build."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest

from built_sites import Built, build

from .conftest import Elements, parse

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="session", params=["ward", "demo"])
def built(request: pytest.FixtureRequest) -> Built:
    site: Built = request.getfixturevalue(request.param)
    return site


@pytest.fixture(scope="session")
def parsed(built: Built) -> dict[Path, Elements]:
    return {path: parse(path) for path in built.pages()}


def test_a_strict_build_has_no_warning(built: Built) -> None:
    assert "WARNING" not in built.output
    assert "ERROR" not in built.output


def test_two_builds_give_the_same_bytes(ward: Built, tmp_path: Path) -> None:
    again = build(tmp_path / "site", ward.path)
    first, second = _files(ward.folder), _files(again.folder)
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_every_internal_link_and_anchor_leads_somewhere(
    built: Built, parsed: dict[Path, Elements]
) -> None:
    anchors = {
        path: {a["id"] for _, a in page.elements if a.get("id")} for path, page in parsed.items()
    }
    dead = []
    for path, page in parsed.items():
        here = f"https://example.org{built.path}{_address(path, built)}"
        for _, attributes in page.elements:
            for name in ("href", "src", "action"):
                target = attributes.get(name)
                if target is None:
                    continue
                parts = urlsplit(urljoin(here, target))
                if parts.netloc != "example.org":
                    continue
                file = _file(built, unquote(parts.path))
                fragment_known = not parts.fragment or parts.fragment in anchors.get(file, set())
                if not file.is_file() or not fragment_known:
                    dead.append(f"{_address(path, built)}: {target}")
    assert dead == []


def test_no_page_asks_another_host_for_anything(parsed: dict[Path, Elements]) -> None:
    loads = {"script": "src", "img": "src", "link": "href", "source": "src", "iframe": "src"}
    foreign = [
        f"{path}: {attributes[loads[tag]]}"
        for path, page in parsed.items()
        for tag, attributes in page.elements
        if tag in loads
        and attributes.get("rel") not in ("canonical", "alternate")
        and urlsplit(attributes.get(loads[tag]) or "").netloc
    ]
    assert foreign == []


def test_the_content_security_policy_is_strict_and_nothing_inline_breaks_it(
    parsed: dict[Path, Elements],
) -> None:
    for path, page in parsed.items():
        policy = [
            meta["content"] or ""
            for meta in page.all("meta")
            if meta.get("http-equiv") == "Content-Security-Policy"
        ]
        assert len(policy) == 1, path
        assert policy[0].startswith("default-src 'none'")
        assert "unsafe-inline" not in policy[0]
        for tag, attributes in page.elements:
            assert tag != "style", path
            assert "style" not in attributes, (path, tag, attributes)
            assert not [name for name in attributes if name.startswith("on")], (path, tag)
            if tag == "script":
                assert is_no_inline_program(attributes), path


def test_every_page_has_language_title_description_and_one_heading(
    built: Built, parsed: dict[Path, Elements]
) -> None:
    for path, page in parsed.items():
        english = _address(path, built).startswith("en/")
        assert page.all("html")[0]["lang"] == ("en" if english else "vi"), path
        assert len(page.all("h1")) == 1, path
        assert len(page.all("main")) == 1, path
        descriptions = [m for m in page.all("meta") if m.get("name") == "description"]
        assert descriptions, path
        assert descriptions[0]["content"], path


def test_titles_are_unique_in_a_language(built: Built) -> None:
    for english in (False, True):
        titles = Counter(
            _title(path)
            for path in built.pages()
            if _address(path, built).startswith("en/") is english
        )
        repeated = {title: count for title, count in titles.items() if count > 1}
        assert repeated == {}


def test_headings_are_nested_without_gaps(parsed: dict[Path, Elements]) -> None:
    for path, page in parsed.items():
        levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
        jumps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        assert not jumps, (path, levels)


def test_ids_are_unique_on_a_page(parsed: dict[Path, Elements]) -> None:
    for path, page in parsed.items():
        ids = Counter(attributes["id"] for _, attributes in page.elements if attributes.get("id"))
        assert [name for name, count in ids.items() if count > 1] == [], path


def test_canonical_and_alternate_addresses_agree_with_the_sitemap(
    built: Built, parsed: dict[Path, Elements]
) -> None:
    tree = ElementTree.fromstring((built.folder / "sitemap.xml").read_bytes())  # noqa: S314
    listed = {entry.text for entry in tree.iter(f"{SITEMAP}loc")}
    canonical: set[str] = set()
    alternates: dict[str, set[str | None]] = {}
    for path, page in parsed.items():
        if _address(path, built).startswith("s/"):
            continue  # leads on to a page that is listed; see test_sharing.py
        own = f"https://example.org{built.path}{_address(path, built)}"
        for link in page.all("link"):
            if link.get("rel") == "canonical":
                assert link["href"] == own
                canonical.add(own)
            if link.get("hreflang") in ("vi", "en"):
                alternates.setdefault(own, set()).add(link["href"])
    assert canonical == listed
    for own, others in alternates.items():
        for other in others:
            assert alternates.get(str(other)) == others, own


def test_link_previews_have_title_description_and_address(parsed: dict[Path, Elements]) -> None:
    for path, page in parsed.items():
        if path.name == "404.html":
            continue
        tags = {m["property"]: m["content"] for m in page.all("meta") if m.get("property")}
        for name in ("og:title", "og:description", "og:url", "og:site_name", "og:locale"):
            assert tags.get(name), (path, name)


def test_what_nothing_uses_is_not_shipped(built: Built) -> None:
    names = [path.relative_to(built.folder).as_posix() for path in built.folder.rglob("*")]
    unwanted = [name for name in names if re.search(r"\.map$|lunr|bundle\.|-ui\.(js|css)$", name)]
    assert unwanted == []


def test_the_demonstration_says_so_on_every_page(demo: Built) -> None:
    for path in demo.pages():
        asides = [a for a in parse(path).all("aside") if a.get("class") == "demonstration"]
        assert len(asides) == 1, path


def test_the_ward_shows_nothing_of_the_demonstration(ward: Built) -> None:
    for path in ward.pages():
        text = path.read_text("utf-8")
        assert 'class="demonstration"' not in text, path
        assert "real-" not in text, path


def test_unconfirmed_records_never_count_as_disclosed(ward: Built) -> None:
    page = parse(ward.folder / "cong-khai/khoan/3/index.html")
    assert "Chờ phường xác nhận" in page.text
    assert "chưa tính là đã công khai" in page.text
    front = (ward.folder / "cong-khai/index.html").read_text("utf-8")
    found = re.search(r'href="../cong-khai/khoan/3/".*?choice__count">(\d+)', front, re.S)
    assert found is not None
    assert found[1] == "0"


def test_the_proposal_is_readable_with_its_five_groups_of_measures(ward: Built) -> None:
    page = parse(ward.folder / "cong-khai/to-trinh-35-ttr-ubnd/index.html")
    for words in (
        "35/TTr-UBND",
        "16/4/2024",
        "1. Bồi dưỡng nâng cao năng lực",
        "2. Tăng cường công tác thông tin",
        "3. Nâng cao trách nhiệm",
        "4. Hỗ trợ, khuyến khích ứng dụng công nghệ thông tin",
        "5. Kịp thời biểu dương",
        "Xây dựng chuyên mục, chuyên trang thực hiện dân chủ ở cơ sở",
    ):
        assert words in " ".join(page.text.split()), words


def test_attachments_are_published_as_they_were_given(ward: Built) -> None:
    name = "to-trinh-35-ttr-ubnd/to-trinh-35-ttr-ubnd.txt"
    source = Path("data/cong-khai/2024/to-trinh-35-ttr-ubnd.txt")
    assert (ward.folder / "tep" / name).read_bytes() == source.resolve().read_bytes()


def test_all_fourteen_clauses_are_explained_in_both_languages(ward: Built) -> None:
    for prefix in ("", "en/"):
        page = parse(ward.folder / f"{prefix}phap-luat/noi-dung-cong-khai/index.html")
        ids = {attributes.get("id") for _, attributes in page.elements}
        assert {f"khoan-{number}" for number in range(1, 15)} <= ids


def test_english_lists_link_to_vietnamese_pages_and_say_so(demo: Built) -> None:
    lists = [path for path in demo.pages() if "en/cong-khai" in path.as_posix()]
    links = [
        link
        for path in lists
        for link in parse(path).all("a")
        if link.get("hreflang") == "vi" and link.get("lang") == "vi"
    ]
    assert links
    marked = (demo.folder / "en/cong-khai/index.html").read_text("utf-8")
    assert "(in Vietnamese)" in marked


def test_hostile_text_stays_text_on_every_page(hostile: Built) -> None:
    shown = 0
    for path in hostile.pages():
        page = parse(path)
        assert not page.all("iframe"), path
        assert not page.all("img"), path
        assert all(is_no_inline_program(script) for script in page.all("script")), path
        for _, attributes in page.elements:
            assert not [name for name in attributes if name.startswith("on")], path
            for name in ("href", "src"):
                assert not (attributes.get(name) or "").startswith("javascript:"), path
        shown += page.text.count("<script>window.hacked=1</script>")
        assert "49" not in _title(path)
    assert shown > 20


def is_no_inline_program(script: dict[str, str | None]) -> bool:
    """A file of its own, or a block of data (HTML, 4.12.1), which no policy has to let run."""
    return bool(script.get("src")) or script == {"type": "application/ld+json"}


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _address(path: Path, built: Built) -> str:
    return path.relative_to(built.folder).as_posix().removesuffix("index.html")


def _file(built: Built, address: str) -> Path:
    """The file a static host serves for an address; a foreign path is no file."""
    if not address.startswith(built.path):
        return built.folder / "outside-of-the-site"
    file = built.folder / address.removeprefix(built.path)
    return file / "index.html" if address.endswith("/") else file


def _title(path: Path) -> str:
    found = re.search(r"<title>(.*?)</title>", path.read_text("utf-8"), re.S)
    assert found is not None, path
    return found[1]
