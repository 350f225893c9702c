"""`/du-lieu-mo/v1/bao-cao.json`: the report on coverage for machines, with its schema.

The promise of `public_v1` holds: a field is never taken away, renamed or given another meaning.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args
from urllib.parse import urljoin

from ..law.coverage_cells import Cell, YearCoverage
from ..law.coverage_figures import obligations_of as held
from ..law.coverage_figures import timeliness
from ..law.coverage_places import WHOLE_WARD, PlaceCell, place_rows
from ..law.obligations import Obligation
from ..law.tally import CellState, Tally
from ..locale import LANGUAGES, words
from ..views.addresses import COVERAGE_DATA, COVERAGE_SCHEMA, DEFAULT_LANGUAGE, OPEN_DATA, REPORTS
from ..views.coverage import years_shown
from ..views.registers import Registers
from .coverage_tables import COUNTS, SHARES
from .output import Output
from .public_shape import Json, Schema, encode, object_schema
from .public_v1 import DIALECT, VERSION

STATES = get_args(CellState)


def coverage_data_files(registers: Registers, site_url: str) -> Iterator[Output]:
    """The report and its schema."""
    yield Output(COVERAGE_DATA, _bytes(_report(registers, site_url)))
    yield Output(COVERAGE_SCHEMA, _bytes(report_schema(urljoin(site_url, COVERAGE_SCHEMA))))


def _report(registers: Registers, site_url: str) -> Json:
    site, coverage = registers.site, registers.coverage
    notice = site.ward.demonstration
    return {
        "version": VERSION,
        "as_of": site.as_of.isoformat(),
        "tracked_from": coverage.tracked_from.isoformat(),
        "publisher": site.ward.authority,
        "notice": " ".join(notice.split()) if notice else None,
        "terms": urljoin(site_url, OPEN_DATA),
        "page": urljoin(site_url, REPORTS),
        "states": [_state(code) for code in STATES],
        "years": [_year(coverage.year(year), registers) for year in years_shown(coverage)],
        "undated": [record.id for record in coverage.sources.undated],
    }


def _state(code: str) -> dict[str, Json]:
    said: dict[str, Json] = {"code": code}
    for language in LANGUAGES:
        suffix = "" if language == DEFAULT_LANGUAGE else f"_{language}"
        named = words(language)["coverage"]
        said[f"label{suffix}"] = named["state"][code]
        said[f"meaning{suffix}"] = named["meaning"][code]
    return said


def _year(year: YearCoverage, registers: Registers) -> Json:
    found = timeliness(held(year))
    return {
        "year": year.year.year,
        "counts": _counts(year.tally),
        "quarters": [
            {"period": quarter.code, "counts": _counts(year.tally_of(quarter))}
            for quarter in year.quarters
        ],
        "cells": [_cell(cell) for cell in year.cells],
        "places": [
            _place(row.code, cell)
            for row in place_rows(year, registers.site)
            for cell in row.cells
            if cell.state != "none"
        ],
        "timeliness": {
            "count": found.count,
            "median_days": found.median,
            "classes": [{"code": code, "count": count} for code, count in found.classes],
        },
    }


def _cell(cell: Cell) -> Json:
    return {
        "clause": cell.clause,
        "period": cell.period.code,
        "state": cell.state,
        "counts": _counts(cell.tally),
        "records": [record.id for record in cell.records],
        "obligations": [_obligation(one) for one in cell.obligations],
        "statement": cell.statement.id if cell.statement else None,
        "exclusions": [one.id for one in cell.exclusions],
        "report_by": encode(cell.report_by),
    }


def _obligation(one: Obligation) -> Json:
    return {
        "key": one.key,
        "duty": one.duty.code,
        "state": one.state,
        "period": one.period.code if one.period else None,
        "due_on": encode(one.due_on),
        "done_on": encode(one.done_on),
        "days_late": one.days_late,
        "record": one.record.id if one.record else None,
        "fulfilled_by": [record.id for record in one.records],
        "exclusion": one.excuse.id if one.excuse else None,
    }


def _place(code: str, cell: PlaceCell) -> Json:
    return {
        "neighborhood": None if code == WHOLE_WARD else code,
        "clause": cell.clause,
        "state": cell.state,
        "counts": _counts(cell.tally),
        "records": [record.id for record in cell.records],
    }


def _counts(tally: Tally) -> dict[str, Json]:
    return {name: getattr(tally, name) for name in (*COUNTS, *SHARES)}


_TEXT: Schema = {"type": "string"}
_MAYBE: Schema = {"type": ["string", "null"]}
_DAY: Schema = {"type": ["string", "null"], "format": "date"}
_NUMBER: Schema = {"type": "integer"}
_CLAUSE: Schema = {"type": ["integer", "null"], "title": "Khoản của Điều 11; trống: luật khác"}
_CODES: Schema = {"type": "array", "items": _TEXT, "title": "Mã bản ghi"}
_STATE: Schema = {"enum": list(STATES)}
_COUNTED: Schema = {"$ref": "#/$defs/Counts"}


def report_schema(address: str) -> Schema:
    """The JSON Schema of the report."""
    said = words(DEFAULT_LANGUAGE)["coverage"]
    counts: dict[str, Schema] = {
        name: {**_NUMBER, "title": said["figure_of"][name].removeprefix("– ")} for name in COUNTS
    }
    shares: dict[str, Schema] = {
        name: {"type": ["integer", "null"], "title": f"{said[name]} (%)"} for name in SHARES
    }
    return {
        "$schema": DIALECT,
        "$id": address,
        "title": words(DEFAULT_LANGUAGE)["reports"]["title"],
        **object_schema(
            {
                **dict.fromkeys(("version", "publisher", "terms", "page"), _TEXT),
                **{name: {**_TEXT, "format": "date"} for name in ("as_of", "tracked_from")},
                "notice": _MAYBE,
                "states": _list({"code": _STATE, "label": _TEXT, "meaning": _TEXT}),
                "years": _list(_year_schema()),
                "undated": _CODES,
            }
        ),
        "$defs": {"Counts": object_schema({**counts, **shares})},
    }


def _year_schema() -> dict[str, Schema]:
    return {
        "year": _NUMBER,
        "counts": _COUNTED,
        "quarters": _list({"period": _TEXT, "counts": _COUNTED}),
        "cells": _list(
            {
                "clause": _CLAUSE,
                "period": _TEXT,
                "state": _STATE,
                "counts": _COUNTED,
                "records": _CODES,
                "obligations": _list(
                    {
                        **dict.fromkeys(("key", "duty", "state"), _TEXT),
                        "period": _MAYBE,
                        "record": _MAYBE,
                        "exclusion": _MAYBE,
                        "due_on": _DAY,
                        "done_on": _DAY,
                        "days_late": _NUMBER,
                        "fulfilled_by": _CODES,
                    }
                ),
                "statement": _MAYBE,
                "exclusions": _CODES,
                "report_by": _DAY,
            }
        ),
        "places": _list(
            {
                "neighborhood": _MAYBE,
                "clause": _CLAUSE,
                "state": _STATE,
                "counts": _COUNTED,
                "records": _CODES,
            }
        ),
        "timeliness": object_schema(
            {
                "count": _NUMBER,
                "median_days": {"type": ["integer", "null"]},
                "classes": _list({"code": _TEXT, "count": _NUMBER}),
            }
        ),
    }


def _list(members: dict[str, Schema]) -> Schema:
    return {"type": "array", "items": object_schema(members)}


def _bytes(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False) + "\n").encode()
