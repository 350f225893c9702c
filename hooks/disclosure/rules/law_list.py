"""Everything that is to be reviewed because a law has changed, place by place, to work through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..law.citations import Citing
from ..law.staleness import Outdated, outdated_by_law, touched_soon
from ..law.validity import has_begun
from ..model.catalogue import Clause, DocumentType, Form, Law, LawChange
from ..model.duty import Duty
from ..model.matter import Matter
from ..model.prose import ProsePage
from ..model.quantity import Quantity
from ..model.quiz import Question
from ..model.site import Site
from .laws import place_of, told

_HEADINGS = {
    "rule": "quy định trong danh mục",
    "page": "trang",
    "question": "câu hỏi trắc nghiệm",
    "issued-before": "bản ghi ra trước ngày thay đổi (lúc ấy đúng)",
    "issued-after": "bản ghi ra sau ngày văn bản đã bị thay hoặc hết hiệu lực (xem lại căn cứ)",
    "undated": "bản ghi chưa rõ ra trước hay sau",
}
_HOW = (
    "Rà soát xong chỗ nào thì ghi ngày ở chỗ ấy: quy định, câu hỏi `ra_soat`, trang `reviewed`, "
    "bản ghi `ra_soat_can_cu`."
)


def law_list(site: Site) -> str:
    """The whole list as text, one place a line; says so when there is nothing to review."""
    waiting = outdated_by_law(site)
    lines: list[str] = []
    for law in site.catalogue.laws:
        lines += _of_law(law, waiting.get(law.number, ()), site)
    if not lines:
        return "Không chỗ nào phải rà soát lại vì luật đổi."
    return "\n".join([*lines, _HOW])


def _of_law(law: Law, items: tuple[Outdated, ...], site: Site) -> Iterator[str]:
    soon = [(change, citing) for change, citing in touched_soon(law, site) if citing]
    if not items and not soon:
        return
    yield f"{law.number} – {law.name}"
    if items:
        for change in law.changes:
            if has_begun(change, site.as_of):
                yield f"  {_told(change)}"
        for heading, words in _HEADINGS.items():
            yield from _group(words, (i.citing for i in items if _heading(i) == heading), law)
    for change, citing in soon:
        yield f"  sắp {_told(change)}"
        yield from _group("quy định, trang, câu hỏi sẽ phải rà soát", citing, law)
    yield ""


def _told(change: LawChange) -> str:
    articles = ", ".join(str(number) for number in change.articles)
    return told(change) + (f"; Điều {articles}" if articles else "")


def _heading(item: Outdated) -> str:
    return item.citing.group if item.cause == "not-reviewed" else item.cause


def _group(words: str, items: Iterable[Citing], law: Law) -> Iterator[str]:
    every = list(items)
    if every:
        yield f"  {len(every)} {words}:"
    for citing in every:
        place = place_of(citing, law.number)
        yield f"    {place.file}:{place.line}:{place.column}: {_name(citing)}"


def _name(citing: Citing) -> str:
    subject = citing.subject
    match subject:
        case Clause():
            name = f"khoản {subject.number}: {subject.name}"
        case Form() | DocumentType() | Duty() | Matter() | Quantity():
            name = subject.name
        case ProsePage():
            name = subject.title
        case Question():
            name = subject.code
        case _:
            name = f"{subject.id}: {subject.title}"
    return name
