"""What differs between two versions of a record, value by value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeGuard

from ..canonical import Tree, canonical_form, canonical_text
from .history import Change

Path = tuple[str, ...]
_MOST_PAIRS = 10_000
"""Comparisons of entries with each other; beyond, entries are paired by their order."""


def changes_between(before: Tree, after: Tree) -> tuple[Change, ...]:
    """Every value that was added, changed or taken away.

    Entries of a list are matched by what they say, not by their place: one that was put in
    front of the others, or moved, changes none of them.
    """
    return tuple(_between((), before, after))


def _between(path: Path, before: Tree, after: Tree) -> Iterator[Change]:
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for key in dict.fromkeys((*before, *after)):
            yield from _between((*path, key), before.get(key), after.get(key))
    elif _is_list(before) and _is_list(after):
        yield from _between_lists(path, before, after)
    elif isinstance(before, str) and isinstance(after, str):
        if canonical_text(before) != canonical_text(after):
            yield Change(path, canonical_text(before), canonical_text(after))
    else:
        yield from (Change(at, text, None) for at, text in leaves(before, path))
        yield from (Change(at, None, text) for at, text in leaves(after, path))


def leaves(tree: Tree, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text in a tree with its path."""
    if isinstance(tree, str):
        yield path, canonical_text(tree)
    elif isinstance(tree, Mapping):
        for key, value in tree.items():
            yield from leaves(value, (*path, key))
    elif tree is not None:
        for index, item in enumerate(tree):
            yield from leaves(item, (*path, str(index)))


def _is_list(tree: Tree) -> TypeGuard[Sequence[Tree]]:
    return isinstance(tree, Sequence) and not isinstance(tree, str)


def _between_lists(path: Path, before: Sequence[Tree], after: Sequence[Tree]) -> Iterator[Change]:
    partner = _partners(before, after)
    for index, item in enumerate(after):
        old = partner.get(index)
        yield from _between((*path, str(index)), None if old is None else before[old], item)
    kept = set(partner.values())
    for index, item in enumerate(before):
        if index not in kept:
            yield from _between((*path, str(index)), item, None)


def _partners(before: Sequence[Tree], after: Sequence[Tree]) -> dict[int, int]:
    """For entries of the new list, the entry of the old one that each was."""
    old = [canonical_form(item) for item in before]
    new = [canonical_form(item) for item in after]
    partner: dict[int, int] = {}
    places: dict[bytes, list[int]] = {}
    for index in reversed(range(len(old))):
        places.setdefault(old[index], []).append(index)
    for index, form in enumerate(new):
        if places.get(form):
            partner[index] = places[form].pop()
    kept = set(partner.values())
    left = [index for index in range(len(old)) if index not in kept]
    free = [index for index in range(len(new)) if index not in partner]
    if len(left) * len(free) <= _MOST_PAIRS:
        for _, index, was in sorted(
            (-_likeness(before[was], after[index]), index, was) for was in left for index in free
        ):
            if index not in partner and was not in kept and _likeness(before[was], after[index]):
                partner[index] = was
                kept.add(was)
    # Nothing in common, but the same place: a value that was replaced.
    for index in free:
        if index not in partner and index in left and index not in kept:
            partner[index] = index
            kept.add(index)
    return partner


def _likeness(before: Tree, after: Tree) -> int:
    """How many values two entries share."""
    return len(set(leaves(before)) & set(leaves(after)))
