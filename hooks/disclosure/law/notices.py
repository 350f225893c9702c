"""What is sent, answered and told within working days: votes of residents, supervisions."""

from __future__ import annotations

from datetime import date

from ..model.board import Board
from ..model.decision import Decision
from ..model.matter import Matter
from ..model.site import Site
from ..model.supervision import Supervision
from .days import whole

SENDING_DAYS = 5
"""Luật 10/2022/QH15, Điều 20 khoản 3."""
ANSWER_DAYS = 5
"""Luật 10/2022/QH15, Điều 21 khoản 2."""
NOTICE_DAYS = 5
"""Nghị định 59/2023/NĐ-CP, Điều 14 khoản 1: those supervised are told so long before."""
NOTICE_LAW_IN_FORCE = date(2023, 8, 15)
"""Nghị định 59/2023/NĐ-CP; what was told earlier is not measured by it."""


def sending_due(decision: Decision, site: Site) -> date | None:
    """The last day to send a decision, when the day of the vote is known."""
    voted = whole(decision.voted_on)
    if voted is None or _matter(decision, site) is None:
        return None
    return site.calendar.after(voted, SENDING_DAYS)


def answer_due(decision: Decision, site: Site) -> date | None:
    """The last day to recognise a decision or refuse, when the day of its receipt is known."""
    matter, received = _matter(decision, site), decision.received_on
    if received is None or matter is None or not matter.recognizer:
        return None
    return site.calendar.after(received, ANSWER_DAYS)


def _matter(decision: Decision, site: Site) -> Matter | None:
    """Its matter, when it was voted under the law that the catalogue tells of."""
    matter = site.matter.get(decision.matter)
    return matter if matter is not None and decision.is_under(matter) else None


def notice_due(record: Supervision, site: Site) -> date | None:
    """The last day to tell the plan of a supervision that is no supervision of investment."""
    board = site.publication.get(record.board or "")
    told, begins = record.notified_on, whole(record.supervised_from)
    if not isinstance(board, Board) or board.board_type == "giam-sat-dau-tu":
        return None
    if told is None or begins is None or told < NOTICE_LAW_IN_FORCE:
        return None
    return site.calendar.before(begins, NOTICE_DAYS)
