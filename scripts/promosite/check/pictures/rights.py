"""I1: who made a picture, who may show it, and whether the people in it agreed."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.check.pictures.records import place_of, registered
from promosite.check.pictures.uses import uses
from promosite.check.placeholders import is_broken
from promosite.check.registry import Problem, rule
from promosite.model.message import say
from promosite.model.site import Site
from promosite.model.slots import PictureOptions


@rule("I101", "unregistered-picture", "rights")
def unregistered_picture(site: Site) -> Iterator[Problem]:
    """A picture is used but not registered.

    Credit, licence and descriptions of every picture stand in docs/registry/pictures.yml; without them it may not be
    published. Add an entry with its path below docs/assets; “promosite picture add” does it for a new picture.
    """
    if site.settings.options is None or is_broken(site, "pictures"):
        return
    seen = {f"assets/{path}" for path in site.registries.pictures}
    for use in uses(site):
        if use.path and use.path in site.assets and use.path not in seen:
            seen.add(use.path)
            message = say("The picture {path} isn't in docs/registry/pictures.yml.", path=use.path)
            yield Problem(use.location, message, say("Add an entry with credit, licence and alt texts."))


@rule("I102", "missing-credit", "rights")
def missing_credit(site: Site) -> Iterator[Problem]:
    """The registry doesn't say who made a picture.

    The author has a right to be named (Law on Intellectual Property, article 19), and most licences ask for it. Write
    the name as readers shall see it: `credit: Nguyễn Văn A`.
    """
    for path, record, _ in registered(site):
        if not record.credit:
            message = say("Nobody is named as the author of {path}.", path=path)
            yield Problem(place_of(site, path), message, say("Add “credit: …”."))


@rule("I103", "missing-licence", "rights")
def missing_licence(site: Site) -> Iterator[Problem]:
    """The registry doesn't say under which licence a picture may be shown.

    A picture found on the web may not be used because it was found. Write the licence (`CC-BY-4.0`), `owned` for a
    picture of your own office, or `permission` where the author allowed it in writing; then say in `source` where the
    permission is kept.
    """
    for path, record, _ in registered(site):
        if not record.licence:
            message = say("{path} has no licence.", path=path)
            yield Problem(
                place_of(site, path), message, say("Add “licence: …”; without a right to show it, delete it.")
            )


@rule("I104", "licence-not-allowed", "rights")
def licence_not_allowed(site: Site) -> Iterator[Problem]:
    """A picture's licence isn't one under which the site may show pictures.

    Licences with “NC” forbid commercial use and those with “ND” cutting; both fit a promotional site badly. Which ones
    are allowed stands in mkdocs.yml (`pictures: licences:`). Use another picture, or ask the author for permission.
    """
    options = site.settings.options.pictures if site.settings.options else PictureOptions()
    for path, record, _ in registered(site):
        if record.licence and record.licence not in options.licences:
            message = say("The licence “{licence}” of {path} isn't allowed here.", licence=record.licence, path=path)
            allowed = say("Allowed are: {licences}.", licences=", ".join(options.licences))
            yield Problem(place_of(site, path, "licence"), message, allowed)


@rule("I105", "licence-ended", "rights")
def licence_ended(site: Site) -> Iterator[Problem]:
    """The right to show a picture has ended.

    `licence_ends` in the registry is the last day on which it may be shown. Renew the right and write the new day, or
    take the picture off the site.
    """
    for path, record, _ in registered(site):
        if site.today and record.licence_ends and record.licence_ends < site.today:
            message = say("The right to show {path} ended on {day}.", path=path, day=record.licence_ends.isoformat())
            hint = say("Renew it and write the new day, or take the picture off the site.")
            yield Problem(place_of(site, path, "licence_ends"), message, hint)


@rule("I106", "missing-consent", "rights")
def missing_consent(site: Site) -> Iterator[Problem]:
    """Nothing says that the people in a photo agreed to be shown, or that nobody can be recognised.

    Everybody has a right to their image (Civil Code, article 32). Ask them, keep the answer, and write
    `people: {given: true, record: where it is kept}`; write `people: none` where nobody can be recognised.
    """
    for path, record, _ in registered(site):
        if record.people is None and record.kind == "photo":
            message = say("Nothing says whether people can be recognised in the photo {path}.", path=path)
            yield Problem(place_of(site, path), message, say("Add “people: none”, or their agreement."))
        elif record.people not in {None, "none"} and not getattr(record.people, "given", False):
            message = say("The people in {path} haven't agreed to be shown.", path=path)
            yield Problem(place_of(site, path, "people"), message, say("Ask them, or use another picture."))
