"""Describes the open data for catalogues such as the national one: DCAT-AP 3, as JSON-LD.

Its context is inside, so whoever reads it asks no other host. Sources: W3C Data
Catalog Vocabulary (DCAT) 3; SEMIC DCAT-AP 3.0.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import urljoin

from ..locale import LANGUAGES, words
from ..model.site import Site
from ..views.addresses import DEFAULT_LANGUAGE, OPEN_DATA, explainer_url
from ..views.registers import Registers
from .open_data import CSV_TYPE, JSON_TYPE, XLSX_TYPE, DataFile, Dataset, open_data
from .output import Output

CATALOG = f"{OPEN_DATA}dcat.jsonld"
DEMOCRACY_LAW = "10/2022/QH15"
"""Luật Thực hiện dân chủ ở cơ sở: by its Điều 11 the ward discloses what the register holds."""

_CONTEXT: Mapping[str, Any] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_AUTHORITIES = "http://publications.europa.eu/resource/authority"
_LANGUAGE = {"@id": f"{_AUTHORITIES}/language/VIE"}
_FREQUENCY = {"@id": f"{_AUTHORITIES}/frequency/IRREG"}
"""Whenever the ward publishes; nothing says how often that is."""
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types"
_FORMATS = {JSON_TYPE: "JSON", CSV_TYPE: "CSV", XLSX_TYPE: "XLSX"}
_DATE_TYPES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
"""By the length of the text: how much of a day is known."""

Say = Callable[[Mapping[str, Any]], str]
"""The words of a language -> one of them, with a place for the ward's name."""


def dcat_file(registers: Registers, site_url: str) -> Iterator[Output]:
    """The description of all data sets."""
    text = json.dumps(_Describer(registers, site_url).catalog(), ensure_ascii=False, indent=2)
    yield Output(CATALOG, f"{text}\n".encode())


class _Describer:
    def __init__(self, registers: Registers, site_url: str) -> None:
        self._site: Site = registers.site
        self._site_url = site_url
        self._data = open_data(registers, site_url)
        self._page = self._absolute(OPEN_DATA)

    def catalog(self) -> dict[str, Any]:
        """The catalogue with every data set in it."""
        days = [dataset.changed_on for dataset in self._data.datasets if dataset.changed_on]
        return {
            "@context": _CONTEXT,
            "@id": self._page,
            "@type": "dcat:Catalog",
            "dct:title": self._said(lambda said: said["open_data"]["title"]),
            "dct:description": self._said(lambda said: said["open_data"]["description"]),
            "dct:publisher": self._publisher(),
            "dct:language": _LANGUAGE,
            "dct:spatial": self._place(),
            **_modified(str(max(days)) if days else None),
            "foaf:homepage": {"@id": self._page},
            "dcat:dataset": [self._dataset(dataset) for dataset in self._data.datasets],
        }

    def _dataset(self, dataset: Dataset) -> dict[str, Any]:
        kind = dataset.kind
        address = f"{self._page}#{kind}"
        return {
            "@id": address,
            "@type": "dcat:Dataset",
            "dct:identifier": kind,
            "dct:title": self._said(lambda said: said["kinds"][kind]["title"]),
            "dct:description": self._said(lambda said: said["kinds"][kind]["description"]),
            "dct:publisher": {"@id": self._publisher()["@id"]},
            "dct:language": _LANGUAGE,
            "dct:accrualPeriodicity": _FREQUENCY,
            **_modified(str(dataset.changed_on) if dataset.changed_on else None),
            **self._legislation(dataset),
            **self._contact(),
            "dcat:landingPage": {"@id": address},
            "dcat:distribution": [self._distribution(dataset, file) for file in dataset.files],
        }

    def _distribution(self, dataset: Dataset, file: DataFile) -> dict[str, Any]:
        address = self._absolute(file.path)
        schema = {"dct:conformsTo": {"@id": self._absolute(dataset.schema.path)}}
        return {
            "@id": address,
            "@type": "dcat:Distribution",
            "dct:title": _FORMATS[file.media_type],
            "dcat:accessURL": {"@id": f"{self._page}#{dataset.kind}"},
            "dcat:downloadURL": {"@id": address},
            "dcat:mediaType": {"@id": f"{_MEDIA_TYPES}/{file.media_type}"},
            "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(file.size)},
            "dct:rights": {"@type": "dct:RightsStatement", "rdfs:label": self._rights},
            "spdx:checksum": {
                "@type": "spdx:Checksum",
                "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
                "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": file.sha256},
            },
            **(schema if file is dataset.json else {}),
        }

    def _legislation(self, dataset: Dataset) -> dict[str, Any]:
        """The law that has the ward publish it, where that is the same for all its records."""
        law = self._site.law.get(DEMOCRACY_LAW)
        explainer = explainer_url(self._site, DEMOCRACY_LAW, None)
        if law is None or explainer is None or not dataset.view.model.needs_clause:
            return {}
        return {
            "dcatap:applicableLegislation": {
                "@id": self._absolute(explainer),
                "@type": "eli:LegalResource",
                "dct:identifier": law.number,
                "dct:title": [_text(law.name, "vi"), _text(law.name_en, "en")],
            }
        }

    def _contact(self) -> dict[str, Any]:
        contact = self._site.ward.contact
        ways = {
            **({"vcard:hasEmail": {"@id": f"mailto:{contact.email}"}} if contact.email else {}),
            **({"vcard:hasTelephone": contact.phone} if contact.phone else {}),
        }
        if not ways:
            return {}
        name = {"@type": "vcard:Organization", "vcard:fn": self._site.ward.authority}
        return {"dcat:contactPoint": {**name, **ways}}

    def _publisher(self) -> dict[str, Any]:
        ward = self._site.ward
        return {
            "@id": f"{self._site_url}#co-quan",
            "@type": "foaf:Agent",
            "foaf:name": [_text(ward.authority, "vi"), _text(ward.authority_en, "en")],
        }

    def _place(self) -> dict[str, Any]:
        ward = self._site.ward
        return {
            "@type": "dct:Location",
            "rdfs:label": [
                _text(f"{ward.name}, {ward.province}", "vi"),
                _text(f"{ward.name_en}, {ward.province_en}", "en"),
            ],
        }

    @cached_property
    def _rights(self) -> list[dict[str, str]]:
        return self._said(lambda said: said["open_data"]["terms_short"])

    def _said(self, say: Say) -> list[dict[str, str]]:
        """What is said of the ward, by its name in each language."""
        ward = self._site.ward
        names = {DEFAULT_LANGUAGE: ward.name}
        return [
            _text(say(words(language)).format(ward=names.get(language, ward.name_en)), language)
            for language in LANGUAGES
        ]

    def _absolute(self, path: str) -> str:
        return urljoin(self._site_url, path)


def _text(text: str, language: str) -> dict[str, str]:
    return {"@value": text, "@language": language}


def _modified(day: str | None) -> dict[str, Any]:
    return {"dct:modified": {"@type": _DATE_TYPES[len(day)], "@value": day}} if day else {}
