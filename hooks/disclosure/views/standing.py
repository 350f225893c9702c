"""What the states of the law mean to a reader: the sign and the colour of each."""

from __future__ import annotations

from collections.abc import Mapping

from .status import Tone

TONES: Mapping[str, Tone] = {
    "in-time": "done",
    "done": "done",
    "no-term": "done",
    "complete": "done",
    "used": "done",
    "running": "running",
    "standing": "standing",
    "coming": "coming",
    "waiting": "coming",
    "due": "coming",
    "open": "unknown",
    "undated": "unknown",
    "unknown-start": "unknown",
    "unknown-available": "unknown",
    "not-available": "ended",
    "not-applicable": "ended",
    "interrupted": "late",
    "late": "late",
    "overdue": "late",
    "renewal-overdue": "late",
    "cut-short": "late",
    "too-short": "late",
    "missing": "late",
}
"""By the codes of `law/`: fulfilment, posting, forms, obligations."""
