"""Runs one MkDocs build and writes its own peak memory and its children's, in KiB.

`python build.py peaks.json build --site-dir …`: Pagefind is a child, and what
the two need is worth telling apart.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from mkdocs.__main__ import cli


def main() -> None:
    """Run, then write the peaks even when the build failed."""
    report, *arguments = sys.argv[1:]
    try:
        cli(arguments)
    finally:
        peaks = {
            "build": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
            "index": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss,
        }
        Path(report).write_text(json.dumps(peaks))


if __name__ == "__main__":
    main()
