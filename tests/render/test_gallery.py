"""The pictures at the end of a page: captions in the reader's language, larger views that links lead to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import jinja2
import material
import pytest
from selectolax.lexbor import LexborHTMLParser

from promosite.model.site import Site
from promosite.read.site import read_site
from promosite.render.gallery import GalleryPicture, gallery
from promosite.render.library import Library
from promosite.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")
THEME = Path(next(iter(material.__path__))) / "templates"


@pytest.fixture(scope="module")
def shipped() -> Site:
    return read_site(read_settings(ROOT / "mkdocs.yml"))


def shown(site: Site, key: str, locale: str = "en") -> tuple[GalleryPicture, ...]:
    return gallery(Library(site, site.settings.locale(locale)), key)


def rendered(pictures: tuple[GalleryPicture, ...]) -> LexborHTMLParser:
    env = jinja2.Environment(  # noqa: S701  # as MkDocs makes it
        loader=jinja2.FileSystemLoader([ROOT / "overrides", THEME]), extensions=["jinja2.ext.i18n"]
    )
    env.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    env.filters.update(url=str)
    macro = env.get_template("partials/gallery/gallery.html").make_module({}).gallery  # type: ignore[attr-defined]
    return LexborHTMLParser(str(macro(pictures)))


def test_at_least_four_pages_have_a_gallery_told_in_every_language(shipped: Site) -> None:
    keys = [key for key in shipped.source_pages if shown(shipped, key)]
    assert len(keys) >= 4
    for key in keys:
        captions = [tuple(each.caption for each in shown(shipped, key, locale)) for locale in LOCALES]
        assert len(set(captions)) == len(LOCALES)
        assert all(len(set(each)) == len(each) >= 3 for each in captions)
        assert all(each.picture.credit and each.picture.licence for each in shown(shipped, key))


def test_a_picture_without_a_caption_is_told_by_its_description(shipped: Site) -> None:
    pictures = {path: record.model_copy(update={"caption": {}}) for path, record in shipped.registries.pictures.items()}
    bare = replace(shipped, registries=shipped.registries.model_copy(update={"pictures": pictures}))
    assert [each.caption == each.picture.alt != "" for each in shown(bare, "tourism/index")] == [True] * 6


def test_a_picture_that_is_not_registered_is_left_out(shipped: Site) -> None:
    bare = replace(shipped, registries=shipped.registries.model_copy(update={"pictures": {}}))
    assert shown(bare, "tourism/index") == ()


def test_every_small_picture_leads_to_its_view_and_back(shipped: Site) -> None:
    tree = rendered(shown(shipped, "tourism/index"))
    ids = {str(node.attributes["id"]) for node in tree.css("[id]")}
    links = [str(node.attributes["href"]).removeprefix("#") for node in tree.css("a")]
    assert set(links) <= ids
    assert len(tree.css(".gallery__link")) == len(tree.css(".gallery__view")) == 6
    for number, view in enumerate(tree.css(".gallery__view"), start=1):
        ways = [str(link.attributes["href"]) for link in view.css("a")]
        around = [other for other in (number - 1, number + 1) if 1 <= other <= 6]
        assert ways == [*(f"#picture-{other}" for other in around), f"#picture-{number}-small"]
        assert view.attributes["tabindex"] == "-1", "a view takes the focus when a link leads to it"
    assert all(node.attributes["alt"] for node in tree.css("img"))


def test_a_gallery_needs_no_script_and_no_inline_style(shipped: Site) -> None:
    tree = rendered(shown(shipped, "tourism/index"))
    assert not tree.css("script, style, [style], [onclick], button, dialog")
