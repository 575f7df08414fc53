"""A preview that followed the editor shows what one shows that begins now: no page is stale."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.build.edits import ARTICLE, laid, page

from promosite.commands.serve import Session
from promosite.settings import read_settings


def _in_the_body(text: str) -> str:
    return text.replace("\n## ", "\nMot cau moi.\n\n## ", 1)


def _in_the_title(text: str) -> str:
    return re.sub(r'(?m)^title: "', 'title: "Xin – ', text, count=1)


def _made_from_english(text: str) -> str:
    return text.replace("translation:\n", "translation:\n  from: en\n", 1)


def _a_draft(text: str) -> str:
    return re.sub(r"status: \w+", "status: draft", text, count=1)


EDITS: dict[str, list[tuple[str, Callable[[str], str]]]] = {
    "a translation": [("ja", _in_the_body), ("en", _in_the_body)],
    "its title": [("ja", _in_the_title), ("ja", _in_the_body)],
    "the source": [("vi", _in_the_body), ("vi", _in_the_title)],
    "the translation that another one was made from": [("ja", _made_from_english), ("en", _in_the_body)],
    "what readers of another locale see as well": [("ja", _a_draft), ("en", _in_the_body), ("en", _in_the_title)],
}


def _begun(root: Path, folder: Path) -> Session:
    settings = read_settings(root / "mkdocs.yml")
    assert settings.overrides
    watched = [settings.docs, settings.overrides, settings.config]
    session = Session(settings.config, watched, folder, None, lambda words: words)
    session.follow(lambda: None)
    return session


def _shown(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.suffix in {".html", ".xml", ".json", ".txt"})
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("saved", EDITS)
def test_no_page_is_stale(saved: str, tmp_path: Path) -> None:
    root = laid(tmp_path / "site")
    (tmp_path / "followed").mkdir()
    session = _begun(root, tmp_path / "followed")
    for locale, edit in EDITS[saved]:
        path = page(root, ARTICLE, locale)
        text = path.read_text(encoding="utf-8")
        assert edit(text) != text
        path.write_text(edit(text), encoding="utf-8")
        session.follow(lambda: None)
    (tmp_path / "anew").mkdir()
    _begun(root, tmp_path / "anew")
    followed, anew = _shown(tmp_path / "followed"), _shown(tmp_path / "anew")
    assert followed.keys() == anew.keys()
    assert [path for path in anew if followed[path] != anew[path]] == []
