"""The kinds of records, in the order in which the site lists them."""

from __future__ import annotations

from .disclosure import Disclosure
from .publication import Publication

KINDS: tuple[type[Publication], ...] = (Disclosure,)
"""Each has its folder in the data, its addresses, its view and its words, all by `kind`."""
