"""docs/registry/*.yml → the registries, each validated by its schema."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from promosite.model.area_map import AreaMap
from promosite.model.fault import Fault
from promosite.model.location import Location
from promosite.model.registry import Agencies, Pictures, Places, ProvinceFile, Registries, Sources, Units
from promosite.read.schema_errors import validate
from promosite.read.text import read_text, shown_path
from promosite.read.yaml_tree import YamlError, read_yaml

FOLDER = "registry"
SCHEMAS: dict[str, Any] = {
    "province": ProvinceFile,
    "units": Units,
    "agencies": Agencies,
    "sources": Sources,
    "pictures": Pictures,
    "places": Places,
    "map": AreaMap,
}


def read_registries(docs: Path, root: Path) -> tuple[Registries, tuple[Fault, ...]]:
    """Return what the registries hold and what is wrong in them; a missing file is an empty registry."""
    found: dict[str, object] = {}
    faults: list[Fault] = []
    for name, schema in SCHEMAS.items():
        path = docs / FOLDER / f"{name}.yml"
        if path.exists():
            value = _read(path, shown_path(path, root), schema)
            if isinstance(value, tuple):
                faults.extend(value)
            elif value is not None:
                found[name] = value.province if isinstance(value, ProvinceFile) else value
    return Registries.model_construct(**found), tuple(faults)  # type: ignore[arg-type]


def _read(path: Path, shown: str, schema: Any) -> Any:  # noqa: ANN401  # what the schema says
    text = read_text(path, shown)
    if isinstance(text, Fault):
        return (text,)
    try:
        tree = read_yaml(text, shown)
    except YamlError as error:
        return (Fault("broken-registry", error.location, error.message, error.hint),)
    return validate(schema, tree, "invalid-registry", Location(shown))
