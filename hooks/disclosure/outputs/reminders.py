"""The reminder in words: for a terminal, and as the body of an issue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from ..law.obligations import NOT_DONE, Obligation
from ..law.standing import Standing
from ..text import format_date
from ..views.addresses import DEFAULT_LANGUAGE, OBLIGATIONS
from .obligation_words import title_of

MOST_ITEMS = 100
"""Of one part: an issue holds 65,536 characters."""
# What would start a link, emphasis, a mention or HTML in an issue is shown as it was typed.
_MARKDOWN_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#|~"} | {"@": "@\u200b"})


def reminder_lines(standing: Standing, days: int) -> Iterator[str]:
    """One line for each thing to do: due day, what, who; overdue first, then the soonest."""
    overdue, ahead = _parts(standing, days)
    as_of = standing.site.as_of
    yield f"Nhắc hạn ngày {format_date(as_of, DEFAULT_LANGUAGE)}, {days} ngày tới."
    yield from _section(f"Quá hạn: {len(overdue)} việc", overdue, standing)
    yield from _section(f"Sắp đến hạn: {len(ahead)} việc", ahead, standing)


def reminder_markdown(standing: Standing, days: int, site_url: str) -> str | None:
    """The body of an issue; none when there is nothing to remind of."""
    overdue, ahead = _parts(standing, days)
    if not overdue and not ahead:
        return None
    as_of = format_date(standing.site.as_of, DEFAULT_LANGUAGE)
    address = urljoin(site_url, OBLIGATIONS)
    lines = [f"Cập nhật ngày {as_of}. Xem đủ: {address}", ""]
    for title, items in (("Quá hạn", overdue), (f"Đến hạn trong {days} ngày tới", ahead)):
        lines += [f"## {title} ({len(items)})", ""]
        lines += [_item(one, standing) for one in items[:MOST_ITEMS]] or ["Không có."]
        if len(items) > MOST_ITEMS:
            lines.append(f"- … và {len(items) - MOST_ITEMS} việc nữa ở {address}")
        lines.append("")
    return "\n".join(lines)


def _item(one: Obligation, standing: Standing) -> str:
    what = f"{title_of(one, DEFAULT_LANGUAGE)} – {one.duty.responsible}"
    return f"- [ ] {_due(one, standing)}: {_escaped(what)}"


def _parts(standing: Standing, days: int) -> tuple[list[Obligation], list[Obligation]]:
    due = standing.due_within(days)
    overdue = [one for one in due if one.state in NOT_DONE]
    return overdue, [one for one in due if one.state not in NOT_DONE]


def _section(title: str, items: Iterable[Obligation], standing: Standing) -> Iterator[str]:
    yield ""
    yield title
    for one in items:
        policy = " (mốc phường tự đặt)" if one.duty.is_policy else ""
        check = " [cần đối chiếu]" if one.duty.needs_checking else ""
        what = title_of(one, DEFAULT_LANGUAGE)
        yield f"  {_due(one, standing)}: {what} – {one.duty.responsible}{policy}{check}"


def _due(one: Obligation, standing: Standing) -> str:
    if one.due_on is None:
        return "không có ngày"
    day = format_date(one.due_on, DEFAULT_LANGUAGE)
    if one.state in NOT_DONE:
        return f"{day}, quá {one.days_late} ngày"
    left = (one.due_on - standing.site.as_of).days
    return f"{day}, hôm nay là ngày cuối" if left == 0 else f"{day}, còn {left} ngày"


def _escaped(text: str) -> str:
    return text.translate(_MARKDOWN_SIGNS)
