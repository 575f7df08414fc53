"""What became of each block: the table that the translator's “what changed” is made of."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promosite.check.changes import Changed, changes
from promosite.model.comparison import Change
from promosite.model.location import Location
from promosite.model.page import Block
from promosite.read.markdown import read_body

PAGE = """\
Chợ nổi Cái Bè họp từ 5 giờ sáng, cách [Mỹ Tho](my-tho.md) 46 km.

![Chợ nổi lúc bình minh](market.jpg)

## Đi lại { #way }

Thuyền chở khách đi quanh chợ, mỗi chuyến 40 phút.

- Bến tàu nằm ở cuối đường lớn
- Quý khách nhớ mang mũ

## Ăn uống { #food }

Hủ tiếu bán ngay trên ghe, giá rất phải chăng.

## Liên hệ { #contact }

Điện thoại: {{ contact.phone }}
"""


def blocks(text: str) -> tuple[Block, ...]:
    return read_body(text, "a.md", 1).blocks


def reported(before: str, after: str) -> list[tuple[str, str]]:
    """Return what a translator is told: each change with the block's words, the earlier ones where it is gone."""
    return [(one.change.value, words(one)) for one in changes(blocks(before), blocks(after)) if is_told(one)]


def is_told(changed: Changed) -> bool:
    return changed.change.asks_for_translation


def words(changed: Changed) -> str:
    block = changed.after or changed.before
    assert block
    return block.text


CLASSES = {
    "a word": ("rất phải chăng", "hơi đắt", "meaning"),
    "a figure": ("46 km", "48 km", "figure"),
    "a figure with separators": ("40 phút", "1.400,5 phút", "figure"),
    "a placeholder's figure": ("40 phút", "{{ fact.minutes }} phút", "figure"),
    "a figure and a word": ("46 km", "48 dặm", "meaning"),
    "a link": ("my-tho.md", "places/my-tho.md", "link"),
    "a picture": ("market.jpg", "floating-market.jpg", "image"),
    "a picture's alternative text": ("lúc bình minh", "lúc hoàng hôn", "meaning"),
    "emphasis": ("5 giờ sáng", "**5 giờ sáng**", "format"),
    "quotation marks": ("Hủ tiếu", "“Hủ tiếu”", "meaning"),
    "a space that doesn't break": ("chợ, mỗi", "chợ,\u00a0mỗi", "format"),
    "a heading's level": ("## Ăn uống", "### Ăn uống", "format"),
    "a link and a word": ("[Mỹ Tho](my-tho.md)", "[Gò Công](go-cong.md)", "meaning"),
}


@pytest.mark.parametrize("edit", CLASSES)
def test_the_gravest_difference_names_the_change(edit: str) -> None:
    before, after, expected = CLASSES[edit]
    assert before in PAGE
    found = changes(blocks(PAGE), blocks(PAGE.replace(before, after)))
    assert [one.change.value for one in found if one.change is not Change.NONE] == [expected]


CONTACT = "## Liên hệ { #contact }\n\nĐiện thoại: {{ contact.phone }}\n"
FOOD = "## Ăn uống { #food }\n\nHủ tiếu bán ngay trên ghe, giá rất phải chăng.\n\n"
NEW = "Mùa mưa chợ họp muộn hơn thường lệ."

Told = list[tuple[str, str]]
RESHAPED: dict[str, tuple[str, str, Told]] = {
    "a section that moved": (FOOD + CONTACT, CONTACT + "\n" + FOOD, []),
    "a paragraph that was added": (
        "ghe, giá rất phải chăng.\n\n",
        f"ghe, giá rất phải chăng.\n\n{NEW}\n\n",
        [("added", NEW)],
    ),
    "an item that was added": (
        "- Quý khách nhớ mang mũ",
        "- Quý khách nhớ mang mũ\n- Ghe lớn không vào được chợ",
        [("added", "Ghe lớn không vào được chợ")],
    ),
    "an item that was removed": ("- Quý khách nhớ mang mũ\n", "", [("removed", "Quý khách nhớ mang mũ")]),
    "items in another order": (
        "- Bến tàu nằm ở cuối đường lớn\n- Quý khách nhớ mang mũ",
        "- Quý khách nhớ mang mũ\n- Bến tàu nằm ở cuối đường lớn",
        [],
    ),
    "a section that was removed": (
        FOOD,
        "",
        [("removed", "Ăn uống"), ("removed", "Hủ tiếu bán ngay trên ghe, giá rất phải chăng.")],
    ),
    "a heading that was reworded": ("## Ăn uống {", "## Món ngon {", [("meaning", "Món ngon")]),
    "a block that is repeated": (
        CONTACT,
        CONTACT + "\n## Liên hệ\n\nĐiện thoại: {{ contact.phone }}\n",
        [("added", "Liên hệ"), ("added", "Điện thoại: {{ contact.phone }}")],
    ),
    "a paragraph that is said twice": (
        FOOD,
        FOOD + "Hủ tiếu bán ngay trên ghe, giá rất phải chăng.\n\n",
        [("added", "Hủ tiếu bán ngay trên ghe, giá rất phải chăng.")],
    ),
}


@pytest.mark.parametrize("edit", RESHAPED)
def test_only_what_is_new_gone_or_reworded_is_told(edit: str) -> None:
    before, after, expected = RESHAPED[edit]
    assert before in PAGE
    assert reported(PAGE, PAGE.replace(before, after)) == expected


def test_a_paragraph_that_was_split_or_joined_asks_for_nothing() -> None:
    whole = "Chợ họp từ sáng sớm. Khách đến bằng thuyền.\n"
    halves = "Chợ họp từ sáng sớm.\n\nKhách đến bằng thuyền.\n"
    assert reported(whole, halves) == reported(halves, whole) == []


def test_a_paragraph_that_was_split_and_reworded_is_told() -> None:
    told = reported("Chợ họp từ sáng sớm. Khách đến bằng thuyền.\n", "Chợ họp từ trưa.\n\nKhách đến bằng thuyền.\n")
    assert told
    assert {change for change, _ in told} <= {"meaning", "added"}


def test_one_of_two_like_blocks_that_is_gone_is_told_once() -> None:
    contact = "Liên hệ: Trung tâm Xúc tiến du lịch.\n\n"
    assert reported(f"{contact}Một.\n\n{contact}", f"{contact}Một.\n") == [("removed", contact.strip())]


def test_changes_in_two_like_blocks_are_told_of_the_right_one() -> None:
    page = "## A { #a }\n\nMở cửa lúc 7 giờ.\n\n## B { #b }\n\nMở cửa lúc 7 giờ.\n"
    later = page[::-1].replace("7", "8", 1)[::-1]
    told = [one for one in changes(blocks(page), blocks(later)) if is_told(one)]
    assert [(one.change, one.after and one.after.location.line) for one in told] == [(Change.FIGURE, 7)]


def test_a_moved_section_with_a_new_word_is_told_by_that_word_alone() -> None:
    later = PAGE.replace(FOOD, "").replace(CONTACT, CONTACT + "\n" + FOOD.replace("rất phải chăng", "hơi đắt"))
    told = reported(PAGE, later)
    assert ("removed", "Ăn uống") not in told
    assert all("Hủ tiếu" in text for _, text in told)


def test_a_page_that_was_written_anew_is_told_whole() -> None:
    told = reported("Một đoạn cũ.\n\nHai đoạn cũ.\n", "# Khác hẳn\n\n- Danh mục\n- Mới toanh\n")
    assert Counter(change for change, _ in told) == {"removed": 2, "added": 3}


def test_blocks_that_changed_places_around_others_ask_for_nothing() -> None:
    items = ["- Bến tàu", "- Quý khách nhớ mang mũ", "- Ghe lớn không vào được chợ", "- Giá vé"]
    assert reported("\n".join(items), "\n".join([items[3], *items[1:3], items[0]])) == []


def label(key: str, text: str) -> Block:
    return Block("label", text, Location("a.md"), anchor=key)


def test_labels_belong_to_their_keys() -> None:
    before = [label("area", "Diện tích"), label("people", "Dân số")]
    assert not any(map(is_told, changes(before, before[::-1])))
    swapped = [label("area", "Dân số"), label("people", "Diện tích")]
    assert [one.change for one in changes(before, swapped) if is_told(one)]


SENTENCES = st.lists(
    st.sampled_from(("Chợ họp sớm.", "Khách đi thuyền.", "Giá 20.000 đồng.", "Liên hệ", "Mùa nước nổi.", "Bến tàu")),
    max_size=9,
)


def paragraphs(sentences: list[str]) -> tuple[Block, ...]:
    return blocks("\n\n".join(sentences))


@given(SENTENCES, SENTENCES)
def test_every_block_of_both_texts_is_accounted_for_once(before: list[str], after: list[str]) -> None:
    old, new = paragraphs(before), paragraphs(after)
    found = changes(old, new)
    assert sorted(id(one.before) for one in found if one.before) == sorted(map(id, old))
    assert sorted(id(one.after) for one in found if one.after) == sorted(map(id, new))


@given(SENTENCES)
def test_a_text_beside_itself_has_no_changes(sentences: list[str]) -> None:
    assert not any(map(is_told, changes(paragraphs(sentences), paragraphs(sentences))))


@given(SENTENCES.flatmap(lambda sentences: st.tuples(st.just(sentences), st.permutations(sentences))))
def test_an_order_that_changed_asks_for_nothing(texts: tuple[list[str], list[str]]) -> None:
    before, after = texts
    assert not any(map(is_told, changes(paragraphs(before), paragraphs(after))))


@given(SENTENCES, SENTENCES)
def test_later_blocks_come_in_their_order(before: list[str], after: list[str]) -> None:
    lines = [one.after.location.line for one in changes(paragraphs(before), paragraphs(after)) if one.after]
    assert lines == sorted(lines)
