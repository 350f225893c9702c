"""Part I: disclosure (Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 to 14)."""

from __future__ import annotations

from collections.abc import Iterator

from ...text import format_date
from .disclosure_list import awaiting, contents, list_tables, unplaced, waiting_unplaced
from .disclosure_registers import register_tables, requests_in
from .disclosure_results import result_tables, total
from .scope import Scope
from .values import Figure, Part


def disclosure_part(scope: Scope) -> Part:
    """What inspectors open first."""
    tally = total(scope)
    share, in_time = tally.share, tally.share_in_time
    found = contents(scope)
    return Part(
        number="I",
        code="cong-khai",
        title="Công khai thông tin",
        basis="Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 đến Điều 14",
        figures=(
            Figure("Nội dung công khai lần đầu trong kỳ", sum(not one.is_further for one in found)),
            Figure("Việc đã đến hạn", tally.asked),
            Figure("Đã làm", _with_share(tally.done, share)),
            Figure("Đúng hạn, trên số việc chấm được", _with_share(tally.in_time, in_time)),
            Figure("Trễ hạn", tally.late),
            Figure("Chưa làm", tally.missed),
            Figure("Loại trừ theo luật", tally.excluded),
            Figure("Đề nghị công khai", len(requests_in(scope))),
            Figure("Chờ phường xác nhận, không tính", len(awaiting(scope))),
        ),
        tables=(*result_tables(scope), *list_tables(scope), *register_tables(scope)),
        unknown=tuple(_unknown(scope)),
    )


def _with_share(count: int, share: int | None) -> str:
    return str(count) if share is None else f"{count} ({share} %)"


def _unknown(scope: Scope) -> Iterator[str]:
    if scope.coverage.tracked_from > scope.period.first:
        day = format_date(scope.coverage.tracked_from)
        yield f"Trang chấm từ ngày {day}; việc trước ngày đó chỉ được kể, không được chấm."
    if count := unplaced(scope):
        yield f"{count} nội dung đã công khai không ghi đủ ngày để biết có thuộc kỳ này không."
    if count := len(scope.coverage.sources.undated):
        yield f"{count} bản ghi không ghi ngày nào nên không nằm trong bảng kết quả."
    if count := waiting_unplaced(scope):
        yield f"{count} bản ghi chờ xác nhận không ghi đủ ngày để biết có thuộc kỳ này không."
    if scope.period.length != "nam" and scope.coverage.year(scope.period.year).has_unplaced:
        yield "Việc chỉ biết năm, không biết quý, chỉ nằm trong hồ sơ của cả năm."
    if scope.site.ward.has_loudspeaker is None:
        yield "Dữ liệu chưa ghi phường có truyền thanh hay không, nên chưa chấm hình thức này."
    yield (
        "Trang biết điều đã được ghi, không biết giấy có thật sự được dán, loa có thật sự được "
        "phát: đối chiếu với biên bản niêm yết và với khu phố."
    )
