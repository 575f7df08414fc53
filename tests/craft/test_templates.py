"""The craft of our templates: every word through gettext, nothing inline, nothing from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment

ROOT = Path(__file__).parents[2]
SAME_IN_EVERY_LANGUAGE = {"CC BY 4.0", "RSS"}
READ_ALOUD = {
    *("alt", "title", "label", "placeholder", "summary"),
    *("aria-label", "aria-description", "aria-roledescription", "aria-valuetext"),
}
FETCHED = {"src", "srcset", "href", "action", "formaction", "poster", "data", "xlink:href"}
LETTER = re.compile(r"[^\W\d_]")


def without_jinja(source: str) -> str:
    """Leave only the HTML that stands in the template itself, each piece in its own line."""
    html, line, translated, opened = "", 1, False, False
    for number, kind, value in Environment(autoescape=True).lex(source):
        if kind == "data" and not translated:
            html += "\n" * (number - line) + value
            line = number + value.count("\n")
        elif kind in {"variable_begin", "variable_end"}:
            html += " "
        if kind == "name" and opened and value in {"trans", "endtrans"}:
            translated = value == "trans"
        opened = kind == "block_begin" or (opened and kind == "whitespace")
    return html


class Craft(HTMLParser):
    """Collects the faults of one template as (line, words)."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[tuple[int, str]] = []
        self.silent = ""

    def add(self, words: str) -> None:
        self.faults.append((self.getpos()[0], words))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "style"}:
            self.silent = tag
        if tag == "style":
            self.add("<style>: use a stylesheet")
        for name, value in attrs:
            self.look_at(tag, name, (value or "").strip())

    def look_at(self, tag: str, name: str, value: str) -> None:
        if name == "style":
            self.add(f"<{tag} style>: use a class")
        elif name.startswith("on"):
            self.add(f"<{tag} {name}>: use a script file")
        elif name in READ_ALOUD and LETTER.search(value):
            self.add(f"<{tag} {name}>: not through gettext: {value}")
        elif name in FETCHED and tag != "a" and re.match(r"(https?:)?//", value):
            self.add(f"<{tag} {name}>: external address: {value}")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.silent:
            self.silent = ""

    def handle_data(self, data: str) -> None:
        words = data.strip()
        if not self.silent and words not in SAME_IN_EVERY_LANGUAGE and LETTER.search(words):
            before = data[: len(data) - len(data.lstrip())].count("\n")
            self.faults.append((self.getpos()[0] + before, f"not through gettext: {words}"))


def template_faults(source: str, where: str) -> list[str]:
    craft = Craft()
    craft.feed(without_jinja(source))
    craft.close()
    return [f"{where}:{line}: {words}" for line, words in craft.faults]


def our_templates() -> Iterator[Path]:
    """All templates but the components' examples, which show words as a page would."""
    for path in sorted((ROOT / "overrides").rglob("*.html")):
        if not any(part.startswith("example") for part in path.relative_to(ROOT).parts):
            yield path


def test_our_templates_keep_to_the_craft() -> None:
    faults = [
        fault
        for path in our_templates()
        for fault in template_faults(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("<p>\n  Read on</p>", "2: not through gettext: Read on"),
        ("{# a\nnote #}\n<p>Đọc</p>", "3: not through gettext: Đọc"),
        ("{% if x %}\n{% endif %}{{ y }}阅读", "2: not through gettext: 阅读"),
        ('<img alt="A house">', "1: <img alt>: not through gettext: A house"),
        ('<p style="color: red">', "1: <p style>: use a class"),
        ("<style>p { gap: 0 }</style>", "1: <style>: use a stylesheet"),
        ('<a onclick="go()">', "1: <a onclick>: use a script file"),
        (
            '<link href="https://example.org/a.css">',
            "1: <link href>: external address: https://example.org/a.css",
        ),
        ('<img src="//example.org/a">', "1: <img src>: external address: //example.org/a"),
    ],
)
def test_a_fault_of_a_template_is_found(source: str, fault: str) -> None:
    assert template_faults(source, "a.html") == [f"a.html:{fault}"]


@pytest.mark.parametrize(
    "source",
    [
        '<p title="{{ _("Read on") }}">{{ _("Read on") }} → 2026 · –</p>',
        "{% trans %}Read <b>on</b>{% endtrans %}",
        "{%- trans count=n -%} One page {% pluralize %} {{ count }} pages {%- endtrans %}",
        '{% set words = {"a": _("A")} %}<p {% if x %}class="b"{% endif %}>&nbsp;&copy;</p>',
        '<script type="application/json">{"a": "word"}</script>',
        '<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>',
        "{% raw %}…{% endraw %}",
    ],
)
def test_a_sound_template_passes(source: str) -> None:
    assert template_faults(source, "a.html") == []
