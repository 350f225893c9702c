"""“Quyền của bạn ở việc này”: what a record lets a reader do, and until when."""

from __future__ import annotations

from datetime import date

import pytest

from disclosure.locale import words
from disclosure.model.kinds import KINDS
from disclosure.views.rights import BASIS, BOUND_TO_PERIOD, RIGHTS_OF, Right, rights_of
from disclosure.views.status import Status, Tone

from .conftest import record, sample_ward, site_of


def test_every_kind_of_record_gives_some_right() -> None:
    for kind in KINDS:
        assert RIGHTS_OF[kind.kind], kind.kind


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_right_is_explained(language: str) -> None:
    said = words(language)["rights"]["of"]
    assert {*said} == {*BASIS}
    for code in BASIS:
        assert {*said[code]} == {"name", "how", "otherwise"}


def test_a_disclosure_lets_people_know_and_supervise() -> None:
    shown = record(khoan_dieu_11=["3"])
    site = site_of(shown)
    codes = [right.code for right in rights_of(shown, Status("x", "running"), site)]
    assert codes == ["biet", "giam-sat"]


@pytest.mark.parametrize(
    ("tone", "days_left", "expected"),
    [
        ("coming", None, ("coming", date(2026, 7, 2))),
        ("running", 5, ("open", date(2026, 7, 30))),
        ("ending", 0, ("open", date(2026, 7, 30))),
        ("ended", None, ("over", date(2026, 7, 30))),
        ("late", None, ("over", date(2026, 7, 30))),
    ],
)
def test_commenting_and_deciding_have_their_time(
    tone: Tone, days_left: int | None, expected: tuple[str, date]
) -> None:
    status = Status("x", tone, date(2026, 7, 2), date(2026, 7, 30), days_left)
    shown = record().model_copy()
    for kind, bound in (("lay-y-kien", "gop-y"), ("dan-ban", "quyet-dinh")):
        by_code = {right.code: right for right in _rights(kind, shown, status)}
        assert (by_code[bound].when, by_code[bound].day) == expected  # type: ignore[index]
        others = [right for code, right in by_code.items() if code not in BOUND_TO_PERIOD]
        assert others
        assert all((right.when, right.day) == ("always", None) for right in others)


def _rights(kind: str, shown: object, status: Status) -> tuple[Right, ...]:
    """The rights of a record, were it of another kind."""

    class _Other:
        def __init__(self) -> None:
            self.kind = kind

    return rights_of(_Other(), status, sample_ward())  # type: ignore[arg-type]
