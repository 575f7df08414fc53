"""Words of the interface in every locale's catalogue, and titles of the menu."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from promosite.check.registry import all_rules
from promosite.check.run import check
from promosite.read.site import read_site
from promosite.settings import read_settings

MakeSite = Callable[..., Path]
ROOT = Path(__file__).resolve().parents[2]
BASE = ROOT / "tests" / "sites" / "base" / "mkdocs.yml"
HEAD = 'msgid ""\nmsgstr ""\n"Language: {code}\\n"\n"Plural-Forms: nplurals={count}; plural={form};\\n"\n\n'

PO_LINES = [
    'msgid "a"', 'msgid_plural "b"', 'msgstr "c"', 'msgstr[0] "d"', 'msgstr[7] "e"', '"f"', "", "#, fuzzy",
    '#~ msgid "x"', 'msgctxt "y"', "rubbish", '"Language: xx\\n"', '"Plural-Forms: nplurals=9;\\n"', 'msgid ""',
]  # fmt: skip


def catalogue(code: str, entry: str) -> dict[str, str]:
    count, form = (2, "(n != 1)") if code in {"en", "fr"} else (1, "0")
    return {f"overrides/locales/{code}/LC_MESSAGES/messages.po": HEAD.format(code=code, count=count, form=form) + entry}


def message(text: str, *strings: str, plural: str = "") -> str:
    if not plural:
        return f'msgid "{text}"\nmsgstr "{strings[0]}"\n'
    forms = (f'msgstr[{place}] "{string}"' for place, string in enumerate(strings))
    return "\n".join((f'msgid "{text}"', f'msgid_plural "{plural}"', *forms, ""))


def found(project: Path) -> list[tuple[str, str | None]]:
    rules = [rule for rule in all_rules() if rule.family == "interface"]
    findings = check(read_site(read_settings(project / "mkdocs.yml")), rules).findings
    return [(finding.code, finding.locale) for finding in findings]


def codes(make_site: MakeSite, entry: str, vi: str) -> list[str]:
    """Return what is found in the Vietnamese catalogue, where the English and the Japanese ones are in order."""
    files = {**catalogue("vi", vi), **catalogue("en", entry), **catalogue("ja", entry)}
    return [code for code, locale in found(make_site(None, files)) if locale == "vi"]


@pytest.mark.parametrize(
    ("text", "translation", "expected"),
    [
        ("Search", "Tìm kiếm", []),
        ("Search", "", ["T801"]),
        ("Menu", "Menu", []),
        ("Skip to the text", "Skip to the text", ["T805"]),
        ("PDF", "PDF", []),
        ("Go to %(name)s", "Đến %(name)s", []),
        ("Go to %(name)s", "Đến %(ten)s", ["T802"]),
        ("Go to %(name)s", "Đến đó", ["T802"]),
        ("Go to %(name)s", "%(name)s: đến %(name)s", []),
        ("Go there", "Đến %(name)s", ["T802"]),
        ("{count} pages of {all}", "trong {all} có {count} trang", []),
        ("{count} pages", "{so} trang", ["T802"]),
        ("<b>Search</b> now", "<b>Tìm</b>", []),
        ("<b>Search</b> now", "<b>Tìm", ["T802"]),
        ("<b>Search</b> now", "<strong>Tìm</strong>", ["T802"]),
        ("# pages", "# trang", []),
        ("# pages", "nhiều trang", ["T802"]),
        ("100% sure", "Chắc 100%", []),
        ("It&#39;s here", "Ở đây", []),
        ("5 < 6", "5 < 6", []),
    ],
)
def test_a_message_is_judged(make_site: MakeSite, text: str, translation: str, expected: list[str]) -> None:
    assert codes(make_site, message(text, text), message(text, translation)) == expected


@pytest.mark.parametrize(
    ("strings", "expected"),
    [
        (("one day", "%(num)d days"), []),
        (("%(num)d day", "%(num)d days"), []),
        (("%(num)d day", ""), ["T803"]),
        (("one day", "some days"), ["T802"]),
        (("", ""), []),
    ],
)
def test_plural_forms_are_judged(make_site: MakeSite, strings: tuple[str, ...], expected: list[str]) -> None:
    english = message("%(num)d day", *strings, plural="%(num)d days")
    vietnamese = message("%(num)d day", "%(num)d ngày", plural="%(num)d days")
    files = {**catalogue("vi", vietnamese), **catalogue("en", english), **catalogue("ja", vietnamese)}
    assert [code for code, _ in found(make_site(None, files))] == expected


def test_a_guess_is_no_translation(make_site: MakeSite) -> None:
    assert codes(make_site, message("Search", "Search"), "#, fuzzy\n" + message("Search", "Tìm")) == ["T801"]


def test_a_message_that_one_catalogue_lacks_is_told(make_site: MakeSite) -> None:
    assert codes(make_site, message("Search", "Search"), message("Menu", "Trình đơn")) == ["T801"]


def test_a_message_is_told_from_others_by_its_context(make_site: MakeSite) -> None:
    with_context = 'msgctxt "verb"\n' + message("Search", "Tìm")
    assert codes(make_site, message("Search", "Search"), with_context) == ["T801"]


def test_a_locale_without_a_catalogue_is_told_where_others_have_one(make_site: MakeSite) -> None:
    files = {**catalogue("vi", message("Search", "Tìm")), **catalogue("en", message("Search", "Search"))}
    assert found(make_site(None, files)) == [("T801", "ja")]


def test_a_site_without_catalogues_is_asked_for_none(make_site: MakeSite) -> None:
    assert found(make_site()) == []


@pytest.mark.parametrize(
    "broken", ['msgid "Search\nmsgstr ""\n', 'msgid "Search"\nmsgstr ""\nrubbish\n', 'msgid "a"\nmsgstr "b"c"\n']
)
def test_a_broken_catalogue_is_one_fault(make_site: MakeSite, broken: str) -> None:
    files = {
        **catalogue("en", message("Search", "Search")),
        **catalogue("vi", broken),
        **catalogue("ja", message("Search", "検索")),
    }
    assert [code for code, _ in found(make_site(None, files))] == ["T806"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PO_LINES)))
def test_any_catalogue_is_read_or_told_of(make_site: MakeSite, lines: list[str]) -> None:
    found(make_site(None, {"overrides/locales/vi/LC_MESSAGES/messages.po": "\n".join(lines)}))


@pytest.mark.parametrize(
    ("vi", "en", "ja", "expected"),
    [
        ("", "", "", []),
        ("", "About, News", "About, News", []),
        ("", "About, News", "About", [("T804", "ja")]),
        ("", "About", "", [("T804", "ja")]),
        ("About", "", "About", []),
        ("About, News", "", "About", [("T804", "ja")]),
    ],
)
def test_titles_of_the_menu_are_translated_everywhere_or_nowhere(
    make_site: MakeSite, vi: str, en: str, ja: str, expected: list[tuple[str, str]]
) -> None:
    config = BASE.read_text(encoding="utf-8")
    for code, titles in (("vi", vi), ("en", en), ("ja", ja)):
        labels = ", ".join(f"{title}: {title} {code}" for title in titles.split(", ") if title)
        config = config.replace(f"{{locale: {code}, ", f"{{locale: {code}, nav_translations: {{{labels}}}, ")
    assert found(make_site(None, {"mkdocs.yml": config})) == expected


def test_a_locale_with_a_menu_of_its_own_needs_no_titles(make_site: MakeSite) -> None:
    config = BASE.read_text(encoding="utf-8").replace(
        "{locale: en, ", "{locale: en, nav_translations: {About: About us}, "
    )
    config = config.replace("{locale: ja, ", "{locale: ja, nav: [index.md], ")
    assert found(make_site(None, {"mkdocs.yml": config})) == []


def test_the_shipped_site_has_no_such_fault() -> None:
    assert found(ROOT) == []
