"""The page `/phap-luat/nghia-vu/`: every duty in force, that was and that will be."""

from __future__ import annotations

from collections.abc import Iterator

from ..search.document import REFERENCE_STANDING
from ..views.addresses import DUTIES
from ..views.duties import duty_groups
from ..views.law_notices import rule_notices
from .page import Findable, Page
from .page_maker import make_page
from .renderer import Renderer


def duty_page(renderer: Renderer, _site_url: str) -> Iterator[Page]:
    """The one page, in the renderer's language."""
    words = renderer.words["duties"]
    yield make_page(
        renderer,
        "duties.html",
        url=DUTIES,
        title=words["title"],
        description=words["description"].format(ward=renderer.ward_name),
        trail=[(renderer.words["menu"]["law"], "phap-luat/")],
        findable=Findable(standing=REFERENCE_STANDING),
        groups=duty_groups(renderer.site),
        changed_laws=rule_notices(renderer.site.catalogue.duties, renderer.site),
    )
