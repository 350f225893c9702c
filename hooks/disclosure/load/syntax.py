"""Why a text cannot be read as YAML, in words; and what YAML can do and staff never mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from ..problems import Place, Problem

# PyYAML may come without libyaml: slower, and its errors are said in other words.
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAXIMUM_DEPTH = 12

_TAB = re.compile(r"^ *(?:- *)*\t", re.M)
_HINTS = (
    (
        "mapping values are not allowed",
        'dấu hai chấm nằm trong câu. Đặt cả câu trong dấu nháy kép “"…"”, '
        'ví dụ: trich_yeu: "Thông báo: lịch tiếp công dân"',
    ),
    (
        "could not find expected ':'",
        "thiếu dấu hai chấm sau tên trường. Viết: tên_trường: nội dung",
    ),
    (
        "found unexpected end of stream",
        "dấu nháy mở mà không đóng. Thêm dấu nháy còn thiếu ở cuối câu.",
    ),
    (
        "did not find expected key",
        "dòng này thụt vào không thẳng hàng với các dòng cùng nhóm. Căn lại số dấu cách đầu dòng.",
    ),
    (
        "did not find expected '-' indicator",
        "danh sách bị ngắt. Mỗi mục bắt đầu bằng “- ” và thẳng hàng nhau.",
    ),
    (
        "block sequence entries are not allowed",
        "mục “- ” đặt sai chỗ. Xuống dòng rồi mới viết “- ”.",
    ),
    ("while scanning an alias", "dấu * ở đầu chữ có nghĩa riêng. Đặt cả câu trong dấu nháy kép."),
    ("while scanning an anchor", "dấu & ở đầu chữ có nghĩa riêng. Đặt cả câu trong dấu nháy kép."),
    ("tag", "dấu ! ở đầu chữ có nghĩa riêng. Đặt cả câu trong dấu nháy kép."),
    ("escape", "dấu \\ trong dấu nháy kép có nghĩa riêng. Đổi sang dấu nháy đơn."),
    (
        "while scanning a block scalar",
        "sau dấu | hoặc > phải xuống dòng. Viết nội dung ở dòng dưới, thụt vào hai dấu cách.",
    ),
    (
        "cannot start any token",
        "ký tự này không đứng đầu nội dung được. Đặt cả câu trong dấu nháy kép.",
    ),
    (
        "while parsing a flow",
        "ngoặc { hoặc [ chưa đóng. Đóng ngoặc hoặc đặt cả câu trong dấu nháy kép.",
    ),
    ("nesting", "quá nhiều ngoặc lồng nhau. Chép lại theo tệp mẫu."),
    ("expected <document start>", "nội dung này nằm ngoài bản ghi. Xem lại dấu cách đầu dòng."),
)
_NO_HINT = (
    "không đọc được cấu trúc ở đây. So với tệp mẫu: dấu cách đầu dòng, dấu hai chấm, dấu nháy."
)
_NEVER_CLOSED = ("found unexpected end of stream", "while parsing a flow")


def place_of(index: int, text: str, name: str) -> Place:
    """The place of a character, by its index."""
    return Place(name, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def tabs(text: str, name: str) -> Iterator[Problem]:
    """Tabs that indent: YAML allows none."""
    for found in _TAB.finditer(text):
        yield place_of(found.end() - 1, text, name).problem(
            "tab-indentation", "đầu dòng có phím Tab. Thay bằng dấu cách (mỗi bậc hai dấu cách)."
        )


def unsupported(text: str, name: str) -> Iterator[Problem]:
    """What YAML can do and staff never mean: marks for copies and types, bottomless nesting.

    Read from events, one by one: `compose` forgets the marks, and builds first.
    """
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        place = _place(event.start_mark, name)
        if depth > MAXIMUM_DEPTH:
            yield place.problem(
                "unsupported-yaml", "quá nhiều bậc lồng nhau. Chép lại theo tệp mẫu."
            )
            return
        for sign, used in _marks(event):
            if used:
                yield place.problem(
                    "unsupported-yaml",
                    f"dấu {sign} ở đầu nội dung có nghĩa riêng. Đặt cả câu trong dấu nháy kép.",
                )


def _marks(event: yaml.Event) -> Iterator[tuple[str, bool]]:
    if isinstance(event, yaml.AliasEvent):
        yield "*", True
    elif isinstance(event, yaml.NodeEvent):
        yield "&", event.anchor is not None
        yield "!", getattr(event, "tag", None) is not None


def syntax_problem(error: yaml.YAMLError, name: str) -> Problem:
    """What the parser says, in words that tell what to type."""
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    sign, hint = next(((sign, hint) for sign, hint in _HINTS if sign in said), ("", _NO_HINT))
    mark = None
    if isinstance(error, yaml.MarkedYAMLError):
        # What is never closed is found at the end of the file and mended where it opens.
        mark = (sign in _NEVER_CLOSED and error.context_mark) or error.problem_mark
    return _place(mark, name).problem("invalid-yaml", hint)


def _place(mark: Any, name: str) -> Place:
    return Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
