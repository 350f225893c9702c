"""What pages say to machines in schema.org terms (JSON-LD), where a term truly fits.

GovernmentOrganization on the home and contact pages, Dataset on the open data
page, BreadcrumbList on records; a confirmed resolution or decision is a
Legislation, a confirmed meeting an Event. A search engine takes each for a fact
and does not see the marks around it: nothing is said of a record that the ward
has not confirmed, and a demonstration ward is no organization.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from ..model.disclosure import Disclosure
from ..model.event import Event
from ..model.publication import Publication
from ..model.site import Site
from ..views.addresses import DEFAULT_LANGUAGE, OPEN_DATA, localized, record_url
from .open_data import Dataset, OpenData

Thing = dict[str, Any]
"""One thing of schema.org."""

LEGISLATION_TYPES = frozenset({"nghi-quyet", "quyet-dinh"})
"""Documents that decide something; the other types only tell, report or ask."""
EVENT_STATUS = "https://schema.org/Event"
WARD_TIME = ZoneInfo("Asia/Ho_Chi_Minh")

_compact = partial(json.dumps, ensure_ascii=False, separators=(",", ":"))


def embedded(things: Sequence[Thing]) -> Markup | None:
    """Things as the content of a data block: no `<` of a text can end it."""
    if not things:
        return None
    body: Thing = things[0] if len(things) == 1 else {"@graph": list(things)}
    return htmlsafe_json_dumps({"@context": "https://schema.org", **body}, dumps=_compact)


def ward_things(site: Site, site_url: str, language: str) -> list[Thing]:
    """The authority that answers for the site."""
    ward = site.ward
    if ward.demonstration:
        return []
    is_english = language != DEFAULT_LANGUAGE
    area = {
        "@type": "AdministrativeArea",
        "name": ward.name_en if is_english else ward.name,
        "containedInPlace": {
            "@type": "AdministrativeArea",
            "name": ward.province_en if is_english else ward.province,
        },
    }
    known = {
        "@type": "GovernmentOrganization",
        "@id": _authority(site_url),
        "name": ward.authority_en if is_english else ward.authority,
        "url": site_url,
        "areaServed": area,
        "address": ward.contact.address,
        "telephone": ward.contact.phone,
        "email": ward.contact.email,
    }
    return [_filled(known)]


def record_things(
    record: Publication, site: Site, site_url: str, language: str, trail: Sequence[tuple[str, str]]
) -> list[Thing]:
    """The way to a record, and what the record is when a term fits."""
    things = [breadcrumbs(trail, site_url)]
    describe = DESCRIBED.get(record.kind)
    if describe is not None and record.confirmation == "da-xac-nhan":
        things += describe(record, site, urljoin(site_url, localized(language, record_url(record))))
    return things


def breadcrumbs(trail: Sequence[tuple[str, str]], site_url: str) -> Thing:
    """The way from home: names and addresses, both as the page shows them."""
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": urljoin(site_url, url)}
        for place, (name, url) in enumerate(trail, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _legislation(record: Publication, site: Site, address: str) -> list[Thing]:
    """A resolution or decision with its number (schema.org follows ELI here)."""
    is_decided = isinstance(record, Disclosure) and record.document_type in LEGISLATION_TYPES
    if not isinstance(record, Disclosure) or not is_decided or record.number is None:
        return []
    kind = site.document_type.get(record.document_type or "")
    thing = {
        "@type": "Legislation",
        "@id": f"{address}#van-ban",
        "url": address,
        "name": record.title,
        "inLanguage": "vi",
        "legislationIdentifier": record.number,
        "legislationType": kind.name if kind else None,
        "legislationDate": str(record.issued_on) if record.issued_on else None,
        "legislationPassedBy": {"@type": "Organization", "name": record.issuer},
        "abstract": record.summary,
    }
    return [_filled(thing)]


def _event(record: Publication, site: Site, address: str) -> list[Thing]:
    """A meeting whose day is known; search engines tell of nothing less."""
    if not isinstance(record, Event) or record.first_day is None:
        return []
    last = record.last_day or record.first_day
    moved = record.last_move
    place = record.place and {"@type": "Place", "name": record.place, "address": record.place}
    online = record.online and {"@type": "VirtualLocation", "url": record.online}
    thing = {
        "@type": "Event",
        "@id": f"{address}#su-kien",
        "url": address,
        "name": record.title,
        "description": record.summary,
        "inLanguage": "vi",
        "startDate": _moment(record.first_day, record.starts_at),
        "endDate": _moment(last, record.ends_at) if record.ends_at or record.ends_on else None,
        "eventStatus": f"{EVENT_STATUS}{_event_state(record)}",
        "previousStartDate": _moment(moved.old_day, moved.old_time) if moved else None,
        "location": [where for where in (place, online) if where] or None,
        "organizer": record.issuer and {"@type": "Organization", "name": record.issuer},
    }
    return [_filled(thing)]


def _event_state(event: Event) -> str:
    if event.cancelled:
        return "Cancelled"
    if event.postponed:
        return "Postponed"
    return "Rescheduled" if event.moves else "Scheduled"


def _moment(day: date, at: Any) -> str:
    """The day alone, or with its hour in the time of Việt Nam."""
    if at is None:
        return day.isoformat()
    return datetime.combine(day, at, WARD_TIME).isoformat(timespec="minutes")


Describe = Callable[[Publication, Site, str], list[Thing]]
"""Record, site, address of its page -> what it is."""

DESCRIBED: Mapping[str, Describe] = {Disclosure.kind: _legislation, Event.kind: _event}
"""Kinds of records for which schema.org has a fitting term."""


def open_data_things(
    data: OpenData, words: Mapping[str, Any], site: Site, site_url: str, language: str
) -> list[Thing]:
    """The data sets of the open data page, each with its files."""
    page = urljoin(site_url, localized(language, OPEN_DATA))
    return [_dataset(dataset, words, site, site_url, page) for dataset in data.datasets]


def _dataset(
    dataset: Dataset, words: Mapping[str, Any], site: Site, site_url: str, page: str
) -> Thing:
    ward = site.ward
    name = f"{words['kinds'][dataset.kind]['title']} – {ward.name}"
    return _filled(
        {
            "@type": "Dataset",
            "@id": f"{page}#{dataset.kind}",
            "name": name,
            "description": words["kinds"][dataset.kind]["description"].format(ward=ward.name),
            "url": f"{page}#{dataset.kind}",
            "usageInfo": f"{page}#dieu-kien",
            "isAccessibleForFree": True,
            "inLanguage": "vi",
            "dateModified": str(dataset.changed_on) if dataset.changed_on else None,
            "creator": {
                "@type": "Organization",
                "name": ward.authority,
                "@id": None if ward.demonstration else _authority(site_url),
            },
            "distribution": [
                {
                    "@type": "DataDownload",
                    "contentUrl": urljoin(site_url, file.path),
                    "encodingFormat": file.media_type,
                    "contentSize": f"{file.size} B",
                }
                for file in dataset.files
            ],
        }
    )


def _authority(site_url: str) -> str:
    return f"{site_url}#co-quan"


def _filled(thing: Thing) -> Thing:
    """Without what is not known, in the things inside it too."""
    return {
        name: _filled(value) if isinstance(value, dict) else value
        for name, value in thing.items()
        if value is not None
    }
