"""The day the site is built for."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from disclosure.pipeline import WARD_TIME, today


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-06-30T16:59:59+00:00", date(2026, 6, 30)),
        ("2026-06-30T17:00:00+00:00", date(2026, 7, 1)),
        ("2026-07-01T00:00:00+00:00", date(2026, 7, 1)),
        ("2026-12-31T17:00:00+00:00", date(2027, 1, 1)),
        ("1970-01-01T00:00:00+00:00", date(1970, 1, 1)),
    ],
)
def test_a_new_day_begins_at_midnight_in_vietnam(
    moment: str, expected: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = int(datetime.fromisoformat(moment).timestamp())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(seconds))
    assert today() == expected


@pytest.mark.parametrize("epoch", [None, ""])
def test_without_an_epoch_it_is_today(epoch: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if epoch is None:
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    else:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    before = datetime.now(UTC).astimezone(WARD_TIME).date()
    assert before <= today() <= datetime.now(UTC).astimezone(WARD_TIME).date()
