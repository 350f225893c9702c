"""Small PDFs for tests, written by hand: with text, scanned, under a password, broken."""

from __future__ import annotations

import io
from collections.abc import Sequence

from PIL import Image

_LINE = 14
"""Height of a line in points."""


def text_pdf(*pages: str) -> bytes:
    """A PDF with these pages of text, any letters (ISO 32000-1, 9.10.3: ToUnicode)."""
    letters = sorted({letter for text in pages for letter in text if letter != "\n"})
    codes = {letter: index + 1 for index, letter in enumerate(letters)}
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        _page_tree(len(pages)),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Mau /Encoding /Identity-H"
        b" /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Mau /DW 600 /FontDescriptor 6 0 R"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        _stream(_unicode_map(codes)),
        b"<< /Type /FontDescriptor /FontName /Mau /Flags 4 /FontBBox [0 -200 1000 900]"
        b" /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>",
    ]
    for text in pages:
        content = len(objects) + 2
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
            b" /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % content
        )
        objects.append(_stream(_drawn(text, codes)))
    return _file(objects)


def scanned_pdf(*pages: Image.Image) -> bytes:
    """A PDF that only shows pictures; without any, of one white page."""
    first, *others = pages or (Image.new("1", (200, 280), 1),)
    file = io.BytesIO()
    first.save(file, "PDF", save_all=True, append_images=others, resolution=200)
    return file.getvalue()


def locked_pdf() -> bytes:
    """A PDF that opens with a password only."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", _page_tree(0)]
    key = b"0" * 64
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%b> /U <%b> >> /ID [<00> <00>] "
    return _file(objects, lock % (key, key))


def _page_tree(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (7 + 2 * index) for index in range(count))
    return b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, count)


def _unicode_map(codes: dict[str, int]) -> bytes:
    lines = "\n".join(
        f"<{code:04x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items()
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Mau def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{lines}\nendbfchar\nendcmap end end"
    ).encode()


def _drawn(text: str, codes: dict[str, int]) -> bytes:
    lines = [
        f"<{''.join(f'{codes[letter]:04x}' for letter in line)}> Tj 0 -{_LINE} Td"
        for line in text.split("\n")
    ]
    return f"BT /F1 11 Tf 40 780 Td {' '.join(lines)} ET".encode()


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content)


def _file(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    file = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return file + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R %b>>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, trailer, len(file))
    )
