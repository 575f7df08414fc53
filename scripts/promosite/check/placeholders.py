"""C3: placeholders, and keys of registries, that stand for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.check.registry import Problem, page_rule, rule
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.page import Page
from promosite.model.site import PageInSite, Site
from promosite.wording.phrasebook import Phrasebook, UnknownPlaceholderError
from promosite.wording.placeholders import scan


@page_rule("C301", "unknown-placeholder", "content")
def unknown_placeholder(subject: PageInSite) -> Iterator[Problem]:
    """A placeholder stands for nothing.

    Between `{{` and `}}` may stand a name (`province.name`, `unit.my-phong`, `source.S53`), a figure of the page
    (`fact.area`), a chart (`chart.trade`) or a value to print (`date: 2025-07-01`). Readers would see the braces.
    Mend the name.
    """
    if subject.settings.options is None:
        return
    book = Phrasebook(subject.page.locale, subject.registries, subject.facts)
    for expression, location in _expressions(subject.page):
        if not _is_excused(subject, expression):
            try:
                book.print_out(expression)
            except UnknownPlaceholderError as unknown:
                message = say("“{expression}” stands for nothing.", expression=expression)
                yield Problem(location, message, _hint(unknown.nearest))


_REGISTRY_OF = {"province": "province", "unit": "units", "agency": "agencies", "source": "sources"}


def _is_excused(subject: PageInSite, expression: str) -> bool:
    """Whether what a placeholder asks for couldn't be read; that error is told once, where it stands."""
    kind = expression.partition(".")[0]
    if kind in {"fact", "chart"}:
        return subject.source is None or subject.source.front is None
    return is_broken(subject, _REGISTRY_OF.get(kind, ""))


def is_broken(site: Site | PageInSite, registry: str) -> bool:
    """Whether a registry couldn't be read."""
    return any(fault.location.path.endswith(f"/registry/{registry}.yml") for fault in site.faults)


def _expressions(page: Page) -> Iterator[tuple[str, Location]]:
    for placeholder in page.body.placeholders:
        yield placeholder.expression, placeholder.location
    for name, text in (("title", page.words.title), ("description", page.words.description)):
        for found in scan(text):
            yield found.expression, page.where_is(name)
    for label, text in page.words.labels.items():
        for found in scan(text):
            yield found.expression, page.where_is("labels", label)


def _hint(nearest: str | None) -> Message:
    if nearest:
        return say("Did you mean “{nearest}”?", nearest=nearest)
    return say("“promosite explain C301” lists what may stand there.")


@rule("C302", "unknown-key", "content")
def unknown_key(site: Site) -> Iterator[Problem]:
    """The front matter names a unit or a source that no registry holds.

    Units and sources are listed in docs/registry. Mend the key, or add the entry there first.
    """
    for page in site.source_pages.values():
        for location, kind, key, known in _keys(site, page):
            if key not in known and not is_broken(site, kind):
                message = say("“{key}” isn't in docs/registry/{kind}.yml.", key=key, kind=kind)
                yield Problem(
                    location,
                    message,
                    say("Mend the key, or add the entry there."),
                    page.locale,
                    page.key,
                )


def _keys(site: Site, page: Page) -> Iterator[tuple[Location, str, str, frozenset[str]]]:
    if page.front is None:
        return
    units, sources = frozenset(site.registries.units), frozenset(site.registries.sources)
    for number, key in enumerate(getattr(page.front.facts, "units", ())):
        yield page.where_is("facts", "units", number), "units", key, units
    for number, key in enumerate(page.front.sources):
        yield page.where_is("sources", number), "sources", key, sources
    for name, figure in page.front.facts.figures.items():
        yield page.where_is("facts", "figures", name, "source"), "sources", figure.source, sources
