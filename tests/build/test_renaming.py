"""A renamed province and a renamed commune: after one change in the registry no page says the old name as today's."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")
PROVINCE = {"vi": "Đồng Tháp", "en": "Đồng Tháp", "fr": "Đồng Tháp", "zh": "同塔", "ja": "ドンタップ", "ko": "동탑"}
COMMUNE = "Kim Sơn"
NEW_PROVINCE, NEW_COMMUNE = "Sen Vàng", "Lúa Mới"
FORMERLY = ".formerly, .citation, .source-list, .register, script, style"
"""Where old names belong: what units were before, and the addresses of sources."""
OTHER_NAMES = re.compile(
    "Đồng Tháp Mười|同塔梅|ドンタップムオイ|동탑므어이"  # the wetland, which keeps its name
    "|(tỉnh )?Đồng Tháp (cũ|trước)|[Ff]ormer Đồng Tháp|old Đồng Tháp|(ancienne province de|de l’ancien) Đồng Tháp"
    "|原同塔|旧同塔|旧ドンタップ|옛 동탑"  # one of the two provinces that were merged
)


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory, lay_shipped_site: Callable[[Path], Path]) -> Path:
    """Return the shipped site, built after its province and one commune were renamed in the registry."""
    folder = lay_shipped_site(tmp_path_factory.mktemp("renamed"))
    province = folder / "docs/registry/province.yml"
    now, former, rest = province.read_text(encoding="utf-8").partition("  former:")
    for name in set(PROVINCE.values()):
        now = now.replace(name, NEW_PROVINCE)
    province.write_text(now + former + rest, encoding="utf-8")
    units = folder / "docs/registry/units.yml"
    text = units.read_text(encoding="utf-8")
    units.write_text(text.replace(f"\n  name: {COMMUNE}\n", f"\n  name: {NEW_COMMUNE}\n"), encoding="utf-8")
    command = [sys.executable, "-m", "promosite", "build", "--lang", "en"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


def said(page: Path) -> str:
    """Return all that a page says of today: its text, its title and its description."""
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    for node in tree.css(FORMERLY):
        node.decompose()
    descriptions = [str(node.attributes.get("content")) for node in tree.css("meta[content]")]
    text = tree.root.text() if tree.root else ""
    return OTHER_NAMES.sub("", "\n".join([text, *descriptions]))


def pages(site: Path, locale: str) -> Iterator[Path]:
    folder = site if locale == "vi" else site / locale
    for page in sorted(folder.rglob("index.html")):
        if locale != "vi" or page.relative_to(site).parts[0] not in LOCALES:
            yield page


@pytest.mark.parametrize("locale", LOCALES)
def test_the_old_name_of_the_province_is_gone(locale: str, renamed: Path) -> None:
    left = {}
    for page in pages(renamed, locale):
        found = re.search(f".*{PROVINCE[locale]}.*", said(page))
        if found:
            left[page.relative_to(renamed).as_posix()] = found.group().strip()
    assert not left


@pytest.mark.parametrize("locale", LOCALES)
def test_the_old_name_of_a_commune_stands_only_as_its_former_name(locale: str, renamed: Path) -> None:
    left = {}
    for page in pages(renamed, locale):
        found = re.search(f".*{COMMUNE}.*", said(page))
        if found:
            left[page.relative_to(renamed).as_posix()] = found.group().strip()
    assert not left


def test_the_new_names_are_said(renamed: Path) -> None:
    for locale in LOCALES:
        text = "".join(said(page) for page in pages(renamed, locale))
        assert NEW_PROVINCE in text, locale
        assert NEW_COMMUNE in text, locale
