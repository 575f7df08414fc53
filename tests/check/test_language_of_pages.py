"""Whole pages beside their source: blocks left as they were, copies, characters of the wrong script."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from promosite.check.examining import pairs
from promosite.check.language import (
    copied_page,
    traditional_characters,
    untranslated_block,
    wrong_language,
    wrong_script,
)
from promosite.check.registry import Problem
from promosite.model.pair import Pair
from promosite.read.site import read_site
from promosite.settings import read_settings

Pages = Callable[..., Path]
PairRule = Callable[[Pair], Iterable[Problem]]
VIETNAMESE = "---\nkind: about\ntitle: {title}\ndescription: Một câu đứng được một mình.\n---\n\n{body}\n"
TRANSLATED = "---\ntitle: {title}\ndescription: {description}\n---\n\n{body}\n"
DESCRIPTIONS = {
    "en": "A sentence that can stand alone.",
    "ja": "それだけで読める一文です。",
    "zh": "独立成句的一句话。",
}


def found(
    rule: Callable[[Pair], Iterable[Problem]], make_site: Pages, locale: str, source: str, target: str
) -> list[str]:
    """Return the messages of a pair rule for a page with these two bodies."""
    folder = make_site(
        files={
            "docs/vi/index.md": VIETNAMESE.format(title="Trang đầu", body=source),
            f"docs/{locale}/index.md": TRANSLATED.format(
                title="Tiền Giang", description=DESCRIPTIONS[locale], body=target
            ),
        }
    )
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("locale: ja", f"locale: {locale}"), encoding="utf-8")
    site = read_site(read_settings(config))
    beside = next(pair for pair in pairs(site) if pair.target.locale == locale)
    return [problem.message.english for problem in rule(beside)]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Chợ nổi họp từ tờ mờ sáng."),
        ("en", "## Cách đi"),
        ("en", "- Khách nên mang theo nước uống và nón."),
        ("ja", "Chợ nổi họp từ tờ mờ sáng."),
        ("zh", "## Món ăn"),
    ],
)
def test_a_block_that_stayed_as_it_was_is_found(locale: str, text: str, make_site: Pages) -> None:
    rest = {"en": "The rest is in English.", "ja": "残りは日本語です。", "zh": "其余是中文。"}[locale]
    told = found(untranslated_block, make_site, locale, f"{text}\n\nPhần còn lại.", f"{text}\n\n{rest}")
    assert told == ["This text isn't translated."]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "## Vĩnh Tràng"),
        ("en", "- Bún gỏi già Mỹ Tho"),
        ("en", "Rạch Gầm – Xoài Mút"),
        ("en", "CC BY 4.0"),
        ("en", "{{ chart.areas }}"),
        ("ja", "- Nguyễn Thanh Long"),
        ("zh", "- An Thạnh 1"),
        ("zh", "```\nmột dòng mã của chương trình\n```"),
    ],
)
def test_a_name_that_is_alike_in_both_languages_is_left_alone(locale: str, text: str, make_site: Pages) -> None:
    rest = {"en": "The rest is in English.", "ja": "残りは日本語です。", "zh": "其余是中文。"}[locale]
    assert not found(untranslated_block, make_site, locale, f"{text}\n\nPhần còn lại.", f"{text}\n\n{rest}")


def test_a_page_that_was_only_copied_is_reported_once(make_site: Pages) -> None:
    body = "Chợ nổi họp từ tờ mờ sáng.\n\n## Cách đi\n\nĐi tàu từ bến Mỹ Tho."
    assert found(copied_page, make_site, "en", body, body) == ["This page is a copy of docs/vi/index.md."]
    for rule in (untranslated_block, wrong_script, wrong_language):
        assert not found(rule, make_site, "en", body, body)


@pytest.mark.parametrize("body", ["{{ chart.areas }}", "Mỹ Tho – Gò Công", "| Mỹ Tho | Cái Bè |\n|---|---|\n| 1 | 2 |"])
def test_a_page_of_names_and_figures_may_be_alike(body: str, make_site: Pages) -> None:
    assert not found(copied_page, make_site, "en", body, body)


def test_a_copied_page_is_found_behind_other_line_ends_and_links(make_site: Pages) -> None:
    source = "Chợ nổi họp từ tờ mờ sáng ở [Cái Bè](cai-be.md)."
    target = "Chợ nổi họp từ tờ mờ sáng\r\nở [Cái Bè](../cai-be.md)."
    assert found(copied_page, make_site, "ja", source, target)


@pytest.mark.parametrize(
    ("text", "pairs_of_characters"),
    [
        ("龍江工业园的第一家工厂", "龍 → 龙"),
        ("乘船游覽果園", "園 → 园, 覽 → 览"),
        ("永長寺是前江最大的寺院", "長 → 长"),
        ("越南將繼續開放", "將 → 将, 繼 → 继, 續 → 续, 開 → 开"),
    ],
)
def test_traditional_characters_are_named_with_their_simplified_form(
    text: str, pairs_of_characters: str, make_site: Pages
) -> None:
    told = found(traditional_characters, make_site, "zh", "Một đoạn văn.", text)
    assert told == [f"Traditional characters in simplified Chinese: {pairs_of_characters}"]


@pytest.mark.parametrize("text", ["门上写着“永長寺”三个字。", "乾隆年间，后来者著书立说。", "槟椥与美萩隔江相望。"])
def test_quoted_and_shared_characters_are_no_fault(text: str, make_site: Pages) -> None:
    assert not found(traditional_characters, make_site, "zh", "Một đoạn văn.", text)
