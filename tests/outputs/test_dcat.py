"""The description for catalogues: every data set, its files, who publishes it, by what law."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from disclosure.model.site import Site
from disclosure.model.ward import Contact
from disclosure.outputs.dcat import dcat_file
from disclosure.outputs.open_data import open_data_files
from disclosure.pipeline import read_site
from disclosure.views.kinds import KIND_VIEWS
from disclosure.views.registers import Registers

from .conftest import SITE_URL, record, site_of

ROOT = Path(__file__).parents[2]


@cache
def demo() -> Site:
    site, _ = read_site(ROOT / "demo" / "data", date(2026, 11, 24), ROOT)
    assert site is not None
    return site


def catalog(site: Site) -> dict[str, Any]:
    (made,) = dcat_file(Registers(site), SITE_URL)
    assert made.path == "du-lieu-mo/dcat.jsonld"
    found: dict[str, Any] = json.loads(made.content)
    return found


def test_every_kind_is_a_dataset_with_its_three_files() -> None:
    files = {file.path: file.content for file in open_data_files(Registers(demo()), SITE_URL)}
    described = catalog(demo())["dcat:dataset"]
    assert [item["dct:identifier"] for item in described] == [view.code for view in KIND_VIEWS]
    for dataset in described:
        types = [file["dcat:mediaType"]["@id"] for file in dataset["dcat:distribution"]]
        assert len(set(types)) == 3
        for file in dataset["dcat:distribution"]:
            content = files[file["dcat:downloadURL"]["@id"].removeprefix(SITE_URL)]
            assert file["dcat:byteSize"]["@value"] == str(len(content))
            digest = file["spdx:checksum"]["spdx:checksumValue"]["@value"]
            assert digest == sha256(content).hexdigest()


def terms(value: Any) -> Iterator[str]:
    """Every name of a property and of a type."""
    if isinstance(value, list):
        for item in value:
            yield from terms(item)
    elif isinstance(value, dict):
        yield from value
        if "@type" in value:
            yield value["@type"]
        for item in value.values():
            yield from terms(item)


def test_every_prefix_is_declared_in_the_file_itself() -> None:
    described = catalog(demo())
    context = described.pop("@context")
    prefixes = {name.split(":")[0] for name in terms(described) if not name.startswith("@")}
    assert len(prefixes) > 5
    assert prefixes <= {*context}


def test_it_names_the_publisher_and_the_law_where_that_is_known() -> None:
    described = catalog(demo())
    name = described["dct:publisher"]["foaf:name"][0]
    assert name == {"@value": demo().ward.authority, "@language": "vi"}
    for dataset, view in zip(described["dcat:dataset"], KIND_VIEWS, strict=True):
        law = dataset.get("dcatap:applicableLegislation", {})
        wanted = "10/2022/QH15" if view.model.needs_clause else None
        assert law.get("dct:identifier") == wanted, view.code


def test_days_are_as_exact_as_they_are_known() -> None:
    described = catalog(site_of(record(ngay_ban_hanh="4/2026")))
    assert described["dct:modified"] == {"@type": "xsd:gYearMonth", "@value": "2026-04"}
    assert "dct:modified" not in catalog(site_of())


def test_a_contact_is_named_only_when_the_ward_has_given_one() -> None:
    site = site_of()
    assert "dcat:contactPoint" not in catalog(site)["dcat:dataset"][0]
    reached = Contact.model_validate({"thu_dien_tu": "ubnd@vi-du.vn"})
    ward = site.ward.model_copy(update={"contact": reached})
    described = catalog(site_of(ward=ward))["dcat:dataset"][0]
    assert described["dcat:contactPoint"]["vcard:hasEmail"] == {"@id": "mailto:ubnd@vi-du.vn"}
