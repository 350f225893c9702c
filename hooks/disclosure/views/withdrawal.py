"""A tombstone: what stood here, when and why it was taken off, whom to ask.

Luật 10/2022/QH15, Điều 14 khoản 1. Nothing of what was taken off is shown.
"""

from __future__ import annotations

from ..model.site import Site
from ..model.withdrawal import Withdrawal
from .kind_view import KindView
from .register import newest_first
from .status import Status

WITHDRAWN = "da-go-bo"


def state_of(record: Withdrawal, site: Site) -> Status:
    """Taken off, for good."""
    return Status(WITHDRAWN, "replaced", record.withdrawn_on)


def front_view(site: Site, language: str) -> tuple[Withdrawal, ...]:
    """Every record taken off, the newest first."""
    return tuple(newest_first(site.of(Withdrawal)))


VIEW = KindView(Withdrawal, (WITHDRAWN,), state_of, (), None, front_view)
