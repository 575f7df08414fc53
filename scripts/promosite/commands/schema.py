"""`promosite schema`: JSON Schemas of what people write by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from promosite.errors import CannotGoOnError
from promosite.model.document import TranslationFrontMatter
from promosite.model.kinds import KINDS
from promosite.model.message import say
from promosite.read.registries import SCHEMAS


def schemas() -> dict[str, dict[str, Any]]:
    """Return every schema by the name of its file."""
    pages = {f"page-{kind}": TypeAdapter(model).json_schema() for kind, model in KINDS.items()}
    registries = {f"registry-{name}": TypeAdapter(model).json_schema() for name, model in SCHEMAS.items()}
    return {
        **pages,
        **registries,
        "page-translation": TypeAdapter(TranslationFrontMatter).json_schema(),
    }


def schema(folder: Path | None, tell: Callable[[str], None]) -> None:
    """Write each schema into the folder, or print all of them as one JSON object."""
    if folder is None:
        tell(json.dumps(schemas(), ensure_ascii=False, indent=2))
        return
    if folder.exists() and not folder.is_dir():
        raise CannotGoOnError(say("“{file}” is a file.", file=str(folder)), say("Name a folder with --output."))
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in schemas().items():
        path = folder / f"{name}.schema.json"
        path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        tell(str(path))
