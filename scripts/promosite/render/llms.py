"""llms.txt of a locale: the site on one page of Markdown, for language models (llmstxt.org)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from promosite.model.locale import Locale
from promosite.model.tree import HOME
from promosite.model.urls import absolute_url, locale_prefix
from promosite.render.finding import all_pages
from promosite.render.library import Library
from promosite.render.views import Card

_NAME = "llms.txt"
_LANGUAGES = "Languages"
"""The msgid of the list of the other languages; the footer has the word."""
_MARKUP = re.compile(r"[\\\[\]]")


def llms_path(locale: Locale) -> str:
    """Return where the file of a locale lies, below the site's root."""
    return f"{locale_prefix(locale)}{_NAME}"


def llms(library: Library, translate: Callable[[str], str]) -> str:
    """Return the file of the reader's locale: name, summary, the other languages, then each section with its pages."""
    home = library.card(HOME)
    parts = (f"# {library.name}", f"> {home.description}" if home else "", *_sections(library, translate))
    return "\n\n".join(part for part in parts if part) + "\n"


def _sections(library: Library, translate: Callable[[str], str]) -> Iterator[str]:
    settings = library.site.settings
    others = [locale for locale in settings.locales if locale != library.reader]
    links = (_link(locale.name, absolute_url(settings.site_url, llms_path(locale))) for locale in others)
    yield _section(translate(_LANGUAGES), links)
    for opening, pages in all_pages(library):
        own = [card for card in (opening, *pages) if card.locale == library.reader]
        yield _section(opening.title, (_told(library, card) for card in own))


def _section(title: str, links: Iterable[str]) -> str:
    listed = "\n".join(f"- {link}" for link in links)
    return f"## {title}\n\n{listed}" if listed else ""


def _told(library: Library, card: Card) -> str:
    return f"{_link(card.title, absolute_url(library.site.settings.site_url, card.url))}: {card.description}"


def _link(text: str, address: str) -> str:
    plain = _MARKUP.sub(r"\\\g<0>", text)
    return f"[{plain}]({address})"
