"""Words that nobody meant for readers."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.model.message import say
from promosite.publish.built import BuiltSite
from promosite.publish.rules.registry import Trouble, site_rule


@site_rule("S004", "unprinted-placeholder")
def unprinted_placeholder(built: BuiltSite) -> Iterator[Trouble]:
    """Braces of a placeholder are left on a built page.

    Readers would see them. Mend the page or the template that wrote them.
    """
    for page in built.pages.values():
        if page.shows_braces:
            yield Trouble(page.path, say("A placeholder is left on this page."), "{{")


@site_rule("S013", "leftover-words")
def leftover_words(built: BuiltSite) -> Iterator[Trouble]:
    """A page shows words that were meant for us or for a program.

    Notes (TODO, lorem ipsum), a value that a template hadn't (None, undefined, nan), addresses of this machine
    (localhost, folders), a tool's own advertisement. Readers take them for a broken site, and some tell what nobody
    need know. Mend the page or the template; what must be written so stands in code marks (`None`).
    """
    for page in built.pages.values():
        for words in page.leftovers:
            yield Trouble(page.path, say("This was not meant for readers: {words}", words=words), words)
