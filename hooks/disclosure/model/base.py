"""What every record shares: frozen, no unknown keys, and a memory of where it was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pydantic import BaseModel, ConfigDict, PrivateAttr

from ..canonical import Tree
from ..problems import Place

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Origin:
    """Where a record was typed: its file and the place of each of its fields.

    Paths are as typed (`("hinh_thuc", 0, "tu")`); places count from 1.
    """

    file: str
    values: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    keys: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    literals: frozenset[Path] = frozenset()
    """Texts typed after a `|`: each of their lines is a line of the file."""

    def at(self, *path: str | int) -> Place:
        """The place of a value, or of the nearest thing around it."""
        return self._nearest(self.values, path)

    def key_at(self, *path: str | int) -> Place:
        """The place of a key, or of the nearest thing around it."""
        if path in self.keys:
            return Place(self.file, *self.keys[path])
        return self.at(*path)

    def line_at(self, line: int, *path: str | int) -> Place:
        """The place of a line, from 0, of a text; of the text itself when YAML joined its lines."""
        place = self.at(*path)
        if path not in self.literals:
            return place
        return replace(place, line=place.line + line, column=1)

    def _nearest(self, marks: Mapping[Path, tuple[int, int]], path: Path) -> Place:
        while path and path not in marks:
            path = path[:-1]
        return Place(self.file, *marks.get(path, (1, 1)))


class Entry(BaseModel):
    """A group of fields that staff type. Field names are English, aliases what is typed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Record(Entry):
    """An entry that has a file position, so that any rule can point at a field."""

    _origin: Origin = PrivateAttr(default=Origin("?"))
    _typed: Tree = PrivateAttr(default=None)

    @property
    def origin(self) -> Origin:
        """Where this record was typed."""
        return self._origin

    @property
    def typed(self) -> Tree:
        """What was typed, every value as text: what the hash of a record is made from."""
        return self._typed

    def typed_at(self, origin: Origin, typed: Tree = None) -> None:
        """Remember the place and what was typed there; called once, by the loader."""
        self._origin = origin
        self._typed = typed
