"""Scenarios that take more than an edit of the source: stamps, restamps, pivots, renamed pages, included files."""

from __future__ import annotations

import re
import unicodedata

from tests.bench.truth.scenarios import AIR, P1, RAIN, Scenario, source
from tests.bench.truth.world import LOCALES, World

EDIT = source((P1, "nên sáng đi chiều về cũng kịp"))
BACK = source(("nên sáng đi chiều về cũng kịp", P1))
RAINY = source((RAIN, "nhớ mang áo mưa"))
TABS = {
    "vi": ("Buổi sáng", "Chợ họp từ lúc trời chưa sáng."),
    "en": ("Morning", "The market opens before daybreak."),
    "fr": ("Le matin", "Le marché ouvre avant le lever du jour."),
    "zh": ("早上", "集市在天亮前就开始了。"),
    "ja": ("朝", "市場は夜明け前に始まります。"),
    "ko": ("아침", "시장은 동이 트기 전에 열립니다."),
}
"""The title and the text of a tab, by locale."""
_PIN = re.compile(r"pin: (v1:)([0-9a-f]{16})-([0-9a-f]{16})-([0-9a-f]{8})")


def _retouched_and_stamped(world: World) -> None:
    world.retouch()
    world.stamp()


def _all_at_once(world: World) -> None:
    EDIT(world)
    _retouched_and_stamped(world)


def _pin_again(world: World, pin: str) -> None:
    for locale in LOCALES:
        path = world.path(locale)
        path.write_text(_PIN.sub(pin, path.read_text(encoding="utf-8")), encoding="utf-8")


def _move_pin(world: World) -> None:
    """Write the source's new fingerprint into the pin, as scripts that keep hashes do."""
    from promosite.read.paths import key_of  # noqa: PLC0415
    from promosite.read.site import read_frame, with_pages  # noqa: PLC0415
    from promosite.settings import read_settings  # noqa: PLC0415

    EDIT(world)
    frame, paths = read_frame(read_settings(world.root / "mkdocs.yml"))
    site = with_pages(frame, [path for path in paths if key_of(path) == world.key])
    _pin_again(world, rf"pin: {site.pages['vi'][world.key].fingerprint}-\3-\4")
    world.pin_hash()


def _type_pin(world: World) -> None:
    _pin_again(world, "pin: v1:" + "0" * 16 + "-" + "1" * 16 + "-" + "2" * 8)
    world.pin_hash(value="0" * 64)


def _copy_pin(world: World) -> None:
    world.pin_hash(value=World(world.root, "other").hash)
    for locale in LOCALES:
        other = _PIN.search((world.root / "docs" / locale / "other.md").read_text(encoding="utf-8"))
        path = world.path(locale)
        path.write_text(_PIN.sub(other.group() if other else "", path.read_text(encoding="utf-8")), encoding="utf-8")


def _swap(world: World) -> None:
    for locale in ("vi", *LOCALES):
        text = world.path(locale).read_text(encoding="utf-8")
        head, road, river, air = re.split(r"(?m)^(?=## )", text)
        world.path(locale).write_text(head + river + road + air, encoding="utf-8")


def _through_english(world: World) -> None:
    for locale in LOCALES[1:]:
        world.replace(locale, "status: translated", "status: translated\n  from: en")


def _with_include(world: World) -> None:
    for locale in ("vi", *LOCALES):
        (world.root / "included" / f"{locale}.md").write_text(f"Hotline: 1900 ({locale})\n", encoding="utf-8")
        path = world.path(locale)
        path.write_text(path.read_text(encoding="utf-8") + f'\n--8<-- "{locale}.md"\n', encoding="utf-8")


def _with_tab(world: World) -> None:
    for locale, (title, text) in TABS.items():
        path = world.path(locale)
        path.write_text(f'{path.read_text(encoding="utf-8")}\n=== "{title}"\n\n    {text}\n', encoding="utf-8")


def _with_html(world: World) -> None:
    for locale, (title, text) in TABS.items():
        path = world.path(locale)
        html = f"<figure>\n<p>{text}</p>\n<figcaption>{title}</figcaption>\n</figure>"
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{html}\n", encoding="utf-8")


def _with_quotation(world: World) -> None:
    world.replace("vi", P1, f'{P1} "sông nước"')


def _change_include(world: World) -> None:
    (world.root / "included" / "vi.md").write_text("Hotline: 1800 (vi)\n", encoding="utf-8")


def _forget(world: World) -> None:
    pin = _PIN.search(world.path("en").read_text(encoding="utf-8"))
    if pin:
        (world.root / "docs" / ".base" / f"{pin[2]}.json").unlink(missing_ok=True)


def _own_base(world: World) -> None:
    """Make the page's text its own, so that its earlier text is kept for it alone."""
    world.replace("vi", AIR, AIR + " nào")


def _rewrite_wholly(world: World) -> None:
    text = world.path("vi").read_text(encoding="utf-8")
    head, _, _ = text.partition("\nMỹ Tho cách")
    body = "".join(
        f"\nĐoạn thứ {number}, viết hoàn toàn mới từ đầu.\n" for number in ("nhất", "hai", "ba", "tư", "năm")
    )
    world.path("vi").write_text(head + body * 2, encoding="utf-8")


def _decomposed(world: World) -> None:
    text = unicodedata.normalize("NFD", world.path("vi").read_text(encoding="utf-8"))
    world.path("vi").write_text(text, encoding="utf-8")


def _crlf(world: World) -> None:
    world.path("vi").write_bytes(world.path("vi").read_bytes().replace(b"\n", b"\r\n"))


def _english_follows(world: World) -> None:
    world.retouch("en")
    world.stamp("en")


def _others_follow(world: World) -> None:
    world.retouch(*LOCALES[1:])
    world.stamp(*LOCALES[1:])


STORIES = (
    Scenario("cosmetic", "curly quotation marks", (source(('"sông nước"', "“sông nước”")),), prepare=_with_quotation),
    Scenario("tab", "its title", (source(('"Buổi sáng"', '"Sáng sớm"')),), ("Buổi sáng",), prepare=_with_tab),
    Scenario("tab", "its text", (source(("trời chưa sáng", "rạng đông")),), ("trời chưa sáng",), prepare=_with_tab),
    Scenario("HTML", "a caption", (source((">Buổi sáng<", ">Sáng sớm<")),), ("Buổi sáng",), prepare=_with_html),
    Scenario("HTML", "a paragraph", (source(("trời chưa sáng", "rạng đông")),), ("trời chưa sáng",), prepare=_with_html),
    Scenario("HTML", "a class", (source(("<figure>", '<figure class="wide">')),), prepare=_with_html),
    Scenario("stamping", "translated and stamped after the source changed", (EDIT, _retouched_and_stamped)),
    Scenario("stamping", "source and translation changed on one day", (_all_at_once,)),
    Scenario("stamping", "a typo of the translation mended after the source changed", (EDIT, World.retouch), (P1,)),
    Scenario("stamping", "a translation polished, the source as it was", (World.retouch,)),
    Scenario("stamping", "the source changed and changed back", (EDIT, BACK)),
    Scenario("stamping", "two changes, one after the other", (EDIT, RAINY), (P1, RAIN)),
    Scenario("stamping", "stamped, then another change", (EDIT, _retouched_and_stamped, RAINY), (RAIN,)),
    Scenario("stamping", "accepted as it is", (EDIT, lambda world: world.stamp(because="The same."))),
    Scenario("false stamps", "the pin moved by hand, the text as it was", (_move_pin,), is_wrong=True),
    Scenario("false stamps", "a pin typed by hand", (_type_pin,), is_wrong=True),
    Scenario("false stamps", "a pin copied from another page", (_copy_pin,), is_wrong=True),
    Scenario("moves", "a page renamed in every language", (lambda world: world.rename(f"{world.key}-new"),)),
    Scenario("moves", "renamed and rewritten", (lambda world: world.rename(f"{world.key}-new"), EDIT), (P1,)),
    Scenario("moves", "two sections changed places in every language", (_swap,)),
    Scenario("noise", "Windows line ends", (_crlf,)),
    Scenario("noise", "letters decomposed (NFD)", (_decomposed,)),
    Scenario("noise", "a byte-order mark", (lambda world: world.rewrite("vi", b"\xef\xbb\xbf"),)),
    Scenario("store", "changed, the earlier text lost", (EDIT, _forget), is_wrong=True, prepare=_own_base),
    Scenario("store", "as it was, the earlier text lost", (_forget,), prepare=_own_base),
    Scenario("pivot", "the English page follows, those made from it don't", (EDIT, _english_follows), is_wrong=True, fresh_in=("en",), prepare=_through_english),
    Scenario("pivot", "nobody follows", (EDIT,), is_wrong=True, prepare=_through_english),
    Scenario("pivot", "all follow", (EDIT, _english_follows, _others_follow), prepare=_through_english),
    Scenario("included", "an included file changed", (_change_include,), ("Hotline",), prepare=_with_include),
    Scenario("rewritten", "the whole page written anew", (_rewrite_wholly,), is_wrong=True),
)  # fmt: skip
