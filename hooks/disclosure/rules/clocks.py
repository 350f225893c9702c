"""What interrupts and ends a publication: interruptions, annulment, the term of personal data.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 13 khoản 2 (days on end); Luật Bảo vệ dữ liệu cá
nhân 91/2025/QH15 for lists with people in them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ..model.base import Path
from ..model.publication import Publication
from ..model.site import Site
from ..problems import Problem
from ..text import format_date
from .order import Named, not_before


def check_interruption_days_in_order(site: Site) -> Iterator[Problem]:
    """An interruption ends after it began, and tells what has happened."""
    for record in site.publications:
        for index, one in enumerate(record.interruptions):
            yield from not_before(
                record.origin.at("gian_doan", index, "den"),
                ("“đến”", one.interrupted_until),
                ("“từ”", one.interrupted_from),
            )
            if one.interrupted_from > site.as_of:
                yield record.origin.at("gian_doan", index, "tu").problem(
                    "future-interruption",
                    f"ngày gián đoạn {format_date(one.interrupted_from)} chưa tới. "
                    "Gián đoạn rồi mới ghi.",
                )


def check_interruptions_lie_in_the_posting(site: Site) -> Iterator[Problem]:
    """Only days on which it should have hung can be lost: a posting that is not told has none."""
    for record in site.publications:
        last = record.posted_until
        for index, one in enumerate(record.interruptions):
            begins = record.posted_from
            if begins is None and record.is_permanent:
                continue
            is_before = begins is None or one.interrupted_from < begins
            if is_before or (last is not None and one.interrupted_from > last):
                shown = (
                    f"{format_date(begins)} đến {format_date(last) if last else 'không thời hạn'}"
                    if begins
                    else "chưa ghi"
                )
                yield record.origin.at("gian_doan", index, "tu").problem(
                    "interruption-outside-posting",
                    f"ngày {format_date(one.interrupted_from)} nằm ngoài thời gian niêm yết "
                    f"({shown}). Xem lại ngày, hoặc xóa mục gián đoạn này.",
                )
            elif last is not None:
                last += timedelta(days=one.days or 0)


def check_interruptions_do_not_overlap(site: Site) -> Iterator[Problem]:
    """Each lost day is counted once; nothing is interrupted that does not hang again yet."""
    for record in site.publications:
        pairs = zip(record.interruptions, record.interruptions[1:], strict=False)
        for index, (former, later) in enumerate(pairs, start=1):
            ends = former.interrupted_until
            if ends is None or later.interrupted_from <= ends:
                yield record.origin.at("gian_doan", index, "tu").problem(
                    "interruptions-overlap",
                    f"lần gián đoạn từ {format_date(later.interrupted_from)} chồng lên lần trước "
                    "hoặc ghi sai thứ tự. Ghi cũ trước, mỗi ngày một lần.",
                )


def check_annulments_have_happened(site: Site) -> Iterator[Problem]:
    """An annulment tells what has been decided, after the document was issued."""
    for record in site.publications:
        if record.annulment is None:
            continue
        place = record.origin.at("huy_bo", "ngay")
        day = record.annulment.annulled_on
        yield from not_before(place, ("ngày hủy bỏ", day), ("ngày ban hành", record.issued_on))
        if day > site.as_of:
            yield place.problem(
                "future-annulment",
                f"ngày hủy bỏ {format_date(day)} chưa tới. Hủy bỏ rồi mới ghi.",
            )


def check_personal_data_terms_follow_the_posting(site: Site) -> Iterator[Problem]:
    """What may be public until a day was made public before it."""
    for record in site.publications:
        earlier: Named = (
            ("ngày bắt đầu niêm yết", record.posted_from)
            if record.posted_from
            else ("ngày đăng", record.published_on)
        )
        for path, day in _terms(record):
            place = record.origin.at(*path, "du_lieu_ca_nhan_den")
            yield from not_before(place, ("ngày hết hạn dữ liệu cá nhân", day), earlier)


def check_expired_personal_data_is_deleted(site: Site) -> Iterator[Problem]:
    """What is off the site is still in the data folder, which anyone may read."""
    for record in site.publications:
        if record.content and not record.is_content_public_on(site.as_of):
            yield record.origin.at("noi_dung").problem(
                "personal-data-expired",
                "đã hết hạn công khai dữ liệu cá nhân, trang không hiện nữa, nhưng kho vẫn giữ. "
                "Xóa `noi_dung`.",
                "warning",
            )
        for index, file in enumerate(record.attachments):
            if not file.is_public_on(site.as_of) and site.stored(record, file):
                yield record.origin.at("tep_dinh_kem", index, "tep").problem(
                    "personal-data-expired",
                    f"“{file.path}” đã hết hạn công khai dữ liệu cá nhân, trang không đăng nữa, "
                    "nhưng kho vẫn giữ. Xóa tệp và ghi lại mã đã đăng vào `sha256`.",
                    "warning",
                )


def check_typed_fingerprints_agree(site: Site) -> Iterator[Problem]:
    """A fingerprint that is typed is that of the file, as long as the file is there."""
    for record in site.publications:
        for index, attachment in enumerate(record.attachments):
            file = site.stored(record, attachment)
            if file and attachment.published_sha256 not in (None, file.sha256):
                yield record.origin.at("tep_dinh_kem", index, "sha256").problem(
                    "sha256-mismatch",
                    f"mã ghi ở đây không phải mã của tệp “{attachment.path}”. "
                    "Xóa dòng `sha256`, trang tự tính; hoặc lấy lại đúng tệp đã đăng.",
                )


def _terms(record: Publication) -> Iterator[tuple[Path, date | None]]:
    yield (), record.personal_data_until
    for index, attachment in enumerate(record.attachments):
        yield ("tep_dinh_kem", index), attachment.personal_data_until
