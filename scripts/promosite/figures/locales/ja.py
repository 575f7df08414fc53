"""How Japanese writes figures."""

from __future__ import annotations

from promosite.figures.amount import Kind
from promosite.figures.language import Language
from promosite.figures.locales import han

LANGUAGE = Language(
    group=",",
    decimal=".",
    is_spaced=False,
    numerals=han.DIGITS,
    magnitudes=han.SMALL | {"万": 10**4, "億": 10**8, "兆": 10**12},
    weak=frozenset({"一", "十", "百", "千", "万"}),
    months=han.small_numbers(12),
    days=han.small_numbers(31),
    eras={"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867},
    units={
        "%": "%|パーセント|パーセントポイント|ポイント", "‰": "‰|パーミル", "tenths": "割",
        "VND": "ベトナムドン|ドン|vnd", "USD": "米ドル|アメリカドル|usドル|ドル|usd", "EUR": "ユーロ|eur", "CNY": "人民元|元", "JPY": "円|日本円|jpy",
        "KRW": "韓国ウォン|ウォン", "GBP": "ポンド", "SGD": "シンガポールドル",
        "m": "メートル|m", "km": "キロメートル|キロ|km", "cm": "センチメートル|センチ|cm", "mm": "ミリメートル|ミリ|mm", "nmi": "海里",
        "ha": "ヘクタール|ha", "m²": "平方メートル|平米|m²|m2|㎡", "km²": "平方キロメートル|平方キロ|km²|km2|㎢", "m³": "立方メートル|m³|m3|㎥", "l": "リットル",
        "kg": "キログラム|kg", "g": "グラム|g", "t": "トン|t",
        "kW": "キロワット|kw", "MW": "メガワット|mw", "GW": "ギガワット|gw", "kWh": "キロワット時|kwh", "MWh": "メガワット時|mwh", "GWh": "ギガワット時|gwh",
        "kV": "キロボルト|kv", "°C": "°c|℃|度", "km/h": "km/h|キロメートル毎時", "TEU": "teu",
        "s": "秒", "min": "分|分間", "h": "時間", "d": "日間|日|泊|晩", "week": "週間|週", "month": "か月|カ月|ヶ月|ヵ月|箇月|か月間|カ月間|ヶ月間",
        "year": "年間|年|歳|才|周年", "decade": "十年紀",
        "person": "人|名|人回|人次|名様|客",
    },
    large_units={"千トン": ("t", 1000), "千ヘクタール": ("ha", 1000)},
    before={"VND": "vnd|₫", "USD": "us$|usd|$", "EUR": "€|eur", "JPY": "¥"},
    approximate="余|数|余り",
    counters="個|つ|か所|カ所|ヶ所|箇所|件|社|本|種|種類|軒|棟|隻|頭|匹|羽|台|枚|冊|回|回目|度目|目|倍|州|省|県|市|村|町|街区|区|号|号線|階|車線|校|館|寺|橋|世帯|戸|路線|期|位|級|点|校|院|室|名前|便|往復|カ国|か国|ヶ国|党|部門|柱|か条|条|項|品目|団体|企業|案件|工場|団地|島",
    until=r"-|~|から|と|×|x|乃至|ないし|より",
    patterns={
        Kind.DATE: (
            r"(?:西暦)?{y}年(?:\([^)（）]{2,7}\)|（[^）]{2,7}）)?{m}月{d}日?(?: ?(?:{until}) ?(?:{m2}月)?{d2}日)?",
            r"{y}年(?:（[^）]{2,7}）)?{m}月(?:(?:{until}){m2}月)?",
            r"{era}(?P<era_year>[0-9]{1,2}|元)年(?:{m}月(?:{d}日)?)?",
            r"{m}月{d}日?(?: ?(?:{until}) ?(?:{m2}月)?{d2}日)?",
            r"{m}(?:月)?(?:{until}){m2}月",
            r"{d}[/.]{m}[/.]{y}(?P<numeric>)",
            r"{y}[/.-]{m}[/.-]{d}",
            r"{m}月(?!間)",
            r"{y}年?(?: ?(?:-|~|から) ?){y2}年?",
            r"{y}年(?!代|間)",
        ),
        Kind.QUARTER: (r"{y}年(?:度)?(?:の)?第?{q}四半期", r"第{q}四半期"),
        Kind.CENTURY: (r"{c}(?:世紀)?(?:{until}){c2}世紀", r"{c}世紀(?![0-9]0年代)"),
        Kind.DECADE: (r"{c}世紀{decade}年代", r"{decade}年代"),
        Kind.TIME: (r"(?:午前|(?P<pm>午後))?{h}[:：]{min}", r"(?:午前|(?P<pm>午後))?{h}時{min}分", r"(?:午前|(?P<pm>午後))?{h}時(?!間|{half})"),
        Kind.FRACTION: (r"{b}分の{a}", r"{a}/{b}"),
        Kind.PERCENT: (r"百分の{n}",),
        Kind.NUMBER: (r"第{n}",),
    },
    words={"上半期": ("6", "month"), "下半期": ("6", "month"), "倍増": ("2", ""), "正午": ("12", "h"), "二つ": ("2", ""), "三つ": ("3", ""), "四つ": ("4", ""), "五つ": ("5", ""), "二人": ("2", "person"), "両": ("2", "")},
    nones=(
        r"三角州", r"四傑", r"十分(?![間前後])", r"数[十百千万億]+", r"何[十百千万]+", r"一[部緒方年日度連層般帯致]", r"二重", r"万一", r"千差", r"四季", r"第一", r"一つ", r"一人", r"八百屋", r"万華", r"統一", r"唯一", r"九龍", r"百貨", r"百科", r"七面", r"五感", r"八方",
        r"十字", r"三輪", r"半", r"covid-19", r"新型コロナウイルス", r"三日月", r"二十日",
    ),
)  # fmt: skip
