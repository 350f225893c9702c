"""How pages read, in Vietnamese lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..problems import as_text
from ..text import format_decimal
from .measures import Reading

UNITS = {"vi": "tiếng", "en": "từ"}


def report_lines(readings: Sequence[Reading]) -> Iterator[str]:
    """A heading with what is counted and the advice, page by page; a sum at the end."""
    for reading in readings:
        yield _heading(reading)
        if reading.findings:
            yield as_text(reading.findings)
        yield ""
    findings = sum(len(reading.findings) for reading in readings)
    pages = sum(bool(reading.findings) for reading in readings)
    yield (
        f"{len(readings)} trang; {findings} lời nhắc ở {pages} trang."
        if findings
        else f"{len(readings)} trang; không có lời nhắc nào."
    )


def _heading(reading: Reading) -> str:
    unit = UNITS[reading.page.language]
    return (
        f"{reading.page.file}: {len(reading.lengths)} câu, "
        f"trung bình {format_decimal(round(reading.mean_length, 1))} {unit}, "
        f"dài nhất {max(reading.lengths, default=0)} {unit}"
    )
