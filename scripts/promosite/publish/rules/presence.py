"""Every page of every locale is there, and says its language."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.model.message import say
from promosite.publish.built import BuiltSite
from promosite.publish.rules.registry import Trouble, site_rule


@site_rule("S002", "unbuilt-page")
def unbuilt_page(built: BuiltSite) -> Iterator[Trouble]:
    """A page that should be on the site was not built.

    A plugin or a template dropped it. Nothing is published until every page of every locale is there.
    """
    for path in built.expected:
        if path not in built.pages:
            yield Trouble(path, say("This page was not built."), is_shared=False)


@site_rule("S003", "wrong-language")
def wrong_language(built: BuiltSite) -> Iterator[Trouble]:
    """A page doesn't say the language of its readers.

    Screen readers, translators and search engines go by the page's lang attribute. Mend the template.
    """
    for page in built.pages.values():
        tag, lang = built.locale_of(page.path).tag, page.identity.lang
        if lang != tag:
            message = say("This page says lang=“{lang}” instead of “{tag}”.", lang=lang, tag=tag)
            yield Trouble(page.path, message, "<html")
