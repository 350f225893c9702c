"""What must hold of covenants: Nghị định 61/2023/NĐ-CP."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..markdown import links
from ..model.base import Path
from ..model.covenant import CommunityCovenant, CovenantVersion
from ..model.fields import is_safe_url, quoted
from ..model.site import Site
from ..problems import Problem
from ..text import format_date
from .references import unknown_record
from .vote import Step, decision_links, in_order

DRAFT_DAYS = 30
"""Nghị định 61/2023/NĐ-CP, Điều 9 khoản 1, the day of posting not counted."""


def check_covenant_is_of_one_neighborhood(site: Site) -> Iterator[Problem]:
    """A covenant is that of one khu phố, and a khu phố has one, with all its versions."""
    first: dict[str, CommunityCovenant] = {}
    for covenant in site.of(CommunityCovenant):
        place = covenant.origin.at("khu_pho")
        if len(covenant.neighborhoods) != 1:
            yield place.problem(
                "covenant-neighborhood",
                "quy ước là của một khu phố. Ghi đúng một mã, ví dụ: khu_pho: [khu-1]",
            )
            continue
        other = first.setdefault(covenant.neighborhoods[0], covenant)
        if other is not covenant:
            yield place.problem(
                "second-covenant",
                f"khu phố {covenant.neighborhoods[0]} đã có quy ước ở bản ghi “{other.id}”. "
                "Thêm phiên bản mới vào `phien_ban` của bản ghi đó.",
            )


def check_covenant_has_versions(site: Site) -> Iterator[Problem]:
    """A covenant has at least one version."""
    for covenant in site.of(CommunityCovenant):
        if not covenant.versions:
            yield covenant.origin.at("phien_ban").problem(
                "empty-field", "danh sách trống. Ghi ít nhất một phiên bản, có `ten`."
            )


def _versions(site: Site) -> Iterator[tuple[CommunityCovenant, int, CovenantVersion]]:
    for covenant in site.of(CommunityCovenant):
        for index, version in enumerate(covenant.versions):
            yield covenant, index, version


def check_version_days_in_order(site: Site) -> Iterator[Problem]:
    """A version is drafted, adopted, sent, recognised, in force and ended in this order."""
    for covenant, index, version in _versions(site):
        at: Path = ("phien_ban", index)
        opened = Step((*at, "lay_y_kien_tu"), "ngày đầu lấy ý kiến", version.open_from)
        closed = Step((*at, "lay_y_kien_den"), "ngày cuối lấy ý kiến", version.open_until)
        adopted = Step((*at, "thong_qua_ngay"), "ngày thông qua", version.adopted_on)
        sent = Step((*at, "ngay_gui"), "ngày gửi", version.sent_on)
        answered = Step((*at, "cong_nhan", "ngay"), "ngày công nhận", version.answered_on)
        effective = Step((*at, "hieu_luc_tu"), "ngày có hiệu lực", version.typed_effective_on)
        yield from in_order(covenant, opened, closed, adopted, sent, answered, effective)
        begins = Step((*at, "hieu_luc_tu"), "ngày có hiệu lực", version.effective_on)
        if version.repeal:
            ended = Step((*at, "bai_bo", "ngay"), "ngày bãi bỏ", version.repeal.repealed_on)
            yield from in_order(covenant, begins, ended)
        pause = version.suspension
        if pause:
            paused = Step((*at, "tam_ngung", "tu"), "ngày tạm ngừng", pause.suspended_from)
            resumed = Step((*at, "tam_ngung", "den"), "ngày hết tạm ngừng", pause.suspended_until)
            yield from in_order(covenant, begins, paused, resumed)


def check_versions_are_oldest_first(site: Site) -> Iterator[Problem]:
    """Versions stand in the order in which they took effect; the last is the newest."""
    for covenant in site.of(CommunityCovenant):
        known = [
            (version.effective_on, index, version)
            for index, version in enumerate(covenant.versions)
            if version.effective_on
        ]
        for (before, _, _), (begins, index, version) in pairwise(known):
            if begins < before:
                yield covenant.origin.at("phien_ban", index).problem(
                    "versions-out-of-order",
                    f"phiên bản “{version.name}” có hiệu lực {format_date(begins)}, trước phiên "
                    f"bản ghi trên nó ({format_date(before)}). Xếp bản cũ trước, bản mới sau.",
                )


def check_drafts_are_posted_long_enough(site: Site) -> Iterator[Problem]:
    """A draft has both days and is posted for at least thirty (Điều 9 khoản 1)."""
    for covenant, index, version in _versions(site):
        begins, ends = version.open_from, version.open_until
        key = "lay_y_kien_tu" if begins else "lay_y_kien_den"
        if (begins is None) != (ends is None):
            missing = "lay_y_kien_den" if begins else "lay_y_kien_tu"
            yield covenant.origin.at("phien_ban", index, key).problem(
                "missing-field",
                f"có `{key}` mà thiếu `{missing}`. Thêm dòng: {missing}: ngày/tháng/năm",
            )
        elif begins and ends and begins <= ends and (ends - begins).days < DRAFT_DAYS:
            yield covenant.origin.at("phien_ban", index, "lay_y_kien_den").problem(
                "draft-posted-too-short",
                f"dự thảo chỉ lấy ý kiến {(ends - begins).days} ngày kể từ ngày niêm yết, "
                f"phải ít nhất {DRAFT_DAYS} ngày (Nghị định 61/2023/NĐ-CP, Điều 9 khoản 1). "
                "Kéo dài thời hạn, hoặc xem lại hai ngày.",
                "warning",
            )


def check_version_links_exist(site: Site) -> Iterator[Problem]:
    """A version names a decision of residents that is on the site."""
    for covenant, index, version in _versions(site):
        named: list[tuple[Path, str | None]] = [
            (("phien_ban", index, "quyet_dinh"), version.decision),
            (
                ("phien_ban", index, "bai_bo", "ban_ghi"),
                version.repeal.decision if version.repeal else None,
            ),
        ]
        for path, code in named:
            if code is not None:
                yield from unknown_record(site, code, covenant.origin.at(*path))
        yield from decision_links(site, covenant, named)


def check_version_texts_have_safe_links(site: Site) -> Iterator[Problem]:
    """Links in the text of a version are http(s), mailto or tel."""
    for covenant, index, version in _versions(site):
        for target, line in links(version.text or ""):
            if not is_safe_url(target):
                yield covenant.origin.line_at(line, "phien_ban", index, "noi_dung").problem(
                    "unsafe-link",
                    f"liên kết {quoted(target)} không dùng được. Chỉ nhận địa chỉ bắt đầu bằng "
                    "https://, http://, mailto: hoặc tel:",
                )
