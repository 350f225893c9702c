"""What is wrong with the tags of a Word template, before anything is filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import TemplateSyntaxError, nodes

from ..model.fields import quoted
from ..model.paper import Fields, Paper, field_of
from ..problems import did_you_mean
from ..word import environment
from .word_parts import TAG, Paragraph, as_jinja, prefix_of

_BRACES = re.compile(r"\{[{%#]|[}%#]\}")
_WORD = re.compile(r"^\{%-?\s*(?:tr |tc |p |r )?\s*(\w+)")
_BLOCKS = ("for", "if", "with", "filter", "macro", "call", "block", "raw", "autoescape")


@dataclass(frozen=True)
class Fault:
    """One thing wrong: a code of a problem and what to say."""

    code: str
    message: str


def faults(paper: Paper, texts: Sequence[Paragraph]) -> Iterator[Fault]:
    """Everything wrong with a template; what only follows from broken braces is left out."""
    found = [*_open_braces(texts), *_misplaced(texts)]
    yield from found
    if found:
        return
    found = list(_unpaired(texts))
    yield from found
    if not found:
        yield from _wrong_content(paper, [as_jinja(one.text) for one in texts])


def _open_braces(texts: Sequence[Paragraph]) -> Iterator[Fault]:
    for one in texts:
        inside = (tag[2:-2] for tag in TAG.findall(one.text))
        if any(_BRACES.search(text) for text in (TAG.sub("", one.text), *inside)):
            yield Fault(
                "broken-tag",
                f"ở đoạn {quoted(one.text)} có dấu ngoặc mở mà không đóng, hoặc đóng mà không mở. "
                "Mỗi thẻ nằm gọn trong một đoạn: {{ trường }} hoặc {% … %}.",
            )


def _misplaced(texts: Sequence[Paragraph]) -> Iterator[Fault]:
    """What docxtpl would throw away in silence: a row or paragraph that is more than its tag."""
    for one in texts:
        for tag in TAG.findall(one.text):
            prefix = prefix_of(tag)
            if prefix in ("tr", "tc") and one.row is None:
                yield Fault(
                    "broken-tag",
                    f"{quoted(tag)} chỉ dùng trong bảng. Đặt nó vào một hàng riêng của bảng, "
                    f"hoặc bỏ chữ {prefix}.",
                )
            elif prefix == "tr" and one.row != tag.strip():
                yield Fault(
                    "broken-tag",
                    f"hàng của bảng có {quoted(tag)} còn có chữ khác: cả hàng ấy sẽ mất. Để thẻ "
                    "một mình trên một hàng, hàng cần lặp ở giữa hai thẻ.",
                )
            elif prefix == "p" and one.text.strip() != tag.strip():
                yield Fault(
                    "broken-tag",
                    f"đoạn có {quoted(tag)} còn có chữ khác: cả đoạn ấy sẽ mất. Để thẻ một mình "
                    "một đoạn, hoặc bỏ chữ p.",
                )


def _unpaired(texts: Sequence[Paragraph]) -> Iterator[Fault]:
    opened: list[tuple[str, str]] = []
    for tag in (tag for one in texts for tag in TAG.findall(one.text)):
        found = _WORD.match(tag)
        word = found[1] if found else ""
        if word in _BLOCKS:
            opened.append((word, tag))
        elif word.startswith("end") and word[3:] in _BLOCKS:
            if opened and opened[-1][0] == word[3:]:
                opened.pop()
                continue
            before = f", thẻ đang mở trước nó là {quoted(opened[-1][1])}" if opened else ""
            yield Fault(
                "broken-tag",
                f"{quoted(tag)} không khớp với thẻ mở nào{before}. Thêm thẻ mở hoặc xóa thẻ này.",
            )
            return
    for word, tag in opened:
        yield Fault(
            "broken-tag", f"{quoted(tag)} chưa được đóng. Thêm thẻ end{word} vào sau phần của nó."
        )


def _wrong_content(paper: Paper, lines: Sequence[str]) -> Iterator[Fault]:
    text = "\n".join(lines)
    try:
        environment().compile(text)
        tree = environment().parse(text)
    except TemplateSyntaxError as error:
        line = lines[error.lineno - 1] if 0 < error.lineno <= len(lines) else ""
        yield Fault(
            "broken-tag",
            f"ở đoạn {quoted(line)} có thẻ viết sai{_reason(error)}. Sửa lại thẻ, xem mẫu gốc và "
            "hướng dẫn về mẫu văn bản.",
        )
        return
    if next(tree.find_all((nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)), None):
        yield Fault("broken-tag", "mẫu không được gọi mẫu khác. Xóa thẻ include, import, extends.")
        return
    walk = _Walk(paper.fields)
    walk.visit(tree, {**dict.fromkeys(environment().globals, _ANY), **_top(paper.fields)})
    for name in dict.fromkeys(walk.unknown):
        yield _unknown(name, paper, lines)
    for path in paper.needed:
        if path not in walk.used:
            yield Fault(
                "lacking-field",
                f"mẫu không dùng trường `{path}` ({field_of(paper.fields, path)}), nên bản Word "
                "sẽ thiếu điều luật đòi hỏi. Thêm trường ấy vào mẫu.",
            )


def _reason(error: TemplateSyntaxError) -> str:
    found = re.match(r"No (?:filter|test) named '(\w+)'", error.message or "")
    return f": không có cách đổi nào tên `{found[1]}`" if found else ""


def _unknown(name: str, paper: Paper, lines: Sequence[str]) -> Fault:
    last = name.rpartition(".")[2]
    line = next((one for one in lines if re.search(rf"\b{re.escape(last)}\b", one)), "")
    above = field_of(paper.fields, name.rpartition(".")[0]) if "." in name else paper.fields
    known = list(above) if isinstance(above, Mapping) else []
    return Fault(
        "unknown-template-field",
        f"ở đoạn {quoted(line)} có trường `{name}` mà văn bản này không có."
        f"{did_you_mean(last, known)} Các trường: "
        f"{', '.join(known) if known else 'không có trường con nào'}.",
    )


@dataclass(frozen=True)
class _Any:
    """A value of which nothing is known: a counter of a loop, what a filter gives."""


@dataclass(frozen=True)
class _List:
    """A list; each of its lines has fields."""

    path: str
    fields: Fields


@dataclass(frozen=True)
class _Line:
    """One line of a list."""

    path: str
    fields: Fields


@dataclass(frozen=True)
class _Text:
    """A text or a number."""

    path: str


_Known = _Any | _List | _Line | _Text
_Scope = Mapping[str, _Known]
_ANY = _Any()


def _top(fields: Fields, above: str = "") -> dict[str, _Known]:
    return {
        name: _List(above + name, inner) if isinstance(inner, Mapping) else _Text(above + name)
        for name, inner in fields.items()
    }


@dataclass
class _Walk:
    """Goes through a template and notes the fields it names."""

    fields: Fields
    used: set[str] = field(default_factory=set)
    unknown: list[str] = field(default_factory=list)

    def visit(self, node: nodes.Node, scope: dict[str, _Known]) -> None:
        """Note every field below a node; what a tag sets is known to what follows it."""
        if isinstance(node, nodes.For):
            self._loop(node, scope)
        elif isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
            self._value(node, scope)
        elif isinstance(node, nodes.Assign | nodes.AssignBlock):
            for child in node.iter_child_nodes(exclude=("target",)):
                self.visit(child, scope)
            scope.update(dict.fromkeys(_names(node.target), _ANY))
        elif isinstance(node, nodes.Macro | nodes.CallBlock):
            arguments = {name for one in node.args for name in _names(one)}
            own = {**scope, **dict.fromkeys({*arguments, "caller", "varargs", "kwargs"}, _ANY)}
            for child in node.body:
                self.visit(child, own)
            if isinstance(node, nodes.Macro):
                scope[node.name] = _ANY
        else:
            for child in node.iter_child_nodes():
                self.visit(child, scope)

    def _loop(self, node: nodes.For, scope: dict[str, _Known]) -> None:
        items = self._value(node.iter, scope)
        line: _Known = _Line(items.path, items.fields) if isinstance(items, _List) else _ANY
        names = _names(node.target)
        own: dict[str, _Known] = {**scope, "loop": _ANY}
        own.update(dict.fromkeys(names, line if len(names) == 1 else _ANY))
        for child in (*([node.test] if node.test else []), *node.body):
            self.visit(child, own)
        for child in node.else_:
            self.visit(child, scope)

    def _value(self, node: nodes.Node, scope: dict[str, _Known]) -> _Known:
        if isinstance(node, nodes.Name):
            found = scope.get(node.name)
            if found is None:
                self.unknown.append(node.name)
                return _ANY
            if isinstance(found, _Text | _List):
                self.used.add(found.path)
            return found
        if isinstance(node, nodes.Getattr):
            return self._part(self._value(node.node, scope), node.attr)
        if isinstance(node, nodes.Getitem) and (name := _constant(node.arg)) is not None:
            return self._part(self._value(node.node, scope), name)
        self.visit_below(node, scope)
        return _ANY

    def visit_below(self, node: nodes.Node, scope: dict[str, _Known]) -> None:
        """Note what stands inside an expression."""
        for child in node.iter_child_nodes():
            self.visit(child, scope)

    def _part(self, value: _Known, name: str) -> _Known:
        if isinstance(value, _Any):
            return _ANY
        path = f"{value.path}.{name}"
        if isinstance(value, _Line) and name in value.fields:
            inner = value.fields[name]
            self.used.add(path)
            return _List(path, inner) if isinstance(inner, Mapping) else _Text(path)
        self.unknown.append(path)
        return _ANY


def _constant(node: nodes.Node) -> str | None:
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        return node.value
    return None


def _names(target: nodes.Node) -> list[str]:
    if isinstance(target, nodes.Name):
        return [target.name]
    return [name.name for name in target.find_all(nodes.Name)]
