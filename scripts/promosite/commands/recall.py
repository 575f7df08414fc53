"""What a check found last time, as long as nothing it depends on has changed: not a byte of content, settings or rules.

The record is keyed by content, never by dates, and can be deleted at any time. Two runs may write it at once: each
replaces it whole. This module imports little, so that an unchanged site is answered at once.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from promosite.disk import content_found
from promosite.model.finding import Edit, Finding, LocaleSummary, Report, Severity, Texts
from promosite.model.location import Location
from promosite.model.message import Message
from promosite.model.settings import Settings
from promosite.provenance import code_digest

FOLDER = ".cache/promosite"
_READ = (".md", ".yml", ".json", ".po")
_NO_FILE = "@"
"""Stands before the name of a link: outside of the folders that pages include from, links aren't followed."""
_BASES = ".base/"
"""Where the docs folder keeps the texts that translations were made from (read/bases.py)."""
_VARIABLE = re.compile(rb"!ENV\s+\[?\s*([A-Za-z_][A-Za-z0-9_]*)")


class Contents:
    """What folders and files hold at one moment: each is looked at when it is asked for first."""

    def __init__(self) -> None:
        """Know of nothing yet."""
        self._digests: dict[str, str] = {}
        self._files: dict[str, list[tuple[str, str]]] = {}

    def count(self, ending: str) -> int:
        """Return how many files of such a name were read."""
        return sum(path.endswith(ending) for path in self._digests)

    def files(self, folder: Path) -> list[tuple[str, str]]:
        """Return the names of all files below a folder, sorted, with their paths."""
        place = str(folder)
        if place not in self._files:
            self._files[place] = sorted(_files(place, ""))
        return self._files[place]

    def digest(self, path: str) -> str:
        """Return the SHA-256 of a file; empty where it can't be opened, which the check itself tells."""
        if path not in self._digests:
            content = content_found(path)
            self._digests[path] = "" if content is None else hashlib.sha256(content).hexdigest()
        return self._digests[path]


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a check reads: the configuration, the docs folder, and the folder of templates and catalogues."""

    config: Path
    docs: Path
    overrides: Path | None
    includes: tuple[Path, ...] = ()
    is_whole: bool = False
    """Whether every byte counts, of pictures and templates too; else of these the names."""
    site: Path | None = None
    """The built site, for the check of pictures."""
    today: date | None = None
    """The day, where what is found depends on it."""

    @classmethod
    def of(cls, settings: Settings, *, is_whole: bool = False, today: date | None = None) -> Inputs:
        """Return what a check of a site reads."""
        places = settings.config, settings.docs, settings.overrides, settings.includes
        return cls(*places, is_whole=is_whole, today=today)

    @property
    def are_known(self) -> bool:
        """Whether the folders hold nothing but content; files included from the whole project are too many to watch."""
        return not any(self.config.parent.resolve().is_relative_to(folder.resolve()) for folder in self.includes)

    def digest(self, contents: Contents | None = None, apart: Collection[str] = ()) -> str:
        """Return a SHA-256 of all content: of pages, registries and catalogues their bytes, of the rest the names.

        `contents` are what files hold at a certain moment (default: now); `apart` are files, by their paths within the
        docs folder, that are left out together with all base files.
        """
        digest, contents = hashlib.sha256(code_digest().encode()), contents or Contents()
        _add(digest, self.config.name, self.config.read_bytes())
        for name in sorted({*_VARIABLE.findall(self.config.read_bytes()), b"SOURCE_DATE_EPOCH"}):
            _add(digest, name.decode(), os.environ.get(name.decode(), "").encode())
        words = self.overrides and (self.overrides if self.is_whole else self.overrides / "locales")
        whole = {*self.includes, *([self.docs, words, self.site] if self.is_whole else [])}
        for folder in (self.docs, words, *self.includes, self.site):
            left_out = apart if folder == self.docs else ()
            for name, file in contents.files(folder) if folder else ():
                if left_out and (name in left_out or name.startswith(_BASES)):
                    continue
                is_followed = folder in self.includes or not name.startswith(_NO_FILE)
                is_read = is_followed and (name.endswith(_READ) or folder in whole)
                _add(digest, name, contents.digest(file).encode() if is_read else b"")
        _add(digest, "today", str(self.today or "").encode())
        return digest.hexdigest()


def _add(digest: Any, name: str, content: bytes) -> None:  # noqa: ANN401  # hashlib's own type has no public name
    digest.update(f"{name}\0{len(content)}\0".encode(errors="surrogateescape"))
    digest.update(content)


def _files(folder: str, prefix: str) -> Iterator[tuple[str, str]]:
    with suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{prefix}{entry.name}/")
            else:
                kind = "" if entry.is_file(follow_symlinks=False) else _NO_FILE
                yield kind + prefix + entry.name, entry.path


def unchanged(config: Path, check: str, today: date | None = None) -> Report | None:
    """Return what the check found last time, or None where anything has changed since or nothing is recorded.

    Where the content lies is taken from the record: it stands in the configuration, which is part of the digest.
    """
    try:
        record = read_record(config, f"check-{check}")
        overrides, includes = record["overrides"] and Path(record["overrides"]), map(Path, record["includes"])
        site = record["site"] and Path(record["site"])
        day = today if site else None
        whole = site is not None
        inputs = Inputs(config.resolve(), Path(record["docs"]), overrides, tuple(includes), whole, site, day)
        return report_of(record["report"]) if record["digest"] == inputs.digest() else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(report: Report, inputs: Inputs, check: str, digest: str) -> None:
    """Record what a check found in content of this digest."""
    overrides = str(inputs.overrides) if inputs.overrides else None
    site = str(inputs.site) if inputs.site else None
    includes = [str(path) for path in inputs.includes]
    places = {"docs": str(inputs.docs), "overrides": overrides, "includes": includes, "site": site}
    record = {"digest": digest, **places, "report": asdict(report)}
    write_record(inputs.config, f"check-{check}", record)


def record_of(config: Path, name: str) -> Path:
    """Return the file that keeps what is known of a configuration's content."""
    return config.resolve().parent / FOLDER / f"{name}-{config.name}.json"


def read_record(config: Path, name: str) -> dict[str, Any]:
    """Return what is known; KeyError where it was learnt of a project in another place, whose folders it names."""
    record: dict[str, Any] = json.loads(record_of(config, name).read_text(encoding="utf-8"))
    if record["config"] != str(config.resolve()):
        raise KeyError(config)
    return record


def write_record(config: Path, name: str, record: Mapping[str, Any]) -> None:
    """Replace a record as a whole; where that can't be written, nothing is lost."""
    path = record_of(config, name)
    beside = path.with_suffix(f".{os.getpid()}.tmp")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps({"config": str(config.resolve()), **record}, ensure_ascii=False), encoding="utf-8")
        beside.replace(path)


def report_of(plain: dict[str, Any]) -> Report:
    """Return the report that a record holds."""
    findings = tuple(_finding(found) for found in plain["findings"])
    return Report(findings, tuple((code, LocaleSummary(**summary)) for code, summary in plain["locales"]))


def _finding(plain: dict[str, Any]) -> Finding:
    taken = dict(plain)
    taken["severity"] = Severity(plain["severity"])
    taken["location"] = Location(*plain["location"])
    taken["message"], taken["hint"] = Message.of(plain["message"]), Message.of(plain["hint"])
    taken["source"] = Location(*plain["source"]) if plain["source"] else None
    taken["texts"] = Texts(*plain["texts"])
    taken["edits"] = tuple(Edit(Location(*place), length, text) for place, length, text in plain["edits"])
    return Finding(**taken)
