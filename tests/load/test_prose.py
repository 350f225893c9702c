"""Hand-written pages as the check reads them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from disclosure.load.prose import read_prose

PAGE = """---
title: Bài mẫu
reviewed: 2026-11-24
review_by: 2027-05-24
reviewer: công chức tư pháp
van_ban: [10/2022/QH15]
---

# Bài mẫu {#bai-mau}

Luật 10/2022/QH15.

```yaml
so_hieu: 59/2023/NĐ-CP
```

Hết.
"""


def write(docs: Path, name: str, text: str) -> None:
    (docs / name).parent.mkdir(parents=True, exist_ok=True)
    (docs / name).write_text(text, "utf-8")


def test_a_page_tells_its_review_and_keeps_its_lines(tmp_path: Path) -> None:
    write(tmp_path / "docs", "phap-luat/bai-mau.md", PAGE)
    (page,) = read_prose(tmp_path / "docs", tmp_path)
    assert (page.source, page.language) == ("phap-luat/bai-mau", "vi")
    assert page.file == "docs/phap-luat/bai-mau.md"
    assert (page.title, page.reviewed_on) == ("Bài mẫu", date(2026, 11, 24))
    assert page.named_laws == ("10/2022/QH15",)
    assert (page.review_by, page.reviewer) == (date(2027, 5, 24), "công chức tư pháp")
    lines = page.text.splitlines()
    assert lines[10] == PAGE.splitlines()[10] == "Luật 10/2022/QH15."
    assert lines[16] == "Hết."
    # An example of a record says nothing of the law.
    assert "59/2023" not in page.text


def test_all_that_is_said_keeps_its_place(tmp_path: Path) -> None:
    write(tmp_path, "bai.md", PAGE)
    (page,) = read_prose(tmp_path, tmp_path)
    said = page.said.splitlines()
    assert said[1] == "title: Bài mẫu"
    assert said[10] == "Luật 10/2022/QH15."
    place = page.place(page.said, page.said.index("10/2022/QH15."))
    assert (place.file, place.line, place.column) == ("bai.md", 11, 6)


def test_a_page_without_front_matter_says_its_text(tmp_path: Path) -> None:
    write(tmp_path, "bai.md", "# Bài\n")
    (page,) = read_prose(tmp_path, tmp_path)
    assert (page.front_matter, page.said, page.review_by) == ("", "# Bài", None)


def test_a_translation_is_a_page_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, "bai.md", "# Bài\n")
    write(tmp_path, "bai.en.md", "# Page\n")
    assert [
        (page.source, page.language, page.title) for page in read_prose(tmp_path, tmp_path)
    ] == [
        ("bai", "en", "Page"),
        ("bai", "vi", "Bài"),
    ]


def test_what_is_no_day_is_no_review(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "---\nreviewed: hôm qua\nvan_ban: 10/2022/QH15\n---\n")
    write(tmp_path, "b.md", "---\n- [\n---\nChữ.\n")
    write(tmp_path, "c.md", "---\nreviewed: 2026-11-24 10:00:00\n---\n")
    found = read_prose(tmp_path, tmp_path)
    assert [page.reviewed_on for page in found] == [None, None, date(2026, 11, 24)]
    assert found[0].named_laws == ()


def test_without_a_folder_there_are_no_pages(tmp_path: Path) -> None:
    assert read_prose(tmp_path / "docs", tmp_path) == ()
