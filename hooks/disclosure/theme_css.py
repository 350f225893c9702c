"""The part of the theme's stylesheet that the site's pages use.

The theme styles far more than prose: its header, search, drawer, icons. The
site has its own, so of some hundred kilobytes a tenth is kept: resets and
what stands inside `.md-typeset`.
"""

from __future__ import annotations

import re

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

KEPT_CLASSES = frozenset(
    {
        "md-typeset",
        *("admonition", "admonition-title", "abstract", "info", "note", "tip", "warning"),
        *("footnote", "footnote-ref", "footnote-backref"),
    }
)
"""Classes that prose can have; everything else in the theme's stylesheet is its own chrome."""
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_FOREIGN = re.compile(r"::?-(?:moz|ms|o)-|\[data-md-(?!color-scheme=\"?default)|\[dir=rtl\]")
_UNUSED_PROPERTY = re.compile(r"--md-(?!default|typeset|accent|code|admonition-[bf]g|text|primary)")


def used_part(css: str) -> str:
    """The rules of `css` that can apply to the site's pages, in their order."""
    return "".join(_kept(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def _kept(rules: list[Node]) -> list[str]:
    found: list[str] = []
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            found.extend(_style(rule))
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in ("media", "supports"):
            inside = _kept(tinycss2.parse_rule_list(rule.content or [], True, True))
            if inside:
                condition = tinycss2.serialize(rule.prelude).strip()
                found.append(f"@{rule.lower_at_keyword} {condition}{{{''.join(inside)}}}")
    return found


def _style(rule: QualifiedRule) -> list[str]:
    selectors = [part for part in _selectors(rule.prelude) if _is_used(part)]
    declarations = [
        declaration.serialize()
        for declaration in tinycss2.parse_blocks_contents(rule.content, True, True)
        if isinstance(declaration, Declaration) and _is_wanted(declaration)
    ]
    if not selectors or not declarations:
        return []
    return [f"{','.join(selectors)}{{{';'.join(declarations)}}}"]


def _selectors(prelude: list[Node]) -> list[str]:
    """The selectors of a list; commas inside :is() and :not() belong to their function."""
    parts: list[list[Node]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [tinycss2.serialize(part).strip() for part in parts]


def _is_used(selector: str) -> bool:
    if _FOREIGN.search(selector):
        return False
    return set(_CLASS.findall(selector)) <= KEPT_CLASSES


def _is_wanted(declaration: Declaration) -> bool:
    value = tinycss2.serialize(declaration.value)
    # Icons drawn into the stylesheet: the site draws its own where it needs one.
    if "url(" in value or "var(--md-admonition-icon" in value:
        return False
    return not _UNUSED_PROPERTY.match(declaration.name)
