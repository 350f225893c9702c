"""Word templates of the ward: what is wrong is said before anything is filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosure.load.word_templates import read_templates
from disclosure.model.paper import PAPERS
from word_templates import LINE_FIELDS, list_template, template

ROOT = Path(__file__).parents[2]


def problems_of(folder: Path, content: bytes, name: str = "danh-sach-quy.docx") -> list[str]:
    (folder / name).write_bytes(content)
    return [f"{p.code}: {p.message}" for p in read_templates(folder, "data/mau")[1]]


@pytest.mark.parametrize("folder", ["data/mau", "demo/data/mau"])
def test_the_templates_of_the_repository_are_whole(folder: str) -> None:
    templates, problems = read_templates(ROOT / folder, folder)
    assert problems == []
    assert {paper.code for paper in PAPERS} == {*templates}


def test_a_template_is_taken_as_it_is(tmp_path: Path) -> None:
    content = list_template("{{ ky }}")
    (tmp_path / "danh-sach-quy.docx").write_bytes(content)
    assert read_templates(tmp_path, "mau") == ({"danh-sach-quy": content}, [])


def test_without_a_folder_there_are_no_word_files(tmp_path: Path) -> None:
    assert read_templates(tmp_path / "mau", "mau") == ({}, [])


def test_what_word_and_systems_leave_behind_is_no_template(tmp_path: Path) -> None:
    for name in ("~$nh-sach-quy.docx", ".DS_Store"):
        (tmp_path / name).write_bytes(b"x")
    assert read_templates(tmp_path, "mau") == ({}, [])


WRONG: dict[str, tuple[bytes, str, tuple[str, ...]]] = {
    "a brace left open": (
        list_template("Kỳ {{ ky của phường"),
        "broken-tag",
        ("“Kỳ {{ ky của phường”", "không đóng"),
    ),
    "a brace that only closes": (list_template("ky }}"), "broken-tag", ("“ky }}”",)),
    "a loop without end": (
        template("{% for dong in danh_sach %}", "{{ dong.ten }} {{ dong.hinh_thuc }}"),
        "broken-tag",
        ("“{% for dong in danh_sach %}” chưa được đóng", "endfor"),
    ),
    "an end without loop": (
        list_template("{% endif %}"),
        "broken-tag",
        ("“{% endif %}” không khớp",),
    ),
    "crossed blocks": (
        list_template("{% if ky %}{% for a in danh_sach %}{% endif %}{% endfor %}"),
        "broken-tag",
        ("“{% endif %}” không khớp", "“{% for a in danh_sach %}”"),
    ),
    "nonsense in a tag": (
        list_template("Kỳ {{ ky ky }}"),
        "broken-tag",
        ("“Kỳ {{ ky ky }}”", "thẻ viết sai"),
    ),
    "an unknown filter": (
        list_template("{{ ky|viet_hoa }}"),
        "broken-tag",
        ("“{{ ky|viet_hoa }}”", "`viet_hoa`"),
    ),
    "a filter that would break the document": (
        list_template("{{ ky|safe }}"),
        "broken-tag",
        ("`safe`",),
    ),
    "another template called": (
        list_template("{% include 'khac.docx' %}"),
        "broken-tag",
        ("mẫu khác",),
    ),
    "a row's tag outside a table": (
        list_template("{%tr if ky %}"),
        "broken-tag",
        ("“{%tr if ky %}” chỉ dùng trong bảng",),
    ),
    "a row that would be lost": (
        template(rows=[["{%tr for dong in danh_sach %}", "{{ dong.ten }}"], ["{%tr endfor %}"]]),
        "broken-tag",
        ("cả hàng ấy sẽ mất",),
    ),
    "a paragraph that would be lost": (
        list_template("{%p if ky %} Kỳ {{ ky }}", "{%p endif %}"),
        "broken-tag",
        ("cả đoạn ấy sẽ mất",),
    ),
    "an unknown field": (
        list_template("Kỳ {{ kyy }}"),
        "unknown-template-field",
        ("“Kỳ {{ kyy }}”", "`kyy`", "`ky`"),
    ),
    "an unknown field of a line": (
        list_template(line=[*LINE_FIELDS, "{{ dong.so_hieu }}"]),
        "unknown-template-field",
        ("`danh_sach.so_hieu`", "so_ky_hieu"),
    ),
    "a field of a line outside its loop": (
        list_template("{{ danh_sach.ten }}"),
        "unknown-template-field",
        ("`danh_sach.ten`",),
    ),
    "an unknown field in a condition": (
        list_template("{% if co_hop %}có{% endif %}"),
        "unknown-template-field",
        ("`co_hop`",),
    ),
    "an unknown field in a header": (
        template(
            rows=[["{%tr for dong in danh_sach %}"], LINE_FIELDS, ["{%tr endfor %}"]],
            header="{{ ten_phuong }}",
        ),
        "unknown-template-field",
        ("“{{ ten_phuong }}”",),
    ),
    "a list without what the law asks for": (
        list_template(line=["{{ dong.ten }}"]),
        "lacking-field",
        ("`danh_sach.hinh_thuc`",),
    ),
    "no document": (b"PK nothing", "unreadable-template", ("Word",)),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_broken_template_is_told_with_its_tag(case: str, tmp_path: Path) -> None:
    content, code, said = WRONG[case]
    found = problems_of(tmp_path, content)
    assert len(found) == 1, found
    assert found[0].startswith(f"{code}: ")
    for text in said:
        assert text in found[0]


def test_a_file_that_no_paper_has_is_told(tmp_path: Path) -> None:
    (found,) = problems_of(tmp_path, list_template(), "danh-sach.docx")
    assert found.startswith("unknown-template: ")
    assert "danh-sach-quy.docx" in found


RIGHT = [
    "{{ ky }} “{{ ky | upper }}”",
    "{% if danh_sach %}{{ danh_sach | length }}{% else %}{{ ky }}{% endif %}",
    "{% set tong = danh_sach | length %}{{ tong }}",
    "{% for mot in danh_sach %}{{ loop.index }}. {{ mot['ten'] }}{% endfor %}",
    "{{ so_noi_dung if so_noi_dung else ‘……’ }}",
    "{# ghi chú cho người sửa mẫu #}{% raw %}a{% endraw %}",
    "Giá {5} và { ngoặc } thường",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_jinja_can_do_in_a_paragraph_is_allowed(text: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, list_template(text)) == []
