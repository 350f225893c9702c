"""The theme's stylesheet is cut to what the site's pages use."""

import pytest

from disclosure.theme_css import used_part


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".md-typeset p{margin:1em}", ".md-typeset p{margin:1em}"),
        (".md-header{color:red}", ""),
        (".md-header,.md-typeset a{color:red}", ".md-typeset a{color:red}"),
        (".md-typeset :is(a,.md-button){color:red}", ""),
        (".md-typeset :is(a,b){color:red}", ".md-typeset :is(a,b){color:red}"),
        ("@media print{.md-nav{top:0}}", ""),
        ("@media print{.md-typeset a{top:0}}", "@media print{.md-typeset a{top:0}}"),
        ('@font-face{font-family:"x"}', ""),
        ("[data-md-color-scheme=default]{--md-default-fg-color:#000}",) * 2,
        ("[data-md-color-scheme=slate]{--md-default-fg-color:#fff}", ""),
        (':root{--md-search-icon:url("data:image/svg+xml,x")}', ""),
        ("[dir=rtl] .md-typeset ul{margin:0}", ""),
    ],
)
def test_only_rules_of_the_pages_stay(css: str, kept: str) -> None:
    assert used_part(css) == kept
