"""News feeds in Atom (RFC 4287): all, one a kind, one a clause of Điều 11, one a khu phố.

An entry's id is the permanent address of its record, and its days come from the
record, never from the clock: the same data give the same feed. Atom wants a day
for every entry. A record of which no day is known, or only days to come, is
therefore left out until one is: a made-up day would tell subscribers that
something has just happened. It still stands in the lists and in the open data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from urllib.parse import urljoin
from xml.etree import ElementTree

from ..dates import PartialDate
from ..locale import words
from ..model.publication import Publication
from ..model.site import Site
from ..model.withdrawal import Withdrawal
from ..text import upper_first
from ..views.addresses import (
    DEFAULT_LANGUAGE,
    NEIGHBORHOODS,
    clause_url,
    feed_of,
    kind_url,
    neighborhood_url,
    record_url,
)
from ..views.changes import changed_on
from ..views.registers import Registers
from ..views.status import ANNULLED
from ..views.withdrawal import WITHDRAWN
from .output import Output

MEDIA_TYPE = "application/atom+xml"
NAMESPACE = "http://www.w3.org/2005/Atom"
NEWEST = 30
"""Entries in a feed: a reader that asks once a month still misses nothing in a busy ward."""
NOTHING_SINCE = date(2023, 7, 1)
"""Day of a feed without entries: Luật 10/2022/QH15 came into force, nothing has come since."""
MIDNIGHT = "T00:00:00+07:00"
"""The data know days, not hours; RFC 3339, the time of Việt Nam."""

_WORDS = words(DEFAULT_LANGUAGE)


def feed_files(registers: Registers, site_url: str) -> Iterator[Output]:
    """Every feed of the site."""
    maker = _FeedMaker(registers, site_url)
    site = registers.site
    yield maker.feed("", _WORDS["feeds"]["all"], lambda _: True)
    for register in registers.all:
        title = _WORDS["kinds"][register.kind]["title"]
        yield maker.feed(kind_url(register.kind), title, _of_kind(register.kind))
    for clause in site.catalogue.clauses:
        title = _WORDS["register"]["clause_title"].format(number=clause.number, name=clause.name)
        yield maker.feed(clause_url(clause.number), title, _of_clause(registers, clause.number))
    for place in site.neighborhoods:
        yield maker.feed(neighborhood_url(place.code), place.name, _concerning(place.code))


Choose = Callable[[Publication], bool]


def _of_kind(kind: str) -> Choose:
    """What was taken off is news where it stood, too."""
    return lambda record: kind in (record.kind, record.address_kind)


def _of_clause(registers: Registers, number: int) -> Choose:
    """As the list beside it: records of the main register only."""
    kind = registers.main.kind
    return lambda record: record.address_kind == kind and number in record.clauses


def _concerning(code: str) -> Choose:
    """What names the khu phố, and what concerns the whole ward."""
    return lambda record: not record.neighborhoods or code in record.neighborhoods


class _FeedMaker:
    """Feeds of one site; an entry is made once, however many feeds it is in."""

    def __init__(self, registers: Registers, site_url: str) -> None:
        self._site = registers.site
        self._site_url = site_url
        self._news = newest_first((row.record for row in registers.rows), self._site)
        self._entries: dict[str, ElementTree.Element] = {}

    def feed(self, url: str, title: str, belongs: Choose) -> Output:
        """The feed of the page at `url`: the newest records that belong to it."""
        chosen = (item for item in self._news if belongs(item[0]))
        news = [item for item, _ in zip(chosen, range(NEWEST), strict=False)]
        newest = news[0][1] if news else PartialDate.of(NOTHING_SINCE)
        path = feed_of(url)
        feed = ElementTree.Element("feed", {"xmlns": NAMESPACE, "xml:lang": DEFAULT_LANGUAGE})
        ward = upper_first(self._site.ward.name)
        _text(feed, "id", self._absolute(path))
        _text(feed, "title", _WORDS["feeds"]["title"].format(ward=ward, title=title))
        if self._site.ward.demonstration:
            _text(feed, "subtitle", " ".join(self._site.ward.demonstration.split()))
        _text(feed, "updated", instant(newest))
        author = ElementTree.SubElement(feed, "author")
        _text(author, "name", self._site.ward.authority)
        _text(author, "uri", self._site_url)
        _link(feed, "self", self._absolute(path), MEDIA_TYPE)
        _link(feed, "alternate", self._absolute(url), "text/html")
        _text(feed, "rights", _WORDS["feeds"]["rights"].format(ward=ward))
        feed.extend([self._entry(record, day) for record, day in news])
        return Output(path, ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True))

    def _entry(self, record: Publication, changed: PartialDate) -> ElementTree.Element:
        if record.id not in self._entries:
            self._entries[record.id] = self._new_entry(record, changed)
        return self._entries[record.id]

    def _new_entry(self, record: Publication, changed: PartialDate) -> ElementTree.Element:
        entry = ElementTree.Element("entry")
        address = self._absolute(record_url(record))
        filed = record.filed_on
        # Filed under a day to come, it was known before.
        published = filed if filed and filed.earliest() <= self._site.as_of else changed
        _text(entry, "id", address)
        _text(entry, "title", _title(record))
        _link(entry, "alternate", address, "text/html")
        _text(entry, "published", instant(published))
        _text(entry, "updated", instant(changed))
        _text(entry, "summary", record.summary)
        self._category(entry, "", record.kind, _WORDS["kinds"][record.kind]["name"])
        for number in record.clauses:
            name = self._site.clause[number].name
            label = _WORDS["register"]["clause_title"].format(number=number, name=name)
            self._category(entry, clause_url(number), f"khoan-{number}", label)
        for code in record.neighborhoods:
            self._category(entry, NEIGHBORHOODS, code, self._site.neighborhood[code].name)
        return entry

    def _category(self, entry: ElementTree.Element, scheme: str, term: str, label: str) -> None:
        attributes = {"term": term, "scheme": self._absolute(scheme), "label": label}
        ElementTree.SubElement(entry, "category", attributes)

    def _absolute(self, path: str) -> str:
        return urljoin(self._site_url, path)


def newest_first(
    records: Iterable[Publication], site: Site
) -> tuple[tuple[Publication, PartialDate], ...]:
    """Records with the day of their last change, the latest first.

    Those of one day stay in the order of the registers, which is total: by day, number and id.
    """
    dated = ((record, changed_on(record, site.as_of)) for record in records)
    known = [(record, day) for record, day in dated if day is not None]
    return tuple(sorted(known, key=lambda item: item[1].key, reverse=True))


def instant(day: PartialDate) -> str:
    """The first moment that a day can mean (RFC 3339): a month alone begins on its first day."""
    return day.earliest().isoformat() + MIDNIGHT


def _title(record: Publication) -> str:
    """Number and title; in a reader nothing else says that the ward does not stand behind it."""
    title = f"{record.number}: {record.title}" if record.number else record.title
    if record.annulment:
        title = f"[{_WORDS['status'][ANNULLED]}] {title}"
    if isinstance(record, Withdrawal):
        title = f"[{_WORDS['status'][WITHDRAWN]}] {title}"
    if record.confirmation == "da-xac-nhan":
        return title
    return f"[{_WORDS['confirmation'][record.confirmation]}] {title}"


def _text(parent: ElementTree.Element, tag: str, text: str) -> None:
    ElementTree.SubElement(parent, tag).text = text


def _link(parent: ElementTree.Element, relation: str, address: str, media_type: str) -> None:
    attributes = {"rel": relation, "type": media_type, "href": address}
    ElementTree.SubElement(parent, "link", attributes)
