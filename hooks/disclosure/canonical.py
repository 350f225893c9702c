"""One exact form of a record, so that its hash depends on what it says and not on how it was typed.

The form is the tree of the YAML file, in which every value is text, as JSON in the way of
RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code units, no blanks, UTF-8.
Text is in Unicode NFC, without blanks around it. Layout, comments, order of keys and quotes
leave no trace. The typed model has no part in it, so that a version of ten years ago
still has its hash when the model has changed.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence

Tree = str | Sequence["Tree"] | Mapping[str, "Tree"] | None
"""What a YAML file holds when every value is read as text."""


def canonical_text(value: str) -> str:
    """Text in NFC without blanks around it: `|` and `|-` say the same."""
    return unicodedata.normalize("NFC", value).strip()


def canonical_form(tree: Tree) -> bytes:
    """The exact bytes that stand for a record."""
    # Python escapes what RFC 8785 escapes, in the same way, and nothing else.
    return json.dumps(_sorted(tree), ensure_ascii=False, separators=(",", ":")).encode()


def sha256_of(tree: Tree) -> str:
    """SHA-256 of the canonical form, in hex."""
    return hashlib.sha256(canonical_form(tree)).hexdigest()


def _sorted(tree: Tree) -> object:
    if tree is None:
        return None
    if isinstance(tree, str):
        return canonical_text(tree)
    if isinstance(tree, Mapping):
        items = [(canonical_text(key), _sorted(value)) for key, value in tree.items()]
        return dict(sorted(items, key=lambda item: item[0].encode("utf-16-be")))
    return [_sorted(item) for item in tree]
