"""The same content as a stock MkDocs + Material site, to measure ours beside it.

The Markdown pages are the same; every record is a Markdown page made from the same data, in
one folder with a page that lists them all. Nothing of the theme is changed: its default
features, its search, its own look, only no fonts from another host.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from disclosure.dates import PartialDate
from disclosure.model.publication import Publication
from disclosure.model.site import Site

BLOCK = re.compile(r"<!--\s*khoi:.*?-->")
OWN_LINK = re.compile(r"\]\(trang:[^)]*\)")
NEWEST = 10

SETTINGS = {
    "site_name": "Công khai và dân chủ ở cơ sở",
    "theme": {"name": "material", "language": "vi", "font": False},
    "plugins": [
        "search",
        {
            "i18n": {
                "docs_structure": "suffix",
                "fallback_to_default": True,
                "languages": [
                    {"locale": "vi", "name": "Tiếng Việt", "default": True, "build": True},
                    {"locale": "en", "name": "English", "build": True},
                ],
            }
        },
    ],
    "markdown_extensions": [
        "admonition",
        "attr_list",
        "def_list",
        "footnotes",
        "md_in_html",
        "tables",
    ],
}


def write_stock(site: Site, docs: Path, target: Path, address: str) -> Path:
    """Write the stock site's sources into `target`; gives its settings file."""
    shutil.copytree(docs, target / "docs")
    for page in (target / "docs").rglob("*.md"):
        text = page.read_text("utf-8")
        text = BLOCK.sub("", OWN_LINK.sub("](index.md)", text))
        if page.name == "index.md" and page.parent == target / "docs":
            text += "\n## Mới công khai\n\n" + _table(_newest(site)[:NEWEST], "")
        page.write_text(text, "utf-8")
    register = target / "docs" / "cong-khai"
    register.mkdir()
    (register / "index.md").write_text(
        "---\ndescription: Mọi văn bản đã công khai.\n---\n\n# Sổ công khai\n\n"
        + _table(_newest(site), "../"),
        encoding="utf-8",
    )
    for record in site.publications:
        file = target / "docs" / record.kind / f"{record.id}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text("\n".join(_record(record, site)), "utf-8")
    settings = target / "mkdocs.yml"
    settings.write_text(yaml.safe_dump({**SETTINGS, "site_url": address}), encoding="utf-8")
    return settings


def _newest(site: Site) -> list[Publication]:
    return sorted(site.publications, key=lambda record: str(_day(record)), reverse=True)


def _day(record: Publication) -> PartialDate | str:
    return record.filed_on or ""


def _table(records: Iterable[Publication], folder: str) -> str:
    rows = ["| Ngày | Văn bản | Số hiệu |", "| --- | --- | --- |"]
    rows.extend(
        f"| {_day(r)} | [{_cell(r.title)}]({folder}{r.kind}/{r.id}.md) | {_cell(r.number or '')} |"
        for r in records
    )
    return "\n".join(rows) + "\n"


def _record(record: Publication, site: Site) -> Iterator[str]:
    """The lines of a record's page: what our page shows, as plain Markdown."""
    yield "---"
    yield f"description: {json.dumps(record.summary[:155], ensure_ascii=False)}"
    yield "---"
    yield ""
    yield f"# {_cell(record.title)}"
    yield ""
    yield record.summary
    yield ""
    yield "| Mục | Nội dung |"
    yield "| --- | --- |"
    clauses = ", ".join(f"khoản {n}: {site.clause[n].name}" for n in record.clauses)
    places = ", ".join(site.neighborhood[code].name for code in record.neighborhoods)
    facts = (
        ("Số hiệu", record.number),
        ("Cơ quan ban hành", record.issuer or ""),
        ("Ngày", _day(record)),
        ("Niêm yết từ", record.posted_from),
        ("Niêm yết đến", record.posted_until),
        ("Khoản của Điều 11", clauses),
        ("Khu phố", places or "Cả phường"),
        ("Nguồn", record.source.description if record.source else None),
        ("Ghi chú", record.note),
    )
    for label, value in facts:
        if value:
            yield f"| {label} | {_cell(str(value))} |"
    yield ""
    yield "## Hình thức công khai"
    yield ""
    for use in record.forms:
        yield f"- {site.form[use.form].name}: {use.place or ''}"
    yield ""
    if record.content:
        yield "## Nội dung"
        yield ""
        yield _below_section(record.content)


def _below_section(content: str) -> str:
    """The content with its headings below the section's: the highest becomes h3."""
    levels = [len(marks) for marks in re.findall(r"^(#+) ", content, re.M)]
    more = "#" * max(0, 3 - min(levels, default=3))
    return re.sub(r"^(#+ )", rf"{more}\1", content, flags=re.M)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
