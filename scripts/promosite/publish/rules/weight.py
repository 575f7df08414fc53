"""Pages keep to their budgets."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.model.budgets import Budgets
from promosite.model.message import Message, say
from promosite.publish.built import BuiltSite
from promosite.publish.rules.registry import Trouble, site_rule
from promosite.publish.weighing import FirstView, weigh, weigh_at_most

KILOBYTE = 1024


@site_rule("S014", "over-budget")
def over_budget(built: BuiltSite) -> Iterator[Trouble]:
    """A page, or the whole site, is heavier than its budget allows.

    The budgets stand in mkdocs.yml (`budgets:` of the promosite plugin). Counted is what a telephone of 390 × 2 pixels
    fetches before anybody scrolls: the page, its stylesheets, scripts and fonts, and the pictures that aren't loaded
    lazily, in the variant that it takes; texts compressed, as servers send them. `promosite check site --weights` shows
    what is heavy. Usual causes: a picture at the top in too large a slot, a new script, a page with a very long table.
    """
    options = built.site.settings.options
    budgets = options.budgets if options else Budgets()
    hint = say("See what is heavy: promosite check site --weights. Nothing was published.")
    pages = [built.pages[path] for path in built.expected if path in built.pages]
    heaviest = {page.first_view: page for page in sorted(pages, key=lambda page: page.size)}
    suspect = {view for view, page in heaviest.items() if any(_over(weigh_at_most(built, page), budgets))}
    for page in (page for page in pages if page.first_view in suspect):
        yield from (Trouble(page.path, message, hint=hint) for message in _over(weigh(built, page), budgets))
    whole = sum(built.files.values())
    if budgets.site and whole > budgets.site * KILOBYTE:
        message = say("The site has {size} KB; its budget is {limit}.", size=kilobytes(whole), limit=budgets.site)
        yield Trouble("index.html", message, hint=hint)


def _over(view: FirstView, budgets: Budgets) -> Iterator[Message]:
    if budgets.scripts and view.scripts > budgets.scripts * KILOBYTE:
        size, limit = kilobytes(view.scripts), budgets.scripts
        yield say("This page's scripts have {size} KB; their budget is {limit}.", size=size, limit=limit)
    if budgets.styles and view.styles > budgets.styles * KILOBYTE:
        size, limit = kilobytes(view.styles), budgets.styles
        yield say("This page's stylesheets have {size} KB; their budget is {limit}.", size=size, limit=limit)
    if budgets.first_view and view.total > budgets.first_view * KILOBYTE:
        size, limit = kilobytes(view.total), budgets.first_view
        yield say("This page's first view has {size} KB; its budget is {limit}.", size=size, limit=limit)


def kilobytes(size: int) -> int:
    """Return bytes as kilobytes, the last one begun counted whole."""
    return -(-size // KILOBYTE)
