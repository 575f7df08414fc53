"""What a text is found by, and how the index of a locale is cut into files."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promosite.model.glossary import Glossary
from promosite.optimise.kept import Kept, packed, unpacked
from promosite.search.aliases import Aliases
from promosite.search.documents import Closed, Document, Passage
from promosite.search.files import LARGEST, search_files
from promosite.search.index import Counts, counts_of, postings
from promosite.search.passages import passages
from promosite.search.renewal import Index, files_kept
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


def found_in(documents: list[Document], key: str) -> dict[str, list[int]]:
    told = json.loads(postings(counted(documents, "vi"))[key])
    return told if isinstance(told, dict) else {key: told}


def test_a_word_in_a_title_counts_more_than_in_a_text() -> None:
    found = found_in([document(text="chùa " * 3), document("Chùa")], "chua")["chùa"]
    counts = dict(zip(found[::2], found[1::2], strict=True))
    assert counts[1] > counts[0]


def test_spellings_of_a_key_are_told_apart() -> None:
    found = found_in([document(text="đường"), document(text="dương")], "duong")
    assert {form: numbers[0] for form, numbers in found.items()} == {"đường": 0, "dương": 1}


def closed(documents: Sequence[Document]) -> list[Closed]:
    return [Closed.of(one) for one in documents]


words = st.text(alphabet="abd đàa漢字 ", max_size=30)


@given(st.lists(st.tuples(words, words), min_size=1, max_size=30), st.data())
def test_an_index_that_is_renewed_equals_one_that_is_made_anew(
    texts: list[tuple[str, str]], data: st.DataObject
) -> None:
    before = [document(title, text, f"{number}/") for number, (title, text) in enumerate(texts)]
    after = [one._replace(title=data.draw(words)) if data.draw(st.integers(0, 9)) == 0 else one for one in before]
    after = after[: len(after) - data.draw(st.integers(0, 1))]
    old, new = closed(before), closed(after)
    kept = Index.of(old, "vi", None)
    renewed = Index.of(new, "vi", unpacked(packed(kept)))
    assert [*renewed.files(new, "vi")] == [*search_files(after, "vi")]
    assert renewed == Index.of(new, "vi", None)
    assert Index.of(old, "vi", renewed) == kept


def test_what_is_kept_of_an_index_serves_edit_after_edit(tmp_path: Path) -> None:
    kept = Kept(tmp_path, "search")
    documents = [document("t", f"w{number} w{number + 1}", f"{number}/") for number in range(400)]
    first = None
    for number in (None, 3, 7, 3, None, *range(100, 121)):
        if number is not None:
            documents[number] = documents[number]._replace(title=f"w{number} {documents[number].title}")
        assert [*files_kept(closed(documents), "en", kept)] == [*search_files(documents, "en")]
        first = first or kept.find("en")
    assert kept.find("en") != first, "after more than a few edits the index is kept anew"
    assert [*files_kept(closed(documents[1:]), "en", kept)] == [*search_files(documents[1:], "en")]


def test_another_word_in_a_document_leaves_the_files_of_other_terms_as_they_are() -> None:
    before = [
        document("t", " ".join(f"w{number}" for number in range(start, start + 3000))) for start in (0, 3000, 6000)
    ]
    after = [*before[:2], before[2]._replace(title="w1")]
    made = [dict(search_files(documents, "en")) for documents in (before, after)]
    changed = {name for name in made[0] if name.startswith("t-") and made[0][name] != made[1][name]}
    assert len(changed) < len([name for name in made[0] if name.startswith("t-")]) / 2


def parsed(script: str) -> tuple[str, object]:
    found = re.fullmatch(r"promositeSearch\((\"[^\"]*\"),(.*)\);\n", script, re.DOTALL)
    assert found
    return json.loads(found[1]), json.loads(found[2])


@given(st.lists(st.text(alphabet="abcđ漢字かな한글 ", max_size=400), min_size=1, max_size=20))
def test_the_files_hold_every_key_once_in_the_range_that_the_table_says(texts: list[str]) -> None:
    documents = [document("t", text) for text in texts]
    files = dict(search_files(documents, "ja"))
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
    files = dict(search_files([document("t", words)], "en"))
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
