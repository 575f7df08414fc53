"""What a text is found by, and how the index of a locale is cut into files."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promosite.model.glossary import Glossary
from promosite.search.aliases import Aliases
from promosite.search.documents import Document, Passage
from promosite.search.files import LARGEST, search_files
from promosite.search.index import Counts, counts_of, postings
from promosite.search.passages import passages
from promosite.search.stems import stem
from promosite.search.terms import terms
from promosite.wording.letters import fold


def document(title: str = "", text: str = "", url: str = "a/") -> Document:
    return Document(url, title, "", "", "", (Passage("", "", text),))


def counted(documents: list[Document], language: str) -> list[Counts]:
    return [counts_of(one, language) for one in documents]


@pytest.mark.parametrize(
    ("text", "language", "keys"),
    [
        ("Đường về Mỹ Tho", "vi", ["duong", "ve", "my", "tho"]),
        ("L’île aux vergers d'arbres", "fr", ["ile", "au", "verg", "arbr"]),
        ("Mangoes and orchards", "en", ["mango", "and", "orchard"]),
        ("企业所得税", "zh", ["企业", "业所", "所得", "得税"]),
        ("ティエンザン省", "ja", ["ティ", "ィエ", "エン", "ンザ", "ザン", "ン省"]),
        ("세계자연유산을 보다", "ko", ["세계", "계자", "자연", "연유", "유산", "산을", "보다"]),
        ("面积2556.36平方公里", "zh", ["面积", "2556", "36", "平方", "方公", "公里"]),
        ("ﾃｨｴﾝｻﾞﾝ ２０２５", "ja", ["ティ", "ィエ", "エン", "ンザ", "ザン", "2025"]),
    ],
)
def test_a_text_is_found_by_folded_words_and_by_pairs_of_eastern_characters(
    text: str, language: str, keys: list[str]
) -> None:
    assert sorted(term.key for term in terms(text, language).elements()) == sorted(keys)


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ("mango", "mangoes")),
        ("en", ("visit", "visits", "visited", "visiting")),
        ("en", ("industry", "industries")),
        ("en", ("process", "processes", "processed", "processing")),
        ("en", ("invest", "invests", "invested", "investing")),
        ("en", ("bus", "buses")),
        ("en", ("church", "churches")),
        ("en", ("plan", "planned", "planning", "plans")),
        ("en", ("grow", "growing", "grows")),
        ("fr", ("visiter", "visitez", "visitee", "visitees", "visite")),
        ("fr", ("verger", "vergers")),
        ("fr", ("bateau", "bateaux")),
        ("fr", ("canal", "canaux")),
        ("fr", ("ancien", "ancienne", "anciennes", "anciens")),
        ("fr", ("temple", "temples")),
        ("fr", ("marche", "marches")),
    ],
)
def test_all_forms_of_a_word_share_a_stem(language: str, forms: tuple[str, ...]) -> None:
    assert len({stem(form, language) for form in forms}) == 1, [stem(form, language) for form in forms]


@given(st.text(alphabet="aàáảãạăằâầeèêềđĐioôồơờuưừyỳ", max_size=12))
def test_folding_leaves_plain_letters_and_can_be_done_twice(text: str) -> None:
    assert fold(text).isascii()
    assert fold(fold(text)) == fold(text)


def test_a_word_in_a_title_weighs_more_than_in_a_text() -> None:
    found = postings(counted([document(text="chùa " * 3), document("Chùa")], "vi"))["chua"]["chùa"]
    assert dict(zip(found[::2], found[1::2], strict=True))[1] > dict(zip(found[::2], found[1::2], strict=True))[0]


def test_spellings_of_a_key_are_told_apart() -> None:
    found = postings(counted([document(text="đường"), document(text="dương")], "vi"))["duong"]
    assert {form: numbers[0] for form, numbers in found.items()} == {"đường": 0, "dương": 1}


def parsed(script: str) -> tuple[str, object]:
    found = re.fullmatch(r"promositeSearch\((\"[^\"]*\"),(.*)\);\n", script, re.DOTALL)
    assert found
    return json.loads(found[1]), json.loads(found[2])


@given(st.lists(st.text(alphabet="abcđ漢字かな한글 ", max_size=400), min_size=1, max_size=20))
def test_the_files_hold_every_key_once_in_the_range_that_the_table_says(texts: list[str]) -> None:
    documents = [document("t", text) for text in texts]
    files = search_files(documents, "ja")
    _, table = parsed(files["index.js"])
    assert isinstance(table, dict)
    held: dict[str, object] = {}
    for number, first in enumerate(table["firsts"]):
        _, rows = parsed(files[f"t-{number}.js"])
        assert isinstance(rows, dict)
        following = [*table["firsts"], "\U0010ffff"][number + 1]
        assert all(first <= key < following for key in rows)
        assert not held.keys() & rows.keys()
        held |= rows
    assert held.keys() == postings(counted(documents, "ja")).keys()
    assert len([name for name in files if name.startswith("d-")]) == len(documents)


def test_a_file_of_terms_stays_small() -> None:
    words = " ".join(f"w{number}" for number in range(9000))
    files = search_files([document("t", words)], "en")
    sizes = [len(text) for name, text in files.items() if name.startswith("t-")]
    assert len(sizes) > 1
    assert max(sizes) < LARGEST + 100


def test_an_article_is_cut_at_its_headings_without_what_nobody_looks_for() -> None:
    html = (
        "<h1>Tên</h1><main data-search-text>"
        '<p>Đoạn <b>đầu</b><sup class="citation">S01</sup>.</p><h2 id="a">Mùa <em>xuân</em>'
        '<a class="headerlink">¶</a></h2><p>một</p><table><tr><td>a</td><td>b</td></tr></table></main>'
    )
    assert passages(html) == (Passage("", "", "Đoạn đầu."), Passage("a", "Mùa xuân", "một a b"))


def test_names_of_other_languages_and_spellings_lead_to_a_page() -> None:
    term = {
        "kind": "place",
        "names": {"vi": "Tiền Giang", "zh": "前江（Tiền Giang）", "ja": "ティエンザン"},
        "variants": {"ja": ["ティエンジャン"]},
    }
    aliases = Aliases.of(Glossary.model_validate({"tien-giang": term}), "ja")
    assert aliases.found("ティエンザンの果樹園") == ("Tiền Giang", "前江", "ティエンジャン")
    assert aliases.found("果樹園") == ()
