"""`sitemap.xml` (sitemaps.org protocol 0.9) and `robots.txt`: every page, in order."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urljoin
from xml.sax.saxutils import escape

from .page import Page


def sitemap(pages: Iterable[Page], site_url: str) -> bytes:
    """The sitemap of the pages that search engines may list."""
    entries = sorted({_entry(page, site_url) for page in pages if page.is_indexed})
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        + "\n".join(entries)
        + "\n</urlset>\n"
    ).encode()


def robots(site_url: str) -> bytes:
    """Lets everybody read everything, and names the sitemap."""
    address = urljoin(site_url, "sitemap.xml")
    return f"User-agent: *\nAllow: /\n\nSitemap: {address}\n".encode()


def _entry(page: Page, site_url: str) -> str:
    # A half-known date (2024-04) is a valid W3C date too.
    updated = f"<lastmod>{page.updated_on}</lastmod>" if page.updated_on else ""
    return f"<url><loc>{escape(urljoin(site_url, page.path))}</loc>{updated}</url>"
