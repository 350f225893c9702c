"""Terms of a small glossary."""

from __future__ import annotations

from typing import Any

from disclosure.model.glossary import GlossaryTerm


def term(name: str, code: str, **typed: Any) -> GlossaryTerm:
    """A hard term; its English name is its code unless a test says otherwise."""
    known = {"ma": code, "tu": name, "nghia": f"Nghĩa của {name}.", "kho": "có"}
    english = {"tu_en": code.replace("-", " "), "nghia_en": f"Meaning of {code}."}
    return GlossaryTerm.model_validate({**known, **english, **typed})
