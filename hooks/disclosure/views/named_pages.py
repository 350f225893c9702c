"""Pages of the site that data name by their address, and where they are named."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.site import Site


def named_pages(site: Site) -> Iterator[tuple[str, str]]:
    """Addresses without language, with what of which file names them."""
    for law in site.catalogue.laws:
        for url in (law.explainer, *(article.explainer for article in law.articles)):
            if url:
                yield url, f"danh-muc/van-ban-phap-luat.yml: {law.number}"
    for topic in site.quiz:
        yield topic.explainer, f"trac-nghiem/{topic.code}.yml"
    for group in site.measures.groups if site.measures else ():
        for measure in group.measures:
            for link in measure.links:
                yield link.url, f"danh-muc/bien-phap.yml: việc {measure.code}"
