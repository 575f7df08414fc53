"""How English writes figures."""

from __future__ import annotations

from promosite.figures.amount import Kind
from promosite.figures.language import Language

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_SHORT = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12}  # fmt: skip
_ORDINAL_NAMES = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_ORDINALS = {name: number for number, name in enumerate(_ORDINAL_NAMES, 1)} | {"twenty-first": 21}
_NUMERALS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip

LANGUAGE = Language(
    group=",",
    decimal=".",
    numerals=_NUMERALS,
    magnitudes={
        "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "hundreds": 100,
        "millions": 10**6, "billions": 10**9, "bn": 10**9, "tn": 10**12, "mn": 10**6, "k": 10**3,
    },
    weak=frozenset({"one", "second", "hundred", "thousand"}),
    links="and",
    ordinals=_ORDINALS,
    months={name: number for number, name in enumerate(_MONTH_NAMES, 1)} | _SHORT,
    fractions={"thirds": 3, "quarters": 4, "fifths": 5, "tenths": 10},
    units={
        "%": "%|per cent|percent|percentage points|percentage point|pp", "‰": "‰|per mille|per thousand",
        "VND": "dong|dongs|đồng|vnd|vietnamese dong|₫", "USD": "us dollars|us dollar|dollars|dollar|usd|american dollars",
        "EUR": "euros|euro|eur|€", "CNY": "yuan|rmb|renminbi|cny", "JPY": "yen|jpy", "KRW": "won|krw",
        "GBP": "pounds sterling|pounds|gbp", "SGD": "singapore dollars|sgd",
        "m": "m|metre|metres|meter|meters", "km": "km|kilometre|kilometres|kilometer|kilometers|kms",
        "cm": "cm|centimetre|centimetres|centimeters", "mm": "mm|millimetre|millimetres|millimeters",
        "nmi": "nautical miles|nautical mile",
        "ha": "ha|hectare|hectares", "m²": "m²|m2|sq m|sqm|square metres|square metre|square meters",
        "km²": "km²|km2|sq km|square kilometres|square kilometre|square kilometers",
        "m³": "m³|m3|cubic metres|cubic metre|cubic meters", "l": "litres|litre|liters",
        "kg": "kg|kilogram|kilograms|kilogrammes|kilos|kilo", "g": "g|gram|grams|grammes",
        "t": "t|tonne|tonnes|ton|tons|metric tons", "quintal": "quintals|quintal",
        "kW": "kw", "MW": "mw|megawatt|megawatts|mwp", "GW": "gw|gigawatts", "kWh": "kwh", "MWh": "mwh",
        "GWh": "gwh|gigawatt-hours|gigawatt hours", "kV": "kv", "V": "v|volts",
        "°C": "°c|degrees celsius|degrees c|℃|degrees", "km/h": "km/h|kph|kilometres per hour", "TEU": "teu|teus",
        "s": "seconds", "min": "min|minutes|minute|mins", "h": "hours|hour|hrs|h", "d": "days|day|nights|night",
        "week": "weeks|week", "month": "months|month", "year": "years|year|years old|year-old|years’",
        "decade": "decades|decade",
        "person": "people|persons|person|visitors|visitor arrivals|arrivals|visits|tourists|workers|inhabitants|"
        "residents|passengers|guests|employees|travellers",
    },
    before={
        "VND": "vnd|₫", "USD": "us$|usd|$|us $", "EUR": "€|eur", "CNY": "cny|rmb", "JPY": "¥|jpy", "KRW": "₩|krw",
        "GBP": "£|gbp", "SGD": "s$|sgd",
    },
    of="of|-",
    until=r"-|~|to|and|until|through|by|x|×",
    patterns={
        Kind.DATE: (
            r"{d}(?:st|nd|rd|th)?(?: ?{until} ?(?:the )?{d2}(?:st|nd|rd|th)?)?(?: of)? {month}\.?(?:,? {y})?",
            r"{d}(?:st|nd|rd|th)? day of the {m}(?:st|nd|rd|th)? (?:lunar )?month",
            r"{ordinal_day} day of the {m}(?:st|nd|rd|th)? (?:lunar )?month",
            r"{month}\.? (?:the )?{d}(?:st|nd|rd|th)?(?: ?(?:-|to|and|through) ?{d2}(?:st|nd|rd|th)?)?(?![0-9,]*[0-9])(?:,? {y})?",
            r"{month}\.?(?: ?(?:{until}) ?{month2})?(?:,| of)? {y}",
            r"{month}\.?(?: ?(?:{until}) ?{month2})?(?P<name_only>)",
            r"{d}[/.-]{m}[/.-]{y}(?P<numeric>)",
            r"{y}-{m}-{d}",
            r"{y} ?(?:-|to|until|through) ?{y2}",
            r"{y}-(?P<short_year>[0-9]{2})(?![0-9])",
        ),
        Kind.QUARTER: (
            r"{q}(?:st|nd|rd|th)? (?:and|to) (?:the )?{q2}(?:st|nd|rd|th)?[ -]quarters(?: of|,)? {y}",
            r"{q}(?:st|nd|rd|th)? (?:and|to) (?:the )?{q2}(?:st|nd|rd|th)?[ -]quarters",
            r"{q}(?:st|nd|rd|th)?[ -]quarter(?: of|,)? {y}",
            r"q{q}(?: of|/|-| )? ?{y}",
            r"{q}(?:st|nd|rd|th)?[ -]quarter",
            r"q{q}",
        ),
        Kind.CENTURY: (
            r"{c}(?:st|nd|rd|th)?(?: ?(?:to|and|or|-) ?(?:the )?{c2}(?:st|nd|rd|th)?)?[ -]centur(?:y|ies)",
        ),
        Kind.DECADE: (r"{decade}s", r"{decade}’s"),
        Kind.TIME: (
            r"{h}(?:[:.]{min})? ?(?:am|a\.m\.|(?P<pm>pm|p\.m\.))",
            r"{h}[:]{min}",
            r"{h} ?(?:-|to|and) ?{h2} ?(?:am|a\.m\.|(?P<pm>pm|p\.m\.))",
        ),
        Kind.FRACTION: (r"{a}/{b}", r"{a}[ -]{below}"),
        Kind.NUMBER: (r"{n}(?:st|nd|rd|th)", r"{ordinal}"),
    },
    words={
        "first half": ("6", "month"), "second half": ("6", "month"), "doubled": ("2", ""), "double": ("2", ""),
        "twice": ("2", ""), "twofold": ("2", ""), "both": ("2", ""), "tripled": ("3", ""), "triple": ("3", ""),
        "threefold": ("3", ""), "fourfold": ("4", ""), "quadrupled": ("4", ""), "fivefold": ("5", ""),
        "midday": ("12", "h"), "noon": ("12", "h"), "fortnight": ("14", "d"),
        "half-year": ("6", "month"), "midnight": ("0", "h"),
    },
    nones=(
        r"(?:several|many|few|of|some|tens of|dozens of|hundreds of|thousands of) (?:hundreds?|thousands?|millions?|billions?)(?: of)?",
        r"one another", r"no one", r"one of", r"the one", r"first of all", r"at first", r"second to none", r"covid-19",
        r"first-time", r"first-class", r"second-hand", r"half", r"two-way", r"four-wheel", r"third part(?:y|ies)",
    ),
    has_ambiguous_dates=True,
)  # fmt: skip
