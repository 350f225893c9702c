"""A small catalogue of laws, and things that cite them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from disclosure.load.site import load_site
from disclosure.model.catalogue import Law
from disclosure.model.disclosure import Disclosure
from disclosure.model.prose import ProsePage
from disclosure.model.publication import Publication
from disclosure.model.quantity import Quantity
from disclosure.model.site import Catalogue, Site
from disclosure.text import slug

WARD = Path(__file__).parents[1] / "examples" / "ward"
AS_OF = date(2026, 7, 1)
CHANGED_ON = "01/7/2026"
LAW = "1/2020/QH15"
DECREE = "2/2020/NĐ-CP"


def change(**typed: Any) -> dict[str, Any]:
    """An amendment of the day, its words read before."""
    known = {"kieu": "sua", "ngay": CHANGED_ON, "da_doc": "20/6/2026"}
    return {**known, "nguon": "Thử", "do_tin_cay": "da-doc", **typed}


def law(number: str = LAW, *changes: dict[str, Any], **typed: Any) -> Law:
    """A document of the catalogue."""
    named = {"ma": slug(number), "so_hieu": number, "ten": "Luật Mẫu", "ten_en": "Sample Law"}
    known = {**named, "thay_doi": [*changes], "nguon": "Thử", "do_tin_cay": "da-doc"}
    return Law.model_validate({**known, **typed})


def page(text: str, reviewed_on: date | None = None, source: str = "bai", **own: Any) -> ProsePage:
    """A hand-written page."""
    known = {"language": "vi", "file": f"docs/{source}.md", "title": "Bài", "named_laws": ()}
    return ProsePage(source=source, reviewed_on=reviewed_on, text=text, **{**known, **own})


def record(code: str = "mot", *cited: dict[str, Any], **typed: Any) -> Disclosure:
    """A record with its legal basis."""
    required = {
        "ma": code,
        "trich_yeu": "Thông báo",
        "co_quan_ban_hanh": "UBND phường Mẫu",
        "khu_pho": "tat-ca",
        "tom_tat": "Tóm tắt.",
        "can_cu": [{"van_ban": "Luật Mẫu", **one} for one in cited],
    }
    return Disclosure.model_validate({**required, **typed})


def site(
    *laws: Law, records: tuple[Publication, ...] = (), as_of: date = AS_OF, **parts: Any
) -> Site:
    """The sample ward with these laws and no rules."""
    return replace(
        sample_ward(),
        catalogue=Catalogue(laws=laws, **parts.pop("catalogue", {})),
        publications=records,
        as_of=as_of,
        **parts,
    )


@lru_cache
def sample_ward() -> Site:
    """The sample ward without records."""
    ward, _ = load_site(WARD, AS_OF, WARD)
    assert ward is not None
    return ward


def article(number: int = 11, **typed: Any) -> dict[str, Any]:
    """An article of a document, as it is typed."""
    return {"so": str(number), "ten": "Phải công khai gì", "ten_en": "What to disclose", **typed}


def quantity(code: str = "han", **typed: Any) -> Quantity:
    """A number of the law: thirty days, unless a test says otherwise."""
    known = {"gia_tri": "30", "don_vi": "ngay", "kieu": "it-nhat", "do_tin_cay": "da-doc"}
    basis = [{"van_ban": "Luật Mẫu", "so_hieu": LAW, "dieu": "11"}]
    named = {"ma": code, "ten": "Hạn mẫu", "ten_en": "Sample term", "can_cu": basis}
    return Quantity.model_validate({**named, **known, "nguon": "Thử", **typed})


def taken(code: str = "han", **typed: Any) -> Quantity:
    """A number that stands elsewhere in the catalogue."""
    named = {"ma": code, "ten": "Hạn mẫu", "ten_en": "Sample term"}
    return Quantity.model_validate({**named, **typed})
