"""Draws the pictures that link previews show, once: the next build takes them from a folder.

One colour on white in four shades, two bits a dot, keeps a picture near 13 KB
and makes ten thousand of them a matter of seconds; so does drawing each word
only once, since the words of official documents repeat. Facebook asks for
1200 × 630; Zalo reads the same tags.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import zlib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

import PIL
from PIL import Image, ImageDraw, ImageFont

from .page import PICTURE_SIZE, Picture

FONT = Path(__file__).parent / "fonts" / "be-vietnam-pro-700.ttf"
VERSION = 1
"""To be raised with every change of the drawing: pictures kept from before are then left."""

WIDTH, HEIGHT = PICTURE_SIZE
ACCENT = (0x8F, 0x14, 0x14)
SHADES = 4
MARGIN = 60
BAND = 130
"""Height of the coloured band at the top."""
STRIP = 76
"""Height of the one at the bottom that marks a demonstration."""
LINE = 1.3
"""Line height: Vietnamese letters carry marks above and below."""
KICKER_SIZE, TITLE_SIZES, BAND_SIZES, STRIP_SIZES = 34, (60, 54, 48, 42), (44, 36, 30), (32, 26)

_COMPRESSION = 4
"""The next level takes a third longer for 4 % of the size."""
_DARK = [round(value / 255 * (SHADES - 1)) for value in range(256)]
"""Shade of the colour for each of 256 degrees of ink."""
_WHITE = _DARK[::-1]

Line = tuple[str, ...]


def write_pictures(pictures: Iterable[Picture], target: Path, kept: Path) -> int:
    """Write pictures under `target` by way of folder `kept`; how many had to be drawn."""
    kept.mkdir(parents=True, exist_ok=True)
    by_path = {target / picture.path: picture for picture in pictures}
    for folder in {path.parent for path in by_path}:
        folder.mkdir(parents=True, exist_ok=True)
    # Compressing, most of the work, leaves Python free for the next picture.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return sum(pool.map(lambda item: _write(item[1], item[0], kept), by_path.items()))


def draw(picture: Picture) -> bytes:
    """The PNG of a picture."""
    image = Image.new("P", (WIDTH, HEIGHT), 0)
    image.paste(SHADES - 1, (0, 0, WIDTH, BAND))
    _put_middle(image, picture.heading, BAND_SIZES, 0, BAND)
    top, bottom = BAND + 50, HEIGHT - 40
    if picture.mark:
        bottom = HEIGHT - STRIP
        image.paste(SHADES - 1, (0, bottom, WIDTH, HEIGHT))
        _put_middle(image, picture.mark, STRIP_SIZES, bottom, STRIP)
    if picture.kicker:
        _put(image, _shortened(picture.kicker, KICKER_SIZE, 1), KICKER_SIZE, top)
        top += round(KICKER_SIZE * LINE) + 16
    size, lines = _fitted(picture.title, TITLE_SIZES, bottom - top)
    _put(image, lines, size, top)
    return _png(image)


def is_whole(path: Path) -> bool:
    """Whether a PNG is there, with every part matching its own check value."""
    try:
        with Image.open(path, formats=["PNG"]) as image:
            image.verify()
    except (OSError, SyntaxError):  # so Pillow reports a broken PNG
        return False
    return True


def _write(picture: Picture, path: Path, kept: Path) -> bool:
    """Write one picture; whether it had to be drawn."""
    own = kept / f"{_key(picture)}.png"
    is_missing = not is_whole(own)
    if is_missing:
        # Under another name first: another build may be reading.
        drawn = own.with_suffix(f".{os.getpid()}.{zlib.crc32(bytes(path))}")
        drawn.write_bytes(draw(picture))
        drawn.replace(own)
    path.unlink(missing_ok=True)
    try:
        path.hardlink_to(own)
    except OSError:  # another disk, or a file system without links
        shutil.copyfile(own, path)
    return is_missing


def _key(picture: Picture) -> str:
    """Changes with all that decides about the bytes of a picture."""
    drawn = (picture.heading, picture.kicker, picture.title, picture.mark)
    made_by = (VERSION, _font_digest(), PIL.__version__, zlib.ZLIB_RUNTIME_VERSION)
    return hashlib.sha256(json.dumps([drawn, made_by]).encode()).hexdigest()


@cache
def _font_digest() -> str:
    return hashlib.sha256(FONT.read_bytes()).hexdigest()


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    # The basic layout is the same on every machine; composed letters need no other.
    return ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=1024)
def _word(word: str, size: int, is_white: bool) -> Image.Image:
    """A word in shades of the one colour."""
    font = _font(size)
    ascent, descent = font.getmetrics()
    image = Image.new("L", (max(1, round(font.getlength(word))), ascent + descent))
    ImageDraw.Draw(image).text((0, 0), word, font=font, fill=255)
    shades = image.point(_WHITE if is_white else _DARK)
    return Image.frombytes("P", image.size, shades.tobytes())


@lru_cache(maxsize=8192)
def _width(word: str, size: int) -> float:
    return _font(size).getlength(word)


def _is_too_long(words: Iterable[str], size: int) -> bool:
    widths = [_width(word, size) for word in words]
    return sum(widths) + (len(widths) - 1) * _width(" ", size) > WIDTH - 2 * MARGIN


def _lines(text: str, size: int) -> list[Line]:
    """Text broken into lines between words, and inside a word that no line can hold."""
    lines: list[Line] = []
    line: list[str] = []
    for word in text.split():
        if line and _is_too_long([*line, word], size):
            lines.append(tuple(line))
            line = []
        rest = word
        while (fitting := _head(rest, size)) != rest:
            lines.append((fitting,))
            rest = rest[len(fitting) :]
        line.append(rest)
    return [*lines, tuple(line)] if line else lines


def _head(word: str, size: int) -> str:
    """As much of a word as a line can hold, one letter at least."""
    end = len(word)
    while end > 1 and _is_too_long([word[:end]], size):
        end -= 1
    return word[:end]


def _shortened(text: str, size: int, count: int) -> list[Line]:
    """At most `count` lines; what does not fit is told by “…”."""
    lines = _lines(text, size)
    if len(lines) <= count:
        return lines
    *before, end = lines[count - 1]
    while _is_too_long([*before, f"{end}…"], size):
        end = before.pop() if before else end[:-1]
    return [*lines[: count - 1], (*before, end.rstrip(",;:.") + "…")]


def _fitted(text: str, sizes: tuple[int, ...], height: float) -> tuple[int, list[Line]]:
    """The largest size at which the text fits, and its lines; the smallest cuts it."""
    for size in sizes:
        lines = _lines(text, size)
        if len(lines) * size * LINE <= height:
            return size, lines
    return sizes[-1], _shortened(text, sizes[-1], max(1, int(height / (sizes[-1] * LINE))))


def _put_middle(
    image: Image.Image, text: str, sizes: tuple[int, ...], top: int, height: int
) -> None:
    """One line of white text in the middle of a band."""
    for size in sizes:
        if len(_lines(text, size)) <= 1:
            break
    middle = top + (height - sum(_font(size).getmetrics())) // 2
    _put(image, _shortened(text, size, 1), size, middle, is_white=True)


def _put(
    image: Image.Image, lines: Iterable[Line], size: int, top: int, *, is_white: bool = False
) -> None:
    for number, line in enumerate(lines):
        x = float(MARGIN)
        for word in line:
            drawn = _word(word, size, is_white)
            image.paste(drawn, (round(x), round(top + number * size * LINE)))
            x += _width(word, size) + _width(" ", size)


def _png(image: Image.Image) -> bytes:
    """The picture as PNG, four shades in two bits a dot."""
    image.putpalette(
        [
            round(255 + (end - 255) * shade / (SHADES - 1))
            for shade in range(SHADES)
            for end in ACCENT
        ]
    )
    written = BytesIO()
    image.save(written, "PNG", bits=2, compress_level=_COMPRESSION)
    return written.getvalue()
