"""C3: figures that the front matter names: whether they exist, and whether a chart may put them side by side."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.check.registry import Problem, rule
from promosite.model.figures import Figure
from promosite.model.kinds import Facts
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.page import Page
from promosite.model.site import Site


@rule("C303", "figure-not-found", "content")
def figure_not_found(site: Site) -> Iterator[Problem]:
    """A project or a chart names a figure that its page doesn't have.

    `capital: total`, `scale: size` and the lists below `charts` name figures of `facts.figures` on the same page.
    Mend the name, or add the figure.
    """
    for page, facts in _pages(site):
        for location, key in _named(page, facts):
            if key not in facts.figures:
                yield Problem(
                    location,
                    say("There is no figure “{key}”.", key=key),
                    say("Add it to facts.figures, or mend the name."),
                    page.locale,
                    page.key,
                )


@rule("C304", "unlike-figures", "content")
def unlike_figures(site: Site) -> Iterator[Problem]:
    """A chart puts figures side by side that can't be compared.

    Bars are read as lengths of one thing: hectares beside tonnes, or a figure of the former province beside one of
    the present, deceive the eye. Give the chart figures of one unit and one territory; draw two charts where there
    are two.
    """
    for page, facts in _pages(site):
        for name, keys in facts.charts.items():
            figures = [facts.figures[key] for key in keys if key in facts.figures]
            if len({_measure(figure) for figure in figures}) > 1:
                yield Problem(
                    page.where_is("facts", "charts", name),
                    say("The chart “{name}” mixes units or territories.", name=name),
                    say("Draw one chart for each unit and territory."),
                    page.locale,
                    page.key,
                )


@rule("C305", "unlabelled-chart", "content")
def unlabelled_chart(site: Site) -> Iterator[Problem]:
    """A chart, or a figure in it, has no label.

    Readers would see a bar without words. Add a caption under the chart's name and a label for each of its figures
    below `labels:`.
    """
    for page, facts in _pages(site):
        for name, keys in facts.charts.items():
            for key in (name, *keys):
                if key not in page.words.labels and (key == name or key in facts.figures):
                    yield Problem(
                        page.where_is("facts", "charts", name, *([keys.index(key)] if key in keys else [])),
                        say("“{key}” has no label.", key=key),
                        say("Add “{key}: …” below “labels:”.", key=key),
                        page.locale,
                        page.key,
                    )


def _pages(site: Site) -> Iterator[tuple[Page, Facts]]:
    for page in site.source_pages.values():
        if page.front:
            yield page, page.front.facts


def _named(page: Page, facts: Facts) -> Iterator[tuple[Location, str]]:
    for field in ("capital", "scale"):
        key = getattr(facts, field, None)
        if key:
            yield page.where_is("facts", field), key
    for name, keys in facts.charts.items():
        for number, key in enumerate(keys):
            yield page.where_is("facts", "charts", name, number), key


def _measure(figure: Figure) -> tuple[object, object]:
    return figure.unit, figure.territory
