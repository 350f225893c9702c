"""Addresses are promises: every path of the site is made here.

All are root-relative, with a slash at the end and none in front.
"""

from __future__ import annotations

from ..model.publication import Publication
from ..model.site import Site

DEFAULT_LANGUAGE = "vi"
REGISTER = "cong-khai/"
NEIGHBORHOODS = "khu-pho/"
SEARCH = "tim-kiem/"
OFFLINE = "ngoai-tuyen/"
SIX_RIGHTS = "sau-quyen/"
THREADS = "theo-doi/"
CALENDAR = "lich/"
SUBSCRIBE = f"{CALENDAR}dang-ky/"
OPEN_DATA = "du-lieu-mo/"
OPEN_DATA_V1 = f"{OPEN_DATA}v1/"
HOME = ""


def localized(language: str, url: str) -> str:
    """The address of a page in a language: Vietnamese at the root, others under their code."""
    return url if language == DEFAULT_LANGUAGE else f"{language}/{url}"


def record_url(record: Publication) -> str:
    """`<loại>/<mã>/`."""
    return f"{record.kind}/{record.id}/"


def record_link(record: Publication, language: str) -> tuple[str, bool]:
    """Where a list links to, and whether that page is in the reader's language."""
    if language == DEFAULT_LANGUAGE or record.has_english:
        return localized(language, record_url(record)), True
    return record_url(record), False


def clause_url(number: int) -> str:
    """Records of one clause of Điều 11."""
    return f"{REGISTER}khoan/{number}/"


def kind_url(kind: str) -> str:
    """The list of all records of a kind."""
    return f"{kind}/"


def year_url(kind: str, year: int) -> str:
    """Records of one kind and year."""
    return f"{kind}/nam/{year}/"


def state_url(kind: str, code: str) -> str:
    """Records of one kind in one state."""
    return f"{kind}/trang-thai/{code}/"


def neighborhood_url(code: str) -> str:
    """Everything that concerns one khu phố."""
    return f"{NEIGHBORHOODS}{code}/"


def neighborhood_kind_url(code: str, kind: str) -> str:
    """Records of one kind that concern one khu phố."""
    return f"{NEIGHBORHOODS}{code}/{kind}/"


def bulletin_url(code: str, year: int, month: int) -> str:
    """The bulletin of a khu phố and month, to print: `khu-pho/<mã>/ban-tin/2026-11/`."""
    return f"{NEIGHBORHOODS}{code}/ban-tin/{year}-{month:02}/"


UNCLASSIFIED = f"{REGISTER}chua-xep-khoan/"


def page_of(url: str, number: int) -> str:
    """The address of a further page of a list; the first is the list itself."""
    return url if number == 1 else f"{url}trang/{number}/"


def attachment_url(record: Publication, path: str) -> str:
    """Where a published file lies: `tep/<mã>/<tên tệp>`."""
    return f"tep/{record.id}/{path}"


def slip_url(record: Publication) -> str:
    """The comment slip of a consultation, to print: `lay-y-kien/<mã>/phieu/`."""
    return f"{record_url(record)}phieu/"


def table_url(record: Publication, name: str, ending: str) -> str:
    """A table of a record as a file: `ngan-sach/<mã>/1.csv`."""
    return f"{record_url(record)}{name}.{ending}"


def comparison_url(kind: str, year: int, ending: str) -> str:
    """The stages of one budget year side by side, as a file."""
    return f"{year_url(kind, year)}so-sanh.{ending}"


def month_url(year: int, month: int) -> str:
    """A month of the calendar: `lich/thang/2026-11/`."""
    return f"{CALENDAR}thang/{year}-{month:02}/"


def calendar_file(group: str) -> str:
    """A calendar to subscribe to: everything, or one kind of entries."""
    return f"{CALENDAR}{group}.ics"


def neighborhood_calendar(code: str) -> str:
    """The calendar of one khu phố: `lich/khu-pho/<mã>.ics`."""
    return f"{CALENDAR}khu-pho/{code}.ics"


def record_calendar(record: Publication) -> str:
    """One event, or one schedule, to put into a calendar: `lich/<mã>/<mã>.ics`."""
    return f"{record_url(record)}{record.id}.ics"


def short_url(record: Publication) -> str:
    """`s/<mã>/`: short enough to be typed from paper."""
    return f"s/{record.id}/"


def picture_path(language: str, name: str = "") -> str:
    """The picture that a link shows: of a record by its id, without one of the site."""
    place = f"assets/preview/{name}" if name else "assets/preview"
    return f"{place}.png" if language == DEFAULT_LANGUAGE else f"{place}.{language}.png"


def feed_of(url: str) -> str:
    """The Atom feed of a page: what is new there."""
    return f"{url}tin.atom"


def base_of(url: str) -> str:
    """The way from a page back to the root: `cong-khai/x/` -> `../..`."""
    return "/".join([".."] * url.count("/")) or "."


def explainer_url(site: Site, number: str | None, article: int | None) -> str | None:
    """The page that explains a law, or one article of it, when there is one."""
    law = site.law.get(number or "")
    if law is None:
        return None
    for entry in law.articles:
        if entry.article == article:
            return entry.explainer
    return law.explainer
