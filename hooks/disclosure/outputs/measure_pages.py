"""The page `/can-bo/nam-nhom-bien-phap/`: the proposal's measures and what the site does."""

from __future__ import annotations

from collections.abc import Iterator

from ..search.document import REFERENCE_STANDING
from ..views.addresses import kind_url, record_link
from ..views.measures import measure_groups, served
from ..views.staff_addresses import MEASURES, STAFF
from .page import Findable, Page
from .page_maker import make_page
from .renderer import Renderer


def measure_page(renderer: Renderer, _site_url: str) -> Iterator[Page]:
    """The one page, in the renderer's language; none without measures."""
    plan = renderer.site.measures
    if plan is None:
        return
    groups = measure_groups(plan, renderer.registers)
    words = renderer.words["measures"]
    proposals = (record for record in renderer.site.publications if record.number == plan.number)
    proposal = next(proposals, None)
    yield make_page(
        renderer,
        "measures.html",
        url=MEASURES,
        title=words["title"],
        description=words["description"].format(number=plan.number),
        trail=[(renderer.words["staff"]["title"], STAFF)],
        findable=Findable(
            facts={"loai": renderer.words["search"]["document"]}, standing=REFERENCE_STANDING
        ),
        plan=plan,
        groups=groups,
        served=served(groups),
        kind_url=kind_url,
        proposal=record_link(proposal, renderer.language)[0] if proposal else None,
    )
