"""The commands for pictures: add."""

from __future__ import annotations

from pathlib import Path

import click

from promosite.command import common
from promosite.model.message import Translate, say

KINDS = ("photo", "illustration", "map", "chart")


@click.group()
def picture() -> None:
    """Take pictures in."""


@picture.command(name="add")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", help="Its name: lower-case words without accents, joined by hyphens (default: from the file).")
@click.option("--kind", type=click.Choice(KINDS), help="What it is (default: by its format).")
@click.option("--credit", help="Who made it, as readers shall see it.")
@click.option("--licence", help="Under which licence it may be shown: CC-BY-4.0, owned, permission …")
@click.option("--people", type=click.Choice(("none", "agreed")), help="Nobody can be recognised, or they agreed.")
@common
def add(
    translate: Translate, config: Path, file: Path, name: str | None,
    kind: str | None, credit: str | None, licence: str | None, people: str | None,
) -> int:  # fmt: skip
    """Copy a picture into docs/assets/images and register it; what is broken is refused."""
    from promosite.commands.picture import add_picture
    from promosite.commands.picture_entry import Wishes
    from promosite.settings import read_settings

    added = add_picture(read_settings(config), file, Wishes(name, kind, credit, licence, people), translate)
    size = {"width": added.file.width or 0, "height": added.file.height or 0}
    told = [
        say("Copied: {file} ({width} × {height} pixels).", file=added.path, **size),
        *added.remarks,
        say(
            "Registered: {place}; still to be said there: {keys}.",
            place=str(added.entry),
            keys=", ".join(added.missing),
        ),
        say("Write that, use the picture, then: promosite check images"),
    ]
    for message in told:
        click.echo(message.text(translate))
    return 0
