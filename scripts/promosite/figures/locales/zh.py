"""How Chinese writes figures."""

from __future__ import annotations

from promosite.figures.amount import Kind
from promosite.figures.language import Language
from promosite.figures.locales import han

_DAYS = han.small_numbers(31)

LANGUAGE = Language(
    group=",",
    decimal=".",
    is_spaced=False,
    numerals=han.DIGITS | {"两": 2, "廿": 20},
    magnitudes=han.SMALL | {"万": 10**4, "亿": 10**8, "兆": 10**12, "萬": 10**4, "億": 10**8},
    doubtful_magnitudes=frozenset({"兆"}),
    weak=frozenset({"一", "十", "百", "千", "万"}),
    months=han.small_numbers(12) | {"正": 1, "腊": 12},
    days=_DAYS | {f"初{name}": number for name, number in han.small_numbers(10).items()},
    eras={"公元": 0},
    units={
        "%": "%|个百分点", "‰": "‰", "tenths": "成",
        "VND": "越南盾|越盾|越币|盾|越南同|vnd", "USD": "美元|美金|usd", "EUR": "欧元|eur", "CNY": "元人民币|人民币|元|rmb|cny",
        "JPY": "日元|日圆|jpy", "KRW": "韩元|韩圆|krw", "GBP": "英镑", "HKD": "港元|港币", "TWD": "新台币", "SGD": "新加坡元|新元",
        "m": "米|公尺|m", "km": "公里|千米|km", "cm": "厘米|公分|cm", "mm": "毫米|mm", "nmi": "海里",
        "ha": "公顷|ha", "m²": "平方米|m²|m2|㎡", "km²": "平方公里|平方千米|km²|km2|㎢", "m³": "立方米|m³|m3|㎥", "l": "升|公升",
        "kg": "公斤|千克|kg", "g": "克|g", "t": "公吨|吨|t",
        "kW": "千瓦|kw", "MW": "兆瓦|mw", "GW": "吉瓦|gw", "kWh": "千瓦时|度电|kwh", "MWh": "兆瓦时|mwh", "GWh": "吉瓦时|gwh", "kV": "千伏|kv",
        "°C": "摄氏度|°c|℃|度", "km/h": "公里/小时|km/h", "TEU": "标准箱|teu|标箱",
        "s": "秒", "min": "分钟", "h": "小时|个小时|个钟头|钟头|时", "d": "天|日|晚|夜", "week": "周|个星期|星期", "month": "个月|月",
        "year": "年|岁|周年|年间|载", "decade": "个十年",
        "person": "人次|人|名游客|位游客|名工人|名劳动者|人口|游客|名|位",
    },
    large_units={"千吨": ("t", 1000), "千公顷": ("ha", 1000)},
    before={"VND": "vnd|₫", "USD": "us$|usd|$", "EUR": "€|eur", "CNY": "¥|rmb|cny"},
    approximate="多|余|几|来",
    counters="个|座|家|条|种|项|处|所|间|栋|棵|艘|只|口|层|次|届|份|部|件|批|片|块|辆|幅|尊|户|号|国|省|县|市|社|区|村|坊|站|车道|路|倍|本|台|张|根|株|道|场|期|类|代|支|枚|级|头|尾|匹|席|桥",
    until=r"-|~|至|到|和|与|×|x|乘",
    patterns={
        Kind.DATE: (
            r"{y}年{m}月{d}[日号]?(?: ?(?:{until}) ?(?:{m2}月)?{d2}[日号])?",
            r"{y}年{m}月(?:(?:{until}){m2}月)?",
            r"{m}月{d}[日号]?(?: ?(?:{until}) ?(?:{m2}月)?{d2}[日号])?",
            r"{m}月{d}[日号]?",
            r"{m}(?:月)?(?:{until}){m2}月(?!份?之)",
            r"{d}[/.]{m}[/.]{y}",
            r"{y}[/.-]{m}[/.-]{d}",
            r"{m}月",
            r"{y}年?(?: ?(?:-|~|至|到) ?){y2}年?",
            r"{y}年(?!代)",
        ),
        Kind.QUARTER: (r"{y}年(?:的)?第?{q}季度?", r"第{q}季度?(?:\({y}年\))?", r"{q}季度"),
        Kind.CENTURY: (r"(?:公元)?{c}(?:世纪)?(?:{until}){c2}世纪", r"(?:公元)?第?{c}世纪(?![0-9一二三四五六七八九]0?十?年代)(?:(?:{until})第?{c2}世纪)?"),
        Kind.DECADE: (r"{c}世纪{decade}年代", r"{decade}年代"),
        Kind.TIME: (r"{h}[:：]{min}", r"{h}[点时]{min}分", r"{h}[点时](?!间)"),
        Kind.FRACTION: (r"{b}分之{a}", r"{a}/{b}"),
        Kind.PERCENT: (r"百分之{n}(?:点{fraction})?(?:(?:{until})(?:百分之)?{n2})?",),
        Kind.NUMBER: (r"第{n}",),
    },
    words={
        "上半年": ("6", "month"), "下半年": ("6", "month"), "翻番": ("2", ""), "翻一番": ("2", ""), "双": ("2", ""), "两": ("2", ""), "正午": ("12", "h"),
    },
    nones=(
        r"[一二两三四]度", r"三角[洲形]", r"四灵", r"十分(?!之)", r"第一(?![0-9届次批期季号座个家位])", r"数[十百千万亿]+", r"几[十百千万亿]+", r"[十百千万]几", r"成百上千", r"千家万户", r"万一", r"万分",
        r"一[带部些样直起般定切边旦方路]", r"五谷", r"百姓", r"千万", r"九龙", r"四季", r"三轮", r"十字", r"百年", r"千年", r"万华", r"半", r"covid-19", r"统一", r"唯一", r"之一", r"星期[一二三四五六日]", r"周[一二三四五六日]",
    ),
)  # fmt: skip
