"""A fingerprint stands for the words of a page, whatever their form, and stays what it is for ever."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promosite.model.location import Location
from promosite.model.page import Block
from promosite.read.front_matter import split
from promosite.read.markdown import read_body
from promosite.read.text import decode
from promosite.wording.fingerprint import fingerprint, prose

PAGES = {
    "vi": (
        "Từ Mỹ Tho đi **70 km** là đến nơi.\n\n"
        "## Mùa trái cây { #season }\n\n- Xoài cát Hòa Lộc: tháng 3\n- Sầu riêng\n"
    ),
    "en": "Mỹ Tho is **70 km** away.\n\n## Fruit season { #season }\n\n- Hòa Lộc mango: March\n- Durian\n",
    "fr": (
        "Mỹ Tho est à **70\u00a0km**.\n\n"
        "## Saison des fruits { #season }\n\n- Mangue de Hòa Lộc\u00a0: mars\n- Durian\n"
    ),
    "zh": "从美荻出发，**70公里**即到。\n\n## 水果季节 { #season }\n\n- 和禄芒果：3月\n- 榴莲\n",
    "ja": ("ミトーから**70キロ**で着きます。\n\n## 果物の季節 { #season }\n\n- ホアロックマンゴー：3月\n- ドリアン\n"),
    "ko": "미토에서 **70km**를 가면 도착합니다.\n\n## 과일의 계절 { #season }\n\n- 호아록 망고: 3월\n- 두리안\n",
}
FOR_EVER = {
    "vi": "v1:d509900261860498",
    "en": "v1:844f8cb50f59d4b5",
    "fr": "v1:4a60c244e02bebcd",
    "zh": "v1:f15e42624aa87890",
    "ja": "v1:83e8e268174ad221",
    "ko": "v1:5f5cd27efe84745a",
}
"""Computed once, in November 2026: a translation that was stamped then must still find its source."""

PAGE = """\
Chợ nổi Cái Bè họp từ **5 giờ sáng**, cách [Mỹ Tho](my-tho.md) 46 km{{ source.S04 }}.

![Chợ nổi lúc bình minh](../assets/market.jpg)

## Đi lại { #way }

Thuyền "tam bản" chở khách - mỗi chuyến 40 phút.
Giá vé là {{ fact.fare }}.

- Bến tàu: số 8 đường 30 tháng 4
- Nhớ mang mũ

| Bến | Giờ |
|---|---|
| Cái Bè | 5:00 |

!!! warning "Lưu ý"
    Mùa nước nổi, xin mặc áo phao.
"""


def of(text: str) -> str:
    return fingerprint(read_body(split(text).body, "a.md", 1).blocks)


@pytest.mark.parametrize("locale", PAGES)
def test_version_1_is_for_ever(locale: str) -> None:
    assert of(PAGES[locale]) == FOR_EVER[locale]


COSMETIC = {
    "smart quotation marks": ('"tam bản"', "“tam bản”"),
    "a dash": ("khách - mỗi", "khách – mỗi"),
    "a space that doesn't break": ("46 km", "46\u00a0km"),
    "a space that doesn't break, as an entity": ("46 km", "46&nbsp;km"),
    "two spaces": ("46 km", "46  km"),
    "a soft hyphen": ("bình minh", "bình\u00ad minh"),
    "no emphasis": ("**5 giờ sáng**", "5 giờ sáng"),
    "another emphasis": ("**5 giờ sáng**", "_5 giờ sáng_"),
    "a link to another place": ("(my-tho.md)", "(../places/my-tho.md#way)"),
    "a link no more": ("[Mỹ Tho](my-tho.md)", "Mỹ Tho"),
    "a link by reference": ("[Mỹ Tho](my-tho.md)", "[Mỹ Tho][way]"),
    "the path of a picture": ("../assets/market.jpg", "../assets/market-2026.avif"),
    "a picture that became a link": (
        "![Chợ nổi lúc bình minh](../assets/market.jpg)",
        "[![Chợ nổi lúc bình minh](../assets/market.jpg)](market.md)",
    ),
    "a size of the picture": ("market.jpg)", 'market.jpg){ width="300" }'),
    "a class": ("- Nhớ mang mũ", "- Nhớ mang mũ { .wide }"),
    "an anchor": ("{ #way }", "{ #getting-there }"),
    "no citation": ("{{ source.S04 }}", ""),
    "another citation": ("source.S04", "source.S12"),
    "spaces within a placeholder": ("{{ fact.fare }}", "{{fact.fare}}"),
    "an HTML tag": ("40 phút", '<span class="time">40 phút</span>'),
    "a comment": ("mũ", "mũ <!-- nón lá? -->"),
    "lines that flow otherwise": ("phút.\nGiá", "phút. Giá"),
    "a break within a paragraph": ("phút.\nGiá", "phút.\\\nGiá"),
    "asterisks for bullets": ("- Bến tàu: số 8 đường 30 tháng 4\n-", "* Bến tàu: số 8 đường 30 tháng 4\n*"),
    "an escape": ("khách - mỗi", "khách \\- mỗi"),
    "another type of note": ("!!! warning", "!!! danger"),
    "a heading of another level": ("## Đi lại", "### Đi lại"),
    "two paragraphs joined": ("phút.\nGiá", "phút.\n\nGiá"),
    "a table drawn otherwise": ("|---|---|", "| :--- | ---: |"),
}


@pytest.mark.parametrize("edit", COSMETIC)
def test_a_change_of_form_keeps_the_fingerprint(edit: str) -> None:
    before, after = COSMETIC[edit]
    assert before in PAGE
    assert of(PAGE.replace(before, after)) == of(PAGE)


CHANGES = {
    "a word": ("Nhớ mang mũ", "Nhớ mang nón"),
    "a tone mark": ("Bến", "Bền"),
    "a figure": ("46 km", "48 km"),
    "a unit": ("46 km", "46 dặm"),
    "the separator of thousands": ("46 km", "4.6 km"),
    "a sign": ("5 giờ", "-5 giờ"),
    "a negation": ("xin mặc", "xin đừng mặc"),
    "a question": ("chuyến 40 phút.", "chuyến 40 phút?"),
    "a capital letter": ("mũ", "Mũ"),
    "the alternative text of a picture": ("bình minh", "hoàng hôn"),
    "a placeholder": ("fact.fare", "fact.ticket"),
    "a placeholder that is gone": ("{{ fact.fare }}", "20.000 đồng"),
    "a list item that is gone": ("- Nhớ mang mũ\n", ""),
    "a list in another order": ("- Bến tàu: số 8 đường 30 tháng 4\n- Nhớ mang mũ", "- Nhớ mang mũ\n- Bến tàu: số 8"),
    "a cell": ("| 5:00 |", "| 6:00 |"),
    "the title of a note": ('"Lưu ý"', '"Quan trọng"'),
    "a heading": ("## Đi lại", "## Đường đi"),
}


@pytest.mark.parametrize("edit", CHANGES)
def test_a_change_of_words_or_figures_changes_the_fingerprint(edit: str) -> None:
    before, after = CHANGES[edit]
    assert before in PAGE
    assert of(PAGE.replace(before, after)) != of(PAGE)


ENCODINGS = {
    "Windows line ends": PAGE.replace("\n", "\r\n").encode(),
    "line ends of old Macs": PAGE.replace("\n", "\r").encode(),
    "a byte-order mark": b"\xef\xbb\xbf" + PAGE.encode(),
    "NFD": unicodedata.normalize("NFD", PAGE).encode(),
}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_how_a_page_was_saved_does_not_count(encoding: str) -> None:
    text = decode(ENCODINGS[encoding], "a.md")
    assert isinstance(text, str)
    assert of(text) == of(PAGE)


def block(kind: str, text: str, anchor: str | None = None) -> Block:
    return Block(kind, text, Location("a.md"), anchor=anchor)


def test_the_order_of_labels_does_not_count_but_their_words_do() -> None:
    area, people = block("label", "Diện tích", "area"), block("label", "Dân số", "people")
    assert fingerprint([area, people]) == fingerprint([people, area])
    assert fingerprint([area, people]) != fingerprint([area, block("label", "Số dân", "people")])


def test_labels_that_change_places_with_each_other_are_not_the_same() -> None:
    right = [block("label", "Diện tích", "area"), block("label", "Dân số", "people")]
    wrong = [block("label", "Dân số", "area"), block("label", "Diện tích", "people")]
    assert fingerprint(right) != fingerprint(wrong)


def test_where_a_block_stands_in_the_file_does_not_count() -> None:
    moved = Block("paragraph", "Một câu.", Location("b.md", 40))
    assert fingerprint([moved]) == fingerprint([block("paragraph", "Một câu.")])


WORDS = st.lists(
    st.sampled_from(("Tiền", "Giang", "mùa", "nước", "nổi", "46", "km", "5:00", "水果", "果物", "과일", "café")),
    min_size=1,
    max_size=12,
)
SPACES = st.sampled_from((" ", "  ", "\n", "\u00a0", "\u202f", "\t", " \n "))


@given(WORDS, st.data())
def test_no_white_space_counts(words: list[str], data: st.DataObject) -> None:
    spaced = "".join(word + data.draw(SPACES) for word in words)
    assert prose(spaced) == " ".join(words)


@given(WORDS, st.sampled_from(("**{}**", "_{}_", "[{}](a.md)", "`{}`", "<b>{}</b>", "~~{}~~", "{}{ .a }", "***{}***")))
def test_no_mark_of_form_counts(words: list[str], form: str) -> None:
    text = " ".join(words)
    assert prose(form.replace("{}", text, 1)) == prose(text)


@given(st.text(max_size=200))
def test_prose_is_one_line_without_spaces_at_its_ends(text: str) -> None:
    plain = prose(text)
    assert plain == plain.strip()
    assert not set(plain) & set("\n\t\r\u00a0")


@given(st.lists(WORDS, min_size=1, max_size=5), st.lists(WORDS, min_size=1, max_size=5))
def test_two_pages_share_a_fingerprint_only_if_they_say_the_same(one: list[list[str]], other: list[list[str]]) -> None:
    ours, theirs = ([" ".join(words) for words in page] for page in (one, other))
    same = " ".join(ours) == " ".join(theirs)
    pages = ([block("paragraph", text) for text in page] for page in (ours, theirs))
    first, second = (fingerprint(page) for page in pages)
    assert (first == second) == same


def test_every_page_of_the_project_has_a_fingerprint_of_its_own() -> None:
    docs = Path(__file__).resolve().parents[2] / "docs"
    pages = [path.read_text(encoding="utf-8") for path in sorted(docs.glob("vi/**/*.md"))]
    bodies = {split(text).body for text in pages}
    assert len({of(body) for body in bodies}) == len(bodies)
