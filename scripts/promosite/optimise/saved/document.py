"""A built page → a document that stands alone: its text, facts and sources, pictures within, full addresses."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from promosite.optimise.saved.pictures import Embed, embed_pictures

_LINK = "a.page-tools__tool[download]"
"""The link to the saved page; a page without one isn't saved."""
_LEFT_OUT = (
    ".page__way, .page-tools, .next-page, .page > .band:not(.gallery), .gallery__view, "
    ".gallery__link .visually-hidden, .headerlink, .river, form, script, noscript, template"
)
"""What leads around the site, and what needs a script."""
_HEAD = 'title, meta[name="description"], link[rel="canonical"]'


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page to save: the name of its file, which lies beside the page's own, and its document."""

    name: str
    html: str


def saved_page(html: str, address: str, style: str, embed: Embed) -> SavedPage | None:
    """Return a built page (its HTML, its full address) as a file that stands alone; None where it offers none."""
    tree = LexborHTMLParser(html)
    root, link, page = tree.css_first("html"), tree.css_first(_LINK), tree.css_first(".page")
    if root is None or link is None or page is None:
        return None
    name, lang = str(link.attributes.get("href")), str(root.attributes.get("lang") or "")
    for node in page.css(_LEFT_OUT):
        node.decompose()
    embed_pictures(page, embed)
    for details in page.css("details"):
        details.attrs["open"] = ""
    _give_full_addresses(page, address)
    return SavedPage(name, _document(lang, f"{_all(tree, _HEAD)}\n<style>{style}</style>", _body(tree)))


def _give_full_addresses(page: LexborNode, address: str) -> None:
    """Give each link its full address; one to a part of the page that was left out becomes plain text."""
    anchors = {str(node.attributes["id"]) for node in page.css("[id]")}
    for link in page.css("a[href]"):
        target = str(link.attributes.get("href") or "")
        if not target.startswith("#"):
            link.attrs["href"] = urljoin(address, target)
        elif unquote(target[1:]) not in anchors:
            link.unwrap()


def _all(tree: LexborHTMLParser, selector: str) -> str:
    return "\n".join(str(node.html) for node in tree.css(selector))


def _body(tree: LexborHTMLParser) -> str:
    """Return the page between the site's name and its licence."""
    return f"""<header class="saved__head">{_all(tree, ".site-header__name")}</header>
<main>{_all(tree, ".page")}</main>
<footer class="saved__foot">{_all(tree, ".site-footer__small")}</footer>"""


def _document(lang: str, head: str, body: str) -> str:
    return f"""<!doctype html>
<html class="saved" lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
{head}
</head>
<body>
{body}
</body>
</html>
"""
