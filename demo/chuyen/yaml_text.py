"""YAML as people write it."""

from __future__ import annotations

import yaml


class _Dumper(yaml.SafeDumper):
    """YAML as people write it: lists indented, long texts as blocks."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: object) -> bool:
        """The loader refuses & and *: a repeated value is written out."""
        return True


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)

HEADING = (
    "# Do demo/chuyen_doi.py tạo ra từ demo/nguon. Sửa ở nguồn rồi chạy lại, đừng sửa ở đây.\n\n"
)


def to_yaml(entry: object) -> str:
    """The text of a generated file."""
    text: str = yaml.dump(entry, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
    return HEADING + text
