"""The data folder -> the site. The only place that opens data files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from ..model.base import Record
from ..model.catalogue import Clause, DocumentType, Form, Law
from ..model.dictionary import Dictionary, NumberedUnit, QuestionPhrase, Term
from ..model.duty import Duty
from ..model.glossary import GlossaryTerm
from ..model.kinds import KINDS
from ..model.matter import Matter
from ..model.measure import MeasurePlan
from ..model.paper import TEMPLATE_FOLDER
from ..model.publication import Publication
from ..model.quantity import Quantity
from ..model.quiz import QuizTopic
from ..model.site import ALL_RECORDS, CALENDAR, Catalogue, Site, StoredFile
from ..model.ward import Neighborhood, Ward
from ..model.working_days import HolidayYear, WorkCalendar
from ..model.yearly_task import YearlyTask
from ..problems import Place, Problem
from .attachment_text import read_attachment_texts
from .attachments import store_attachments
from .decode import decode, decode_list
from .paths import shown_name
from .recognition import recognition_files
from .source import Source, read_source
from .stray_files import misnamed_files, misnamed_problems, other_files, stray_problems
from .word_templates import read_templates

R = TypeVar("R", bound=Record)

CATALOGUE_FILES: Mapping[str, tuple[str, type[Record]]] = {
    "clauses": ("danh-muc/noi-dung-cong-khai.yml", Clause),
    "forms": ("danh-muc/hinh-thuc.yml", Form),
    "document_types": ("danh-muc/loai-van-ban.yml", DocumentType),
    "laws": ("danh-muc/van-ban-phap-luat.yml", Law),
    "matters": ("danh-muc/viec-dan-ban.yml", Matter),
    "duties": ("danh-muc/nghia-vu.yml", Duty),
    "quantities": ("danh-muc/con-so.yml", Quantity),
    "yearly_tasks": ("danh-muc/viec-trong-nam.yml", YearlyTask),
}
TERM_FILES = ("tu-dien/tu-ngu.yml", "tu-dien/viet-tat.yml", "tu-dien/ten-goi.yml")
"""Everyday and legal words, abbreviations, old and new names: one list of terms in three files."""
QUESTIONS_FILE = "tu-dien/tu-hoi.yml"
UNITS_FILE = "tu-dien/dem-so.yml"
DICTIONARY_FILES: Mapping[str, type[Record]] = {
    **dict.fromkeys(TERM_FILES, Term),
    QUESTIONS_FILE: QuestionPhrase,
    UNITS_FILE: NumberedUnit,
}
GLOSSARY_FILE = "tu-dien/thuat-ngu.yml"
MEASURES_FILE = "danh-muc/bien-phap.yml"
"""The measures that the ward proposed: one record."""
WARD_FILE = "phuong.yml"
NEIGHBORHOODS_FILE = "khu-pho.yml"
CALENDAR_FOLDER = "lich-nghi"
"""Days off, a file a year."""
QUIZ_FOLDER = "trac-nghiem"
"""Questions about the law, a file a topic."""
YEARLY_OR_TOPICAL = (CALENDAR_FOLDER, QUIZ_FOLDER)
"""Folders whose files are one record each, with nothing beside them."""
OTHER_ENTRIES = {"luoc-do", TEMPLATE_FOLDER}
"""Entries of the data folder that hold no YAML: JSON Schemas for editors, Word templates."""


def load_site(
    data: Path, as_of: date, root: Path, kept: Path | None = None
) -> tuple[Site | None, list[Problem]]:
    """The site in folder `data`; names in messages are counted from `root`.

    `kept` is a folder in which texts of attachments wait for the next run.

    A file that cannot be decoded does not hide what is wrong in the others: the
    site then holds the rest and says in `unread` which lists are not whole.
    Only without the ward itself there is no site.
    """
    if not data.is_dir():
        place = Place(shown_name(data, root))
        return None, [
            place.problem("missing-folder", "không thấy thư mục dữ liệu này. Xem lại tên thư mục.")
        ]
    reader = _Reader(root, as_of)
    ward = reader.one(data / WARD_FILE, Ward)
    neighborhoods = reader.many(data / NEIGHBORHOODS_FILE, Neighborhood, "neighborhoods")
    catalogue = Catalogue(
        clauses=reader.many(data / CATALOGUE_FILES["clauses"][0], Clause, "clauses"),
        forms=reader.many(data / CATALOGUE_FILES["forms"][0], Form, "forms"),
        document_types=reader.many(
            data / CATALOGUE_FILES["document_types"][0], DocumentType, "document_types"
        ),
        laws=reader.many(data / CATALOGUE_FILES["laws"][0], Law, "laws"),
        matters=reader.many(data / CATALOGUE_FILES["matters"][0], Matter, "matters"),
        duties=reader.many(data / CATALOGUE_FILES["duties"][0], Duty, "duties"),
        quantities=reader.many(data / CATALOGUE_FILES["quantities"][0], Quantity, "quantities"),
        yearly_tasks=reader.many(
            data / CATALOGUE_FILES["yearly_tasks"][0], YearlyTask, "yearly_tasks"
        ),
    )
    dictionary = _dictionary(data, reader)
    glossary = reader.many(data / GLOSSARY_FILE, GlossaryTerm, "glossary")
    measures = reader.one(data / MEASURES_FILE, MeasurePlan)
    calendar = _calendar(data / CALENDAR_FOLDER, reader)
    quiz = _quiz(data / QUIZ_FOLDER, reader)
    publications: list[Publication] = []
    files: dict[tuple[str, str], StoredFile] = {}
    for kind in KINDS:
        records, stored = _records(data / kind.kind, kind, reader)
        publications.extend(records)
        files.update(stored)
    texts, found = read_attachment_texts(publications, files, kept)
    reader.problems.extend(found)
    folder = data / TEMPLATE_FOLDER
    templates, found = read_templates(folder, shown_name(folder, root))
    reader.problems.extend(found)
    reader.problems.extend(_strangers(data, root))
    if ward is None:
        return None, reader.problems
    site = Site(
        ward=ward,
        neighborhoods=neighborhoods,
        catalogue=catalogue,
        publications=tuple(publications),
        files=files,
        attachment_texts=texts,
        as_of=as_of,
        unread=frozenset(reader.unread),
        calendar=calendar,
        templates=templates,
        dictionary=dictionary,
        measures=measures,
        glossary=glossary,
        quiz=quiz,
    )
    return site, reader.problems


@dataclass
class _Reader:
    """Reads and decodes files, keeping every problem on the way."""

    root: Path
    as_of: date
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """Names of the lists that are not whole."""

    def one(self, path: Path, model: type[R]) -> R | None:
        source = self._source(path)
        if source is None:
            return None
        record, found = decode(source, model)
        self.problems.extend(found)
        return record

    def many(self, path: Path, model: type[R], name: str) -> tuple[R, ...]:
        before = len(self.problems)
        source = self._source(path)
        records: list[R] = []
        if source is not None:
            records, found = decode_list(source, model)
            self.problems.extend(found)
        if len(self.problems) > before:
            self.unread.add(name)
        return tuple(records)

    def _source(self, path: Path) -> Source | None:
        name = shown_name(path, self.root)
        if not path.exists() and not path.is_symlink():
            self.problems.append(
                Place(name).problem(
                    "missing-file", "thiếu tệp này. Chép lại từ bản trước hoặc tệp mẫu."
                )
            )
            return None
        source, found = read_source(path, name)
        self.problems.extend(found)
        return source


def _dictionary(data: Path, reader: _Reader) -> Dictionary:
    """What the search knows of words."""
    return Dictionary(
        terms=tuple(
            term for file in TERM_FILES for term in reader.many(data / file, Term, "terms")
        ),
        questions=reader.many(data / QUESTIONS_FILE, QuestionPhrase, "questions"),
        units=reader.many(data / UNITS_FILE, NumberedUnit, "units"),
    )


def _calendar(folder: Path, reader: _Reader) -> WorkCalendar:
    """The days off of every year that has a file."""
    years = [reader.one(path, HolidayYear) for path in _record_files(folder)]
    if None in years:
        reader.unread.add(CALENDAR)
    return WorkCalendar(tuple(year for year in years if year is not None))


def _quiz(folder: Path, reader: _Reader) -> tuple[QuizTopic, ...]:
    """The topics of the quiz in their order."""
    topics = (reader.one(path, QuizTopic) for path in _record_files(folder))
    return tuple(sorted(filter(None, topics), key=lambda topic: topic.order))


def _records(
    folder: Path, kind: type[Publication], reader: _Reader
) -> tuple[list[Publication], dict[tuple[str, str], StoredFile]]:
    """The records of one kind with their files."""
    records: list[Publication] = []
    files: dict[tuple[str, str], StoredFile] = {}
    used: set[Path] = set()
    is_whole = True
    for path in _record_files(folder):
        record = reader.one(path, kind)
        if record is None:
            is_whole = False
            continue
        records.append(record)
        reader.problems.extend(_name_problems(record, path, folder))
        stored, found = store_attachments(record, path.parent, reader.as_of)
        reader.problems.extend(found)
        files.update(stored)
        used.update(path.parent / attachment.path for attachment in record.attachments)
        used.update(recognition_files(stored.values()))
    others = other_files(folder, used)
    misnamed = misnamed_files(others)
    if misnamed or not is_whole:
        reader.unread.add(ALL_RECORDS)
    reader.problems.extend(misnamed_problems(misnamed, reader.root))
    # Without every record read, a file may look unused only because its record is wrong.
    if is_whole and not misnamed:
        reader.problems.extend(stray_problems(others, reader.root))
    return records, files


def _record_files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(
            path
            for path in folder.rglob("*.yml")
            if not path.is_dir() and not path.name.startswith(".")
        )


def _name_problems(record: Publication, path: Path, folder: Path) -> Iterator[Problem]:
    if path.stem != record.id:
        yield record.origin.at("ma").problem(
            "id-not-file-name",
            f"mã “{record.id}” khác tên tệp “{path.stem}”. Đổi tên tệp thành {record.id}.yml "
            "hoặc sửa mã cho trùng.",
        )
    parts = path.relative_to(folder).parts
    if len(parts) != 2 or not (parts[0].isascii() and parts[0].isdecimal() and len(parts[0]) == 4):
        yield record.origin.at().problem(
            "wrong-folder",
            "bản ghi phải nằm trong thư mục năm. Chuyển tệp vào, ví dụ: "
            f"{record.kind}/2026/{path.name}",
        )


def _strangers(data: Path, root: Path) -> Iterator[Problem]:
    """Files that nothing reads: a record typed there would be lost in silence."""
    lists = {*(file for file, _ in CATALOGUE_FILES.values()), *DICTIONARY_FILES}
    lists |= {GLOSSARY_FILE, MEASURES_FILE}
    holders = {Path(file).parent.as_posix() for file in lists}
    known = {WARD_FILE, NEIGHBORHOODS_FILE, *YEARLY_OR_TOPICAL, *OTHER_ENTRIES}
    known |= {*(kind.kind for kind in KINDS), *lists, *holders}
    inside = [path for holder in holders for path in (data / holder).glob("*")]
    others = [
        path
        for folder in YEARLY_OR_TOPICAL
        for path in (data / folder).glob("*")
        if path.suffix != ".yml"
    ]
    for path in sorted([*data.iterdir(), *inside, *others]):
        name = path.relative_to(data).as_posix()
        if name not in known and not path.name.startswith("."):
            yield Place(shown_name(path, root)).problem(
                "unknown-file",
                "không phần nào của trang đọc tệp này. Chuyển nó vào thư mục của loại bản ghi, "
                "ví dụ cong-khai/<năm>/, hoặc xóa.",
            )
