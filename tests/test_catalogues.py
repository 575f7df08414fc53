"""The words of templates and messages are translated, all of them, in every language we speak."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from promosite.commands.strings import catalogues
from promosite.settings import read_settings
from promosite.wording.extraction import missing

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = list(catalogues(read_settings(ROOT / "mkdocs.yml")))
IDS = [path.relative_to(ROOT).as_posix() for path, _, _ in CATALOGUES]
FIELDS = re.compile(r"%\(\w+\)[sd]|\{\w+\}")


def read(path: Path, locale: str) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=locale)


@pytest.mark.parametrize(("path", "locale", "found"), CATALOGUES, ids=IDS)
def test_every_word_in_use_is_translated(path: Path, locale: str, found: list[tuple[object, str, object]]) -> None:
    catalogue = read(path, locale)
    assert not missing(catalogue)
    used = {words if isinstance(words, str) else words[0] for words, _, _ in found}  # type: ignore[index]
    known = {message.id if isinstance(message.id, str) else message.id[0] for message in catalogue if message.id}
    assert used == known, "run: python3 scripts/dev.py strings"
    assert not [message.id for message in catalogue if message.id and message.fuzzy]


@pytest.mark.parametrize(("path", "locale"), [each[:2] for each in CATALOGUES], ids=IDS)
def test_a_translation_keeps_the_fields_of_its_message(path: Path, locale: str) -> None:
    for message in read(path, locale):
        if isinstance(message.id, str) and message.id:
            assert sorted(FIELDS.findall(message.id)) == sorted(FIELDS.findall(str(message.string))), message.id


def test_no_word_of_the_theme_is_left_to_the_theme() -> None:
    theme = Path(next(iter(material.__path__))) / "templates/partials/languages/en.html"
    ours = (ROOT / "overrides/partials/language.html").read_text(encoding="utf-8")
    keys = set(re.findall(r'^  "([\w.]+)":', theme.read_text(encoding="utf-8"), re.MULTILINE))
    assert len(keys) > 50
    assert not {key for key in keys if f'"{key}"' not in ours}
