"""How Vietnamese writes figures."""

from __future__ import annotations

from promosite.figures.amount import Kind
from promosite.figures.language import Language

_ONES = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_MONTHS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip

_MAGNITUDE = "mươi|trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ](?! (?:lệ|số|giá|trọng|suất|phú))"
_FIVE = f"năm(?= (?:{_MAGNITUDE}))"
"""Five within a number is “lăm”, but before a magnitude; elsewhere “năm” is a year."""
_MORE = f"một|mốt|hai|ba|bốn|tư|lăm|sáu|bảy|bẩy|tám|chín|mười|{_FIVE}|{_MAGNITUDE}"
_FIRST = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|trăm|nghìn|ngàn|vạn"

LANGUAGE = Language(
    group=".",
    decimal=",",
    numerals=_ONES,
    weak=frozenset({"một", "hai", "ba", "tư", "năm", "mười", "tám", "chín", "sáu", "trăm", "nghìn", "ngàn", "vạn"}),
    magnitudes={
        "mươi": 10, "trăm": 100, "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
        "k": 10**3,
    },
    spelled=rf"(?:{_FIRST})(?!\w)(?: (?:(?:linh|lẻ) )?(?:{_MORE})(?!\w))*",
    ordinals={"nhất": 1, "nhì": 2, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8},
    months=_MONTHS,
    units={
        "%": "%|phần trăm|điểm phần trăm|điểm %", "‰": "‰|phần nghìn",
        "VND": "đồng|đ|vnd|vnđ|đồng việt nam|₫", "USD": "usd|đô la mỹ|đô-la mỹ|đô la|đô-la|đôla|mỹ kim|us$|$",
        "EUR": "euro|eur|€", "CNY": "nhân dân tệ|ndt|cny|rmb", "JPY": "yên|yên nhật|jpy", "KRW": "won|krw",
        "GBP": "bảng anh|gbp", "SGD": "đô la singapore|sgd",
        "m": "m|mét", "km": "km|kilômét|ki-lô-mét|ki lô mét|cây số", "cm": "cm|xentimét|xăng-ti-mét",
        "mm": "mm|milimét|mi-li-mét", "nmi": "hải lý",
        "ha": "ha|hécta|héc ta|héc-ta|hecta|hec-ta", "m²": "m²|m2|mét vuông", "km²": "km²|km2|kilômét vuông|ki-lô-mét vuông|cây số vuông",
        "m³": "m³|m3|mét khối", "l": "lít", "kg": "kg|kilôgam|ki-lô-gam|cân|ký", "g": "g|gam|gram", "t": "tấn|t",
        "quintal": "tạ",
        "kW": "kw", "MW": "mw|mwp|mê-ga-oát|mêgaoát", "GW": "gw", "kWh": "kwh", "MWh": "mwh", "GWh": "gwh",
        "kV": "kv", "V": "v", "°C": "°c|độ c|℃|oc", "km/h": "km/h|km/giờ", "TEU": "teu",
        "s": "giây", "min": "phút", "h": "giờ|tiếng|giờ đồng hồ|h", "d": "ngày|hôm", "week": "tuần", "month": "tháng",
        "year": "năm|tuổi", "decade": "thập kỷ|thập niên",
        "person": "người|lượt người|khách|lượt khách|lượt|du khách|lao động|dân|công nhân|cư dân|hành khách|nhân khẩu",
    },
    before={"VND": "vnd|vnđ", "USD": "us$|usd|$", "EUR": "€|eur", "CNY": "cny", "JPY": "jpy|¥", "KRW": "krw"},
    until=r"-|~|đến|tới|và|x|×",
    patterns={
        Kind.DATE: (
            r"(?:(?:ngày|mùng|mồng) )?{d}(?: ?(?:{until}|,) ?(?:(?:ngày|mùng|mồng) )?{d2})? tháng {m}(?:(?:,? năm |[/-]){y})?",
            r"(?:ngày )?{d}[/.-]{m} ?{until} ?(?:ngày )?{d2}[/.-]{m2}[/.-]{y}",
            r"(?:ngày )?{d} ?{until} ?(?:ngày )?{d2}[/.-]{m}(?:[/.-]{y})?",
            r"(?:ngày )?{d}[/.-]{m}[/.-]{y}",
            r"(?:ngày|mùng|mồng) {d}[/.-]{m}",
            r"{y}-{m}-{d}",
            r"rằm tháng {m}(?P<full_moon>)",
            r"(?:ngày|mùng|mồng) {d}(?![/.,][0-9])",
            r"tháng {m}(?: ?{until} ?(?:tháng )?{m2})?(?: năm |[/-]){y}",
            r"{m}/{y}",
            r"tháng {m}(?: ?(?:{until}) ?tháng {m2})?",
            r"(?:các |những )?năm {y}(?: ?(?:-|đến|tới) ?(?:năm )?{y2})?",
            r"{y} ?(?:-|đến|tới) ?(?:năm )?{y2}",
        ),
        Kind.QUARTER: (r"quý {q}(?:,? năm |[/-]| ){y}", r"quý {q}"),
        Kind.CENTURY: (r"thế k[ỷỉ] (?:thứ )?{c}(?: ?(?:-|đến|tới|và) ?(?:thế k[ỷỉ] )?(?:thứ )?{c2})?",),
        Kind.DECADE: (r"(?:thập (?:niên|kỷ)|những năm) (?:19)?{decade}(?! ?[-–])(?: (?:của )?thế k[ỷỉ] {c})?",),
        Kind.TIME: (r"{h}(?:h|:| giờ ){min}(?: phút)?", r"{h} ?(?:giờ|h)(?: {half})?(?P<clock>)(?: (?:sáng|trưa|(?P<pm>chiều|tối)))"),
        Kind.FRACTION: (r"{a}/{b}", r"{a} phần {b}"),
        Kind.NUMBER: (r"thứ {ordinal}",),
    },
    words={"nửa đầu năm": ("6", "month"), "nửa cuối năm": ("6", "month")},
    nones=(
        r"(?:hàng|vài|mấy|cả|nhiều|mỗi) (?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ)(?: (?:triệu|tỷ|nghìn|ngàn))*",
        r"(?:mỗi|hằng|hàng|quanh|cả|trong|nhiều|từng|theo|qua các|một|đầu|cuối|giữa|các|những|lâu) năm(?! [0-9])", r"năm (?:nay|ngoái|qua|sau|trước|mới|tới)",
        r"một nửa", r"ba lô", r"chợ ba", r"ba mẹ", r"thứ nhất", r"tư nhân", r"đầu tư", r"tư vấn", r"chín muồi", r"mười phần",
        r"hai bà trưng", r"bà ba", r"áo bà ba", r"lục bình", r"đồng tháp mười", r"tháp mười", r"ngã (?:ba|tư|năm|sáu|bảy)", r"hai bên", r"một hai",
        r"hai ba", r"dăm ba", r"năm bảy", r"covid-19",
    ),
)  # fmt: skip
