"""Part IX: whether anything was altered: the ledger, the period's changes, how to verify."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.history import Version
from ...model.site import Site
from ..addresses import LEDGER, LEDGER_RECORDS, SUMS, VERIFICATION, record_url, short_url
from ..history import Step, past_of
from ..ledger import Ledger, ledger_of
from .scope import Scope
from .texts import WORDS
from .values import Figure, Link, Part, Row, Table, Value

_ACTIONS = {"them": "thêm", "sua": "sửa", "go": "gỡ"}
_STATES = {
    "whole": "đủ từ lần lưu đầu tiên",
    "shallow": "bị cắt: bản sao của kho chỉ giữ phần cuối",
    "no-git": "không đọc được",
}


def evidence_part(scope: Scope) -> Part:
    """The head of the ledger, and every change that the history holds of the period."""
    ledger = ledger_of(scope.site)
    changes = tuple(one for one in scope.site.history.versions if scope.holds(one.changed_on))
    actions = [one.action for one in changes]
    return Part(
        number="IX",
        code="bang-chung",
        title="Phụ lục: bằng chứng và cách kiểm chứng",
        basis="Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 14 khoản 1",
        figures=(
            Figure("Số dòng của sổ cái", len(ledger.entries)),
            Figure("Lần thêm trong kỳ", actions.count("them")),
            Figure("Lần sửa trong kỳ", actions.count("sua")),
            Figure("Lần gỡ trong kỳ", actions.count("go")),
        ),
        tables=(_ledger(ledger, scope), _how(), _changes(changes, scope)),
        unknown=tuple(_unknown(ledger, scope)),
    )


def _ledger(ledger: Ledger, scope: Scope) -> Table:
    head = ledger.head
    rows: list[Row] = [
        ("Lịch sử thay đổi", _STATES[ledger.history]),
        ("Số dòng của sổ cái", len(ledger.entries) if head else None),
        ("Mã đầu sổ (SHA-256 của dòng cuối)", head.hash if head else None),
        ("Ngày của dòng cuối", head.day if head else None),
        ("Lần lưu của dòng cuối (git)", _last_commit(ledger)),
        ("Số bản ghi đang đăng", len(ledger.records)),
        ("Thay đổi chưa vào sổ khi lập hồ sơ", len(ledger.unrecorded) if head else None),
        ("Ngày lập hồ sơ", scope.site.as_of),
    ]
    return Table(
        "so-cai",
        "Sổ cái hôm lập hồ sơ",
        ("Mục", "Giá trị"),
        tuple(rows),
        note="So mã đầu sổ với mã mà Mặt trận Tổ quốc, Ban Thanh tra nhân dân đã giữ từ các quý "
        "trước: sổ hôm nay phải còn dòng có mã ấy.",
    )


def _last_commit(ledger: Ledger) -> str | None:
    return ledger.entries[-1][0].version.commit if ledger.entries else None


def _how() -> Table:
    rows: tuple[Row, ...] = (
        (1, "Kiểm một tệp tải về, hoặc dán mã đã giữ", Link("Trang Kiểm chứng", VERIFICATION)),
        (
            2,
            "Kiểm cả trang: python3 hooks/verify.py <thư mục của trang>; thêm --ma-dau-so <mã đã "
            "giữ>. Chỉ cần Python, chép riêng một tệp verify.py là đủ",
            Link("Sổ cái", LEDGER),
        ),
        (
            3,
            "Tính lại mã của một bản ghi: mỗi dòng của tệp này là một bản ghi ở dạng chuẩn; "
            "SHA-256 của cả dòng, không kể dấu xuống dòng, là mã của bản ghi",
            Link("Bản ghi ở dạng chuẩn", LEDGER_RECORDS),
        ),
        (4, "Kiểm mọi tệp của trang: sha256sum -c SHA256SUMS", Link("Danh sách mã", SUMS)),
        (5, "Kiểm chính hồ sơ này: sha256sum -c SHA256SUMS trong thư mục của hồ sơ", None),
    )
    return Table("cach-kiem-chung", "Cách kiểm chứng", ("Bước", "Làm gì", "Ở đâu"), rows)


def _changes(changes: tuple[Version, ...], scope: Scope) -> Table:
    steps = _Steps(scope.site)
    return Table(
        "thay-doi-theo-so",
        "Mọi thay đổi của dữ liệu trong kỳ, theo lịch sử",
        (
            "STT",
            "Bản ghi",
            "Ngày",
            "Việc",
            "Mục đã đổi",
            "Đính chính",
            "Tình trạng xác nhận",
            "SHA-256 sau thay đổi",
            "Lần lưu",
        ),
        tuple(
            _change(number, version, steps.of(version), scope.site)
            for number, version in enumerate(changes, 1)
        ),
        note="Ngày là ngày thay đổi vào kho dữ liệu. Bổ sung kết quả, ngày gỡ… không phải đính "
        "chính nên cột Đính chính để trống; nội dung cũ không được nhắc lại ở đây.",
        empty="Trong kỳ lịch sử không có thay đổi nào."
        if scope.site.history.state == "whole"
        else "Không có lịch sử để kể.",
    )


class _Steps:
    """What each version changed, as the record's own page tells it; what it hides stays hidden."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._known: dict[str, dict[str, Step]] = {}

    def of(self, version: Version) -> Step | None:
        """The step of a version; none when its record is not on the site any more."""
        record = self._site.publication.get(version.record_id)
        if record is None:
            return None
        if record.id not in self._known:
            past = past_of(record, self._site, "vi")
            every = (*past.steps, *((past.first,) if past.first else ()))
            self._known[record.id] = {step.version.commit: step for step in every}
        return self._known[record.id].get(version.commit)


def _change(number: int, version: Version, step: Step | None, site: Site) -> Row:
    record = site.publication.get(version.record_id)
    about: Value = version.record_id
    if record is not None:
        about = Link(record.title, record_url(record), short_url(record))
    word = str(WORDS["past"]["words"][step.word]) if step else _ACTIONS[version.action]
    labels = [row.label for row in step.rows] if step and version.action == "sua" else []
    confirmation = WORDS["confirmation"].get(version.confirmation)
    return (
        number,
        about,
        version.changed_on,
        word,
        ", ".join(dict.fromkeys(labels)) or None,
        "có" if step and step.corrections else None,
        str(confirmation) if confirmation and version.sha256 else None,
        version.sha256,
        version.commit[:10],
    )


def _unknown(ledger: Ledger, scope: Scope) -> Iterator[str]:
    if ledger.history != "whole":
        yield (
            f"Lịch sử {_STATES[ledger.history]}, nên hồ sơ này không có mã đầu sổ và không kể được "
            "đủ thay đổi. Lập lại từ bản sao đầy đủ của kho (git clone, không dùng --depth)."
        )
    elif scope.site.history.versions:
        first = scope.site.history.versions[0].changed_on
        if first > scope.period.first:
            yield f"Lịch sử bắt đầu ngày {first.day}/{first.month}/{first.year}; trước đó không có."
    if ledger.unrecorded:
        yield (
            f"{len(ledger.unrecorded)} thay đổi trên máy lập hồ sơ chưa lưu vào kho; nên lưu rồi "
            "lập lại."
        )
    yield (
        "Mã chứng minh nội dung không bị sửa từ khi vào sổ; không chứng minh nội dung đúng sự thật "
        "hay giống bản giấy đã ký."
    )
