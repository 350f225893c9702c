"""What must hold of any vote, and of the answer of an authority to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ..model.base import Path
from ..model.covenant import CommunityCovenant
from ..model.decision import Decision
from ..model.publication import Publication
from ..model.recognition import Recognition
from ..model.site import Site
from ..model.vote import Vote
from ..problems import Problem
from ..text import format_date, format_integer
from .order import not_before


@dataclass(frozen=True)
class Step:
    """A day that was typed: where, what people call it, and when."""

    path: Path
    name: str
    day: date | None


def in_order(record: Publication, *steps: Step) -> Iterator[Problem]:
    """The problem of a day before another that had to come first; unknown days say nothing."""
    known = [step for step in steps if step.day is not None]
    for earlier, later in pairwise(known):
        place = record.origin.at(*later.path)
        yield from not_before(place, (later.name, later.day), (earlier.name, earlier.day))


def _votes(site: Site) -> Iterator[tuple[Publication, Path, Vote]]:
    for decision in site.of(Decision):
        if decision.vote:
            yield decision, ("bieu_quyet",), decision.vote
    for covenant in site.of(CommunityCovenant):
        for index, version in enumerate(covenant.versions):
            if version.vote:
                yield covenant, ("phien_ban", index, "bieu_quyet"), version.vote


def check_counts_fit(site: Site) -> Iterator[Problem]:
    """No part is more than its whole; one household has one ballot (Điều 19 khoản 3)."""
    for record, path, vote in _votes(site):
        if not vote.total:
            yield record.origin.at(*path, "tong_so").problem(
                "no-households",
                "tổng số là 0 thì không tính được tỷ lệ. Ghi tổng số hộ khi chốt danh sách, "
                "hoặc xóa cả nhóm `bieu_quyet` nếu chưa biết.",
            )
        for key, part, whole_name, whole in _parts(vote):
            if part > whole:
                yield record.origin.at(*path, key).problem(
                    "part-over-whole",
                    f"`{key}` là {format_integer(part)}, nhiều hơn {whole_name} "
                    f"({format_integer(whole)}). Xem lại hai số.",
                )
        yield from _opinions(record, path, vote)


def _parts(vote: Vote) -> Iterator[tuple[str, int, str, int]]:
    """What may not be more than what."""
    total = "tổng số (`tong_so`)"
    if vote.given_out is not None:
        yield "phat_ra", vote.given_out, total, vote.total
    if vote.taking_part is not None:
        yield "tham_gia", vote.taking_part, total, vote.total
        if vote.given_out is not None:
            yield "tham_gia", vote.taking_part, "số phiếu phát ra (`phat_ra`)", vote.given_out


def _opinions(record: Publication, path: Path, vote: Vote) -> Iterator[Problem]:
    """All opinions and spoilt ballots together are not more than took part.

    Fewer is no mistake: the rest came and said nothing.
    """
    counted = (vote.agreed or 0) + (vote.opposed or 0) + (vote.invalid or 0)
    whole = vote.total if vote.taking_part is None else vote.taking_part
    if counted > whole:
        name = "tổng số" if vote.taking_part is None else "số tham gia"
        yield record.origin.at(*path, "tan_thanh").problem(
            "part-over-whole",
            "tán thành, không tán thành và không hợp lệ cộng lại là "
            f"{format_integer(counted)}, nhiều hơn {name} ({format_integer(whole)}). "
            "Đếm lại, sửa số sai.",
        )


def check_unrecognized_says_why(site: Site) -> Iterator[Problem]:
    """An authority that does not recognise a decision says why (Điều 21 khoản 2)."""
    for record, path, answer in _answers(site):
        if not answer.is_given and answer.reason is None:
            yield record.origin.at(*path).problem(
                "missing-field",
                "không công nhận thì phải nêu lý do. Thêm vào `cong_nhan` dòng: ly_do: …",
            )


def _answers(site: Site) -> Iterator[tuple[Publication, Path, Recognition]]:
    for decision in site.of(Decision):
        if decision.recognition:
            yield decision, ("cong_nhan",), decision.recognition
    for covenant in site.of(CommunityCovenant):
        for index, version in enumerate(covenant.versions):
            if version.recognition:
                yield covenant, ("phien_ban", index, "cong_nhan"), version.recognition


def check_answers_are_not_in_the_future(site: Site) -> Iterator[Problem]:
    """What is told as done has been done: answers of authorities are not in the future."""
    for record, path, answer in _answers(site):
        if answer.answered_on > site.as_of:
            yield record.origin.at(*path, "ngay").problem(
                "future-answer",
                f"ngày trả lời {format_date(answer.answered_on)} chưa tới. "
                "Ghi ngày ký trên văn bản, hoặc xóa `cong_nhan` nếu chưa có.",
            )


def decision_links(
    site: Site, record: Publication, links: Sequence[tuple[Path, str | None]]
) -> Iterator[Problem]:
    """The problems of codes that must be those of decisions: another record, or none at all."""
    for path, code in links:
        found = site.publication.get(code or "")
        if found is not None and (not isinstance(found, Decision) or found.id == record.id):
            yield record.origin.at(*path).problem(
                "not-a-decision",
                f"“{code}” không phải mã của một quyết định khác trong dan-ban. "
                "Ghi mã của bản ghi dân bàn, hoặc xóa dòng này.",
            )
