"""Filling Word templates: the same bytes each time, and no text that breaks the document."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.outputs import word_files
from disclosure.outputs.word import WordTemplateError, render_word
from disclosure.outputs.word_files import WordFile, write_word_files
from word_templates import list_template, template

DAY = date(2026, 9, 30)


def render(content: bytes, **values: Any) -> bytes:
    return render_word(
        content, values, name="mau.docx", title="Tên & <b>", made_on=DAY, author="UBND phường Mẫu"
    )


def paragraphs(content: bytes) -> list[str]:
    return [one.text for one in Document(io.BytesIO(content)).paragraphs]


def test_two_renders_are_the_same_bytes() -> None:
    made = list_template("{{ ky }}")
    lines = [{"ten": "Một", "hinh_thuc": "a\nb"}]
    assert render(made, ky="quý I", danh_sach=lines) == render(made, ky="quý I", danh_sach=lines)


def test_nothing_tells_who_changed_the_template_or_when() -> None:
    document = Document()
    document.core_properties.author = "Người Sửa"
    document.core_properties.last_modified_by = "Người Sửa"
    file = io.BytesIO()
    document.save(file)
    content = render(file.getvalue())
    said = Document(io.BytesIO(content)).core_properties
    assert (said.title, said.author) == ("Tên & <b>", "UBND phường Mẫu")
    assert said.last_modified_by == "UBND phường Mẫu"
    assert said.created is not None
    assert said.created.date() == DAY
    with ZipFile(io.BytesIO(content)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


HOSTILE = [
    "a & b < c > d \"e\" 'f'",
    "{{ ky }} {% for a in b %} {# x #}",
    "</w:t></w:r></w:p><w:p>",
    "]]><!--",
    "&amp; &#0;",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stands_as_it_was_typed(text: str) -> None:
    made = list_template("{{ ky }}")
    content = render(made, ky=text, danh_sach=[{"ten": text, "hinh_thuc": text}])
    assert paragraphs(content)[0] == text
    row = Document(io.BytesIO(content)).tables[0].rows[0]
    assert [cell.text for cell in row.cells] == [text, text]


def test_characters_that_no_document_holds_are_left_out() -> None:
    assert paragraphs(render(template("{{ ky }}."), ky="a\x00b\x0bc\ud800d\ufffee"))[0] == "abcde."


@settings(max_examples=10, deadline=None)
@given(st.text(max_size=30))
def test_any_text_gives_a_document_that_opens(text: str) -> None:
    assert paragraphs(render(template("({{ ky }})"), ky=text))[0].startswith("(")


def test_lines_stand_one_under_the_other() -> None:
    assert paragraphs(render(template("{{ ky }}"), ky="một\nhai"))[0] == "một\nhai"


@pytest.mark.parametrize("tag", ["{{ thieu }}", "{{ ky / 2 }}", "{{ ky.__class__ }}"])
def test_what_cannot_be_filled_is_told_with_its_file(tag: str) -> None:
    with pytest.raises(WordTemplateError, match=r"^mau\.docx: không điền được mẫu này"):
        render(template(tag), ky="x")


def test_a_file_is_made_once_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def file(text: str) -> WordFile:
        return WordFile("a/b.docx", template("{{ ky }}"), "m", {"ky": text}, "T", DAY, "U")

    one = file("một")
    write_word_files([one], tmp_path / "site", tmp_path / "kept")
    first = (tmp_path / "site/a/b.docx").read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(word_files, "render_word", lambda *_args, **_more: b"again")
        write_word_files([one], tmp_path / "site", tmp_path / "kept")
        assert (tmp_path / "site/a/b.docx").read_bytes() == first
    write_word_files([file("hai")], tmp_path / "site", tmp_path / "kept")
    assert paragraphs((tmp_path / "site/a/b.docx").read_bytes())[0] == "hai"
