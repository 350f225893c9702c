"""“Không phát sinh” must be true: Luật 10/2022/QH15, Điều 11."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.nothing_to_report import NothingToReport
from ..model.site import Site
from ..problems import Problem
from ..text import format_date
from .order import not_before


def check_statement_is_signed_in_or_after_its_period(site: Site) -> Iterator[Problem]:
    """Nobody can know before a period begins that nothing arose in it."""
    for record in site.of(NothingToReport):
        place = record.origin.at("ngay_ky")
        yield from not_before(
            place, ("ngày ký", record.signed_on), ("ngày đầu kỳ", record.period_from)
        )
        if record.signed_on > site.as_of:
            yield place.problem(
                "future-statement",
                f"ngày ký {format_date(record.signed_on)} chưa tới. Ký xong mới ghi.",
            )


def check_nothing_contradicts_the_statement(site: Site) -> Iterator[Problem]:
    """No record of the same clause is dated in the period before the statement was signed."""
    for record in site.of(NothingToReport):
        for other in record.arisen(site.of_clause):
            day = other.arose_on
            if day is None or not record.speaks_against(other):
                continue
            number = next(clause for clause in record.clauses if clause in other.clauses)
            yield record.origin.at("khoan_dieu_11").problem(
                "contradicted-statement",
                f"ghi không phát sinh khoản {number}, nhưng bản ghi “{other.id}” "
                f"thuộc khoản này có ngày {format_date(day)}. Bỏ khoản ấy, hoặc xem lại bản ghi.",
            )
