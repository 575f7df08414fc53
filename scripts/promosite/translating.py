"""The commands of translators: stamp, accept, status, diff and new."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from promosite.command import common
from promosite.errors import EXIT_FINDINGS, CannotGoOnError
from promosite.model.message import Translate, say

if TYPE_CHECKING:  # the models of pages are imported when a command needs them
    from promosite.model.signature import Signature

STATUSES = ("machine", "draft", "translated", "reviewed")


@click.command()
@click.argument("pages", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Every translation that bears no stamp yet and agrees.")
@click.option("--status", "state", type=click.Choice(STATUSES), help="How far the translation is.")
@click.option("--by", help="Who translated or reviewed it.")
@click.option("--from", "pivot", help="The locale it was translated from, if not the source.")
@click.option("--because", help="Why it is right although a check objects.")
@common
def stamp(
    translate: Translate, config: Path, pages: tuple[str, ...], everything: bool,
    state: str | None, by: str | None, pivot: str | None, because: str | None,
) -> int:  # fmt: skip
    """Say that a translation renders its source as it stands today."""
    from promosite.model.document import Status
    from promosite.model.signature import Signature

    on = datetime.now(UTC).date() if by else None
    signature = Signature(Status(state) if state else None, by, on, pivot, because)
    return _stamped(config, pages, signature, translate, everything=everything)


@click.command()
@click.argument("pages", nargs=-1, required=True)
@click.option("--minor", is_flag=True, required=True, help="What changed in the source changes nothing here.")
@click.option("--because", required=True, help="Why: it is kept beside the stamp.")
@common
def accept(translate: Translate, config: Path, pages: tuple[str, ...], minor: bool, because: str) -> int:
    """Accept that a change of the source asks for none in the translation."""
    from promosite.model.signature import Signature

    return _stamped(config, pages, Signature(because=because), translate)


def _stamped(
    config: Path, names: Iterable[str], signature: Signature, translate: Translate, *, everything: bool = False
) -> int:
    from promosite.commands.pages import translations_named
    from promosite.commands.stamp import Refusal, stamp, tidy_store, unstamped
    from promosite.model.finding import Report
    from promosite.read.site import read_site
    from promosite.report.concise import concise
    from promosite.settings import read_settings

    settings = read_settings(config)
    site = read_site(settings)
    pages = [*translations_named(names, site), *(unstamped(site) if everything else ())]
    if not pages and not everything:
        raise CannotGoOnError(say("No page is named."), say("Name pages, or use --all."))
    if not pages:
        click.echo(say("Every translation bears a stamp, or is a draft.").text(translate))
    refused = 0
    for result in stamp(pages, site, signature):
        if isinstance(result, Refusal):
            refused += 1
            click.echo(f"{result.message.text(translate)} {result.hint.text(translate)}", err=True)
            if result.findings:
                click.echo(concise(Report(result.findings), translate), err=True)
        elif result.is_new:
            click.echo(say("Stamped: {page}", page=result.page.location.path).text(translate))
    tidy_store(settings.docs)
    return EXIT_FINDINGS if refused else 0


@click.command()
@click.argument("pages", nargs=-1)
@click.option("--locale", "locales", multiple=True)
@common
def status(translate: Translate, config: Path, pages: tuple[str, ...], locales: tuple[str, ...]) -> int:
    """Show how far the translations are: of the whole site, of a locale, or of pages."""
    from promosite.commands.choices import known_locales
    from promosite.commands.pages import page_named
    from promosite.read.site import read_site
    from promosite.report.status import status_of_locales, status_of_pages
    from promosite.settings import read_settings

    settings = read_settings(config)
    known_locales(locales, settings)
    site = read_site(settings)
    keys = tuple(page_named(name, site).key for name in pages)
    by_page = bool(pages or locales)
    click.echo(status_of_pages(site, keys, locales, translate) if by_page else status_of_locales(site, translate))
    return 0


@click.command()
@click.argument("page")
@click.option("--locale", required=True, help="The translation to compare.")
@common
def diff(translate: Translate, config: Path, page: str, locale: str) -> int:
    """Show what changed in the source since a page was translated, block by block, side by side."""
    from promosite.check.examining import comparison_of
    from promosite.commands.choices import known_locales
    from promosite.commands.pages import page_named
    from promosite.read.site import read_site
    from promosite.report.differences import differences
    from promosite.settings import read_settings

    settings = read_settings(config)
    known_locales((locale,), settings)
    if locale == settings.source.code:
        message = say("“{locale}” is the locale that the others are translated from.", locale=locale)
        raise CannotGoOnError(message, say("Name the locale of a translation."))
    site = read_site(settings)
    compared = comparison_of(site, locale, page_named(page, site).key)
    click.echo(differences(compared, translate, get_terminal_size((120, 40)).columns))
    return 0


@click.group()
def new() -> None:
    """Begin a page."""


@new.command(name="page")
@click.argument("key")
@click.option("--kind", default="guide", show_default=True, help="The kind of the page.")
@click.option("--title", default="", help="Its title in the source language.")
@common
def new_page(translate: Translate, config: Path, key: str, kind: str, title: str) -> int:
    """Write the skeleton of a page, and of its translations with all that is to be translated marked."""
    from promosite.commands.new import scaffold
    from promosite.settings import read_settings

    for path in scaffold(read_settings(config), key, kind, title):
        click.echo(say("Written: {file}", file=path).text(translate))
    return 0
