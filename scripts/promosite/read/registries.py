"""docs/registry/*.yml → the registries, each validated by its schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from promosite.model.area_map import AreaMap
from promosite.model.fault import Fault
from promosite.model.glossary import Glossary
from promosite.model.location import Location
from promosite.model.registry import Agencies, Pictures, Places, ProvinceFile, Registries, Sources, Units
from promosite.model.silence import Silence
from promosite.read.schema_errors import validate
from promosite.read.silences import silences_of_yaml
from promosite.read.text import read_text, shown_path
from promosite.read.yaml_tree import Keys, Tree, YamlError, read_yaml

FOLDER = "registry"
SCHEMAS: dict[str, Any] = {
    "province": ProvinceFile,
    "units": Units,
    "agencies": Agencies,
    "sources": Sources,
    "pictures": Pictures,
    "places": Places,
    "map": AreaMap,
    "glossary": Glossary,
}


@dataclass(slots=True)
class ReadRegistries:
    """What the registries hold, where each key stands (below its registry's name), and what is wrong in them."""

    found: dict[str, object] = field(default_factory=dict)
    where: dict[Keys, Location] = field(default_factory=dict)
    silences: tuple[Silence, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def registries(self) -> Registries:
        """The registries; one that is missing or broken is empty."""
        return Registries.model_construct(**self.found)  # type: ignore[arg-type]

    def add(self, name: str, value: object, where: Mapping[Keys, Location]) -> None:
        """Take in what one file holds."""
        self.found[name] = value.province if isinstance(value, ProvinceFile) else value
        self.where.update({(name, *keys): place for keys, place in where.items()})


def read_registries(docs: Path, root: Path) -> ReadRegistries:
    """Return what the registries hold and what is wrong in them; a missing file is an empty registry."""
    read = ReadRegistries()
    for name, schema in SCHEMAS.items():
        path = docs / FOLDER / f"{name}.yml"
        if path.exists():
            read.faults += tuple(_read(path, shown_path(path, root), name, schema, read))
    return read


def _read(path: Path, shown: str, name: str, schema: Any, read: ReadRegistries) -> tuple[Fault, ...]:  # noqa: ANN401  # what the schema says
    text = read_text(path, shown)
    if isinstance(text, Fault):
        return (text,)
    try:
        tree = read_yaml(text, shown)
    except YamlError as error:
        return (Fault("broken-registry", error.location, error.message, error.hint),)
    read.silences += silences_of_yaml(text, shown)
    is_empty = tree.value is None  # nothing but comments, perhaps
    value = validate(schema, Tree({}) if is_empty else tree, "invalid-registry", Location(shown))
    if isinstance(value, tuple):
        return value
    read.add(name, value, tree.where)
    return ()
