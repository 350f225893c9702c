"""What was counted in a consultation fits: options, places, ballots, percentages, sums.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 28 khoản 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..model.consultation import Consultation
from ..model.consultation_answers import Question, Tally
from ..model.counts import agrees, percent_of
from ..model.site import Site
from ..problems import Place, Problem, did_you_mean
from ..text import format_amount, format_integer


@dataclass(frozen=True)
class _Counted:
    """One tally, its question, and where it was typed."""

    record: Consultation
    question: Question
    tally: Tally
    path: tuple[str | int, ...]

    def at(self, *path: str | int) -> Place:
        return self.record.origin.at(*self.path, *path)


def _tallies(site: Site) -> Iterator[_Counted]:
    for record in site.of(Consultation):
        for number, question in enumerate(record.questions):
            if question.whole:
                path = ("cau_hoi", number, "ket_qua_chung")
                yield _Counted(record, question, question.whole, path)
            for index, tally in enumerate(question.places):
                yield _Counted(
                    record, question, tally, ("cau_hoi", number, "ket_qua_tung_noi", index)
                )


def check_options_are_told_once(site: Site) -> Iterator[Problem]:
    """A question has two options or more, each once; counts name each option at most once."""
    for record in site.of(Consultation):
        for number, question in enumerate(record.questions):
            place = record.origin.at("cau_hoi", number, "chon")
            if len(question.options) == 1:
                yield place.problem(
                    "single-option",
                    f"câu hỏi chỉ có một câu trả lời “{question.options[0]}”. "
                    "Thêm câu trả lời khác, ví dụ: Không đồng ý.",
                )
            for index, option in enumerate(question.options):
                if option in question.options[:index]:
                    yield record.origin.at("cau_hoi", number, "chon", index).problem(
                        "repeated-option", f"câu trả lời “{option}” ghi hai lần. Xóa một dòng."
                    )
    for counted in _tallies(site):
        options = [item.option for item in counted.tally.counts]
        for index, option in enumerate(options):
            if option in options[:index]:
                yield counted.at("tra_loi", index, "chon").problem(
                    "repeated-option", f"câu trả lời “{option}” ghi hai lần. Xóa một dòng."
                )


def check_counted_options_exist(site: Site) -> Iterator[Problem]:
    """A count names an option of its question, and tells a number or a stated share."""
    for counted in _tallies(site):
        for index, item in enumerate(counted.tally.counts):
            if item.option not in counted.question.options:
                known = ", ".join(counted.question.options) or "không có"
                yield counted.at("tra_loi", index, "chon").problem(
                    "unknown-option",
                    f"“{item.option}” không phải câu trả lời của câu hỏi này."
                    + (
                        did_you_mean(item.option, counted.question.options)
                        or f" Các câu trả lời: {known}."
                    ),
                )
            if item.count is None and item.stated is None:
                yield counted.at("tra_loi", index).problem(
                    "missing-field",
                    f"“{item.option}” thiếu `so` (số lượt chọn). Thêm số, hoặc `ti_le_nguon` "
                    "khi nguồn chỉ ghi tỷ lệ.",
                )


def check_counts_are_of_known_places(site: Site) -> Iterator[Problem]:
    """Each place is a khu phố of the ward or a named place, and is told once."""
    for counted in _tallies(site):
        tally, is_whole = counted.tally, counted.path[-1] == "ket_qua_chung"
        if is_whole:
            if tally.neighborhood or tally.place:
                yield counted.at().problem(
                    "place-of-the-whole",
                    "`ket_qua_chung` là của mọi nơi cộng lại. Bỏ `khu_pho` và `noi`, "
                    "hoặc chuyển mục này sang `ket_qua_tung_noi`.",
                )
        elif (tally.neighborhood is None) == (tally.place is None):
            yield counted.at().problem(
                "place-not-clear",
                "mỗi mục ghi đúng một trong hai: `khu_pho` (mã khu phố) hoặc `noi` (tên nơi).",
            )
        if tally.neighborhood and tally.neighborhood not in site.neighborhood:
            yield counted.at("khu_pho").problem(
                "unknown-neighborhood",
                f"“{tally.neighborhood}” không có trong data/khu-pho.yml."
                + (
                    did_you_mean(tally.neighborhood, site.neighborhood)
                    or " Ghi mã khu phố đã có, hoặc tên nơi vào `noi`."
                ),
            )
    yield from _repeated_places(site)


def _repeated_places(site: Site) -> Iterator[Problem]:
    seen: set[tuple[object, ...]] = set()
    for counted in _tallies(site):
        name = counted.tally.neighborhood or counted.tally.place
        key = (counted.record.id, counted.path[1], name)
        if name and key in seen:
            yield counted.at().problem(
                "repeated-place", f"kết quả của “{name}” đã ghi ở mục trên. Gộp làm một."
            )
        seen.add(key)


def check_answers_fit_ballots(site: Site) -> Iterator[Problem]:
    """Not more ballots than people asked, not more answers than ballots."""
    for counted in _tallies(site):
        tally = counted.tally
        if tally.asked is not None and tally.returned is not None and tally.returned > tally.asked:
            yield counted.at("phieu").problem(
                "too-many-ballots",
                f"thu về {format_integer(tally.returned)} phiếu, nhiều hơn số được hỏi "
                f"{format_integer(tally.asked)}. Xem lại hai số.",
            )
        limit = tally.returned if tally.returned is not None else tally.asked
        if limit is not None and tally.counted > limit:
            what = "số phiếu thu về" if tally.returned is not None else "số được hỏi"
            yield counted.at("tra_loi").problem(
                "too-many-answers",
                f"các câu trả lời và phiếu không hợp lệ cộng lại {format_integer(tally.counted)}, "
                f"nhiều hơn {what} {format_integer(limit)}. Xem lại các số.",
            )


def check_stated_shares_agree(site: Site) -> Iterator[Problem]:
    """A share that the source states is the computed one, or a note tells why it is not."""
    for counted in _tallies(site):
        tally = counted.tally
        if tally.note:
            continue
        yield from _share_differs(
            tally.stated_turnout, tally.returned, tally.asked, counted.at("tham_gia_nguon")
        )
        for index, item in enumerate(tally.counts):
            place = counted.at("tra_loi", index, "ti_le_nguon")
            yield from _share_differs(item.stated, item.count, tally.base, place)


def _share_differs(
    stated: Decimal | None, count: int | None, total: int | None, place: Place
) -> Iterator[Problem]:
    if stated is None or count is None or not total or agrees(stated, count, total):
        return
    yield place.problem(
        "share-differs",
        f"nguồn ghi {format_amount(stated)} %, còn tính {format_integer(count)} trên "
        f"{format_integer(total)} là {format_amount(percent_of(count, total))} %. "
        "Sửa số gõ nhầm; nếu nguồn ghi đúng như vậy thì thêm `ghi_chu` ở nơi này.",
    )


def check_stated_sums_agree(site: Site) -> Iterator[Problem]:
    """A stated result of the whole is the sum of its places, or a note tells why it is not."""
    for counted in _tallies(site):
        whole, summed = counted.tally, counted.question.sum
        if counted.path[-1] != "ket_qua_chung" or summed is None or whole.note:
            continue
        pairs: list[tuple[int | None, int | None, str, tuple[str | int, ...]]] = [
            (whole.asked, summed.asked, "số được hỏi", ("duoc_hoi",)),
            (whole.returned, summed.returned, "số phiếu thu về", ("phieu",)),
            (whole.invalid, summed.invalid, "số phiếu không hợp lệ", ("khong_hop_le",)),
        ]
        for index, item in enumerate(whole.counts):
            of_places = summed.of(item.option)
            pairs.append(
                (
                    item.count,
                    of_places.count if of_places else None,
                    f"“{item.option}”",
                    ("tra_loi", index, "so"),
                )
            )
        for stated, added, what, path in pairs:
            if stated is not None and added is not None and stated != added:
                yield counted.at(*path).problem(
                    "sum-differs",
                    f"{what} ghi chung {format_integer(stated)}, còn cộng các nơi là "
                    f"{format_integer(added)}. Sửa số gõ nhầm; nếu nguồn ghi đúng như vậy "
                    "thì thêm `ghi_chu` ở đây.",
                )
