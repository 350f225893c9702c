"""When something about a record last happened: the day that feeds and data sets go by."""

from __future__ import annotations

from datetime import date

from ..dates import PartialDate
from ..model.publication import Publication


def changed_on(record: Publication, as_of: date) -> PartialDate | None:
    """The last day, up to today, on which a record was made public, moved on or was corrected.

    The end of a posting is no news: whoever follows the ward would be told everything twice.
    None when no day of it is known yet, or only days to come.
    """
    days = (
        record.posted_from,
        record.published_on,
        *(day for _, day in record.milestones),
        *(item.corrected_on for item in record.corrections),
        *(item.interrupted_from for item in record.interruptions),
        record.annulment.annulled_on if record.annulment else None,
    )
    known = (PartialDate.of(day) for day in days if day is not None)
    return max((day for day in known if day.earliest() <= as_of), default=None)
