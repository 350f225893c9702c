"""YAML text -> plain values with positions, or problems. Nothing is guessed here.

Every scalar stays text: YAML's own guesses would make 0235671234 a number in
base eight, 12:30 a count of seconds and `no` false, and let the second of two
equal keys win in silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from ..model.base import Origin
from ..model.base import Path as KeyPath
from ..model.fields import quoted
from ..problems import Place, Problem
from .syntax import Loader, place_of, syntax_problem, tabs, unsupported

MAXIMUM_BYTES = 512 * 1024

Value = str | list["Value"] | dict[str, "Value"] | None

_NOTHING = ("", "~", "null")
"""How YAML writes nothing: an empty field, never a text."""
# Source: YAML 1.2.2, 5.1 Character Set (c-printable).
_NOT_PRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Source:
    """A parsed file: its plain value and where everything in it was typed."""

    value: Value
    origin: Origin


def read_source(path: Path, name: str) -> tuple[Source | None, list[Problem]]:
    """The content of `path`, called `name` in messages; or what keeps it from being read."""
    text, problems = read_text(path, name)
    return parse_source(text, name) if text is not None else (None, problems)


def read_text(path: Path, name: str) -> tuple[str | None, list[Problem]]:
    """The text of a UTF-8 file of reasonable size."""
    try:
        if not path.is_file():  # a device or a pipe would be read for ever
            raise OSError
        size = path.stat().st_size
        raw = path.read_bytes() if size <= MAXIMUM_BYTES else b""
    except OSError:
        return None, [
            Place(name).problem(
                "unreadable-file", "không mở được tệp. Kiểm tra quyền đọc hoặc liên kết hỏng."
            )
        ]
    if size > MAXIMUM_BYTES:
        return None, [
            Place(name).problem(
                "giant-file",
                f"tệp nặng {-(-size // 1024)} KB, quá giới hạn {MAXIMUM_BYTES // 1024} KB của "
                "một bản ghi. Đưa phần dài vào tệp đính kèm, ở đây chỉ giữ tóm tắt.",
            )
        ]
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        readable = error.object[: error.start].decode("utf-8")
        return None, [
            place_of(len(readable), readable, name).problem(
                "wrong-encoding",
                "tệp không lưu theo bảng mã UTF-8. Mở tệp, chọn “Lưu với bảng mã” "
                "(Save with Encoding) và chọn UTF-8.",
            )
        ]


def parse_source(text: str, name: str) -> tuple[Source | None, list[Problem]]:
    """The content of a YAML text."""
    if not text.strip():
        return None, [
            Place(name).problem(
                "empty-file", "tệp trống. Chép tệp mẫu trong phần Hướng dẫn rồi điền, hoặc xóa tệp."
            )
        ]
    hidden = _NOT_PRINTABLE.search(text)
    if hidden:
        place = place_of(hidden.start(), text, name)
        return None, [
            place.problem(
                "control-character",
                f"có ký tự điều khiển không nhìn thấy được (U+{ord(hidden[0]):04X}). "
                "Gõ lại dòng này.",
            )
        ]
    try:
        problems = list(unsupported(text, name))
        if problems:
            return None, problems
        nodes = list(yaml.compose_all(text, Loader=Loader))
    except yaml.YAMLError as error:
        # A tab is the likelier cause, and fatal only where the text cannot be read.
        return None, list(tabs(text, name)) or [syntax_problem(error, name)]
    if len(nodes) != 1 or nodes[0].value == "":
        return None, [_document_count(nodes, name)]
    walk = _Walk(name)
    value = walk.value(nodes[0], ())
    origin = Origin(name, walk.values, walk.keys, frozenset(walk.literals))
    return Source(value, origin), walk.problems


def _document_count(nodes: list[yaml.Node], name: str) -> Problem:
    if len(nodes) < 2:
        return Place(name).problem(
            "empty-file", "tệp chỉ có ghi chú, chưa có nội dung. Điền nội dung hoặc xóa tệp."
        )
    return Place(name, nodes[1].start_mark.line + 1).problem(
        "several-documents",
        "một tệp chỉ chứa một bản ghi. Bỏ dòng `---` và tách phần sau ra tệp riêng.",
    )


class _Walk:
    """Turns nodes into plain values, remembering positions and collecting problems."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.values: dict[KeyPath, tuple[int, int]] = {}
        self.keys: dict[KeyPath, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self.literals: set[KeyPath] = set()

    def value(self, node: yaml.Node, path: KeyPath) -> Value:
        self.values[path] = _start(node)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        return self._mapping(node.value, path)

    def _scalar(self, node: yaml.ScalarNode, path: KeyPath) -> str | None:
        text: str = node.value
        if node.style == "|" and text.strip():
            # The text starts on a line of its own, after empty ones that are not kept.
            before = text[: len(text) - len(text.lstrip())].count("\n")
            self.values[path] = (node.start_mark.line + 2 + before, 1)
            self.literals.add(path)
        return None if text in _NOTHING and not node.style else text

    def _mapping(self, pairs: list[tuple[yaml.Node, yaml.Node]], path: KeyPath) -> dict[str, Value]:
        result: dict[str, Value] = {}
        for key_node, value_node in pairs:
            refused = self._refusal_of_key(key_node, path)
            if refused:
                self.problems.append(refused)
                continue
            key: str = key_node.value
            self.keys[(*path, key)] = _start(key_node)
            result[key] = self.value(value_node, (*path, key))
        return result

    def _refusal_of_key(self, node: yaml.Node, path: KeyPath) -> Problem | None:
        place = Place(self.name, *_start(node))
        if not isinstance(node, yaml.ScalarNode):
            return place.problem(
                "invalid-yaml", "tên trường phải là chữ. Đặt câu có ngoặc trong dấu nháy kép."
            )
        earlier = self.keys.get((*path, node.value))
        if earlier is None:
            return None
        return place.problem(
            "repeated-key",
            f"trường {quoted(node.value)} đã có ở dòng {earlier[0]}. "
            "Gộp lại hoặc xóa một trong hai.",
        )


def _start(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1
