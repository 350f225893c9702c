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


@pytest.mark.parametrize(("clause", "benefits"), [("6", False), ("7", True), ("8", True)])
def test_support_and_relief_are_there_to_benefit_from(clause: str, benefits: bool) -> None:
    shown = record(khoan_dieu_11=[clause])
    codes = [right.code for right in rights_of(shown, Status("x", "running"), site_of(shown))]
    assert ("thu-huong" in codes) is benefits


@pytest.mark.parametrize(
    ("tone", "when"),
    [("coming", "always"), ("running", "always"), ("done", "over"), ("replaced", "over")],
)
def test_nobody_is_sent_to_a_meeting_that_is_over(tone: Tone, when: str) -> None:
    by_code = {right.code: right.when for right in _rights("lich", record(), Status("x", tone))}
    assert by_code == {"tham-du": when, "hoi": "always"}


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
        others = [right for code, right in by_code.items() if (kind, code) not in BOUND_TO_PERIOD]
        assert others
        assert all((right.when, right.day) == ("always", None) for right in others)


def test_a_period_that_is_yet_without_days_is_not_open() -> None:
    [right, *_] = _rights("dan-ban", record(), Status("cho-ket-qua", "coming"))
    assert (right.when, right.day) == ("over", None)


def _rights(kind: str, shown: object, status: Status) -> tuple[Right, ...]:
    """The rights of a record, were it of another kind."""

    class _Other:
        def __init__(self) -> None:
            self.kind = kind

    return rights_of(_Other(), status, sample_ward())  # type: ignore[arg-type]
