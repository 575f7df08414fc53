"""What the last build made, as long as neither what it read nor what it published has changed since.

A build of an unchanged site is answered from this record, before anything slow is imported. What was read is compared
by its content, what was published by the names, sizes and dates of its files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from promosite.commands.recall import Contents, Inputs, read_record, report_of, write_record
from promosite.disk import number_of, state_of
from promosite.model.finding import Report
from promosite.model.settings import Settings

_NAME = "build"


@dataclass(frozen=True, slots=True)
class BuildOrder:
    """What somebody asks of a build: of which configuration, where to, and whether the content is checked."""

    config: Path
    site_dir: Path | None = None
    checked: bool = True

    @property
    def wish(self) -> list[str | bool]:
        """What has to be the same for another build to have the same result."""
        return [str(self.site_dir.absolute()) if self.site_dir else "", self.checked]


@dataclass(frozen=True, slots=True)
class Built:
    """The result of a build: where it was published, how many findings there were, and those on the built site."""

    target: Path
    warnings: int
    of_site: Report
    state: str = ""
    """Of what was published (disk.py); empty where nobody is going to ask."""


def digest_of(settings: Settings, today: date | None, contents: Contents | None = None) -> str | None:
    """Return the digest of all that a build reads on a day; None where that can't be known.

    `contents`: as they are at a certain moment, else now.
    """
    if settings.guests:
        return None
    inputs = Inputs.of(settings, is_whole=True, today=today)
    return inputs.digest(contents) if inputs.are_known else None


def this_day() -> date:
    """Return the day by which licences are judged."""
    return datetime.now(UTC).date()


@dataclass(frozen=True, slots=True)
class LastBuild:
    """The last build, whose result nobody has touched since."""

    built: Built
    volumes: frozenset[str]
    """The names of the locales that it published (render/shelf.py)."""
    number: int
    """Of the folder that it published (disk.py)."""
    is_current: bool
    """Whether another one would have the same result."""


Record = Mapping[str, Any]
"""What a build left to be known of it."""


def recorded(config: Path) -> Record | None:
    """Return what the last build left to be known; None where nobody knows."""
    try:
        return read_record(config, _NAME)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def texts_in(record: Record) -> int:
    """Return how many texts were read for the last build; 0 where that isn't known."""
    count = record.get("texts")
    return count if isinstance(count, int) else 0


def last_build(order: BuildOrder, record: Record, contents: Contents) -> LastBuild | None:
    """Return the last build; None where what it published isn't there any more as it was, or that isn't certain."""
    try:
        target = Path(record["target"])
        number = number_of(target)
        is_same = record["digest"] == _inputs(order.config, record).digest(contents)
        built = Built(target, int(record["warnings"]), report_of(record["of_site"]), record["published"])
        if built.state != state_of(target):
            return None
        is_current = is_same and record["wish"] == order.wish
        return LastBuild(built, frozenset(record["volumes"]), number, is_current)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _inputs(config: Path, record: Mapping[str, Any]) -> Inputs:
    overrides, includes = record["overrides"] and Path(record["overrides"]), map(Path, record["includes"])
    places = config.resolve(), Path(record["docs"]), overrides, tuple(includes)
    return Inputs(*places, is_whole=True, today=this_day())


def remember_build(  # noqa: PLR0913, PLR0917  # all that has to be known
    order: BuildOrder, settings: Settings, digest: str, texts: int, built: Built, volumes: Iterable[str] = ()
) -> None:
    """Record what a build of so many texts, of content of this digest, has published.

    `volumes` are the names under which its locales are kept.
    """
    record = {
        "digest": digest,
        "texts": texts,
        "wish": order.wish,
        "docs": str(settings.docs),
        "overrides": str(settings.overrides) if settings.overrides else None,
        "includes": [str(path) for path in settings.includes],
        "target": str(built.target),
        "published": built.state,
        "warnings": built.warnings,
        "of_site": asdict(built.of_site),
        "volumes": sorted(volumes),
    }
    write_record(settings.config, _NAME, record)
