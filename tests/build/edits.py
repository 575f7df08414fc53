"""A small project, and edits of every kind."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageOps
from tests.bench.sites.corpus import lay

PAGES = 30
LOCALES = ("vi", "en", "ja")
LEFT_OUT = ("fr", "zh", "ko")
ARTICLE = "bulletin/1996-q1/a3"


def laid(root: Path) -> Path:
    """Lay a small project in three languages."""
    root.mkdir()
    lay(root, PAGES)
    for code in LEFT_OUT:
        shutil.rmtree(root / "docs" / code)
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    text = re.sub(rf"(?m)^ +- \{{locale: ({'|'.join(LEFT_OUT)}),.*\n", "", text)
    text = re.sub(r"(?m)^( +)fallback: .*$", r"\1social_cards: false\n\1fallback: {ja: [en]}", text)
    settings.write_text(text, encoding="utf-8")
    return root


def built(root: Path, *words: str) -> str:
    code, told = tried(root, *words)
    assert code == 0, told
    return told


def tried(root: Path, *words: str) -> tuple[int, str]:
    """Build, and return the exit code and what was told."""
    command = (sys.executable, "-m", "promosite", "build", "--lang", "en", *words)
    packages = os.pathsep.join(filter(None, (str(root / "packages"), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1796000000", "PYTHONPATH": packages}
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return done.returncode, done.stdout + done.stderr


def exchange(path: Path, pattern: str, replacement: str) -> None:
    text = path.read_text(encoding="utf-8")
    changed = re.sub(pattern, replacement, text, count=1, flags=re.MULTILINE)
    assert changed != text, f"{path} has no {pattern}"
    path.write_text(changed, encoding="utf-8")


def page(root: Path, key: str, locale: str = "vi") -> Path:
    return root / "docs" / locale / f"{key}.md"


def add_to_the_body(root: Path) -> None:
    for locale, words in {"vi": "Thêm một câu.", "en": "One more sentence.", "ja": "もう一文。"}.items():
        path = page(root, ARTICLE, locale)
        path.write_text(path.read_text(encoding="utf-8") + f"\n{words}\n", encoding="utf-8")


def add_a_page(root: Path) -> None:
    text = page(root, ARTICLE).read_text(encoding="utf-8")
    head = re.sub(r'(?m)^(title|description): "(.*)"$', r'\1: "\2 – mới"', text.partition("\n## ")[0])
    page(root, "bulletin/1996-q1/moi").write_text(head + "\n\nMột bài mới.\n", encoding="utf-8")


def replace_a_picture(root: Path) -> None:
    named = re.search(r"^image: (\S+)$", page(root, ARTICLE).read_text(encoding="utf-8"), re.MULTILINE)
    assert named
    path = root / "docs/assets" / named[1]
    with Image.open(path) as picture:
        ImageOps.mirror(picture).save(path, lossless=True)


def install_a_package(root: Path) -> None:
    (root / "packages/another-1.0.dist-info").mkdir(parents=True)


def in_all_pages(root: Path, pattern: str, replacement: str) -> None:
    for path in (root / "docs").rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(pattern, replacement, text, flags=re.MULTILINE), encoding="utf-8")


def delete_a_page(root: Path) -> None:
    for locale in LOCALES:
        page(root, "bulletin/1996-q1/a5", locale).unlink()
    in_all_pages(root, r", bulletin/1996-q1/a5\b|^ +- bulletin/1996-q1/a5\n", "")
    in_all_pages(root, r"\[([^\]]*)\]\([^)]*\ba5\.md[^)]*\)", r"\1")


def rename_a_page(root: Path) -> None:
    for locale in LOCALES:
        page(root, "bulletin/1996-q1/a4", locale).rename(page(root, "bulletin/1996-q1/b4", locale))
    in_all_pages(root, r"\bbulletin/1996-q1/a4\b", "bulletin/1996-q1/b4")
    in_all_pages(root, r"\ba4\.md", "b4.md")


def in_registry(name: str, pattern: str, replacement: str) -> Callable[[Path], None]:
    return lambda root: exchange(root / f"docs/registry/{name}.yml", pattern, replacement)


EDITS: dict[str, Callable[[Path], None]] = {
    "body": add_to_the_body,
    "title": lambda root: exchange(page(root, ARTICLE, "ja"), r'^title: "', 'title: "新・'),
    "front matter": lambda root: exchange(page(root, ARTICLE), r"^updated: .*$", "updated: 2026-11-20"),
    "facts": lambda root: exchange(page(root, "bulletin/1996-q1/index"), r"^(  published: 1996-01-)15", r"\g<1>20"),
    "navigation": lambda root: exchange(root / "mkdocs.yml", r"\[potential, tourism,", "[tourism, potential,"),
    "new page": add_a_page,
    "deleted page": delete_a_page,
    "renamed page": rename_a_page,
    "picture": replace_a_picture,
    "template": lambda root: exchange(root / "overrides/article.html", r"\Z", "<!-- one more line -->\n"),
    "template of one page": lambda root: exchange(root / "overrides/home.html", r"\Z", "<!-- one more line -->\n"),
    "component": lambda root: exchange(root / "overrides/partials/card/card.html", r"(?=<)", "<!-- a card -->"),
    "catalogue": lambda root: exchange(
        root / "overrides/locales/en/LC_MESSAGES/messages.po", r'(msgid "Explore"\n)msgstr ".*"', r'\1msgstr "Look"'
    ),
    "setting": lambda root: exchange(root / "mkdocs.yml", r"first_view: 400", "first_view: 390"),
    "registry": lambda root: exchange(root / "docs/registry/sources.yml", r"^S11:", "S11:  # looked at again"),
    "source": in_registry("sources", r"en\.qdnd\.vn …", "www.qdnd.vn …"),
    "unit": in_registry("units", r"^(    - \{kind: ward, name: )Tân Long", r"\1Long Tân"),
    "office": in_registry("agencies", r'en: "General policy', 'en: "Policy'),
    "name of a place": in_registry("places", r"^Cai Lậy: \{", "Cai Lậy: {en: Cai Lay, "),
    "words for a picture": in_registry("pictures", r"en: A woman", "en: One woman"),
    "focal point": in_registry("pictures", r"^  - 0\.46$", "  - 0.3"),
    "term": in_registry("glossary", r"(also: .*)vi: \[", r'\1vi: ["Mỹ Quới", '),
    "brand": in_registry("province", r"^(    en: \{name: )Đồng Tháp province", r"\1Dong Thap province"),
    "package": install_a_package,
}  # fmt: skip
