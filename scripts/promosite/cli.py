"""promosite's command line: what people type, and what they are told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from promosite.checking import check
from promosite.command import common
from promosite.errors import EXIT_FINDINGS, CannotGoOnError
from promosite.model.message import say
from promosite.picturing import picture
from promosite.translating import accept, diff, new, stamp, status


@click.group()
def main() -> None:
    """promosite: the province's site in six languages / trang thông tin của tỉnh bằng sáu thứ tiếng."""


@main.command()
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path),
    help="Where to publish (default: site_dir of mkdocs.yml).",
)
@click.option(
    "--no-check",
    is_flag=True,
    help="Render without the content checks: for measuring, never for publishing.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="Processes (default: one for each core).",
)
@click.option("--no-cache", is_flag=True, help="Build everything, even if nothing has changed.")
@click.option("--locale", help="Only this locale, as a part: see --part.")
@click.option("--part", type=click.Path(path_type=Path), help="Folder for the part; “promosite merge” joins the parts.")
@common
def build(
    translate: Callable[[str], str],
    config: Path,
    jobs: int | None,
    locale: str | None,
    part: Path | None,
    **wishes: Any,
) -> int:
    """Check the content, build the site, verify it and put it in place; or build one locale as a part of it."""
    from promosite.commands.build import build as build_site
    from promosite.commands.build import build_one
    from promosite.commands.built_before import BuildOrder

    if locale and part:
        return build_one(config, locale, part.absolute(), translate)
    if locale or part:
        raise CannotGoOnError(say("--locale and --part belong together."), say("Example: --locale ja --part part-ja"))
    order = BuildOrder(config, wishes["site_dir"], checked=not wishes["no_check"])
    return build_site(order, translate, jobs, no_cache=wishes["no_cache"])


@main.command()
@click.argument("parts", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where to publish (default: site_dir of mkdocs.yml).")
@click.option("--jobs", type=click.IntRange(min=1), help="Processes (default: one for each core).")
@common
def merge(
    translate: Callable[[str], str], config: Path, parts: tuple[Path, ...], site_dir: Path | None, jobs: int | None
) -> int:
    """Join the parts of all locales into the site, check and verify it, and put it in place."""
    from promosite.commands.build import build_of_parts

    return build_of_parts(config, parts, site_dir, translate, jobs)


@main.command()
@click.argument("code", default="")
@common
def explain(translate: Callable[[str], str], config: Path, code: str) -> int:
    """Explain a rule: what it finds, why it matters, how to mend it; without a code, list every rule."""
    from promosite.commands.explain import explanation, register

    click.echo(explanation(code, translate) if code else register(translate))
    return 0


for _command in (check, stamp, accept, status, diff, new, picture):
    main.add_command(_command)


@main.command()
@common
def strings(translate: Callable[[str], str], config: Path) -> int:
    """Extract the words of templates and messages into the catalogues; exits 1 while words lack a translation."""
    from promosite.commands.strings import update_catalogues
    from promosite.settings import read_settings

    return EXIT_FINDINGS if update_catalogues(read_settings(config), click.echo, translate) else 0


@main.command(name="schema")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="Folder to write the schemas into (default: print them).",
)
@common
def schema_command(translate: Callable[[str], str], config: Path, output: Path | None) -> int:
    """Write JSON Schemas of front matter and registries, so that an editor completes and explains them."""
    from promosite.commands.schema import schema

    schema(output, click.echo)
    return 0


@main.command()
@click.option("--locale", "locales", multiple=True, help="Only these locales (and the source).")
@click.option("--port", type=int, default=8000, show_default=True)
@click.option("--polling", is_flag=True, help="Look for saved files again and again: for drives that tell of none.")
@common
def serve(translate: Callable[[str], str], config: Path, locales: tuple[str, ...], port: int, *, polling: bool) -> int:
    """Show the site in a browser while it is being written; findings appear here."""
    from promosite.commands.serve import serve_site
    from promosite.settings import read_settings

    serve_site(read_settings(config), locales, port, translate, polling=polling)
    return 0
