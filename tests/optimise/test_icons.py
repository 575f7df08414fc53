"""Icons drawn from the mark."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from promosite.optimise.icons import FOLDER, ICONS, Icon, icons
from promosite.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
SITE = """site_name: X
site_url: https://x.example/
theme: {name: material, custom_dir: overrides}
plugins:
  - i18n: {docs_structure: folder, languages: [{locale: vi, name: V, default: true}]}
  - promosite
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    assets = folder / "overrides/assets"
    assets.mkdir(parents=True)
    for name in ("mark.svg", "tokens.css"):
        shutil.copy(ROOT / "overrides/assets" / name, assets)
    (folder / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def made(project: Path) -> dict[str, bytes]:
    return dict(icons(read_settings(project / "mkdocs.yml")))


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.path)
def test_an_icon_has_its_size_and_its_ground(icon: Icon, made: dict[str, bytes]) -> None:
    picture = Image.open(BytesIO(made[icon.path]))
    assert picture.format == "PNG"
    assert picture.size == (icon.size, icon.size)
    corner = picture.convert("RGBA").getpixel((0, 0))
    assert corner == ((253, 250, 243, 255) if icon.is_opaque else (0, 0, 0, 0))


def test_a_mask_may_cut_all_but_the_inner_circle(made: dict[str, bytes]) -> None:
    picture = Image.open(BytesIO(made["assets/icons/maskable-512.png"])).convert("RGB")
    radius = 0.4 * picture.width
    ground = picture.getpixel((0, 0))
    outside = [
        picture.getpixel((x, y))
        for x in range(0, picture.width, 4)
        for y in range(0, picture.height, 4)
        if (x - 256) ** 2 + (y - 256) ** 2 > radius**2
    ]
    assert set(outside) == {ground}


def test_an_icon_is_drawn_once_and_anew_when_the_mark_changes(project: Path, made: dict[str, bytes]) -> None:
    settings, store = read_settings(project / "mkdocs.yml"), project / FOLDER
    kept = {path.name: path.stat().st_mtime_ns for path in store.iterdir()}
    assert icons(settings) == made
    assert {path.name: path.stat().st_mtime_ns for path in store.iterdir()} == kept
    circle = '<circle cx="48" cy="48" r="40" fill="#123456"/>'
    other = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">{circle}</svg>'
    (project / "overrides/assets/mark.svg").write_text(other, encoding="utf-8")
    assert all(content != made[path] for path, content in icons(settings).items())
    assert len(list(store.iterdir())) == len(ICONS)
    assert not {path.name for path in store.iterdir()} & kept.keys()
