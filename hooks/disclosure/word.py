"""Word templates: the language of their tags, for those who check them and those who fill them.

A template is a .docx in which staff type `{{ trường }}`; the tags are those of
docxtpl, which are Jinja's. What stands in a file is code, so it runs in a sandbox.
"""

from __future__ import annotations

from functools import cache

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """The environment of every template: values are escaped, unknown fields are refused."""
    made = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    # What marks a value as safe would let a title break the document.
    for name in ("safe", "xmlattr", "tojson", "urlize"):
        del made.filters[name]
    return made
