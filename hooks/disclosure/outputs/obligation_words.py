"""What an obligation is called: the duty, and the period or the record that it is about."""

from __future__ import annotations

from ..law.obligations import Obligation
from .renderer import period_name


def title_of(one: Obligation, language: str) -> str:
    """“Công khai tình hình thực hiện ngân sách quý (Quý III/2026)”."""
    name = one.duty.name_en if language == "en" else one.duty.name
    about = subject_of(one, language)
    return f"{name} ({about})" if about else name


def subject_of(one: Obligation, language: str) -> str:
    """The period, or the record with the petition it is about; empty when neither is known."""
    if one.period is not None:
        return period_name(one.period, language)
    if one.record is None:
        return ""
    title = (one.record.title_en if language == "en" else None) or one.record.title
    return f"{title}: {one.label}" if one.label else title
