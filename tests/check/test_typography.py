"""What each language's typographic rules find, and what they leave alone: line by line, before and after `--fix`."""

from __future__ import annotations

from pathlib import Path

import pytest

from promosite.check import typography
from promosite.check.mending import bearable, mended
from promosite.check.registry import all_rules
from promosite.check.typography.tone_marks import mends_of
from promosite.model.document import Words
from promosite.model.finding import Finding
from promosite.model.locale import Locale
from promosite.model.location import Location
from promosite.model.options import Options
from promosite.model.page import Page
from promosite.model.registry import Registries
from promosite.model.settings import Settings
from promosite.model.site import PageInSite
from promosite.read.markdown import read_body

RULES = tuple(rule for rule in all_rules() if rule.check.__module__.startswith(typography.__name__))


def page(language: str, text: str, options: Options | None = None) -> PageInSite:
    """Return a page in memory that holds this Markdown."""
    locale = Locale(language, {"zh": "zh-Hans"}.get(language, language), language, is_source=True)
    settings = Settings(Path("mkdocs.yml"), Path("docs"), Path("site"), None, "", True, (locale,), options)  # noqa: FBT003
    words = Words.model_construct(title="", description="")
    read = Page(language, "x", "none.md", Location("x.md"), read_body(text, "x.md", 1), words)
    return PageInSite(read, Registries(), settings)


def findings(language: str, text: str, options: Options | None = None) -> list[Finding]:
    subject = page(language, text, options)
    return [found for rule in RULES for found in rule.findings(subject)]


def fixed(language: str, text: str) -> str:
    """Return the text as `--fix` leaves it."""
    for _ in range(5):
        edits = [edit for found in findings(language, text) for edit in found.edits]
        text = mended(text, bearable(text, edits))
    return text


MENDS = {
    "vi": """
        vùng đất hoà bình → vùng đất hòa bình
        Uỷ ban nhân dân → Ủy ban nhân dân
        UỶ BAN, HOÀ GIẢI → ỦY BAN, HÒA GIẢI
        sức khoẻ, thuý, luỹ tre, khuỷu → sức khỏe, thúy, lũy tre, khuỷu
        | hoà | toà | → | hòa | tòa |
        **hoá** và [toạ](hoà.md) → **hóa** và [tọa](hoà.md)
        `hoà` ở “hoà” → `hoà` ở “hòa”
        Xin chào , bạn ! → Xin chào, bạn!
        Bao nhiêu ? → Bao nhiêu?
        (ba xã ) ; hết → (ba xã); hết
        gạo,muối;đường → gạo, muối; đường
        Hỏi:Đáp → Hỏi: Đáp
        một ngày đẹp.Người dân → một ngày đẹp. Người dân
        Vui quá!Thật → Vui quá! Thật
        {{ fact.area }} , rộng → {{ fact.area }}, rộng
        Ông nói "chào" rồi đi → Ông nói “chào” rồi đi
        chợ\u200b nổi → chợ nổi
        Tie\u0302\u0300n Giang → Tiền Giang
        = quý khách, quỳ, quỹ, hoàn toàn, thuyền, khoảng, quả
        = Noé và Chloé xem Samoa
        = 2.556,36 km² lúc 7:30, tỷ lệ 1 : 2
        = TP.HCM, v.v. ở www.tiengiang.gov.vn hay a,b@x.vn
        = a) một b) hai 3) ba (bốn)
        = 72/2015/NĐ-CP, 1759/KH-UBND ... và :-)
        = xem <span title="a ,b">này</span> và https://x.vn/?a=1,b;c
        = `a , b` và [x](../y ,z.md)
        = cao 5" và rộng 3'
        """,
    "en": """
        It's the site's name → It’s the site’s name
        a "floating" market → a “floating” market
        ("here") and "there". → (“here”) and “there”.
        Don't , please ! → Don’t, please!
        wait ; then : go → wait; then: go
        soap,water and oil;gas → soap, water and oil; gas
        the river.The island → the river. The island
        Really?Yes → Really? Yes
        Hoà Bình and uỷ ban → Hòa Bình and ủy ban
        My\u0303 Tho → Mỹ Tho
        zero\u200bwidth → zerowidth
        left\u200eright → leftright
        ( a ) b → ( a) b
        {{ fact.area }} . End → {{ fact.area }}. End
        **bold** , then → **bold**, then
        | a , b | c | → | a, b | c |
        = 2,556.36 km² at 7:30, ratio 1 : 2
        = The .NET docs, e.g. this and a.m. times ...
        = See [a, b](c,d.md) and `x ,y`
        = rock 'n' roll of the '90s, the teachers' room
        = a 5" pipe, 6' tall
        = “He said ‘well’ to me” (twice)
        = :smile: and :-) { .class }
        = https://x.org/a?b=1;c,d and a,b@x.org
        = U.S.A., Inc., Ph.D. and/or x.y.md
        = &nbsp;, &amp; and 10:30am
        """,
    "fr": """
        Où ? Ici ! → Où~? Ici~!
        Oui : non ; si → Oui~: non~; si
        Où? Là! → Où~? Là~!
        Voici: la suite; fin → Voici~: la suite~; fin
        « mot » → «~mot~»
        «mot» → «~mot~»
        **Note:** texte → **Note~:** texte
        [lien](x.md): texte → [lien](x.md)~: texte
        8,5 % et 10% → 8,5~% et 10~%
        12 500 habitants → 12~500 habitants
        1 234 567 dongs → 1~234~567 dongs
        20 km, 3 ha et 5 m² → 20~km, 3~ha et 5~m²
        n° 5 et n°6 → n°~5 et n°~6
        l'eau d'ici → l’eau d’ici
        d'**eau**, l'{{ fact.x }} → d’**eau**, l’{{ fact.x }}
        un “mot” → un «~mot~»
        un "mot" ici → un «~mot~» ici
        (ici ) , là → (ici), là
        gaz,eau → gaz, eau
        Hoà Bình → Hòa Bình
        = Où~? Ici~! «~mot~»
        = Où\u202f? Ici\u202f!
        = «~un “mot” ici~»
        = à 7:30, 1:2, https://a.fr/?x=1;y
        = 0273 3 872 124 et +84 273 387 124
        = en 2024 300 personnes
        = ![image](x.webp) et :smile:
        = Noé, Noël, août, Straße, maïs
        = texte&nbsp;: suite
        = `a ; b` {{ date: 2025-07-01 }} { .x }
        """,
    "zh": """
        中文,中文 → 中文，中文
        中文, 中文; 好 → 中文，中文；好
        他说:好! → 他说：好！
        是吗? → 是吗？
        完了. → 完了。
        完了. 开始 → 完了。开始
        永长寺(Vĩnh Tràng) → 永长寺（Vĩnh Tràng）
        永长寺 (Vĩnh Tràng) 在 → 永长寺（Vĩnh Tràng）在
        Mỹ Tho(美萩) → Mỹ Tho（美萩）
        **注意**: 请看 → **注意**：请看
        Mỹ Tho, 中文 → Mỹ Tho，中文
        等等... → 等等……
        等等…好 → 等等……好
        等等。。。 → 等等……
        中 文 → 中文
        你好。 再见 → 你好。再见
        "中文"很好 → “中文”很好
        「引文」很好 → “引文”很好
        １２３元 → 123元
        Hoà Bình市 → Hòa Bình市
        电话:0273 → 电话：0273
        = 12:30，1,200人，8.5%
        = 永长寺（Vĩnh Tràng），[名](a,b.md)
        = Mỹ Tho, Gò Công (a)
        = 等等……好，“引文”
        = `中文, 中文` 和 Ben 一起 {{ unit.x }}
        = [中文](x.md)（好）
        """,
    "ja": """
        川,海 → 川、海
        川です.海です. → 川です。海です。
        はい! いいえ? → はい！いいえ？
        時間:朝 → 時間：朝
        寺(Vĩnh Tràng)は → 寺（Vĩnh Tràng）は
        ミトー (Mỹ Tho) は → ミトー（Mỹ Tho）は
        “引用”です → 「引用」です
        "引用"です → 「引用」です
        です... → です……
        です。。。 → です……
        川 と 海 → 川と海
        終わり。 次は → 終わり。次は
        です｡次､ → です。次、
        ｢引用｣ → 「引用」
        １２人 → 12人
        ＡＢＣ社 → ABC社
        カイ\u200bベー → カイベー
        か\u3099ん → がん
        Hoà Bình省 → Hòa Bình省
        **注**: 次の → **注**：次の
        = え？ はい！ そう
        = # 第1章 概要
        = 8.5％、12:30、1,200人
        = ヴィンチャン寺（Vĩnh Tràng）、「引用」
        = Mỹ Tho, Gò Công (a) です…
        = `川, 海` と [川](a,b.md)
        = 2,556.36平方キロメートル
        """,
    "ko": """
        안녕，세계 → 안녕, 세계
        안녕。세계 → 안녕. 세계
        강、바다 → 강, 바다
        정말？네！ → 정말? 네!
        시간：아침 → 시간: 아침
        사원（Vĩnh Tràng） → 사원(Vĩnh Tràng)
        8.5％ → 8.5%
        １２명 → 12명
        좋다 ,나쁘다 → 좋다, 나쁘다
        가,나 → 가, 나
        그는 "안녕"이라고 → 그는 “안녕”이라고
        끝 . 시작 → 끝. 시작
        강\u200b가 → 강가
        \u1112\u1161\u11ab강 → 한강
        정말 ? → 정말?
        (강 ) → (강)
        Hoà Bình성 → Hòa Bình성
        {{ fact.area }} , 넓다 → {{ fact.area }}, 넓다
        ＡＢＣ → ABC
        | 가 , 나 | 다 | → | 가, 나 | 다 |
        = 빈짱 사원(Vĩnh Tràng), 2,556.36km²
        = 12:30, 3,4월, 1 : 2
        = `가,나` [가](a,b.md) https://x.kr/?a,b
        = “안녕”이라고 했다. 네!
        = 동해(비엔동); 6억 1,500만 달러
        = 가) 하나 나) 둘
        """,
}


def rows() -> list[tuple[str, str, str]]:
    """Return language, text and mended text of every line of the table, in which “~” stands for a no-break space."""
    table: list[tuple[str, str, str]] = []
    for language, lines in MENDS.items():
        for line in filter(None, (line.strip(" ") for line in lines.split("\n"))):
            before, _, after = line.replace("~", "\u00a0").partition(" → ")
            table.append((language, before.removeprefix("= "), after or before.removeprefix("= ")))
    return table


@pytest.mark.parametrize(("language", "before", "after"), rows())
def test_a_line_is_mended_as_the_language_writes_it(language: str, before: str, after: str) -> None:
    head = "| a | b |\n|---|---|\n" if before.startswith("|") else ""
    assert fixed(language, head + before) == head + after


def test_every_language_has_its_table() -> None:
    for language in MENDS:
        assert sum(row[0] == language for row in rows()) >= 25, language


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("vi", "Ông nói “chào và đi.", "T903"),
        ("vi", "Một (hai và ba. Bốn) năm).", "T903"),
        ("vi", "“Một.\n\n“Hai.”", ""),
        ("vi", "- a) một\n- ii) hai", ""),
        ("vi", "Dấu “(” mở và dấu “)” hay “]” đóng; trước , . ; : ! không cách, như std:map.", ""),
        ("en", "(open [closed]", "T903"),
        ("fr", "«\u00a0ouvert", "T903"),
        ("zh", "（开", "T903"),
        ("ja", "「開", "T903"),
        ("ko", "닫다)", "T903"),
        ("de", "„ja“ und »nein«", ""),
        ("de", "Er sagt (nein", "T903"),
        ("vi", "ViÖt Nam", "T904"),
        ("vi", "céng hßa n\u00adíc", "T904"),
        ("en", "the Vieät people", "T904"),
        ("vi", "thaønh phoá", "T904"),
        ("vi", "Viá»‡t", "T904"),
        ("fr", "Noël, août, Thaïlande, goût, maïs, Citroën, Straße, œuf", ""),
        ("en", "Ångström, São Tomé, Malmö, jalapeño, smörgåsbord, 10 µm, ½, Ø 5", ""),
        ("vi", "rõ, của, đường, thuở, ngõ, võ, hữu, Đà Nẵng, yêu", ""),
        ("km", "ក\u200bខ", ""),
        ("de", "Haus ,Hof ! »x«", ""),
        ("vi", "```\nhoà , (\n```", ""),
        ("vi", "👨\u200d👩 xin chào", ""),
    ],
)
def test_what_no_machine_can_mend_is_told_once(language: str, text: str, codes: str) -> None:
    assert " ".join(sorted({found.code for found in findings(language, text)})) == codes


def test_a_finding_names_the_column_of_the_fault() -> None:
    (found,) = findings("vi", "Một\n\n- Xin chào,\n  hoà bình\n")
    assert str(found.location) == "x.md:4:3"
    assert found.message.english == "“hoà” is “hòa” in house style."


def test_the_new_rule_is_the_old_one_turned_round() -> None:
    old, new = (mends_of(("oa", "oe", "uy"), style) for style in ("old", "new"))
    assert (old["oà"], old["UỶ"], new["òa"], new["Úy"]) == ("òa", "ỦY", "oà", "Uý")
    assert {right: wrong for wrong, right in old.items()} == new
