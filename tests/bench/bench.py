"""Measures checking, building and indexing: `make bench`.

Rounds are interleaved (every size once a round), so that a slow moment of the
machine does not fall on one size; the table shows medians. Searching is
measured by `search.py`.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from calendar import timegm
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from generate import AS_OF, ROOT, write_data

COLUMNS = (
    ("records", 9),
    ("check s", 9),
    ("check MiB", 11),
    ("build s", 9),
    ("load s", 8),
    ("render s", 10),
    ("index s", 9),
    ("all s", 8),
    ("build MiB", 11),
    ("files", 8),
)

DAY = str(timegm((*AS_OF.timetuple()[:3], 5, 0, 0)))
"""Noon in Vietnam, in seconds since 1970."""

# Linux counts in KiB, macOS in bytes.
UNIT = 1024 * 1024 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Run:
    """One command: seconds on the clock and peak memory in MiB."""

    seconds: float
    peak: float


@dataclass(frozen=True)
class Round:
    """What was measured once for one number of records."""

    check: Run
    build: Run
    load: float
    render: float
    index: float
    files: int


def run(command: Sequence[str], environment: dict[str, str]) -> Run:
    """Run to the end; what it prints is shown only when it fails."""
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, **environment},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            print(output.read().decode(errors="replace")[-4000:], file=sys.stderr)
            raise SystemExit(f"{' '.join(command)}: exit status {process.returncode}")
    return Run(seconds, usage.ru_maxrss / UNIT)


def build(data: Path, work: Path, site: Path) -> tuple[Run, dict[str, float]]:
    """Build the site of a data folder; the run, and the seconds of its parts."""
    timings = work / "timings.json"
    timings.unlink(missing_ok=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    environment = {
        "DISCLOSURE_DATA": str(data),
        "DISCLOSURE_TIMINGS": str(timings),
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": DAY,
    }
    made = run(command, environment)
    return made, json.loads(timings.read_text())


def measure(data: Path, work: Path) -> Round:
    """Check and build the folder once."""
    site = work / "site"
    check = run([sys.executable, "hooks/check.py", str(data)], {"SOURCE_DATE_EPOCH": DAY})
    made, told = build(data, work, site)
    return Round(
        check=check,
        build=made,
        load=told["load"],
        render=told["render"],
        index=told["index"],
        files=sum(1 for path in site.rglob("*") if path.is_file()),
    )


def row(count: int, rounds: Sequence[Round]) -> str:
    """One line of the table: medians over the rounds."""
    cells = (
        f"{count:,}",
        f"{median(r.check.seconds for r in rounds):.2f}",
        f"{median(r.check.peak for r in rounds):.0f}",
        f"{median(r.build.seconds - r.index for r in rounds):.2f}",
        f"{median(r.load for r in rounds):.2f}",
        f"{median(r.render for r in rounds):.2f}",
        f"{median(r.index for r in rounds):.2f}",
        f"{median(r.build.seconds for r in rounds):.2f}",
        f"{median(r.build.peak for r in rounds):.0f}",
        f"{median(r.files for r in rounds):,.0f}",
    )
    return "".join(cell.rjust(width) for cell, (_, width) in zip(cells, COLUMNS, strict=True))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Đo thời gian và bộ nhớ khi có nhiều bản ghi.")
    parser.add_argument("--records", type=int, nargs="+", default=[100, 1_000, 10_000])
    parser.add_argument("--runs", type=int, default=3, help="rounds; the table shows medians")
    options = parser.parse_args()
    rounds: dict[int, list[Round]] = {count: [] for count in options.records}
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        work = Path(folder)
        for count in rounds:
            write_data(work / f"data-{count}", count)
        for number in range(options.runs):
            for count, found in rounds.items():
                print(f"round {number + 1}/{options.runs}: {count:,} records", file=sys.stderr)
                found.append(measure(work / f"data-{count}", work))
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, medians of {options.runs}")
    print("build = whole build without the search index, of which load and render; all = both")
    print("".join(name.rjust(width) for name, width in COLUMNS))
    for count, found in rounds.items():
        print(row(count, found))


if __name__ == "__main__":
    main()
