"""What a ledger looks like and how it is checked, for who reads it without this software."""

from __future__ import annotations

from typing import get_args

from ..model.history import WITHDRAWN, Action, HistoryState
from ..model.parts import Confirmation
from .public_shape import Schema, object_schema
from .public_v1 import DIALECT, VERSION

HOW_TO_CHECK = (
    "hash của một dòng là SHA-256 (hệ 16, chữ thường) của chính dòng ấy ở dạng JSON chuẩn "
    "RFC 8785, UTF-8, sau khi bỏ trường hash.",
    "prev của một dòng là hash của dòng trước; dòng đầu là null. number tăng từng một, từ 1.",
    "head là dòng cuối. Ai giữ hash của một dòng thì về sau tìm lại: dòng ấy còn và cả chuỗi "
    "khớp thì mọi dòng từ đầu đến đó chưa bị sửa.",
    "sha256 của một bản ghi là SHA-256 của dòng về nó trong ban-ghi.jsonl, không kể dấu xuống "
    "dòng; is_readable là false thì của nguyên tệp đã ghi.",
    "attachments là SHA-256 của từng tệp, từng byte. Tệp đã gỡ thì chỉ còn mã ở đây.",
    "Lệnh kiểm cả trang: python hooks/verify.py <thư mục của trang>.",
)

_CODE: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_CODE_OR_NONE: Schema = {**_CODE, "type": ["string", "null"]}
_TEXT: Schema = {"type": "string"}
_TEXT_OR_NONE: Schema = {"type": ["string", "null"]}
_DAY: Schema = {"type": "string", "format": "date"}
_NUMBER: Schema = {"type": "integer", "minimum": 1}
_ACTION: Schema = {
    "enum": [*get_args(Action)],
    "title": "Việc: them là thêm, sua là sửa, go là gỡ",
}
_ADDRESS: Schema = {"type": "string", "title": "Địa chỉ, tính từ gốc của trang"}


def _list_of(name: str, title: str) -> Schema:
    return {"type": "array", "title": title, "items": {"$ref": f"#/$defs/{name}"}}


def ledger_schema(address: str) -> Schema:
    """The JSON Schema of the ledger; `address` is its own."""
    return {
        "$schema": DIALECT,
        "$id": address,
        "title": "Sổ cái công khai",
        "description": " ".join(HOW_TO_CHECK),
        **object_schema(
            {
                "version": {"const": VERSION},
                "as_of": {**_DAY, "title": "Ngày dựng trang"},
                "publisher": {**_TEXT, "title": "Cơ quan chịu trách nhiệm"},
                "notice": {**_TEXT_OR_NONE, "title": "Lời báo khi đây là dữ liệu minh hoạ"},
                "site": {**_TEXT, "format": "uri", "title": "Gốc của trang"},
                "page": {**_TEXT, "format": "uri", "title": "Trang kiểm chứng"},
                "terms": {**_TEXT, "format": "uri", "title": "Điều kiện dùng lại"},
                "schema": {**_TEXT, "format": "uri", "title": "Lược đồ này"},
                "how_to_check": {"type": "array", "items": _TEXT, "title": "Cách kiểm"},
                "history": {
                    "enum": [*get_args(HistoryState)],
                    "title": "whole: đủ lịch sử; shallow, no-git: không đủ, không có dòng nào",
                },
                "head": {"anyOf": [{"$ref": "#/$defs/Head"}, {"type": "null"}]},
                "entries": _list_of("Entry", "Các dòng của sổ, cũ nhất trước; chỉ thêm vào cuối"),
                "unrecorded": _list_of(
                    "Unrecorded", "Thay đổi chưa lưu vào lịch sử, chưa thành dòng của sổ"
                ),
                "records": _list_of("Record", "Những gì đang đăng, theo mã; không nằm trong chuỗi"),
            }
        ),
        "$defs": {
            "Head": object_schema({"number": _NUMBER, "day": _DAY, "hash": _CODE}),
            "Entry": _entry_schema(),
            "Unrecorded": object_schema(
                {"action": _ACTION, "kind": _TEXT, "record": _TEXT, "sha256": _CODE_OR_NONE}
            ),
            "Record": _record_schema(),
        },
    }


def _entry_schema() -> Schema:
    return object_schema(
        {
            "number": {**_NUMBER, "title": "Số thứ tự của dòng"},
            "day": {**_DAY, "title": "Ngày thay đổi lên trang, giờ Việt Nam"},
            "action": _ACTION,
            "kind": {
                **_TEXT,
                "title": f"Loại bản ghi; {WITHDRAWN}: bản ghi đã gỡ, còn thông báo ở địa chỉ cũ",
            },
            "record": {**_TEXT, "title": "Mã bản ghi"},
            "address": _ADDRESS,
            "confirmation": {
                **_TEXT_OR_NONE,
                "title": "Phường đã xác nhận chưa, ở lần ấy; null khi gỡ hoặc không đọc được",
            },
            "sha256": {**_CODE_OR_NONE, "title": "Mã của bản ghi; null khi gỡ"},
            "is_readable": {"type": "boolean", "title": "false: mã là của nguyên tệp đã ghi"},
            "attachments": {
                "type": "object",
                "title": "Tên và mã của từng tệp đính kèm ở lần ấy",
                "additionalProperties": _CODE,
            },
            "commit": {**_TEXT, "title": "Lần lưu (commit) trong kho dữ liệu"},
            "prev": {**_CODE_OR_NONE, "title": "Mã của dòng trước; dòng đầu là null"},
            "hash": {**_CODE, "title": "Mã của dòng này"},
        }
    )


def _record_schema() -> Schema:
    file = {
        "name": {**_TEXT, "title": "Tên tệp"},
        "address": _ADDRESS,
        "sha256": {**_CODE, "title": "Mã của tệp"},
        "is_published": {"type": "boolean", "title": "false: tệp đã gỡ, chỉ còn mã"},
    }
    return object_schema(
        {
            "kind": {**_TEXT, "title": "Loại bản ghi"},
            "id": {**_TEXT, "title": "Mã bản ghi"},
            "title": {**_TEXT, "title": "Tiêu đề"},
            "title_en": {**_TEXT_OR_NONE, "title": "Tiêu đề tiếng Anh"},
            "confirmation": {"enum": [*get_args(Confirmation)], "title": "Xác nhận"},
            "address": _ADDRESS,
            "sha256": {**_CODE, "title": "Mã của bản ghi ở dạng chuẩn"},
            "is_content_public": {
                "type": "boolean",
                "title": "false: toàn văn đã hết hạn công khai, không có trong ban-ghi.jsonl",
            },
            "files": {"type": "array", "title": "Tệp đính kèm", "items": object_schema(file)},
        }
    )
