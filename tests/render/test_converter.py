"""A converter for all pages makes of each what MkDocs makes of it with another one."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from markdown import Markdown
from mkdocs.commands import build as host
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.pages import Page

from promosite.render.converter import Converter
from promosite.render.plain_texts import PlainTexts

Settings = Mapping[str, Any]
ConfigOf = Callable[[list[str], Settings], MkDocsConfig]
DOCS = Path(__file__).parents[2] / "docs"
OURS = ["admonition", "attr_list", "def_list", "footnotes", "tables", "toc", "fenced_code"]
ALL = [*OURS, "abbr", "md_in_html", "nl2br", "sane_lists", "smarty"]
STATEFUL = """\
# {title} {{ #top }}

HTML, a note[^1] and another one[^b]; *em **strong** _deep_*, `code`, [other](b.md#in-html), [ref],
<b id="in-html">x</b>.

<a name="old-place"></a><div markdown="1" ID = 'loud'>*inside*</div>

## Twice
## Twice

!!! note "A title"
    Text.

```python
x = "id="
```

| a | b |
|---|--:|
| 1 | <sup id="in-table">2</sup> |

*[HTML]: a language of {title}
[ref]: c.md "{title}"
[^1]: A note of {title}.
[^b]: Another one.
"""
BROKEN = (
    "# Open\n\n<div markdown=1><a id='half\n\n- [link](nowhere.md#a)\n\n    [^1]: *unfinished\n\n!!! note\n\n```\nopen"
)
TEXTS = [
    STATEFUL.format(title="One"),
    STATEFUL.format(title="Two"),
    "HTML and [ref], [^1], without any of what stands before.\n\n## Twice",
    BROKEN,
    "",
    *(path.read_text(encoding="utf-8") for path in sorted(DOCS.glob("*/**/*.md"))),
]


@pytest.fixture
def config_of(tmp_path: Path) -> ConfigOf:
    """Return a maker of configurations: of extensions, and settings of some of them."""

    def made(extensions: list[str], settings: Settings) -> MkDocsConfig:
        (tmp_path / "docs").mkdir(exist_ok=True)
        for number, text in enumerate(TEXTS):
            (tmp_path / f"docs/{number:03}.md").write_text(text, encoding="utf-8")
        (tmp_path / "mkdocs.yml").write_text("site_name: x\nplugins: []\n", encoding="utf-8")
        told = [{name: settings[name]} if name in settings else name for name in extensions]
        config = load_config(str(tmp_path / "mkdocs.yml"), markdown_extensions=told)
        known: list[Any] = config.markdown_extensions
        known.append(PlainTexts())
        return config

    return made


def _pages(config: MkDocsConfig) -> tuple[Files, list[Page]]:
    files = get_files(config)
    return files, [Page(None, file, config) for file in files]


def _told(page: Page) -> tuple[Any, ...]:
    links = {to.src_uri: dict(links) for to, links in (page.links_to_anchors or {}).items()}
    anchors = {anchor for anchor in page.present_anchor_ids or () if anchor}
    return page.content, str(page.toc), page.title, page.meta, anchors, links


UNKNOWN = [*OURS, "codehilite"]
NUMBERED = {"footnotes": {"UNIQUE_IDS": True}}


@pytest.mark.parametrize(
    ("extensions", "settings"), [(OURS, {}), (ALL, {}), (["toc"], {}), ([], {}), (UNKNOWN, {}), (OURS, NUMBERED)]
)
def test_pages_are_what_mkdocs_makes_of_them_in_any_order(
    config_of: ConfigOf, extensions: list[str], settings: Settings
) -> None:
    config = config_of(extensions, settings)
    files, expected = _pages(config)
    for page in expected:
        host._populate_page(page, config, files)  # noqa: SLF001  # what it is held against
    files, pages = _pages(config)
    converter = Converter(config, files)
    order = list(range(len(pages)))
    random.Random(7).shuffle(order)  # noqa: S311  # an order, no secret
    for number in order:
        converter.populate(pages[number])
    assert [_told(page) for page in pages] == [_told(page) for page in expected]
    assert "render" not in {name for page in pages for name in vars(page)}


@pytest.mark.parametrize(
    ("extensions", "settings", "made"), [(OURS, {}, 1), ([], {}, 1), (UNKNOWN, {}, 3), (OURS, NUMBERED, 3)]
)
def test_one_serves_all_pages_unless_an_extension_may_keep_something(
    config_of: ConfigOf, monkeypatch: pytest.MonkeyPatch, extensions: list[str], settings: Settings, made: int
) -> None:
    config = config_of(extensions, settings)
    files, pages = _pages(config)
    begin, begun = Markdown.__init__, list[Markdown]()

    def counted(markdown: Markdown, **given: Any) -> None:  # noqa: ANN401  # as Python-Markdown takes it
        begun.append(markdown)
        begin(markdown, **given)

    monkeypatch.setattr(Markdown, "__init__", counted)
    converter = Converter(config, files)
    for page in pages[:3]:
        converter.populate(page)
    assert len(begun) == made


def test_a_page_that_fails_leaves_the_converter_fit_for_the_next(
    config_of: ConfigOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = config_of(OURS, {})
    files, pages = _pages(config)
    converter = Converter(config, files)
    with monkeypatch.context() as patch:
        patch.setattr("promosite.render.converter.get_toc", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            converter.populate(pages[0])
    converter.populate(pages[1])
    _, expected = _pages(config)
    host._populate_page(expected[1], config, files)  # noqa: SLF001  # as above
    assert _told(pages[1]) == _told(expected[1])
