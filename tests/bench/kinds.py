"""Measures what one record of each kind costs: `python tests/bench/kinds.py`.

Decoding is YAML to a checked record; the page is its view and its markup, in
Vietnamese. Times are medians over rounds of the mean of a kind's records,
interleaved, in milliseconds; the last column compares with a disclosure.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean, median

from disclosure.load.decode import decode
from disclosure.load.source import read_source
from disclosure.model.kinds import KINDS
from disclosure.model.publication import Publication
from disclosure.model.site import Site
from disclosure.outputs.records import record_page
from disclosure.outputs.renderer import Renderer
from disclosure.pipeline import read_site
from disclosure.views.registers import Registers
from generate import AS_OF, ROOT

SITE_URL = "https://example.org/"
BASELINE = "cong-khai"


def seconds(work: Callable[[Publication], object], records: Sequence[Publication]) -> float:
    """The mean time of a piece of work on one record."""
    started = time.perf_counter()
    for record in records:
        work(record)
    return (time.perf_counter() - started) / len(records)


def measure(site: Site, data: Path, rounds: int) -> dict[str, tuple[int, float, float]]:
    """For each kind with records: how many, seconds to decode one, seconds to make its page."""
    renderer = Renderer(site, Registers(site), "vi")
    models = {kind.kind: kind for kind in KINDS}

    def read(record: Publication) -> object:
        file = data / record.kind / Path(record.origin.file).parent.name / f"{record.id}.yml"
        source, _ = read_source(file, file.name)
        assert source is not None
        return decode(source, models[record.kind])

    def page(record: Publication) -> object:
        return record_page(record, site, renderer, SITE_URL)

    by_kind = {kind.kind: site.of(kind) for kind in KINDS if site.of(kind)}
    for records in by_kind.values():  # templates are compiled and caches filled once
        page(records[0])
    taken: dict[str, list[tuple[float, float]]] = {kind: [] for kind in by_kind}
    for _ in range(rounds):
        for kind, records in by_kind.items():
            taken[kind].append((seconds(read, records), seconds(page, records)))
    return {
        kind: (
            len(by_kind[kind]),
            median(decoded for decoded, _ in times),
            median(made for _, made in times),
        )
        for kind, times in taken.items()
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Đo chi phí của một bản ghi mỗi loại.")
    parser.add_argument("--data", type=Path, default=ROOT / "demo" / "data")
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    site, problems = read_site(options.data, AS_OF, ROOT)
    if site is None:
        raise SystemExit("\n".join(problem.message for problem in problems))
    costs = measure(site, options.data, options.runs)
    _, decoded, made = costs[BASELINE]
    whole = decoded + made
    print(f"{'kind':18}{'records':>8}{'decode ms':>11}{'page ms':>9}{'ratio':>7}")
    for kind, (number, reading, making) in costs.items():
        ratio = (reading + making) / whole
        print(f"{kind:18}{number:8}{reading * 1e3:11.2f}{making * 1e3:9.2f}{ratio:7.2f}")
    print(f"mean of kinds: {mean((r + m) for _, r, m in costs.values()) * 1e3:.2f} ms")


if __name__ == "__main__":
    main()
