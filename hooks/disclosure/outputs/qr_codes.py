"""QR codes of short addresses, as paths of an inline SVG; printed pages carry them.

Making one takes a millisecond and more, so those of the last build are kept
in a file.
"""

from __future__ import annotations

import io
import json
import re
from dataclasses import dataclass
from pathlib import Path

import segno
from markupsafe import Markup

BORDER = 4
"""ISO/IEC 18004: four modules of white on every side."""
_MASK = 3
"""Any of the eight masks can be read; trying all for the neatest takes five times as long."""
_PATH = re.compile(rb'viewBox="0 0 (\d+) .* d="([^"]+)"')
_SVG = Markup(
    '<svg class="qr" viewBox="0 0 {0} {0}" role="img" aria-label="{1}">'
    '<path fill="#fff" d="M0 0h{0}v{0}H0z"/><path stroke="#000" d="{2}"/></svg>'
)


@dataclass(frozen=True)
class QrCode:
    """A code on a square of `size` modules, white border included; `path` strokes the dark ones."""

    size: int
    path: str

    def svg(self, label: str) -> Markup:
        """Markup for a page; the label is what a screen reader says."""
        return _SVG.format(self.size, label, self.path)


def make_qr_code(address: str) -> QrCode:
    """The code of an address; at level M a smudge on paper does no harm."""
    written = io.BytesIO()
    segno.make_qr(address, error="m", mask=_MASK).save(
        written, kind="svg", border=BORDER, omitsize=True, svgclass=None, lineclass=None
    )
    found = _PATH.search(written.getvalue())
    if found is None:
        raise RuntimeError("segno writes SVG in another way than it did")
    return QrCode(int(found[1]), found[2].decode())


class QrCodes:
    """The codes of one site; given a file, those of the last build are not made again."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._kept = _read(file) if file else {}
        self._used: dict[str, QrCode] = {}

    def of(self, address: str) -> QrCode:
        """The code of an address."""
        if address not in self._used:
            self._used[address] = self._kept.get(address) or make_qr_code(address)
        return self._used[address]

    def keep(self) -> None:
        """Write the codes that were asked for into the file, for the next build."""
        if self._file is None or self._used == self._kept:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        written = self._file.with_suffix(".new")
        written.write_text(
            json.dumps({address: [code.size, code.path] for address, code in self._used.items()}),
            "utf-8",
        )
        written.replace(self._file)


def _read(file: Path) -> dict[str, QrCode]:
    """The codes in a file; none when it is missing or broken."""
    try:
        loaded = json.loads(file.read_text("utf-8"))
        return {address: QrCode(int(size), str(path)) for address, (size, path) in loaded.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
