"""`promosite picture add`: takes a picture in: looked at, named, copied and registered, or refused as a whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from promosite.check.pictures.privacy import PLACE, STRIPPED, TOLD, WHERE
from promosite.check.registry import all_rules
from promosite.commands.picture_entry import Wishes, entry_of, missing_in
from promosite.errors import CannotGoOnError
from promosite.model.endings import ENDINGS, is_picture
from promosite.model.fault import Fault
from promosite.model.finding import Severity
from promosite.model.location import Location
from promosite.model.message import Message, Translate, say
from promosite.model.picture import PictureFault, PictureFile
from promosite.model.schema import KEY
from promosite.model.settings import Settings
from promosite.model.slots import PictureOptions
from promosite.publish.writing import write_file
from promosite.read.pictures.heic import jpeg_of
from promosite.read.pictures.looking import look_at_bytes, read_content
from promosite.read.registries import SCHEMAS
from promosite.read.registry_lines import with_entry
from promosite.read.schema_errors import validate
from promosite.read.text import read_text, shown_path
from promosite.read.yaml_tree import YamlError, read_yaml
from promosite.wording.slugs import slug

FOLDER = "assets/images"
_ENDING = "I304"
"""The rule on endings: a picture that is taken in gets the right one anyway."""


@dataclass(frozen=True, slots=True)
class Added:
    """A picture that was taken in: where it lies, where it is registered, and what its entry lacks."""

    path: str
    file: PictureFile
    entry: Location
    missing: tuple[str, ...]
    remarks: tuple[Message, ...]


def add_picture(settings: Settings, file: Path, wishes: Wishes, translate: Translate) -> Added:
    """Copy a picture into docs/assets/images and register it; raise CannotGoOnError, with nothing written, or do both.

    The original is copied as it is, with all it tells; a HEIC photo becomes a JPEG.
    """
    _refuse_bad_licence(settings, wishes)
    content, seen = _looked_at(file)
    name = _name(file, wishes) + ENDINGS[seen.format][0]
    _refuse_collisions(settings, name, content)
    key = f"{FOLDER.removeprefix('assets/')}/{name}"
    registry = settings.docs / "registry" / "pictures.yml"
    text = _with_entry(registry, shown_path(registry, settings.root), key, entry_of(seen, wishes, settings, translate))
    target = settings.docs / FOLDER / name
    write_file(target, content)
    try:
        write_file(registry, text.encode("utf-8"))
    except CannotGoOnError:
        target.unlink()
        raise
    line = text[: text.index(f"{key}:")].count("\n") + 1
    place = Location(shown_path(registry, settings.root), line)
    return Added(shown_path(target, settings.root), seen, place, missing_in(seen, wishes), tuple(_remarks(seen)))


def _refuse_bad_licence(settings: Settings, wishes: Wishes) -> None:
    allowed = (settings.options.pictures if settings.options else PictureOptions()).licences
    if wishes.licence and wishes.licence not in allowed:
        message = say("The licence “{licence}” isn't allowed here.", licence=wishes.licence)
        raise CannotGoOnError(message, say("Allowed are: {licences}.", licences=", ".join(allowed)))


def _looked_at(file: Path) -> tuple[bytes, PictureFile]:
    """Return the bytes to keep and what they hold; refuse what a check would call an error."""
    content = read_content(file, file.name)
    if isinstance(content, PictureFile):
        raise _refusal(file, content.faults[0])
    seen = look_at_bytes(content, file.name)
    if seen.format == "HEIC" and (converted := jpeg_of(content)):
        content, seen = converted, look_at_bytes(converted, f"{file.stem}.jpg")
    _refuse(file, seen)
    return content, seen


def _refuse(file: Path, seen: PictureFile) -> None:
    errors = {rule.code for rule in all_rules() if rule.severity is Severity.ERROR} - {_ENDING}
    for fault in seen.faults:
        if fault.code in errors:
            raise _refusal(file, fault)


def _refusal(file: Path, fault: PictureFault) -> CannotGoOnError:
    return CannotGoOnError(fault.message, fault.hint, Location(file.name))


def _name(file: Path, wishes: Wishes) -> str:
    name = wishes.name or slug(unicodedata.normalize("NFC", file.stem))
    if wishes.name and not re.fullmatch(KEY, wishes.name):
        message = say("“{name}” can't be a picture's name.", name=wishes.name)
        raise CannotGoOnError(message, say("Use lower-case words without accents: my-tho-market."))
    if not name:
        message = say("No name without accents can be made of “{name}”.", name=file.name)
        raise CannotGoOnError(message, say("Give one: --name my-tho-market."))
    return name


def _refuse_collisions(settings: Settings, name: str, content: bytes) -> None:
    """Refuse a picture that is there already, under any name, and a name that is taken on any system."""
    assets = settings.docs / "assets"
    digest, folded = sha256(content).hexdigest(), unicodedata.normalize("NFC", name).casefold()
    for path in sorted(assets.rglob("*")) if assets.is_dir() else ():
        shown = shown_path(path, settings.root)
        if path.parent == settings.docs / FOLDER and unicodedata.normalize("NFC", path.name).casefold() == folded:
            message = say("There is a picture of this name: {path}", path=shown)
            raise CannotGoOnError(message, say("Give another name with --name, or delete that picture first."))
        if not path.is_symlink() and path.is_file() and is_picture(path.name) and _is_same(path, content, digest):
            message = say("This very picture is there already: {path}", path=shown)
            raise CannotGoOnError(message, say("Use it under that name."))


def _is_same(path: Path, content: bytes, digest: str) -> bool:
    return path.stat().st_size == len(content) and sha256(path.read_bytes()).hexdigest() == digest


def _with_entry(registry: Path, shown: str, key: str, entry: list[str]) -> str:
    """Return the registry's text with the entry; refuse where it isn't sound before or after."""
    text = read_text(registry, shown) if registry.exists() else ""
    if isinstance(text, Fault):
        raise CannotGoOnError(text.message, text.hint, text.location)
    written = registry.read_bytes().decode("utf-8") if registry.exists() else ""
    before = _entries(text, shown)
    if key in before:
        message = say("{key} is registered already.", key=key)
        raise CannotGoOnError(
            message, say("Give another name with --name, or remove that entry first."), Location(shown)
        )
    after = with_entry(written, key, entry)
    found = _entries(after.replace("\r\n", "\n"), shown)
    if {name: value for name, value in found.items() if name != key} != before or key not in found:
        message = say("Nothing can be added to this file by line.")
        raise CannotGoOnError(
            message, say("Write its entries one below the other: “key:” and its lines."), Location(shown)
        )
    return after


def _entries(text: str, shown: str) -> Mapping[str, Any]:
    """Return the entries of a registry; refuse one that isn't valid."""
    try:
        tree = read_yaml(text.removeprefix("\ufeff") or "{}", shown)
    except YamlError as error:
        raise CannotGoOnError(error.message, error.hint, error.location) from error
    if tree.value is None:
        return {}
    value = validate(SCHEMAS["pictures"], tree, "invalid-registry", Location(shown))
    if isinstance(value, tuple):
        raise CannotGoOnError(value[0].message, value[0].hint, value[0].location)
    found: Mapping[str, Any] = value
    return found


def _remarks(seen: PictureFile) -> Iterator[Message]:
    """Yield what the person should know of a picture that is taken in nevertheless."""
    told = [PLACE] if WHERE.intersection(seen.private) else []
    told += [message for kind, message in TOLD.items() if kind in seen.private]
    if told:
        yield from (*told, STRIPPED)
    yield from (fault.message for fault in seen.faults if fault.code != _ENDING)
