"""Markdown → HTML, with one Python-Markdown for all pages of a locale: MkDocs makes another one for each."""

from __future__ import annotations

import logging
import re
from functools import partial
from typing import Any

from markdown import Markdown
from mkdocs.commands import build as host
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages as steps
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from promosite.render.plain_texts import PlainTexts

_BEGIN_ANEW = frozenset((
    "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "nl2br", "sane_lists",
    "smarty", "tables", "toc",
))  # fmt: skip
"""Extensions of Python-Markdown that keep nothing of the page before (tests/render/test_converter.py)."""
_NUMBERED = "UNIQUE_IDS"
"""The setting by which footnotes are numbered from page to page."""
_ANCHOR = re.compile(r"\b(?:id|name)\s*=", re.IGNORECASE)
"""What stands in each text with an anchor written in HTML."""


class Converter:
    """Has MkDocs read pages, and converts them as its `Page.render` does."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        """Leave all to MkDocs where an extension might keep something of a page for the next one."""
        self._config, self._files = config, files
        self._markdown = _markdown(config) if _begins_anew(config) else None

    def populate(self, page: Page) -> None:
        """Read a page and convert it."""
        told: Any = page
        if self._markdown:
            told.render = partial(self._render, self._markdown.reset(), page)  # MkDocs calls it, between its events
        try:
            host._populate_page(page, self._config, self._files)  # noqa: SLF001  # MkDocs is pinned, and has no other door
        finally:
            vars(page).pop("render", None)

    @staticmethod
    def _render(markdown: Markdown, page: Page, config: MkDocsConfig, files: Files) -> None:
        text = page.markdown or ""
        raw = steps._RawHTMLPreprocessor()  # noqa: SLF001  # as above, for these four and the title
        anchors = steps._ExtractAnchorsTreeprocessor(page.file, files, config)  # noqa: SLF001
        links = steps._RelativePathTreeprocessor(page.file, files, config)  # noqa: SLF001
        title = steps._ExtractTitleTreeprocessor()  # noqa: SLF001
        for step in (raw, anchors, links, title):
            step._register(markdown)  # noqa: SLF001  # in the place of the last page's
        if not _ANCHOR.search(text):
            markdown.preprocessors.deregister("mkdocs_raw_html")
        page.content = markdown.convert(text)
        page.toc = get_toc(getattr(markdown, "toc_tokens", []))
        page._title_from_render = title.title  # noqa: SLF001
        page.present_anchor_ids = anchors.present_anchor_ids | raw.present_anchor_ids
        if steps.log.getEffectiveLevel() > logging.DEBUG:
            page.links_to_anchors = links.links_to_anchors


def _markdown(config: MkDocsConfig) -> Markdown:
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})


def _begins_anew(config: MkDocsConfig) -> bool:
    extensions: list[Any] = config.markdown_extensions
    is_known = all(isinstance(each, PlainTexts) or each in _BEGIN_ANEW for each in extensions)
    return is_known and not config.mdx_configs.get("footnotes", {}).get(_NUMBERED)
