"""The five groups of measures of the ward's proposal, and what the site does for each of them.

`data/danh-muc/bien-phap.yml`. Source: tờ trình 35/TTr-UBND of 16/4/2024 to the ward's people's
council, on the measures of Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 (Điều 8).
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from .base import Entry, Record
from .counts import Positive
from .fields import FILLED, Day, Line, Short, parse_line, quoted, refusal

_PATH = re.compile(r"^([a-z0-9-]+/)+$")


def parse_site_path(value: Any) -> str:
    """An address of this site: without host, without language, with a slash at its end."""
    text = parse_line(value)
    if not _PATH.match(text):
        raise refusal(
            "invalid-page-address",
            f"{quoted(text)} không phải địa chỉ trên trang này. Viết như can-bo/tap-huan/: không "
            "tên miền, không gạch chéo ở đầu, có gạch chéo ở cuối.",
        )
    return text


SitePath = Annotated[
    str,
    BeforeValidator(parse_site_path),
    WithJsonSchema({"type": "string", "pattern": _PATH.pattern}),
]

MeasureServed = Literal["co", "mot-phan", "ngoai"]
"""The site has a place for all that can be done on a site; for a part; it only keeps a record."""


class PageLink(Entry):
    """A page of this site that serves a measure."""

    url: SitePath = Field(
        alias="trang",
        title="Trang",
        description="Địa chỉ trên trang này, có dấu gạch chéo ở cuối, ví dụ can-bo/tap-huan/.",
    )
    name: Short = Field(alias="ten", title="Tên", description="Chữ của liên kết.")
    name_en: Short = Field(
        alias="ten_en", title="Tên tiếng Anh", description="Chữ của liên kết tiếng Anh."
    )


class Measure(Entry):
    """One thing that the proposal asks for, and how far the site serves it."""

    code: Short = Field(
        alias="ma", title="Mã", description="Số của việc trong nhóm, trong ngoặc kép: “1.2”."
    )
    asked: Line = Field(
        alias="de_nghi", title="Đề nghị", description="Việc được đề nghị, kể bằng lời ngắn."
    )
    asked_en: Line = Field(
        alias="de_nghi_en", title="Đề nghị, tiếng Anh", description="Như vậy, bằng tiếng Anh."
    )
    served: MeasureServed = Field(
        alias="muc",
        title="Mức",
        description="co: trang có chỗ cho cả phần làm được trên mạng; mot-phan: còn thiếu; "
        "ngoai: việc làm ngoài trang, trang chỉ ghi lại hoặc chỉ chỗ.",
    )
    done: Line = Field(
        alias="trang_lam", title="Trang làm gì", description="Trang làm gì, còn thiếu gì."
    )
    done_en: Line = Field(
        alias="trang_lam_en", title="Trang làm gì, tiếng Anh", description="Bằng tiếng Anh."
    )
    kinds: tuple[Short, ...] = Field(
        (),
        alias="loai",
        title="Loại bản ghi",
        description="Loại bản ghi dùng cho việc này, tên thư mục trong data/: trang tự đếm.",
    )
    links: tuple[PageLink, ...] = Field(
        (), alias="lien_ket", title="Liên kết", description="Trang khác dùng cho việc này."
    )
    offline: Line = Field(
        alias="ngoai_trang", title="Ngoài trang", description="Phần vẫn do người làm."
    )
    offline_en: Line = Field(
        alias="ngoai_trang_en", title="Ngoài trang, tiếng Anh", description="Bằng tiếng Anh."
    )


class MeasureGroup(Entry):
    """A group of measures, with its number in the proposal."""

    number: Positive = Field(alias="so", title="Số", description="Số của nhóm trong tờ trình.")
    name: Line = Field(alias="ten", title="Tên", description="Tên ngắn của nhóm.")
    name_en: Line = Field(
        alias="ten_en", title="Tên tiếng Anh", description="Tên ngắn bằng tiếng Anh."
    )
    measures: Annotated[tuple[Measure, ...], FILLED] = Field(
        alias="viec", title="Việc", description="Những việc được đề nghị trong nhóm."
    )


class MeasurePlan(Record):
    """The proposal with its groups of measures."""

    number: Short = Field(
        alias="so_hieu", title="Số, ký hiệu", description="Số, ký hiệu của văn bản đề nghị."
    )
    day: Day = Field(alias="ngay", title="Ngày", description="Ngày của văn bản đề nghị.")
    issuer: Line = Field(alias="co_quan", title="Cơ quan", description="Cơ quan đề nghị.")
    issuer_en: Line = Field(
        alias="co_quan_en", title="Cơ quan, tiếng Anh", description="Cơ quan đề nghị."
    )
    addressee: Line = Field(
        alias="gui", title="Gửi", description="Cơ quan được đề nghị quyết định."
    )
    addressee_en: Line = Field(
        alias="gui_en", title="Gửi, tiếng Anh", description="Cơ quan được đề nghị quyết định."
    )
    status: Line = Field(
        alias="tinh_trang",
        title="Tình trạng",
        description="Đã được quyết định chưa; chưa biết thì nói là chưa biết.",
    )
    status_en: Line = Field(
        alias="tinh_trang_en", title="Tình trạng, tiếng Anh", description="Bằng tiếng Anh."
    )
    groups: Annotated[tuple[MeasureGroup, ...], FILLED] = Field(
        alias="nhom", title="Nhóm", description="Các nhóm biện pháp theo thứ tự của văn bản."
    )
