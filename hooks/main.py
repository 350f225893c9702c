"""Binds MkDocs events; what happens in them is in `disclosure/mkdocs_adapter.py`."""

from __future__ import annotations

from disclosure.mkdocs_adapter import SiteHooks

_site = SiteHooks()
on_startup = _site.on_startup
on_config = _site.on_config
on_files = _site.on_files
on_env = _site.on_env
on_page_content = _site.on_page_content
on_page_context = _site.on_page_context
on_post_build = _site.on_post_build
