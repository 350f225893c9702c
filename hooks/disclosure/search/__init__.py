"""Search for Vietnamese as residents type it: texts -> a small index of files for the browser.

The browser's half lies in `overrides/assets/js/search/`. Both halves fold words the same way
(`words.py` and `words.js`; a test holds them together). Why not a library: see
docs/huong-dan/kien-truc.md, “Tìm kiếm”.
"""
