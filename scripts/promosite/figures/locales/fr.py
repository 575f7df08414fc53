"""How French writes figures."""

from __future__ import annotations

from promosite.figures.amount import Kind
from promosite.figures.language import Language

_MONTH_NAMES = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
_ORDINAL_NAMES = (
    "premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième",
    "dixième", "onzième", "douzième", "treizième", "quatorzième", "quinzième", "seizième", "dix-septième",
    "dix-huitième", "dix-neuvième", "vingtième",
)  # fmt: skip
_ORDINALS = {name: number for number, name in enumerate(_ORDINAL_NAMES, 1)} | {
    "première": 1, "second": 2, "seconde": 2, "vingt et unième": 21,
}  # fmt: skip

LANGUAGE = Language(
    group=" ",
    decimal=",",
    numerals={
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
        "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20,
        "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "nonante": 90,
        "quatre-vingt": 80, "quatre-vingts": 80,
    },
    magnitudes={
        "cent": 100, "cents": 100, "mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9,
        "milliards": 10**9, "md": 10**9, "mds": 10**9, "mrd": 10**9, "billion": 10**12, "billions": 10**12,
    },
    weak=frozenset({"un", "une", "neuf", "second", "seconde", "cent", "mille"}),
    links="et",
    ordinals=_ORDINALS,
    months={name: number for number, name in enumerate(_MONTH_NAMES, 1)} | {"aout": 8, "janv": 1, "févr": 2, "juil": 7, "oct": 10, "nov": 11, "déc": 12},
    fractions={"tiers": 3, "quarts": 4, "cinquièmes": 5, "dixièmes": 10},
    units={
        "%": "%|pour cent|points de pourcentage|point de pourcentage", "‰": "‰|pour mille",
        "VND": "dongs|dong|đồng|vnd|dongs vietnamiens|₫",
        "USD": "dollars us|dollars américains|dollars des états-unis|dollars|dollar us|usd|us$|$|$ us",
        "EUR": "euros|euro|eur|€", "CNY": "yuans|yuan|rmb|cny", "JPY": "yens|yen|jpy", "KRW": "wons|won|krw",
        "GBP": "livres sterling|gbp", "SGD": "dollars de singapour|sgd",
        "m": "m|mètre|mètres", "km": "km|kilomètre|kilomètres", "cm": "cm|centimètres|centimètre",
        "mm": "mm|millimètres|millimètre", "nmi": "milles marins|milles nautiques",
        "ha": "ha|hectare|hectares", "m²": "m²|m2|mètres carrés|mètre carré",
        "km²": "km²|km2|kilomètres carrés|kilomètre carré", "m³": "m³|m3|mètres cubes", "l": "litres|litre",
        "kg": "kg|kilogrammes|kilos|kilo", "g": "g|grammes|gramme", "t": "t|tonne|tonnes", "quintal": "quintaux",
        "kW": "kw", "MW": "mw|mégawatts|mwc", "GW": "gw|gigawatts", "kWh": "kwh", "MWh": "mwh", "GWh": "gwh",
        "kV": "kv", "V": "v|volts", "°C": "°c|degrés celsius|degrés|℃", "km/h": "km/h", "TEU": "evp|teu",
        "s": "secondes", "min": "min|minutes|minute", "h": "h|heures|heure", "d": "jours|jour|nuits|nuit",
        "week": "semaines|semaine", "month": "mois", "year": "ans|an|années|année", "decade": "décennies|décennie",
        "person": "personnes|personne|visiteurs|visites|touristes|habitants|travailleurs|salariés|passagers|"
        "voyageurs|ouvriers|emplois|participants",
    },
    large_units={
        "m€": ("EUR", 10**6), "md€": ("EUR", 10**9), "mds€": ("EUR", 10**9), "k€": ("EUR", 10**3),
        "m$": ("USD", 10**6), "md$": ("USD", 10**9), "mds$": ("USD", 10**9), "m usd": ("USD", 10**6), "md usd": ("USD", 10**9),
        "m us$": ("USD", 10**6), "m de dollars": ("USD", 10**6),
    },
    before={"VND": "vnd", "USD": "us$|usd|$", "EUR": "€|eur"},
    of="de|d’|d'|des",
    until=r"-|~|à|et|au|jusqu’à|x|×|sur",
    patterns={
        Kind.DATE: (
            r"{d}(?:er)?(?: ?(?:-|et|au|à) ?(?:le )?{d2}(?:er)?)? {month}\.?(?: {y})?",
            r"{d}(?:er|e|ème)? jour du {m}(?:er|e|ème)? mois",
            r"{ordinal_day} jour du {m}(?:er|e|ème)? mois",
            r"{month}\.?(?: ?(?:{until}) ?(?:en )?{month2})? {y}",
            r"{month}\.?(?: ?(?:{until}) ?(?:en )?{month2})?(?P<name_only>)",
            r"{d}[/.-]{m}[/.-]{y}",
            r"{y}-{m}-{d}",
            r"{y} ?(?:-|à|jusqu’en) ?{y2}",
        ),
        Kind.QUARTER: (
            r"{q}(?:er|e|ème|ᵉ)? (?:et|à) (?:le )?{q2}(?:e|ème|ᵉ)? trimestres(?: de)? {y}",
            r"{q}(?:er|e|ème|ᵉ)? (?:et|à) (?:le )?{q2}(?:e|ème|ᵉ)? trimestres",
            r"{q}(?:er|e|ème|nd)? trimestre(?: de l’année| de)? {y}",
            r"t{q}(?:/| |-)?{y}",
            r"{q}(?:er|e|ème|nd)? trimestre",
            r"t{q}",
        ),
        Kind.CENTURY: (
            r"{c}(?:er|e|ème|ᵉ|ᵉʳ)?(?: ?(?:-|et|au|à) ?(?:le )?{c2}(?:er|e|ème|ᵉ)?)? siècles?",
        ),
        Kind.DECADE: (r"années {decade}",),
        Kind.TIME: (r"{h} ?h ?{min}(?: ?min)?", r"{h}:{min}", r"{h} heures du matin", r"{h} heures (?:du soir|de l’après-midi)(?P<pm>)"),
        Kind.FRACTION: (r"{a}/{b}", r"{a} {below}"),
        Kind.NUMBER: (r"{n}(?:ers?|res?|ères?|es?|èmes?|nd|ᵉ|ᵉʳ)(?!\w)", r"{ordinal}s?"),
    },
    words={
        "premier semestre": ("6", "month"), "second semestre": ("6", "month"), "doublé": ("2", ""), "double": ("2", ""),
        "triplé": ("3", ""), "triple": ("3", ""), "quadruplé": ("4", ""), "midi": ("12", "h"),
        "quinzaine": ("15", ""), "dizaine": ("10", ""), "douzaine": ("12", ""), "trimestre": ("3", "month"), "minuit": ("0", "h"),
    },
    nones=(
        r"l['’]une?", r"une? à une?", r"les uns", r"plusieurs (?:centaines|milliers|millions|milliards)(?: de)?",
        r"(?:centaines|milliers|dizaines) de (?:milliers|millions|milliards)", r"de premier plan", r"premier ministre",
        r"en premier", r"tout neuf", r"de premier choix", r"covid-19", r"(?:des|quelques) (?:millions|milliards|dizaines|douzaines)", r"tiers payant",
    ),
)  # fmt: skip
