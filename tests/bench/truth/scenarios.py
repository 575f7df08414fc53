"""What may happen to a page and its translations after they were stamped, and what a translator must be told then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.bench.truth.world import World

Step = Callable[[World], object]


@dataclass(frozen=True, slots=True)
class Scenario:
    """Steps in order (each a day's work), and the blocks that have fallen behind at the end, by part of their text."""

    family: str
    name: str
    steps: tuple[Step, ...]
    behind: tuple[str, ...] = ()
    is_wrong: bool = False
    """Whether something is wrong although no block can be named."""
    fresh_in: tuple[str, ...] = ()
    """Locales that are up to date in spite of it."""
    prepare: Step | None = None
    """What is done to the page before it is stamped for the first time."""

    @property
    def is_stale(self) -> bool:
        """Whether a translator has to be told anything."""
        return self.is_wrong or bool(self.behind)


def source(*pairs: tuple[str, str]) -> Step:
    """Replace texts in the source."""

    def edit(world: World) -> None:
        for old, new in pairs:
            world.replace("vi", old, new)

    return edit


def stays(family: str, name: str, *pairs: tuple[str, str]) -> Scenario:
    """Return a change of the source that asks nothing of translators."""
    return Scenario(family, name, (source(*pairs),))


def stale(family: str, name: str, behind: str | tuple[str, ...], *pairs: tuple[str, str]) -> Scenario:
    """Return a change of the source that leaves these blocks behind."""
    return Scenario(family, name, (source(*pairs),), (behind,) if isinstance(behind, str) else behind)


P1 = "đủ gần cho một chuyến đi về trong ngày"
ROAD = "Cao tốc chạy đến Trung Lương"
BOAT = "Tàu ra cù lao Thới Sơn"
RAIN = "nên mang áo mưa mỏng"
AIR = "Vùng đất này không có sân bay"
CONTACT = "Liên hệ bến tàu"

FORM = (
    stays("cosmetic", "two spaces for one", ("khoảng 70 km", "khoảng  70 km")),
    stays("cosmetic", "a line broken elsewhere", ("70 km, đủ", "70 km,\nđủ")),
    stays("cosmetic", "a no-break space", ("70 km, đủ", "70\u00a0km, đủ")),
    stays("cosmetic", "two spaces in the title of a note", ('"Mùa mưa"', '"Mùa  mưa"')),
    stays(
        "cosmetic", "a space at the end of a line", ("bằng đường bộ và đường sông.", "bằng đường bộ và đường sông. ")
    ),
    stays("cosmetic", "blank lines between sections", ("## Đường sông", "\n\n## Đường sông")),
    stays("cosmetic", "a remark nobody sees", ("## Đường sông", "<!-- xem lại -->\n\n## Đường sông")),
    stays("format", "bold removed", ("**Xin hỏi tài xế lối ra.**", "Xin hỏi tài xế lối ra.")),
    stays("format", "bold to italics", ("**Xin hỏi tài xế lối ra.**", "*Xin hỏi tài xế lối ra.*")),
    stays(
        "format",
        "other list marks",
        ("- Đi Cái Bè", "* Đi Cái Bè"),
        ("- Đi Gò Công", "* Đi Gò Công"),
        ("- Đi Bến Tre", "* Đi Bến Tre"),
    ),
    stays("format", "a paragraph cut in two", ("Mỹ Thuận. **Xin hỏi", "Mỹ Thuận.\n\n**Xin hỏi")),
    stays(
        "format", "two paragraphs joined", ("**Xin hỏi tài xế lối ra.**\n\n- Đi", "**Xin hỏi tài xế lối ra.**\n- Đi")
    ),
    stays("format", "wider table rules", ("|---|---|---|", "|:-----|:-----|-----:|")),
    stays("format", "a note of another type", ("!!! note", "!!! tip")),
    stays(
        "format", "a class on a paragraph", ("trong ngày. {{ source.S05 }}", "trong ngày. {{ source.S05 }}\n{ .lead }")
    ),
    stays("link", "a link to another page", ("](index.md)", "](index.md#road)")),
    stays(
        "link", "a link to another site", ("](index.md)", "](https://vi.wikipedia.org/wiki/Qu%E1%BB%91c_l%E1%BB%99_50)")
    ),
    stays("image", "a new file for the same picture", ("../assets/boat.svg", "../assets/boat-2.svg")),
    stays("meta", "the date of the page", ("updated: 2026-11-21", "updated: 2026-11-28")),
    stays(
        "meta",
        "another source cited",
        ("{{ source.S05 }}", "{{ source.S05 }} {{ source.S12 }}"),
        ("[S05]", "[S05, S12]"),
    ),
    stays("meta", "a fact that every locale inherits", ("value: 51.5", "value: 51.4")),
    stays("meta", "the order of keys", ("updated: 2026-11-21\nsources: [S05]", "sources: [S05]\nupdated: 2026-11-21")),
    stays("meta", "YAML quotation marks", ("description: Từ", 'description: "Từ'), ("đường sông.\n", 'đường sông."\n')),
)
WORDS = (
    stale("wording", "a paragraph rewritten", P1, (P1, "nên sáng đi chiều về cũng kịp")),
    stale("wording", "a word changed", ROAD, ("Xin hỏi tài xế", "Xin hỏi bác tài")),
    stale("wording", "a sentence added", BOAT, ("đến 20 phút.", "đến 20 phút. Nhớ mặc áo phao.")),
    stale("wording", "a sentence removed", AIR, ("Vùng đất này không có sân bay. ", "")),
    stale("wording", "a typo mended", P1, ("đủ gần", "đủ gần gũi")),
    stale("wording", "a negation", AIR, ("không có sân bay", "đã có sân bay")),
    stale("wording", "two paragraphs", (P1, RAIN), (P1, "nên đi về trong ngày"), (RAIN, "nhớ mang áo mưa")),
    stale("wording", "a paragraph added", "Bến mở cửa", ("## Đường hàng không", "Bến mở cửa từ sáng sớm.\n\n## Đường hàng không")),
    stale("wording", "a paragraph removed", P1, ("Mỹ Tho cách Thành phố Hồ Chí Minh khoảng 70 km, đủ gần cho một chuyến đi về trong ngày. {{ source.S05 }}\n\n", "")),
    stale("wording", "a name changed", BOAT, ("cù lao Thới Sơn", "cù lao Tân Phong")),
    stale("figure", "a distance", P1, ("khoảng 70 km", "khoảng 72 km")),
    stale("figure", "a duration", BOAT, ("từ 15 đến 20 phút", "từ 15 đến 25 phút")),
    stale("figure", "a number in a table", "Gò Công | 3", ("| 35 km |", "| 36 km |")),
    stale("figure", "a number ten times larger", "Tân Thành | 5", ("| 50 km |", "| 500 km |")),
    stale("figure", "another placeholder", ROAD, ("{{ fact.expressway }}", "{{ quantity: 52 km }}")),
    stale("date", "another year", AIR, ("năm 2025", "năm 2026")),
    stale("date", "another day", AIR, ("Ngày 1 tháng 7", "Ngày 2 tháng 7")),
    stale("date", "another month", RAIN, ("tháng 5 đến tháng 11", "tháng 6 đến tháng 11")),
    stale("unit", "kilometres to metres", P1, ("khoảng 70 km", "khoảng 70 m")),
    stale("unit", "minutes to hours", BOAT, ("20 phút", "20 giờ")),
    stale("heading", "a heading rewritten", "Đường sông", ("## Đường sông {", "## Đi bằng tàu {")),
    stale("heading", "a heading added", ("Giá vé", "Xin hỏi ở bến"), ("Liên hệ bến tàu.\n\n## Đường", "Liên hệ bến tàu.\n\n## Giá vé { #fares }\n\nXin hỏi ở bến.\n\n## Đường")),
    stale("list", "an item rewritten", "Đi Cái Bè", ("theo hướng Mỹ Thuận", "theo hướng Cai Lậy")),
    stale("list", "an item added", "Đi Cai Lậy", ("- Đi Gò Công", "- Đi Cai Lậy: rẽ ở Bình Phú.\n- Đi Gò Công")),
    stale("list", "an item removed", "Đi Bến Tre", ("- Đi Bến Tre: qua cầu Rạch Miễu.\n", "")),
    stale("table", "a row added", "Cái Bè |", ("| Mỹ Tho | Tân Thành", "| Mỹ Tho | Cái Bè | 45 km |\n| Mỹ Tho | Tân Thành")),
    stale("table", "a head renamed", "Từ | Đến", ("| Khoảng cách |", "| Đường dài |")),
    stale("front matter", "the title", "Đường đến Mỹ Tho", ("title: Đường đến Mỹ Tho", "title: Đi Mỹ Tho")),
    stale("front matter", "the description", "bằng đường bộ", ("bằng đường bộ và đường sông", "bằng xe và bằng tàu")),
    stale("front matter", "a label", "Chiều dài cao tốc", ("Chiều dài cao tốc", "Cao tốc dài")),
    stale("picture text", "the alt text", "Tàu trên sông Tiền", ("Tàu trên sông Tiền", "Hai chiếc tàu trên sông Tiền")),
    stale("note", "its title", "Mùa mưa", ('"Mùa mưa"', '"Trời mưa"')),
    stale("note", "its text", RAIN, (RAIN, "xin mang theo áo mưa")),
    stale("repetition", "one of two like paragraphs", CONTACT, ("Đồng Tháp.\n\nLiên hệ bến tàu.", "Đồng Tháp.\n\nLiên hệ sân bay Cần Thơ.")),
    stale("repetition", "both like paragraphs", CONTACT, ("Liên hệ bến tàu.\n\n##", "Gọi bến tàu.\n\n##"), ("Đồng Tháp.\n\nLiên hệ bến tàu.", "Đồng Tháp.\n\nGọi bến tàu.")),
)  # fmt: skip
