"""Titles, descriptions and stamps of translations."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from promosite.check.registry import all_rules
from promosite.check.run import check
from promosite.read.site import read_site
from promosite.settings import read_settings

MakeSite = Callable[..., Path]
ROOT = Path(__file__).resolve().parents[2]


def found(project: Path) -> list[tuple[str, str]]:
    """Return code and place (below docs) of what the family finds."""
    rules = [rule for rule in all_rules() if rule.family == "metadata"]
    findings = check(read_site(read_settings(project / "mkdocs.yml")), rules).findings
    return [
        (finding.code, f"{finding.location.path.removeprefix('docs/')}:{finding.location.line}") for finding in findings
    ]


def page(title: str = "", description: str = "", text: str = "Một.") -> str:
    lines = [f"{key}: {value}" for key, value in (("title", title), ("description", description)) if value]
    return "\n".join(["---", *lines, "---", "", text, ""])


def stamped(stamp: str) -> str:
    return f"---\ntitle: A page\ndescription: It stands alone.\ntranslation: {{{stamp}}}\n---\n\nText.\n"


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (page("Trang", "Một câu."), page("Page", "A sentence."), []),
        (page("Trang", "Một câu."), page("Page"), [("T701", "en/a.md:1")]),
        (page("Trang"), page(description="A sentence."), [("T701", "en/a.md:1")]),
        (page(), page(), []),
        (page("Trang một"), page("Trang một"), [("T705", "en/a.md:2")]),
        (page("Vĩnh Tràng"), page("Vĩnh Tràng"), []),
        (page("Trang", "Một câu dài."), page("Page", "Một  câu dài."), [("T705", "en/a.md:3")]),
        (page("TP.HCM", "Mỹ Tho"), page("TP.HCM", "Mỹ Tho"), []),
        (page("Trang", "Một câu."), page("The river", "The river."), [("T703", "en/a.md:3")]),
        (page("Trang", "Một câu."), page("Page", "word " * 35), []),
        (page("Trang", "Một câu."), page("Page", "word " * 36), [("T704", "en/a.md:3")]),
        (page("Trang", "Một câu."), page("Page", "川" * 88), []),
        (page("Trang", "Một câu."), page("Page", "川" * 89), [("T704", "en/a.md:3")]),
    ],
)
def test_the_words_of_the_head_are_judged(
    make_site: MakeSite, source: str, target: str, expected: list[tuple[str, str]]
) -> None:
    files = {"docs/vi/a.md": source, "docs/en/a.md": target}
    reported = found(make_site("missing-metadata", files))
    assert [item for item in reported if item[1].startswith("en/a.md")] == expected


@pytest.mark.parametrize(
    ("sources", "targets", "expected"),
    [
        (("Một.", "Hai."), ("One.", "Two."), []),
        (("Một.", "Hai."), ("One.", "One."), ["T709"]),
        (("Một.", "Hai."), ("One.", "*one*."), ["T709"]),
        (("Một.", "Một."), ("One.", "One."), []),
        (("", ""), ("", ""), []),
    ],
)
def test_two_source_descriptions_with_one_translation_are_told(
    make_site: MakeSite, sources: tuple[str, str], targets: tuple[str, str], expected: list[str]
) -> None:
    files = {
        f"docs/{locale}/{folder}/a.md": page(f"{folder} {locale}", f'"{words}"' if words else "")
        for locale, both in (("vi", sources), ("en", targets))
        for folder, words in zip(("one", "two"), both, strict=True)
    }
    assert [code for code, place in found(make_site("missing-metadata", files)) if "/a.md" in place] == expected


@pytest.mark.parametrize(
    ("sources", "targets", "expected"),
    [
        (("Một", "Hai"), ("One", "Two"), []),
        (("Một", "Hai"), ("One", "One"), ["T702"]),
        (("Một", "Hai"), ("One", "ONE"), ["T702"]),
        (("Tổng quan", "Tổng quan"), ("Overview", "Overview"), []),
    ],
)
def test_two_source_titles_with_one_translation_are_told(
    make_site: MakeSite, sources: tuple[str, str], targets: tuple[str, str], expected: list[str]
) -> None:
    files = {
        f"docs/{locale}/{folder}/a.md": page(title)
        for locale, titles in (("vi", sources), ("en", targets))
        for folder, title in zip(("one", "two"), titles, strict=True)
    }
    assert [code for code, place in found(make_site("missing-metadata", files)) if "/a.md" in place] == expected


def test_one_title_twice_in_a_folder_is_told_on_any_site(make_site: MakeSite) -> None:
    files = {"docs/vi/a.md": page("Tổng quan"), "docs/vi/b.md": page("Tổng quan")}
    assert ("T702", "vi/b.md:2") in found(make_site("missing-metadata", files))


@pytest.mark.parametrize(
    ("english", "japanese", "expected"),
    [
        ("status: translated", "status: translated, from: en", []),
        ("status: translated", "status: translated, from: vi", ["T706"]),
        ("status: translated", "status: translated, from: de", ["T706"]),
        ("status: translated", "status: translated, from: ja", ["T706"]),
        ("status: translated, from: ja", "status: translated, from: en", ["T706", "T706"]),
        ("status: reviewed", "status: translated", ["T707"]),
        ("status: reviewed, by: Lan", "status: translated", ["T707"]),
        ("status: reviewed, by: Lan, on: 2026-11-28", "status: translated", []),
        ("status: translated, pin: abc", "status: translated", ["T708"]),
        ("status: translated, pin: v1:0123456789abcdef-0123456789abcdef", "status: translated", ["T708"]),
        ("status: translated, pin: 'v1:0123456789abcdef-0123456789abcdef-01234567'", "status: translated", []),
    ],
)
def test_stamps_are_judged(make_site: MakeSite, english: str, japanese: str, expected: list[str]) -> None:
    files = {"docs/en/index.md": stamped(english), "docs/ja/index.md": stamped(japanese)}
    assert [code for code, _ in found(make_site(None, files))] == expected


def test_a_pivot_must_have_the_page(make_site: MakeSite) -> None:
    project = make_site(None, {"docs/ja/index.md": stamped("status: translated, from: en")})
    (project / "docs/en/index.md").unlink()
    assert found(project) == [("T706", "ja/index.md:4")]


def test_the_shipped_site_has_long_descriptions_at_most() -> None:
    assert {code for code, _ in found(ROOT)} <= {"T704"}
