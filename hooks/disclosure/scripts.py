"""Joins the modules of a script into one file, so that a page asks for one address, not ten.

Browsers could follow the imports themselves, but each step would cost a slow phone a round trip,
and the modules' addresses carry no mark of their content, so that after a release old and new
ones could meet. The modules keep to the part of the language that joining needs: imports and
exports by name only, and no name twice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function|const|let|class)", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_COMMENT_LINE = re.compile(r"^\s*//.*\n", re.MULTILINE)
_DOC_COMMENT = re.compile(r"^\s*/\*\*.*?\*/\n", re.MULTILINE | re.DOTALL)
_NAME = re.compile(r"^(?:async )?(?:function\*?|const|let|class) (\w+)", re.MULTILINE)


class ScriptError(Exception):
    """The modules cannot be joined; the message names the file and what to change."""


def joined(modules: Mapping[str, str], entry: str) -> str:
    """One module with the text of `entry` and of all that it imports, each once, used ones first.

    `modules` are texts by file name. Raises `ScriptError` for an unknown import, an import or
    export in another form, or a name that two modules have at their top level.
    """
    order: list[str] = []
    _collect(entry, modules, order, ())
    owners: dict[str, str] = {}
    parts: list[str] = []
    for name in order:
        text = _EXPORT.sub("", _IMPORT.sub("", modules[name]))
        if left := _LEFT.search(text):
            raise ScriptError(f"{name}: không ghép được “{left[0]}”; chỉ dùng tên trong {{}}.")
        for declared in _NAME.findall(text):
            if declared in owners:
                raise ScriptError(f"{name}: “{declared}” đã có trong {owners[declared]}; đổi tên.")
            owners[declared] = name
        parts.append(_DOC_COMMENT.sub("", _COMMENT_LINE.sub("", text)).strip("\n"))
    return "\n".join(parts) + "\n"


def _collect(
    name: str, modules: Mapping[str, str], order: list[str], within: tuple[str, ...]
) -> None:
    if name in within:
        raise ScriptError(f"{name}: các tệp nhập vòng quanh nhau: {' → '.join([*within, name])}.")
    if name in order:
        return
    if name not in modules:
        raise ScriptError(f"{within[-1] if within else name}: không có tệp {name}.")
    for needed in _IMPORT.findall(modules[name]):
        _collect(needed, modules, order, (*within, name))
    order.append(name)
