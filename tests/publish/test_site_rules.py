"""Each rule on the built site has a site that fires it, and a near one that doesn't."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256

import pytest

from promosite.publish.rules.registry import site_rules

Change = str | tuple[str, ...] | None
Changed = Callable[[Mapping[str, Change]], list[str]]

VI, EN, JA, MAP, CONFIG = (
    "site/index.html",
    "site/en/index.html",
    "site/ja/index.html",
    "site/sitemap.xml",
    "mkdocs.yml",
)
JA_LINK = '<link rel="alternate" hreflang="ja" href="https://nho.example/ja/">\n'
EN_ADDRESS = "https://nho.example/en/"
DEFAULT = 'hreflang="x-default" href="https://nho.example/en/"'
HEAVY = f"/* {' '.join(sha256(bytes([number])).hexdigest() for number in range(200))} */"


def body(html: str) -> dict[str, Change]:
    """Return the change that puts HTML into the page of the source."""
    return {VI: ("Hello", html)}


FAULTS: dict[str, tuple[Mapping[str, Change], list[str]]] = {
    "a page is missing": (
        {JA: None},
        [
            "S002 ja/index.html:1 This page was not built.",
            "S005 en/index.html:7 This page refers to what doesn't exist: ja/index.html",
            "S010 sitemap.xml:1 The sitemap lists what isn't a page to be found: https://nho.example/ja/",
        ],
    ),
    "a page of another language": (
        {EN: ('<html lang="en"', '<html lang="vi"')},
        ["S003 en/index.html:2 This page says lang=“vi” instead of “en”."],
    ),
    "a placeholder": (body("<p>{{ fact.x }}</p>"), ["S004 index.html:11 A placeholder is left on this page."]),
    "a link into nothing": (
        body('<a href="gone/">dead</a>'),
        ["S005 index.html:11 This page refers to what doesn't exist: gone/index.html"],
    ),
    "a full address of ours that leads nowhere": (
        body('<script type="application/ld+json">{"image": "https://nho.example/gone.jpg"}</script>'),
        ["S005 index.html:11 This page refers to what doesn't exist: gone.jpg"],
    ),
    "a feed that names nothing": (
        {"site/feed.xml": "<id>https://nho.example/gone/</id>", **body('<a href="feed.xml">Feed</a>')},
        ["S005 feed.xml:1 This page refers to what doesn't exist: gone/index.html"],
    ),
    "a stylesheet that names nothing": (
        {
            "site/a.css": "a { background: url(gone.png) }",
            VI: ("</head>", '<link rel="stylesheet" href="a.css"></head>'),
        },
        ["S005 a.css:1 This page refers to what doesn't exist: gone.png"],
    ),
    "another host": (
        body('<img src="https://pictures.example/x.png" alt="">'),
        ["S006 index.html:11 Readers' browsers would ask another host: pictures.example"],
    ),
    "a translation that isn't named": (
        {VI: (JA_LINK, ""), EN: (JA_LINK, ""), JA: (JA_LINK, "")},
        [
            "S008 index.html:5 This page doesn't name its translation “ja” (hreflang).",
            *(
                f"S010 sitemap.xml:1 The sitemap and the page name different translations: https://nho.example/{code}"
                for code in ("", "en/", "ja/")
            ),
        ],
    ),
    "a translation that doesn't answer": (
        {EN: (JA_LINK, "")},
        [
            "S008 index.html:5 The translation “en” of this page doesn't name the same languages.",
            "S008 en/index.html:5 This page doesn't name its translation “ja” (hreflang).",
            "S008 en/index.html:5 The translation “vi” of this page doesn't name the same languages.",
            "S010 sitemap.xml:1 The sitemap and the page name different translations: https://nho.example/en/",
        ],
    ),
    "no default": (
        dict.fromkeys((VI, EN, JA), (DEFAULT, 'hreflang="vi" href="https://nho.example/"')),
        ["S008 index.html:5 This page names no default among its languages (x-default)."],
    ),
    "an alternate by half an address": (
        dict.fromkeys((VI, EN), ('href="https://nho.example/ja/"', 'href="/ja/"')),
        [
            "S008 index.html:5 The address of the translation “ja” isn't a full one: /ja/",
            "S008 ja/index.html:5 The translation “vi” of this page doesn't name the same languages.",
            "S008 ja/index.html:5 The translation “en” of this page doesn't name the same languages.",
            "S010 sitemap.xml:1 The sitemap and the page name different translations: https://nho.example/",
            "S010 sitemap.xml:1 The sitemap and the page name different translations: https://nho.example/en/",
        ],
    ),
    "an address that is another page's": (
        {EN: ('rel="canonical" href="https://nho.example/en/"', 'rel="canonical" href="https://nho.example/"')},
        ["S009 en/index.html:4 This page should be known as https://nho.example/en/, and says: https://nho.example/"],
    ),
    "no address": (
        {EN: ('<link rel="canonical" href="https://nho.example/en/">', "")},
        ["S009 en/index.html:1 This page should be known as https://nho.example/en/, and says: –"],
    ),
    "no sitemap": ({MAP: None}, ["S010 sitemap.xml:1 The site has no sitemap that can be read."]),
    "a page that is not to be found is on the sitemap": (
        {JA: ("</head>", '<meta name="robots" content="noindex"></head>')},
        ["S010 sitemap.xml:1 The sitemap lists what isn't a page to be found: https://nho.example/ja/"],
    ),
    "one id twice": (
        body('<p id="a">A</p>\n<p id="a">B</p>'),
        ["S011 index.html:11 Two parts of this page have the id “a”."],
    ),
    "a tag that isn't closed": (
        body("<div>\n<p><b>Hello</p></div>"),
        ["S012 index.html:12 This tag can't stand here, or isn't closed: </p>"],
    ),
    "a link in a link": (
        body('<a href="en/">one <a href="ja/">two</a></a>'),
        ["S012 index.html:11 This tag can't stand here, or isn't closed: <a href=\"ja/\">"],
    ),
    "a note to ourselves": (body("TODO: write this"), ["S013 index.html:11 This was not meant for readers: TODO"]),
    "a value that a template hadn't": (
        body("<table><tr><td>None</td></tr></table>"),
        ["S013 index.html:11 This was not meant for readers: >None<"],
    ),
    "a folder of a machine": (
        body("/home/lan/site/docs/vi/index.md"),
        ["S013 index.html:11 This was not meant for readers: /home/lan/site/docs/vi/index.md"],
    ),
    "a heavy stylesheet": (
        {
            "site/a.css": HEAVY,
            VI: ("</head>", '<link rel="stylesheet" href="a.css"></head>'),
            CONFIG: ("fallback:", "budgets: {styles: 5}\n      fallback:"),
        },
        ["S014 index.html:1 This page's stylesheets have 8 KB; their budget is 5."],
    ),
    "a file that nobody names": (
        {"site/assets/old.css": ""},
        ["S015 assets/old.css:1 No page, stylesheet or feed refers to this file."],
    ),
    "a picture without alt": (
        {"site/a.svg": "<svg/>", **body('<img src="a.svg">')},
        ['S016 index.html:11 This has no name for screen readers: <img src="a.svg">'],
    ),
    "a field without a label": (
        body('<input type="text">'),
        ['S016 index.html:11 This has no name for screen readers: <input type="text">'],
    ),
    "a heading two levels down": (
        body("<h3>Deep</h3>"),
        ["S017 index.html:1 A heading of level 3 follows one of level 1."],
    ),
    "two titles": (body("<h1>Again</h1>"), ["S017 index.html:1 This page has 2 headings of level 1 instead of one."]),
    "a label of nothing": (
        body('<label for="gone">Name</label>'),
        ["S019 index.html:11 Nothing on this page has the id “gone” that is named here."],
    ),
}

SOUND: dict[str, Mapping[str, Change]] = {
    "nothing is changed": {},
    "links that lead somewhere": body('<a href="en/">in</a> <a href="/ja/#top">in</a> <a href="#top">here</a>'),
    "a link that leads out": body(
        '<a href="https://unesco.example/">out</a> <a href="mailto:a@nho.example">letter</a>'
    ),
    "a picture that the page carries": body('<img src="data:image/gif;base64,R0" alt="">'),
    "braces and words of a program in code": body("<pre>undefined {{ x }} TODO</pre><code>None</code>"),
    "words that only look like a program's": body("<p>None of them, nan bread, TODOS</p>"),
    "an end tag that may be left out": body("<ul><li>one<li>two</ul><p>three<div>four</div>"),
    "a drawing": body('<svg viewBox="0 0 1 1"><title>A</title><path d="M0 0"/></svg>'),
    "a control with a name": body('<label>Name <input></label> <button aria-label="Menu"></button>'),
    "a picture that is decoration": {"site/a.svg": "<svg/>", **body('<img src="a.svg" alt="">')},
    "headings in their order": body("<h2>A</h2><h3>B</h3><h2>C</h2>"),
    "a light stylesheet": {
        "site/a.css": "a { color: red }",
        VI: ("</head>", '<link rel="stylesheet" href="a.css"></head>'),
        CONFIG: ("fallback:", "budgets: {styles: 5, scripts: 1, first_view: 10, site: 100}\n      fallback:"),
    },
    "files that machines ask for by name": {"site/robots.txt": "", "site/.well-known/security.txt": ""},
    "a manifest's icon": {
        "site/site.webmanifest": '{"icons": [{"src": "a.svg"}]}',
        "site/a.svg": "<svg/>",
        VI: ("</head>", '<link rel="manifest" href="site.webmanifest"></head>'),
    },
    "a stand-in for a translation": {
        "docs/ja/index.md": None,
        VI: (JA_LINK, ""),
        EN: (JA_LINK, ""),
        JA: (
            JA_LINK,
            '<meta name="robots" content="noindex">',
            'l" href="https://nho.example/ja/',
            f'l" href="{EN_ADDRESS}',
        ),
        MAP: (JA_LINK.rstrip().replace("<link", "<xhtml:link").replace(">", "/>"), "", ".example/ja/", ".example/en/"),
    },
}


@pytest.mark.parametrize(("changes", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_place(changes: Mapping[str, Change], expected: list[str], changed: Changed) -> None:
    assert changed(changes) == expected


@pytest.mark.parametrize("changes", SOUND.values(), ids=SOUND)
def test_what_is_sound_is_let_through(changes: Mapping[str, Change], changed: Changed) -> None:
    assert changed(changes) == []


def test_every_rule_has_a_site_that_fires_it() -> None:
    fired = {line.partition(" ")[0] for _, lines in FAULTS.values() for line in lines}
    assert {rule.code for rule in site_rules()} - fired <= {"S018", "S020", "S021", "S022", "S023"}, (
        "html-validate and the policy have tests of their own"
    )


def test_a_fault_that_a_template_repeats_is_told_once(changed: Changed) -> None:
    lines = changed(dict.fromkeys((VI, EN, JA), ("Hello", '<img src="/gone.svg" alt="">')))
    assert lines == ["S005 en/index.html:11 This page refers to what doesn't exist: gone.svg"]
