"""After any edits, a build that takes what it can from earlier ones makes the bytes that a build from nothing makes."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageOps
from tests.bench.sites.corpus import lay
from tests.build.test_reproducible import different

from promosite.commands.recall import record_of
from promosite.disk import digest_of, files_below
from promosite.optimise.kept import Kept
from promosite.publish.seen import FOLDER as SEEN
from promosite.publish.twin import FOLDER as TWIN
from promosite.render.shelf import Shelved

PAGES = 30
LOCALES = ("vi", "en", "ja")
LEFT_OUT = ("fr", "zh", "ko")
ARTICLE = "bulletin/1996-q1/a3"
KEPT = ("examined-build", "locales", "pages", "lineage", "built-pages")
SEEDS = (1,)
"""Of the order of the edits, and of how many are made between two builds."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
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


ON_A_DAY = """
import sys
from datetime import UTC, datetime
import mkdocs.utils
from promosite.commands import build, built_before
day = datetime.fromisoformat(sys.argv.pop(1)).replace(tzinfo=UTC)
mkdocs.utils.get_build_datetime = lambda: day
build.this_day = built_before.this_day = day.date
from promosite.cli import main
main()
"""
"""Runs promosite as if it were that day."""


def built_on(day: str, root: Path, *words: str) -> None:
    command = (sys.executable, "-c", ON_A_DAY, day, "build", *words)
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    subprocess.run(command, cwd=root, env=environment, check=True)


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


@pytest.mark.parametrize("seed", SEEDS)
def test_edits_of_any_kind_in_any_order_make_what_a_clean_build_makes(seed: int, project: Path) -> None:
    order = sorted(EDITS)
    chance = random.Random(seed)  # noqa: S311  # no secret
    chance.shuffle(order)
    built(project)
    while order:
        edits = [order.pop() for _ in range(min(chance.randint(1, 3), len(order)))]
        for edit in edits:
            EDITS[edit](project)
        built(project)
        built(project, "--no-cache", "--site-dir", str(project / "clean"))
        assert not different(project / "site", project / "clean"), edits


def kept_pages(root: Path) -> dict[str, Shelved]:
    """Return the built pages of all locales that are kept, by their paths."""
    kept = Kept(root, ".cache/promosite/pages")
    return {path: page for name in kept.names() for path, page in kept.find(name).shelved.items()}


@pytest.mark.parametrize(
    ("edit", "most"),
    [("body", 1), ("title", 9), ("source", 5), ("office", 2), ("term", 0), ("template of one page", 1)],
)
def test_only_pages_that_show_what_was_edited_are_built_anew(edit: str, most: int, project: Path) -> None:
    built(project)
    before = kept_pages(project)
    EDITS[edit](project)
    built(project)
    after = kept_pages(project)
    anew = [path for path, page in after.items() if before.get(path) != page]
    assert len(after) == len(before)
    assert len(anew) <= most * len(LOCALES)


def test_what_was_kept_can_be_damaged_or_deleted_at_any_time(project: Path) -> None:
    built(project)
    shutil.copytree(project / "site", project / "first")
    kept = [path for name in KEPT for path in sorted((project / ".cache/promosite" / name).iterdir())]
    assert {path.parent.name for path in kept} == set(KEPT)
    for number, path in enumerate(kept):
        if number % 3:
            path.write_bytes(path.read_bytes()[:-2])
        else:
            path.unlink()
    page(project, ARTICLE).touch()
    shutil.rmtree(project / "site")
    built(project)
    assert not different(project / "site", project / "first")


def test_what_an_edit_does_not_touch_stays_the_same_file(project: Path) -> None:
    built(project)
    before = {path: entry.inode() for path, entry in files_below(project / "site")}
    EDITS["title"](project)
    built(project)
    after = {path: entry.inode() for path, entry in files_below(project / "site")}
    pages = [path for path in before if path.endswith(".html")]
    assert [path for path in pages if not path.startswith("ja/") and after[path] != before[path]] == []
    assert after[f"ja/{ARTICLE}/index.html"] != before[f"ja/{ARTICLE}/index.html"]


def test_what_the_check_refuses_is_not_published_though_it_was_built_meanwhile(project: Path) -> None:
    built(project)
    shutil.copytree(project / "site", project / "first")
    text = page(project, ARTICLE, "ja")
    before = text.read_text(encoding="utf-8")
    text.write_text(before + "\n[無](no-such-page.md)\n", encoding="utf-8")
    code, told = tried(project)
    assert code == 1
    assert f"docs/ja/{ARTICLE}.md" in told
    assert "Nothing was published" in told
    assert not different(project / "site", project / "first")
    assert sorted(path.name for path in project.glob(".site*")) == [".site.lock"]
    text.write_text(before, encoding="utf-8")
    assert "Nothing has changed since the last build." in built(project)


def test_what_was_changed_by_hand_in_the_published_site_is_built_anew(project: Path) -> None:
    built(project)
    shutil.copytree(project / "site", project / "first")
    with (project / f"site/{ARTICLE}/index.html").open("a", encoding="utf-8") as file:
        file.write("<!-- by hand -->")
    built(project)
    assert not different(project / "site", project / "first")


@pytest.mark.parametrize("is_cut_off", [False, True])
def test_two_folders_are_built_in_turn_though_one_build_is_cut_off_before_it_is_recorded(
    project: Path, *, is_cut_off: bool
) -> None:
    built(project)
    record = record_of(project / "mkdocs.yml", "build")
    before = record.read_bytes()
    EDITS["source"](project)
    built(project, "--site-dir", str(project / "other"))
    if is_cut_off:
        record.write_bytes(before)
    built(project)
    built(project, "--no-cache", "--site-dir", str(project / "clean"))
    assert not different(project / "site", project / "clean")
    EDITS["body"](project)
    built(project, "--site-dir", str(project / "other"))
    built(project, "--no-cache", "--site-dir", str(project / "clean"))
    assert not different(project / "other", project / "clean")


def test_the_twin_of_the_published_site_can_be_damaged_at_any_time(project: Path) -> None:
    built(project)
    for path in sorted((project / TWIN).rglob("*.html")):
        path.unlink()
        path.write_text("damaged", encoding="utf-8")
    EDITS["body"](project)
    built(project)
    built(project, "--no-cache", "--site-dir", str(project / "clean"))
    assert not different(project / "site", project / "clean")


def test_a_new_day_leaves_pages_in_place_that_do_not_hang_on_it(project: Path) -> None:
    built_on("2026-11-28", project)
    before = {path: entry.inode() for path, entry in files_below(project / "site")}
    built_on("2026-11-29", project)
    after = {path: entry.inode() for path, entry in files_below(project / "site")}
    assert [path for path in before if path.endswith(".html") and after[path] != before[path]] == []
    assert "Expires: 2027-11-2" in (project / "site/.well-known/security.txt").read_text(encoding="utf-8")
    built_on("2026-11-29", project, "--no-cache", "--site-dir", str(project / "clean"))
    assert not different(project / "site", project / "clean")


def test_what_is_kept_of_built_files_is_of_those_that_are_published(project: Path) -> None:
    built(project)
    EDITS["body"](project)
    built(project)
    kept = Kept(project, SEEN)
    looks = {path: digest for name in kept.names() for path, (digest, _) in kept.find(name).items()}
    assert "assets/promosite.css" in looks
    assert {path: digest_of(str(project / "site" / path)) for path in looks} == looks
