"""What the last build made, as long as neither what it read nor what it published has changed since.

A build of an unchanged site is answered from this record, before anything slow is imported. What was read is compared
by its content, what was published by the names, sizes and dates of its files.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from promosite.commands.recall import Inputs, read_record, report_of, write_record
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


def digest_of(settings: Settings, today: date | None) -> str | None:
    """Return the digest of all that a build reads on a day; None where that can't be known."""
    if settings.guests:
        return None
    inputs = Inputs(settings.config, settings.docs, settings.overrides, settings.includes, is_whole=True, today=today)
    return inputs.digest() if inputs.are_known else None


def this_day() -> date:
    """Return the day by which licences are judged."""
    return datetime.now(UTC).date()


def built_before(order: BuildOrder) -> Built | None:
    """Return the result of the last build where another one would have the same; None where that isn't certain."""
    try:
        record = read_record(order.config, _NAME)
        overrides, includes = record["overrides"] and Path(record["overrides"]), map(Path, record["includes"])
        config, docs = order.config.resolve(), Path(record["docs"])
        inputs = Inputs(config, docs, overrides, tuple(includes), is_whole=True, today=this_day())
        target = Path(record["target"])
        is_same = record["wish"] == order.wish and record["published"] == published(target)
        if is_same and record["digest"] == inputs.digest():
            return Built(target, int(record["warnings"]), report_of(record["of_site"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return None


def remember_build(order: BuildOrder, settings: Settings, digest: str, built: Built) -> None:
    """Record what a build of content of this digest has published."""
    record = {
        "digest": digest,
        "wish": order.wish,
        "docs": str(settings.docs),
        "overrides": str(settings.overrides) if settings.overrides else None,
        "includes": [str(path) for path in settings.includes],
        "target": str(built.target),
        "published": published(built.target),
        "warnings": built.warnings,
        "of_site": asdict(built.of_site),
    }
    write_record(settings.config, _NAME, record)


def published(folder: Path) -> str:
    """Return the digest of the names, sizes and dates of the files below a folder; OSError where there is none."""
    told = "\n".join(f"{name} {size} {changed}" for name, size, changed in sorted(_files(folder, "")))
    return hashlib.sha256(told.encode(errors="surrogateescape")).hexdigest()


def _files(folder: Path | str, prefix: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{prefix}{entry.name}/")
            else:
                state = entry.stat(follow_symlinks=False)
                yield prefix + entry.name, state.st_size, state.st_mtime_ns
