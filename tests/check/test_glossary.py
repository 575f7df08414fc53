"""The glossary itself: its shape, its forms, and how they are found in a text."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from promosite.model.glossary import Glossary, Term
from promosite.model.lexicon import Form, Lexicon, Standing
from promosite.read.registries import read_registries

ROOT = Path(__file__).parents[2]
LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")


@cache
def terms() -> dict[str, Term]:
    return read_registries(ROOT / "docs", ROOT).registries.glossary.root


def test_every_entry_of_our_glossary_has_six_locales_and_a_reason_for_what_it_forbids() -> None:
    assert len(terms()) >= 130
    for key, term in terms().items():
        assert tuple(term.names) == LOCALES, key
        assert not term.forbidden or term.why.keys() >= {"vi", "en"}, key
        for forms in (term.also, term.short, term.variants, term.forbidden, term.unless):
            assert set(forms) <= set(LOCALES), key


@pytest.mark.parametrize("locale", LOCALES)
def test_no_form_of_our_glossary_is_good_and_bad_at_once(locale: str) -> None:
    for key, term in terms().items():
        bad = {*term.forbidden.get(locale, ()), *term.variants.get(locale, ())}
        assert not bad & set(term.approved(locale)), key


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "sea", "names": {"vi": "Biển Đông"}},
        {"kind": "place"},
        {"kind": "place", "names": {"vi": ""}},
        {"kind": "place", "names": {"vi": "Biển Đông"}, "forbiden": {"en": ["x"]}},
        {"kind": "place", "names": {"vi": "Biển Đông"}, "forbidden": {"en": "South China Sea"}},
    ],
)
def test_a_misspelt_entry_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Glossary).validate_python({"bien-dong": wrong})


def test_a_short_form_is_not_approved_by_the_gloss_that_is_left_out() -> None:
    term = Term(kind="place", names={"ko": "동해(비엔동)"}, short={"ko": ("동해",)})
    assert term.approved("ko") == ("동해(비엔동)",)


@pytest.mark.parametrize(
    ("name", "originals"),
    [
        ("chùa Vĩnh Tràng", ("Vĩnh Tràng",)),
        ("Bến Tre (cũ)", ("Bến Tre",)),
        ("Khu di tích Rạch Gầm – Xoài Mút", ("Rạch Gầm", "Xoài Mút")),
        ("sông Tiền", ()),
        ("chợ nổi", ()),
    ],
)
def test_the_proper_name_is_the_run_of_capitalised_words(name: str, originals: tuple[str, ...]) -> None:
    assert Term(kind="place", names={"vi": name}).originals == originals


@given(
    st.lists(st.text("aàbđ 美ミ", min_size=1, max_size=6).filter(str.strip), min_size=1, max_size=8, unique=True),
    st.text("aàbđ 美ミ", max_size=40),
)
def test_the_lexicon_finds_the_longest_form_that_stands_as_a_word(forms: list[str], text: str) -> None:
    lexicon = Lexicon.of(Form(form, form, Standing.VARIANT) for form in forms)
    for mention in lexicon.mentions(text):
        assert text.startswith(mention.text, mention.start)
        assert mention.text.casefold() in {form.casefold() for form in forms}
    for form in forms:
        assert [mention.text for mention in lexicon.mentions(f"– {form} –")][:1] != [] or not form.strip()
