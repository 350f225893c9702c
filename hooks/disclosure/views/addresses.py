"""Addresses are promises: every path of the site is made here, staff’s in `staff_addresses.py`.

All are root-relative, with a slash at the end and none in front.
"""

from __future__ import annotations

from ..model.catalogue import Article, Law
from ..model.duty import Duty
from ..model.glossary import GlossaryTerm
from ..model.publication import Publication
from ..model.quiz import QuizTopic
from ..model.reporting_period import ReportingPeriod
from ..model.site import Site
from ..text import slug

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
VERIFICATION = "kiem-chung/"
LEDGER = f"{OPEN_DATA}so-cai.json"
LEDGER_SCHEMA = f"{OPEN_DATA}so-cai.schema.json"
LEDGER_RECORDS = f"{OPEN_DATA}ban-ghi.jsonl"
"""Every record that is published, in canonical form."""
SUMS = f"{OPEN_DATA}SHA256SUMS"
HOME = ""


def localized(language: str, url: str) -> str:
    """The address of a page in a language: Vietnamese at the root, others under their code."""
    return url if language == DEFAULT_LANGUAGE else f"{language}/{url}"


def record_url(record: Publication) -> str:
    """`<loại>/<mã>/`; what was taken off keeps the address where it stood."""
    return f"{record.address_kind}/{record.id}/"


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


LAWS = "phap-luat/van-ban/"


def law_url(law: Law) -> str:
    """Where a legal document stands in the list of all: `phap-luat/van-ban/#vb-10-2022-qh15`."""
    return f"{LAWS}#{law_anchor(law)}"


def law_anchor(law: Law) -> str:
    """The place of a legal document on its page: `vb-10-2022-qh15`."""
    return f"vb-{slug(law.number)}"


def law_articles_url(law: Law) -> str:
    """The articles of a legal document and what cites them: `phap-luat/van-ban/luat-10-2022/`."""
    return f"{LAWS}{law.code}/"


def article_url(law: Law, article: Article) -> str:
    """One article among them: `phap-luat/van-ban/luat-10-2022/#d11`."""
    return f"{law_articles_url(law)}#d{article.number}"


def prose_url(source: str) -> str:
    """A hand-written page by its file: `phap-luat/index` -> `phap-luat/`."""
    return "" if source == "index" else source.removesuffix("/index") + "/"


QUIZ = "phap-luat/trac-nghiem/"


def quiz_paper_url(topic: QuizTopic | None) -> str:
    """Questions to print, of a topic or of all: `phap-luat/trac-nghiem/de-giay/quy-uoc/`."""
    return f"{QUIZ}de-giay/{f'{topic.code}/' if topic else ''}"


def quiz_key_url(topic: QuizTopic | None) -> str:
    """The answer key, of a topic or of all: `phap-luat/trac-nghiem/dap-an/quy-uoc/`."""
    return f"{QUIZ}dap-an/{f'{topic.code}/' if topic else ''}"


def quiz_topic_url(topic: QuizTopic) -> str:
    """Where a topic stands on the page of the quiz: `phap-luat/trac-nghiem/#quy-uoc`."""
    return f"{QUIZ}#{topic.code}"


DUTIES = "phap-luat/nghia-vu/"


def duty_url(duty: Duty) -> str:
    """Where a rule of law is told in full: `phap-luat/nghia-vu/#k2-chung`."""
    return f"{DUTIES}#{duty.code}"


GLOSSARY = "phap-luat/thuat-ngu/"


def term_url(term: GlossaryTerm) -> str:
    """Where a term stands in the glossary: `phap-luat/thuat-ngu/#niem-yet`."""
    return f"{GLOSSARY}#{term.code}"


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


def disclosure_slip_url(code: str) -> str:
    """A slip to ask for what is due and not disclosed: `bao-cao/de-nghi/<mã>/`."""
    return f"bao-cao/de-nghi/{code}/"


REPORTS = "bao-cao/"
OBLIGATIONS = f"{REPORTS}nghia-vu/"
OBLIGATIONS_CALENDAR = f"{REPORTS}nghia-vu.ics"
PAPERS = "bao-cao/van-ban/"
INFORMATION_CATALOGUE = "bao-cao/danh-muc-thong-tin/"


def coverage_url(year: int) -> str:
    """What was disclosed and what was not in a year: `bao-cao/nam/2026/`."""
    return f"{REPORTS}nam/{year}/"


def coverage_clause_url(year: int, clause: int | None) -> str:
    """One clause in a year, or what other laws ask: `bao-cao/nam/2026/khoan-2/`."""
    return f"{coverage_url(year)}{f'khoan-{clause}' if clause else 'viec-khac'}/"


def coverage_file(year: int, name: str) -> str:
    """A table of a year: `bao-cao/nam/2026/ma-tran-2026.csv`."""
    return f"{coverage_url(year)}{name}-{year}.csv"


def annual_report_url(year: ReportingPeriod) -> str:
    """The annual report as a paper: `bao-cao/nam/2026/bao-cao/`."""
    return f"{coverage_url(year.year)}bao-cao/"


COVERAGE_DATA = f"{OPEN_DATA_V1}bao-cao.json"
COVERAGE_SCHEMA = f"{OPEN_DATA_V1}schema/bao-cao.json"


def quarterly_list_url(quarter: ReportingPeriod) -> str:
    """What was disclosed in a quarter: `bao-cao/danh-sach-quy/2026-q3/`."""
    return f"bao-cao/danh-sach-quy/{quarter.year}-q{quarter.number}/"


def yearly_plan_url(year: ReportingPeriod) -> str:
    """The plan of disclosure of a year: `bao-cao/ke-hoach/2026/`."""
    return f"bao-cao/ke-hoach/{year.year}/"


def council_report_url(half: ReportingPeriod) -> str:
    """The report to the council on half a year: `bao-cao/hoi-dong/2026-1/`."""
    return f"bao-cao/hoi-dong/{half.year}-{half.number}/"


def information_year_url(year: ReportingPeriod) -> str:
    """One year of the catalogue of public information: `bao-cao/danh-muc-thong-tin/2026/`."""
    return f"{INFORMATION_CATALOGUE}{year.year}/"


def paper_file(url: str, ending: str) -> str:
    """A paper as a file beside its page, named so that it is known in a folder of downloads.

    `bao-cao/hoi-dong/2026-1/` -> `bao-cao/hoi-dong/2026-1/hoi-dong-2026-1.docx`.
    """
    name = "-".join(url.strip("/").split("/")[1:])
    return f"{url}{name}.{ending}"


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
    entry = law.article(article) if article else None
    return (entry.explainer if entry else None) or law.explainer
