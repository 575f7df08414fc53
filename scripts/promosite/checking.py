"""The commands that check: translations, images, content, site."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import UTC, datetime
from functools import reduce
from pathlib import Path
from typing import Any

import click

from promosite.command import common
from promosite.commands.order import VOICES, Order
from promosite.commands.quick import repeat
from promosite.model.message import Translate

OPTIONS = (
    click.option("--format", "voice", type=click.Choice(VOICES), default="full", show_default=True),
    click.option("--output", type=click.Path(path_type=Path), help="File to write the report into."),
    click.option("--locale", "locales", multiple=True, help="Only findings of this locale (repeatable)."),
    click.option("--select", multiple=True, help="Only this family, code or rule (repeatable)."),
    click.option("--ignore", multiple=True, help="Without this family, code or rule (repeatable)."),
    click.option("--fix", "mends", is_flag=True, help="Make the safe mends first: spaces, marks, NFC."),
    click.option("--baseline", type=click.Path(path_type=Path), help="Leave out the findings that this file lists."),
    click.option("--write-baseline", "new_baseline", type=click.Path(path_type=Path), help="Write all findings there."),
    click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="The day on which the new baseline ends."),
    click.option("--reason", help="Why the new baseline is allowed."),
    click.option("--watch", is_flag=True, help="Check again after every save, until Ctrl-C."),
    click.option("--jobs", type=click.IntRange(min=1), help="Processes (default: one for each core)."),
    click.option("--no-cache", is_flag=True, help="Look at everything, even if nothing has changed."),
)
OF_THE_SITE = (
    click.option("--weights", is_flag=True, help="Show what ships: by type, and the heaviest page of each kind."),
    click.option("--html", is_flag=True, help="Have html-validate judge the pages as well (needs Node.js)."),
)

Decorator = Callable[[Callable[..., int | None]], Callable[..., int | None]]


@click.group()
def check() -> None:
    """Check translations, images or the content, without building."""


def _checking(name: str, summary: str) -> click.Command:
    @click.command(name, help=summary)
    @_with_options(OPTIONS if name != "site" else (*OPTIONS, *OF_THE_SITE))
    @common
    def run(translate: Translate, config: Path, **given: Any) -> int:
        taken = {field.name: given[field.name] for field in fields(Order) if field.name in given}
        until = given["until"].date() if given["until"] else None
        order = Order(**{**taken, "until": until, "name": name, "today": datetime.now(UTC).date()})
        code = repeat(order, config, translate)
        if code is not None:
            return code
        from promosite.commands.check import carry_out

        return carry_out(order, config, translate)

    return run


def _with_options(options: Iterable[Decorator]) -> Decorator:
    return lambda command: reduce(lambda decorated, option: option(decorated), reversed(tuple(options)), command)


_CHECKS = {
    "translations": "Check the translations: there, up to date, with the same figures, names, links and pictures.",
    "images": "Check pictures: there, sound, credited, private, reviewed, described, fit for their places.",
    "content": "Check files, front matter and placeholders.",
    "site": "Check the site that was built last: languages, links, markup, weights, no request to other hosts.",
}
for _name, _summary in _CHECKS.items():
    check.add_command(_checking(_name, _summary))
