"""I0: pictures that pages name: whether they exist and whether they are registered and described."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.check.placeholders import is_broken
from promosite.check.registry import Problem, rule
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.references import reference
from promosite.model.site import Site

REGISTRY = "registry/pictures.yml"


@rule("I001", "missing-picture", "reference")
def missing_picture(site: Site) -> Iterator[Problem]:
    """The front matter names a picture that doesn't exist.

    `image:` is a path below docs/assets: `images/vinh-trang-pagoda.svg`. Mend the path, or put the picture there.
    """
    for page in site.source_pages.values():
        image = page.front.image if page.front else None
        if image and f"assets/{image}" not in site.assets:
            message = say("There is no picture docs/assets/{image}.", image=image)
            yield Problem(
                page.where_is("image"),
                message,
                say("Mend the path, or put the picture there."),
                page.locale,
                page.key,
            )


@rule("I101", "unregistered-picture", "rights")
def unregistered_picture(site: Site) -> Iterator[Problem]:
    """A picture is used but not registered.

    Credit, licence and descriptions of every picture stand in docs/registry/pictures.yml; without them it may not be
    published. Add an entry with its path below docs/assets.
    """
    known = {f"assets/{path}" for path in site.registries.pictures}
    for path, location in _used(site):
        if path in site.assets and path not in known and not is_broken(site, "pictures"):
            message = say("The picture {path} isn't in docs/registry/pictures.yml.", path=path)
            yield Problem(location, message, say("Add an entry with credit, licence and alt texts."))


@rule("I201", "missing-alt", "alt")
def missing_alt(site: Site) -> Iterator[Problem]:
    """A picture has no description in a locale.

    People who can't see the picture hear its description (alt text). Write one sentence in each locale below `alt:`.
    """
    for path, record in site.registries.pictures.items():
        for locale in site.settings.locales:
            if not record.alt.get(locale.code):
                message = say(
                    "The picture {path} has no description in “{locale}”.",
                    path=path,
                    locale=locale.code,
                )
                base = site.settings.docs.name
                yield Problem(
                    Location(f"{base}/{REGISTRY}"),
                    message,
                    say("Add “{locale}: …” below “alt:”.", locale=locale.code),
                    locale.code,
                )


def _used(site: Site) -> Iterator[tuple[str, Location]]:
    """Yield the pictures that pages use, by path below docs, each once, with the first place that uses it."""
    if site.settings.options is None:
        return
    seen: set[str] = set()
    for path, location in (*_front_pictures(site), *_body_pictures(site)):
        if path not in seen:
            seen.add(path)
            yield path, location


def _front_pictures(site: Site) -> Iterator[tuple[str, Location]]:
    for page in site.source_pages.values():
        if page.front and page.front.image:
            yield f"assets/{page.front.image}", page.where_is("image")


def _body_pictures(site: Site) -> Iterator[tuple[str, Location]]:
    for locale in site.settings.locales:
        for page in site.pages[locale.code].values():
            for link in page.body.links:
                target = reference(page, link.target) if link.is_picture else None
                if target and target.path:
                    yield target.path, link.location
