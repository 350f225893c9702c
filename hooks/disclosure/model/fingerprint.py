"""SHA-256 as staff copy it: the fingerprint of a file or a record that is not here any more."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from .fields import parse_line, quoted, refusal

_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)


def parse_sha256(value: Any) -> str:
    """64 hexadecimal digits, in small letters."""
    text = parse_line(value).lower()
    if not _SHA256.fullmatch(text):
        raise refusal(
            "invalid-sha256",
            f"{quoted(text)} không phải mã SHA-256. Chép đủ 64 chữ số và chữ cái từ a đến f.",
        )
    return text


Sha256 = Annotated[
    str,
    BeforeValidator(parse_sha256),
    WithJsonSchema({"type": "string", "pattern": "^[0-9a-fA-F]{64}$"}),
]
"""A fingerprint that was published before."""
