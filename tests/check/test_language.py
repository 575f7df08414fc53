"""Prose in the right and in the wrong language, script and characters, as people write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promosite.check.asides import own_words
from promosite.check.foreign import foreign_script, foreign_words, untranslated_phrase
from promosite.check.letters import is_simplified, simplified_only
from promosite.check.traditional import SIMPLIFIED

LEFT_IN_VIETNAMESE = [
    ("en", "The pagoda stands by the river; khách nên đến vào buổi sáng, before the heat."),
    ("en", "Lễ hội được tổ chức vào tháng 3 âm lịch hằng năm."),
    ("en", "A boat takes you to the islet, nơi có những vườn cây ăn trái xanh mát."),
    ("en", "Phát triển du lịch sinh thái gắn với cộng đồng"),
    ("fr", "Le marché se tient à l’aube, khi thuyền bè của các nhà vườn về bến."),
    ("fr", "Vùng đất này nổi tiếng với trái cây và nước mắm."),
    ("zh", "寺院由富商捐建，là một trong những ngôi chùa đẹp nhất miền Nam。"),
    ("zh", "Du khách có thể đi thuyền trên sông Tiền."),
    ("ja", "果樹園では、du khách được thưởng thức trái cây tại vườn ことができます。"),
    ("ja", "Nhà máy đã đi vào hoạt động từ năm 2019."),
    ("ko", "공단은 강가에 있으며 đã thu hút nhiều dự án đầu tư nước ngoài 입니다."),
    ("ko", "Khu di tích nằm ở xã Kim Sơn, cách trung tâm Mỹ Tho khoảng 12 km."),
    ("de", "Die Pagode liegt am Fluss và được xây dựng vào giữa thế kỷ XIX."),
]

NAMES_AND_TERMS = [
    ("en", "Vĩnh Tràng pagoda stands in Mỹ Phong ward, not far from the centre of Mỹ Tho."),
    ("en", "Đờn ca tài tử is the chamber music of the south; hủ tiếu is its breakfast."),
    ("en", "Ask for mắm tôm chà, bánh phồng and nem at the market of Cái Bè."),
    ("en", "If you eat no meat, say “tôi ăn chay”: people will understand."),
    ("en", "The work is called *Đám lá tối trời của tôi* and was printed in 1958."),
    ("en", "Decision 1759/QĐ-UBND of the People’s Committee names five craft villages."),
    ("en", "Nguyễn Đình Chiểu, Trương Định, Thủ Khoa Huân and Phan Hiển Đạo are buried here."),
    ("fr", "Là où le fleuve se partage, l’îlot de Thới Sơn offre ses vergers."),
    ("fr", "La fête Nghinh Ông de Vàm Láng honore la baleine (cá Ông của người dân biển)."),
    ("fr", "On y goûte le hủ tiếu, le bánh giá et la pâte de crevettes mắm tôm chà."),
    ("fr", "Le « nhà cổ » des Lê et ses trois travées datent du XIXe siècle."),
    ("zh", "永长寺（Vĩnh Tràng）是前江最大的寺院之一，建于十九世纪中叶。"),
    ("zh", "Chợ Giồng 虾豆芽炸饼（bánh giá）又称 bánh vá，是原 Gò Công Tây 县一带的吃食。"),
    ("zh", "Vàm Láng 的渔民每年迎接 Ông Nam Hải（鲸翁）。"),
    ("ja", "鯨の神Ông Nam Hảiを迎える祭りが、ヴァムラン（Vàm Láng）で開かれます。"),
    ("ja", "美しい庭のある古民家（nhà cổ của ông Kiệt）を訪ねます。"),
    ("ko", "떤타인(Tân Thành) 해변은 검은 모래로 알려져 있습니다."),
    ("ko", "mai chiếu thủy는 고꽁의 정원수로 이름났습니다."),
    ("vi", "Lễ hội được tổ chức vào tháng 3 âm lịch hằng năm."),
]

WRONG_SCRIPT = [
    ("zh", "乘船游览トイソン島，再去果园。"),
    ("zh", "前江省は川の国です。"),
    ("zh", "띠엔장은 강의 고장입니다."),
    ("zh", "The delta is the largest fruit basket of the country."),
    ("zh", "这里盛产水果。It is one of the largest markets in the delta and opens before dawn."),
    ("ja", "미토는 강가의 도시입니다."),
    ("ja", "乘船游览九龙江，然后参观果园和古宅。"),
    ("ja", "鹅贡の海岸は黒い砂で知られています。"),
    ("ja", "美麗河川流經此地並灌漑周囲田園農地。"),
    ("ja", "The park has room for forty more factories and a port of its own."),
    ("ja", "果樹園を訪ねます。Visitors are welcome all the year and may pick the fruit with their own hands."),
    ("ko", "ティエンザンは川の国です。"),
    ("ko", "前江地区位于湄公河三角洲。"),
    ("ko", "이 지역은 湄公河三角洲最大水果产区 가운데 하나입니다."),
    ("ko", "The market opens at four in the morning and closes at noon."),
    ("en", "The pagoda was built in 1849. 永长寺是前江最大的寺院。"),
    ("fr", "川と果樹園の国へようこそ。"),
    ("de", "띠엔장은 강과 과수원의 고장입니다."),
]

RIGHT_SCRIPT = [
    ("zh", "商务合作请致函 info@example.vn，或登录 https://example.vn/zh/contact/the-office-of-the-province。"),
    ("zh", "招牌上写着“メコン”，那是日本游客留下的。"),
    ("zh", "Aeon Mall 美萩项目由 Aeon Vietnam 投资。"),
    ("zh", "Mỹ Tho、Gò Công、Cái Bè、Cai Lậy、Chợ Gạo 和 Tân Phước"),
    ("zh", "{{ fact.area }}，其中果园占{{ share of the fruit land in all }}。"),
    ("ja", "国際統合：輸出、規格、市場。"),
    ("ja", "農水産物加工"),
    ("ja", "2025年7月1日施行。"),
    ("ja", "ティエンザン省人民委員会文化スポーツ観光局。"),
    ("ja", "地理的表示（GI）は、産地の名を守る制度です。"),
    ("ja", "韓国語では「띠엔장」と書きます。"),
    ("ja", "資料：Nguyễn Phúc Nghiệp, Những trang sử của tỉnh Tiền Giang"),
    ("ja", "CC BY 4.0"),
    ("ko", "사령(四靈)은 용·기린·거북·봉황을 이릅니다."),
    ("ko", "OCOP 상품은 1사1품(One Commune One Product)을 뜻합니다."),
    ("ko", "FDI"),
    ("en", "The board over the gate reads “永長寺”."),
    ("en", "The site speaks Tiếng Việt, English, Français, 中文, 日本語 and 한국어."),
    ("fr", "Le nom s’écrit 前江 en chinois."),
    ("th", "ไม่มีตารางสำหรับภาษานี้ 前江地区位于湄公河三角洲"),
]

WRONG_LANGUAGE = [
    ("en", "fr", "Le marché flottant se tient avant l’aube, quand les bateaux des vergers arrivent dans le port."),
    (
        "en",
        "fr",
        "Les palourdes de Gò Công sont ramassées sur la plage entre mars et septembre pour les marchés de la ville.",
    ),
    ("en", "de", "Der Park liegt an der Straße und hat noch Platz für weitere Betriebe, die hier bauen wollen."),
    ("fr", "en", "The floating market is held before dawn, when the boats from the orchards come into the port."),
    ("fr", "en", "Visitors should bring their own water and a hat, as there is little shade on the beach."),
    ("fr", "es", "El mercado flotante abre antes del amanecer, cuando los barcos llegan al puerto con la fruta."),
    ("de", "en", "The pagoda was built by a rich family and has been restored with the help of its visitors."),
    ("es", "en", "This is the largest of the four islets, and it can be reached from the pier by boat."),
    (
        "it",
        "fr",
        "Les visiteurs sont priés de laisser leurs chaussures à l’entrée et de parler à voix basse dans le temple.",
    ),
    ("vi", "en", "The port was opened in 2019 and is now the largest of its kind in the province."),
    ("nl", "de", "Die Pagode wurde von einer reichen Familie gebaut und ist heute für alle offen."),
    ("pt", "en", "There are three factories in the park, and each of them has its own power line."),
]

RIGHT_LANGUAGE = [
    ("en", "The floating market is held before dawn, when the boats from the orchards come into the port."),
    ("en", "Mỹ Tho, Gò Công, Cai Lậy, Cái Bè, Chợ Gạo, Châu Thành, Tân Phước"),
    ("en", "His novel “Les vergers de la mer et les hommes de la plaine” was printed in Sài Gòn in 1931."),
    ("en", "Opening hours: 7–17 h | Tickets: none | Parking: by the gate | Guides: on request"),
    ("en", "Signed: La Sirène, Le Bateau, Les Amis"),
    ("fr", "Le marché flottant se tient avant l’aube, quand les bateaux des vergers arrivent dans le port."),
    ("fr", "Le guide « The Food of the South and the People of the Delta » est vendu à l’embarcadère de Mỹ Tho."),
    ("fr", "CC BY 4.0, MIT, GeoNames, OpenStreetMap, Material for MkDocs, Babel, Jinja"),
    ("fr", "Parc Long Giang : électricité, eau, gaz, traitement des eaux usées, fibre optique."),
    ("de", "Der Park liegt an der Straße und hat noch Platz für weitere Betriebe, die hier bauen wollen."),
    ("es", "El mercado flotante abre antes del amanecer, cuando los barcos llegan al puerto con la fruta."),
    ("it", "La pagoda si trova nella città, non lontano dal mercato che apre prima dell’alba."),
    ("pt", "O mercado abre antes do amanhecer, quando os barcos chegam ao porto com a fruta."),
    ("nl", "De markt gaat open voor de zon opkomt, als de boten van de boomgaarden komen."),
    ("vi", "Chợ họp trước bình minh, khi ghe của các nhà vườn về bến với trái cây chín."),
]


@pytest.mark.parametrize(("language", "text"), LEFT_IN_VIETNAMESE)
def test_a_vietnamese_phrase_that_was_left_in_is_found(language: str, text: str) -> None:
    assert untranslated_phrase(text, language)


@pytest.mark.parametrize(("language", "text"), NAMES_AND_TERMS)
def test_vietnamese_names_terms_and_quotations_may_stay(language: str, text: str) -> None:
    assert untranslated_phrase(text, language) is None or language == "vi"


@pytest.mark.parametrize(("language", "text"), WRONG_SCRIPT)
def test_text_in_the_script_of_another_language_is_found(language: str, text: str) -> None:
    assert foreign_script(text, language)


@pytest.mark.parametrize(("language", "text"), RIGHT_SCRIPT)
def test_names_quotations_and_lists_in_other_scripts_may_stay(language: str, text: str) -> None:
    assert foreign_script(text, language) is None


@pytest.mark.parametrize(("language", "other", "text"), WRONG_LANGUAGE)
def test_a_block_in_another_latin_language_is_named_by_its_small_words(language: str, other: str, text: str) -> None:
    assert foreign_words(text, language) == other


@pytest.mark.parametrize(("language", "text"), RIGHT_LANGUAGE)
def test_a_block_in_its_own_language_is_left_alone(language: str, text: str) -> None:
    assert foreign_words(text, language) is None


@pytest.mark.parametrize(
    ("code", "is_it"),
    [("zh", True), ("zh-Hans", True), ("zh_CN", True), ("zh-Hant", False), ("zh-TW", False), ("ja", False)],
)
def test_only_simplified_chinese_is_asked_for_simplified_characters(code: str, is_it: bool) -> None:  # noqa: FBT001
    assert is_simplified(code) is is_it


def test_the_table_of_characters_maps_to_simplified_ones_only() -> None:
    assert len(SIMPLIFIED) > 1500
    assert not SIMPLIFIED.keys() & set(SIMPLIFIED.values())
    for traditional, simplified in SIMPLIFIED.items():
        simplified.encode("gb2312")
        with pytest.raises(UnicodeEncodeError):
            traditional.encode("gb2312")


@pytest.mark.parametrize(("characters", "is_chinese"), [("贡龙这们业", True), ("国会学来区的地理省人民委員会", False)])
def test_characters_that_japan_lacks_are_told_from_shared_ones(characters: str, is_chinese: bool) -> None:  # noqa: FBT001
    assert all(bool(simplified_only().search(character)) is is_chinese for character in characters)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Say “tôi ăn chay”.", "Say  | ."),
        ("永长寺（Vĩnh Tràng）", "永长寺 | "),
        ('[the *old* house](house.md "nhà cổ")', "the  |  house"),
        ("“Tất cả là một câu trích.”", "“Tất cả là một câu trích.”"),
        ("See <https://a.example/nha-co> and `mã`.", "See  |  and  | ."),
    ],
)
def test_own_words_leave_out_what_is_quoted(text: str, own: str) -> None:
    assert own_words(text).startswith(own.rstrip())


@given(st.text(max_size=200))
def test_no_text_breaks_the_search(text: str) -> None:
    own_words(text)
    for language in ("en", "fr", "zh", "ja", "ko", "th"):
        untranslated_phrase(text, language)
        foreign_script(text, language)
    foreign_words(text, "en")
