"""A fund's page: from the decision to what is left, each đồng in its place.

Luật 10/2022/QH15, Điều 11 khoản 5 and 8, Điều 15; Thông tư 26/2026/TT-BTC, Điều 22 khoản 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..locale import words
from ..model.fund import Fund, LedgerEntry
from ..model.parts import Attachment
from ..model.publication import Publication
from ..model.site import Site
from ..text import format_integer
from .addresses import attachment_url, table_url
from .chart import Chart, Value, bar_chart
from .figures import FigureRow, figure_rows
from .kind_view import KindView
from .status import Period, Status

COLLECTING = Period("sap-thu", "dang-thu", "sap-het-thu", "het-ky-thu", "standing")
FUND_STATES = (
    COLLECTING.running,
    COLLECTING.ending,
    COLLECTING.coming,
    "quy-thuong-xuyen",
    COLLECTING.after,
    "cho-quyet-toan",
    "da-quyet-toan",
    "chua-ro-ky-thu",
)
DECISIONS = ("dan-ban",)
SUPERVISIONS = ("giam-sat", "ket-luan")
LEDGER = "so-thu-chi"
"""The name of the files with the book."""
FUNDS_IN_FRONT = 20


@dataclass(frozen=True)
class LedgerRow:
    """A line of the book with the balance after it and its evidence."""

    entry: LedgerEntry
    balance_vnd: int
    evidence: Attachment | None
    evidence_url: str | None


@dataclass(frozen=True)
class FundView:
    """What only a fund's page shows."""

    rows: tuple[LedgerRow, ...]
    decisions: tuple[Publication, ...]
    supervisions: tuple[Publication, ...]
    collected: int
    """How many lines of money in."""
    spent: int
    stated_vnd: int | None
    """The balance on paper, when it is not what the book comes to."""
    chart: Chart | None
    figures: tuple[FigureRow, ...]
    csv: str
    xlsx: str


@dataclass(frozen=True)
class FundFrontRow:
    """One fund with its totals."""

    record: Fund
    status: Status


def state_of(record: Fund, site: Site) -> Status:
    """Whether a fund is being collected, spent or settled today."""
    if record.settled_on is not None:
        return Status("da-quyet-toan", "done")
    if record.is_standing:
        return Status("quy-thuong-xuyen", "standing")
    begins, ends = record.collected_from, record.collected_until
    if begins is None:
        return Status("chua-ro-ky-thu", "unknown")
    if ends is None:
        is_coming = site.as_of < begins
        code = COLLECTING.coming if is_coming else COLLECTING.running
        return Status(code, "coming" if is_coming else "standing", begins)
    status = COLLECTING.status(begins, ends, site.as_of)
    is_spent = record.out_vnd > 0 and record.balance_vnd == 0
    if status.code == COLLECTING.after and is_spent:
        return Status("cho-quyet-toan", "standing", begins, ends)
    return status


def own_view(record: Fund, site: Site, language: str) -> FundView:
    """The book with its balance, and the records that decided and supervised it."""
    files = {attachment.path: attachment for attachment in record.attachments}
    rows = []
    for row in record.balanced():
        evidence = files.get(row.entry.evidence or "")
        is_public = evidence is not None and evidence.is_public_on(site.as_of)
        url = attachment_url(record, evidence.path) if evidence and is_public else None
        rows.append(LedgerRow(row.entry, row.balance_vnd, evidence, url))
    is_off = record.closing_vnd is not None and record.closing_vnd != record.balance_vnd
    return FundView(
        rows=tuple(rows),
        decisions=_linked(record, site, DECISIONS),
        supervisions=_linked(record, site, SUPERVISIONS),
        collected=sum(entry.in_vnd is not None for entry in record.ledger),
        spent=sum(entry.out_vnd is not None for entry in record.ledger),
        stated_vnd=record.closing_vnd if is_off else None,
        chart=_chart(record, language),
        figures=figure_rows(record.figures, language),
        csv=table_url(record, LEDGER, "csv"),
        xlsx=table_url(record, LEDGER, "xlsx"),
    )


def front_view(site: Site, language: str) -> tuple[FundFrontRow, ...]:
    """The newest funds whose books are here."""
    with_books = [record for record in site.of(Fund) if record.ledger]
    with_books.sort(key=lambda record: record.last_entry_on or date.min, reverse=True)
    return tuple(
        FundFrontRow(fund, VIEW.status(fund, site)) for fund in with_books[:FUNDS_IN_FRONT]
    )


def _linked(record: Fund, site: Site, kinds: tuple[str, ...]) -> tuple[Publication, ...]:
    """Records of some kinds about the same matter, whichever side named the other."""
    related = site.related.get(record.id, ())
    return tuple(other for other in related if other.kind in kinds)


def _chart(record: Fund, language: str) -> Chart | None:
    if not record.ledger:
        return None
    said = words(language)
    numbers = (
        (said["fund"]["opening"], record.opening_vnd or 0),
        (said["fund"]["in"], record.in_vnd),
        (said["fund"]["out"], record.out_vnd),
        (said["fund"]["balance"], record.balance_vnd),
    )
    values = [Value(label, number, format_integer(number, language)) for label, number in numbers]
    return bar_chart(said["fund"]["chart"], said["budget"]["unit"]["dong"], values)


VIEW = KindView(
    Fund,
    states=FUND_STATES,
    state_of=state_of,
    periods=(COLLECTING,),
    own_view=own_view,
    front_view=front_view,
)
