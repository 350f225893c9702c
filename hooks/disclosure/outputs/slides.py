"""A page of slides: each part under an h2 is one, with the speaker's words below it.

For training decks (`layout: slides` in the front matter). Slides are cards on a screen and pages
on paper; they need no script.
"""

from __future__ import annotations

import re

from markupsafe import Markup

_BEFORE_SLIDE = re.compile(r'(?=<h2\b[^>]*\bid=")')
_ID = re.compile(r'<h2\b[^>]*\bid="(?P<id>[^"]*)"')
_NOTE = '<div class="admonition note">'


def as_slides(html: str, place: str, following: str) -> Markup:
    """The html with every part from an h2 with an id to the next made a slide.

    What stands before the first stays as it is. Of a part, all from its first note (`!!! note`)
    on is what the speaker says: it comes below the slide. A slide says its place (“{number} of
    {count}”) and links to the one that follows.
    """
    lead, *parts = _BEFORE_SLIDE.split(html)
    if not parts:
        return Markup(html)  # noqa: S704 - html of this repository's Markdown
    ids = [_id(part) for part in parts]
    ends = [
        place.format(number=number, count=len(parts))
        + (f' <a href="#{ids[number]}">{following}</a>' if number < len(parts) else "")
        for number in range(1, len(parts) + 1)
    ]
    slides = map(_slide, parts, ids, ends)
    return Markup(f'{lead}<div class="slides">\n{"".join(slides)}</div>\n')  # noqa: S704 - as above


def _slide(part: str, heading: str, end: str) -> str:
    shown, note, said = part.partition(_NOTE)
    return (
        f'<section class="slide" aria-labelledby="{heading}">\n<div class="slide__card">\n{shown}'
        f'<p class="slide__place">{end}</p>\n</div>\n{note}{said}</section>\n'
    )


def _id(part: str) -> str:
    found = _ID.match(part)
    return found["id"] if found else ""
