"""Modules of a script become one, or a message says which file to change."""

from __future__ import annotations

import re

import pytest

from disclosure.scripts import ScriptError, joined

MODULES = {
    "a.js": '// đầu\nimport { two } from "./b.js";\nimport { three } from "./c.js";\nrun(two);\n',
    "b.js": 'import { three } from "./c.js";\n/** hai\n * hàm */\nexport const two = 2; // giữ\n',
    "c.js": "export const three = 3;\nexport async function four() {}\n",
}


def test_used_modules_come_first_and_once() -> None:
    assert joined(MODULES, "a.js") == (
        "const three = 3;\nasync function four() {}\nconst two = 2; // giữ\nrun(two);\n"
    )


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("c.js", 'import { x } from "./thieu.js";\n', "không có tệp thieu.js"),
        (
            "c.js",
            'import { two } from "./b.js";\n',
            "nhập vòng quanh nhau: a.js → b.js → c.js → b.js",
        ),
        ("c.js", "export default 3;\n", "c.js: không ghép được “export default 3;”"),
        ("c.js", 'import * as x from "./b.js";\n', "c.js: không ghép được"),
        ("c.js", "const two = 2;\n", "b.js: “two” đã có trong c.js"),
    ],
)
def test_what_cannot_be_joined_is_said(name: str, text: str, message: str) -> None:
    with pytest.raises(ScriptError, match=re.escape(message)):
        joined({**MODULES, name: text}, "a.js")
