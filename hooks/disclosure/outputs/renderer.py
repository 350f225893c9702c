"""Autoescaped templates in one language: views in, markup out."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..law.figure_words import figure_text
from ..law.quantities import Figure
from ..locale import words
from ..model.reporting_period import ReportingPeriod
from ..model.site import Site
from ..text import format_date, format_integer, format_size, format_time, upper_first
from ..views.addresses import (
    clause_url,
    disclosure_slip_url,
    duty_url,
    explainer_url,
    feed_of,
    law_anchor,
    law_articles_url,
    law_url,
    localized,
    neighborhood_calendar,
    neighborhood_url,
    record_link,
)
from ..views.kinds import PERIODS
from ..views.registers import Registers
from ..views.standing import TONES
from .qr_codes import QrCodes

TEMPLATES = Path(__file__).parent.parent / "templates"


class Renderer:
    """Renders the package's templates for one site and one language."""

    def __init__(
        self, site: Site, registers: Registers, language: str, qr_codes: QrCodes | None = None
    ) -> None:
        self.site = site
        self.registers = registers
        self.language = language
        self.words = words(language)
        self._templates = _environment(language)
        self._templates.globals.update(
            w=self.words,
            language=language,
            ward=site.ward,
            registers=registers,
            record_link=record_link,
            clause_url=clause_url,
            disclosure_slip_url=disclosure_slip_url,
            neighborhood_url=neighborhood_url,
            feed_of=feed_of,
            neighborhood_calendar=neighborhood_calendar,
            qr_code=(qr_codes or QrCodes()).of,
            duty_url=duty_url,
            law_url=law_url,
            law_articles_url=law_articles_url,
            figure_words=self._figure_words,
            law_anchor=law_anchor,
            law_of=site.law,
            explainer=partial(explainer_url, site),
            form_name=self._form_name,
            tone_of=TONES,
        )

    def render(self, template: str, **values: Any) -> Markup:
        """The markup of a template."""
        text = self._templates.get_template(template).render(**values)
        return Markup(text)  # noqa: S704 - the environment escapes every value

    def _form_name(self, code: str) -> str:
        form = self.site.form.get(code)
        if form is None:
            return code
        return form.name_en if self.language == "en" else form.name

    def _figure_words(self, figure: Figure) -> str:
        return figure_text(figure, self.words, self.language)

    def template_of(self, folder: str, kind: str, shared: str) -> str:
        """The template that a kind of record has of its own, else the one they share."""
        own = f"{folder}/{kind}.html"
        return own if (TEMPLATES / own).is_file() else shared

    @cached_property
    def period_words(self) -> dict[str, list[str]]:
        """For a stale copy: of each period, what its states are called, and how it ends."""
        words = self.words["status"]
        return {
            period.running: [
                words[period.running],
                words[period.ending],
                words[period.after],
                period.after_tone,
            ]
            for period in PERIODS
        }

    @cached_property
    def ward_name(self) -> str:
        """The ward's name in this language, as in running text."""
        ward = self.site.ward
        return ward.name_en if self.language == "en" else ward.name

    @cached_property
    def site_name(self) -> str:
        """The name of the whole site."""
        return f"{upper_first(self.ward_name)} – {self.words['site']['tagline']}"


def _environment(language: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        # A build has an environment of its own: nothing changes under it.
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        date=lambda value: format_date(value, language),
        integer=lambda value: format_integer(value, language),
        size=lambda value: format_size(value, language),
        clock=format_time,
        here=lambda url: localized(language, url),
        host=lambda url: urlsplit(url).hostname or url,
        tel=lambda number: "".join(sign for sign in number if sign.isdigit() or sign == "+"),
        upper_first=upper_first,
        period_name=lambda period: period_name(period, language),
    )
    return environment


def period_name(period: ReportingPeriod, language: str) -> str:
    """What people call a period: Quý III/2026, 6 tháng đầu năm 2026, Năm 2026."""
    name = words(language)["reporting_period"][f"{period.length}-{period.number}"]
    return str(name.format(year=period.year))
