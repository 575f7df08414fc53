"""Which block renders which: by anchor, by type, by the marks that both hold."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promosite.check.alignment import align
from promosite.model.location import Location
from promosite.model.page import Block
from promosite.model.pair import Match
from promosite.read.markdown import read_body

VI = """\
Chợ nổi Cái Bè họp từ sáng sớm, khi trời còn chưa sáng hẳn.

Từ Mỹ Tho đi 46 km là đến, xem [đường đi](way.md).

## Đi lại { #way }

- Thuyền nhỏ chở khách
- Xe khách chạy 12 chuyến mỗi ngày

| Bến | Giờ |
|---|---|
| Cái Bè | 5:00 |
| Mỹ Tho | 7:30 |

## Lưu ý { #note }

!!! warning "Xin nhớ"
    Mùa mưa nước lớn, xin mặc áo phao.

Giá vé là {{ fact.fare }}.

```
cai-be
```
"""
JA = """\
カイベー水上市場は、まだ空が明るくなりきらない早朝から開かれます。

ミトーから46 kmです。[行き方](way.md)をご覧ください。

## 交通 { #way }

- 小舟がお客を運びます
- バスは1日12便あります

| 船着き場 | 時刻 |
|---|---|
| カイベー | 5:00 |
| ミトー | 7:30 |

## ご注意 { #note }

!!! warning "お願い"
    雨季は水かさが増します。救命胴衣を着けてください。

料金は{{ fact.fare }}です。

```
cai-be
```
"""


def blocks(text: str) -> tuple[Block, ...]:
    return read_body(text, "a.md", 1).blocks


SOURCE, TARGET = blocks(VI), blocks(JA)


def without(text: tuple[Block, ...], place: int) -> tuple[Block, ...]:
    return text[:place] + text[place + 1 :]


def alone(matches: Sequence[Match]) -> list[Block]:
    """Return the blocks that have no partner."""
    return [block for match in matches for block in (match.source, match.target) if block and not is_couple(match)]


def is_couple(match: Match) -> bool:
    return match.source is not None and match.target is not None


def test_pages_of_the_same_shape_are_matched_one_to_one() -> None:
    assert align(SOURCE, TARGET) == tuple(map(Match, SOURCE, TARGET))


@pytest.mark.parametrize("place", range(len(SOURCE)), ids=[f"{each.kind} {each.text[:12]}" for each in SOURCE])
def test_a_block_that_the_translation_lacks_is_the_one_that_stands_alone(place: int) -> None:
    matches = align(SOURCE, without(TARGET, place))
    assert alone(matches) == [SOURCE[place]]
    rendered = {id(match.source): match.target for match in matches}
    assert all(rendered[id(one)] is other for one, other in zip(SOURCE, TARGET, strict=True) if one != SOURCE[place])


@pytest.mark.parametrize("place", range(len(SOURCE)), ids=[f"{each.kind} {each.text[:12]}" for each in SOURCE])
def test_a_block_that_only_the_translation_has_is_the_one_that_stands_alone(place: int) -> None:
    assert alone(align(without(SOURCE, place), TARGET)) == [TARGET[place]]


def test_a_section_in_another_place_keeps_its_blocks() -> None:
    way, note = (next(place for place, each in enumerate(TARGET) if each.anchor == name) for name in ("way", "note"))
    moved = (*TARGET[:way], *TARGET[note:], *TARGET[way:note])
    assert set(align(SOURCE, moved)) == set(map(Match, SOURCE, TARGET))


def test_a_missing_section_takes_no_other_section_with_it() -> None:
    note = next(place for place, each in enumerate(TARGET) if each.anchor == "note")
    assert alone(align(SOURCE, TARGET[:note])) == list(SOURCE[note:])


def test_a_placeholder_tells_which_of_two_paragraphs_is_missing() -> None:
    source = blocks("Giá vé vào cổng.\n\nGiá thuyền là {{ fact.boat }}.\n\nGiá xe là {{ fact.car }}.\n")
    target = blocks("Tickets.\n\nA car costs {{ fact.car }}.\n")
    assert [block.text for block in alone(align(source, target))] == ["Giá thuyền là {{ fact.boat }}."]


def label(key: str, text: str) -> Block:
    return Block("label", text, Location("a.md"), anchor=key)


def test_labels_are_matched_by_their_keys_in_any_order() -> None:
    ours = (label("area", "Diện tích"), label("people", "Dân số"), label("towns", "Đô thị"))
    theirs = (label("people", "Population"), label("area", "Area"))
    assert align(ours, theirs) == (Match(ours[0], theirs[1]), Match(ours[1], theirs[0]), Match(ours[2], None))


def test_an_anchor_that_is_given_twice_is_no_landmark() -> None:
    source = blocks("## A { #a }\n\nMột.\n\n## B { #a }\n\nHai.\n")
    target = blocks("## A { #a }\n\nOne.\n\n## B { #a }\n")
    assert [block.text for block in alone(align(source, target))] == ["Hai."]


KINDS = ("paragraph", "heading", "list-item", "table-row", "code", "admonition-title", "html", "title", "label")


@st.composite
def any_blocks(draw: st.DrawFn) -> tuple[Block, ...]:
    made = draw(st.lists(st.tuples(st.sampled_from(KINDS), st.sampled_from("abcd"), st.booleans()), max_size=14))
    return tuple(
        Block(kind, f"{key} {place}", Location("a.md", place + 1), 2, key, is_anchored=is_given and kind == "heading")
        for place, (kind, key, is_given) in enumerate(unrepeated(made))
    )


def unrepeated(made: list[tuple[str, str, bool]]) -> list[tuple[str, str, bool]]:
    """Front matter holds a title once, and each label once."""
    front = {(kind, key if kind == "label" else ""): (kind, key, given) for kind, key, given in made if is_front(kind)}
    return [*front.values(), *(each for each in made if not is_front(each[0]))]


def is_front(kind: str) -> bool:
    return kind in {"title", "label"}


@given(any_blocks(), any_blocks())
def test_every_block_of_both_pages_appears_exactly_once(source: tuple[Block, ...], target: tuple[Block, ...]) -> None:
    matches = align(source, target)
    assert sorted(id(match.source) for match in matches if match.source) == sorted(map(id, source))
    assert sorted(id(match.target) for match in matches if match.target) == sorted(map(id, target))


@given(any_blocks(), any_blocks())
def test_the_source_gives_the_order(source: tuple[Block, ...], target: tuple[Block, ...]) -> None:
    lines = [match.source.location.line for match in align(source, target) if match.source]
    assert lines == sorted(lines)


@given(any_blocks())
def test_a_page_is_matched_with_itself(page: tuple[Block, ...]) -> None:
    assert all(match.source is match.target for match in align(page, page))


@given(any_blocks(), any_blocks())
def test_a_heading_is_never_held_against_a_table_row_or_code(
    source: tuple[Block, ...], target: tuple[Block, ...]
) -> None:
    closed = {"heading", "table-row", "code", "admonition-title"}
    couples = [
        (match.source.kind, match.target.kind) for match in align(source, target) if match.source and match.target
    ]
    assert all(one == other for one, other in couples if {one, other} & closed)


def test_a_page_of_ten_thousand_headings_is_aligned_at_once() -> None:
    source = blocks("".join(f"## Mục {number}\n\n" for number in range(10_000)))
    places = set(random.Random(7).sample(range(10_000), 3))  # noqa: S311  # any three headings will do
    target = tuple(block for place, block in enumerate(source) if place not in places)
    assert len(alone(align(source, target))) == 3
