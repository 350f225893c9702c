"""The address of the published site, as `mkdocs.yml` has it, for commands that need no MkDocs."""

from __future__ import annotations

from pathlib import Path

import yaml

KEY = "site_url"


def configured_address(config: Path) -> str | None:
    """The value of `site_url`, of `!ENV [NAME, value]` the value; none when there is none."""
    try:
        # Nodes only: the tags of MkDocs are not known here, and nothing is built from them.
        root = yaml.compose(config.read_text("utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return None
    if not isinstance(root, yaml.MappingNode):
        return None
    for key, value in root.value:
        if key.value == KEY:
            last = value.value[-1] if isinstance(value, yaml.SequenceNode) else value
            return last.value if isinstance(last, yaml.ScalarNode) else None
    return None
