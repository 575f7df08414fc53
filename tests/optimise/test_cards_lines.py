"""Titles are broken where a reader of the language would break them, and never leave their room."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from promosite.model.social import SIZES, Shape
from promosite.optimise.cards.breaking import BY_CHARACTER, pieces
from promosite.optimise.cards.composition import COMPOSITIONS
from promosite.optimise.cards.drawing import typeset
from promosite.optimise.cards.faces import width
from promosite.optimise.cards.lines import ELLIPSIS, joined

LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")
LETTERS = {
    "vi": "aăâđêôơưạảấầẩẫậắằếệộợựỳÝĐ ,.:–()0123456789",
    "en": "abcdefghijklmnopqrstuvwxyzABCXYZ’- ,.:–()0123456789",
    "fr": "àâçéèêëîïôùûüÿœæabcdefgABC’\u00a0 ,.:–()«»0123456789",
    "zh": "前江同塔永长寺水果河海滩旅游投资（）：，、。《》—abcVĩnh 0123456789",
    "ja": "ティエンザンひらがな漢字観光投資ッャー・（）：、。「」っゃabc 0123456789",
    "ko": "띠엔장동탑성관광투자강과수원의에서 ,.:()0123456789abc",
}
NEVER_FIRST = "、。，：）」』》ーッャュョっゃゅょ々・!?,.:)"
NEVER_LAST = "（「『《("


@pytest.mark.parametrize(
    ("locale", "title", "lines"),
    [
        ("vi", "Chùa Vĩnh Tràng", ("Chùa Vĩnh Tràng",)),
        ("vi", "Khu di tích Rạch Gầm – Xoài Mút", ("Khu di tích", "Rạch Gầm\u00a0–", "Xoài Mút")),
        ("vi", "Về quê sau ngày 1 tháng 7: tìm lại xã mình", ("Về quê sau", "ngày 1\u00a0tháng 7:", "tìm lại xã mình")),
        ("en", "Cái Bè floating market", ("Cái Bè", "floating", "market")),
        ("fr", "Pagode Vĩnh Tràng", ("Pagode", "Vĩnh Tràng")),
        ("zh", "2025年7月1日起：什么变了，什么没变", ("2025年7月1日起：", "什么变了，什么没变")),
        ("ja", "カイベー水上マーケット", ("カイベー水上", "マーケット")),
        ("ja", "7月1日以後の里帰り：自分の村を探す", ("7月1日以後の", "里帰り：", "自分の村を探す")),
        ("ko", "까이베 수상시장(Cái Bè)", ("까이베 수상시장", "(Cái Bè)")),
    ],
)
def test_a_title_is_broken_as_its_readers_would(locale: str, title: str, lines: tuple[str, ...]) -> None:
    assert typeset(title, locale, COMPOSITIONS["wide"].title).lines == lines


@pytest.mark.parametrize("shape", SIZES)
@pytest.mark.parametrize("locale", LOCALES)
@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_no_title_leaves_its_room(locale: str, shape: Shape, data: st.DataObject) -> None:
    title = data.draw(st.text(LETTERS[locale], min_size=1, max_size=90).filter(str.strip))
    room = COMPOSITIONS[shape].title
    setting = typeset(title, locale, room)
    assert 1 <= len(setting.lines) <= room.lines
    assert len(setting.lines) * setting.size * room.leading <= room.height
    assert all(width(line, locale, setting.size) <= room.width for line in setting.lines)
    shown = "".join("".join(setting.lines).split())
    assert ELLIPSIS in shown or shown == "".join(title.split())


@pytest.mark.parametrize("locale", sorted(BY_CHARACTER))
@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_no_line_of_chinese_or_japanese_begins_or_ends_against_the_rules(locale: str, data: st.DataObject) -> None:
    title = data.draw(st.text(LETTERS[locale], min_size=2, max_size=60).filter(str.strip))
    parts = pieces(title, locale)
    assert not [part for part in parts[1:] if part.text[0] in NEVER_FIRST]
    assert not [part for part in parts[:-1] if part.text[-1] in NEVER_LAST and not part.space]
    assert "".join(joined(parts).split()) == "".join(title.split())


def test_a_word_longer_than_a_line_is_broken_and_a_title_too_long_is_cut() -> None:
    room = COMPOSITIONS["square"].title
    assert len(typeset("A" * 45, "en", room).lines) == 2
    cut = typeset("Một tiêu đề dài quá mức cần thiết " * 6, "vi", room)
    assert cut.lines[-1].endswith(ELLIPSIS)
    assert cut.size == room.sizes[-1]
