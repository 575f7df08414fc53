"""YAML keeps its places and loses its dangers."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from promosite.model.location import Location
from promosite.read.plain_yaml import plain_yaml
from promosite.read.yaml_tree import YamlError, parsed_yaml, read_yaml

words = st.text(alphabet=st.characters(categories=("Ll", "Lu", "Lo")), min_size=1, max_size=8)
scalars = st.one_of(st.integers(-999, 999), st.booleans(), st.none(), words, st.dates())
trees = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(words, inner, max_size=4)),
    max_leaves=12,
)


@given(st.dictionaries(words, trees, min_size=1, max_size=5))
def test_what_is_read_is_what_yaml_says(tree: dict[str, object]) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True)
    expected = {str(key): value for key, value in yaml.safe_load(text).items()}
    if all(isinstance(key, str) for key in yaml.safe_load(text)):
        assert read_yaml(text, "a.md").value == expected


@given(st.dictionaries(words, scalars, min_size=1, max_size=6))
def test_every_key_knows_its_line(tree: dict[str, object]) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=1000)
    where = read_yaml(text, "a.md", first_line=5).where
    assert [where[(str(key),)].line for key in tree] == list(range(5, 5 + len(tree)))


def test_a_nested_key_and_an_item_know_line_and_column() -> None:
    where = read_yaml("a:\n  b: [x, yy]\n", "a.md", first_line=2).where
    assert where["a", "b"] == Location("a.md", 3, 3)
    assert where["a", "b", 1] == Location("a.md", 3, 10)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: &x 1\n", 1),
        ("b: 1\na: *x\n", 2),
        ("a: !!python/object/apply:os.system [ls]\n", 1),
        ("a: !own x\n", 1),
        ("a: 1\na: 2\n", 2),
        ("? [a]\n: 1\n", 1),
        ("a: " + "[" * 500 + "\n", 1),
        ("a: '\n", 2),
    ],
)
def test_what_is_dangerous_or_broken_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(YamlError) as refused:
        read_yaml(text, "a.md")
    assert refused.value.location.line == line


def test_the_configuration_may_use_anchors_and_the_tags_that_mkdocs_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROMOSITE_TEST_URL", "https://nho.example/")
    named = "d: !ENV [NO_SUCH_NAME, PROMOSITE_TEST_URL, z]\ne: !ENV [NO_SUCH_NAME, z]\n"
    text = f"a: &x {{b: 1}}\nc: *x\n{named}f: !!python/name:os.x ''\n"
    assert read_yaml(text, "mkdocs.yml", trusted=True).value == {
        "a": {"b": 1},
        "c": {"b": 1},
        "d": "https://nho.example/",
        "e": "z",
        "f": "",
    }


keys = st.sampled_from(["a", "b_c", "x-y", "title", "yes", "null", "1a", "é", "a b", "<<"])
values = st.sampled_from(
    [
        *("", "x", "é à", '"q"', "'s'", '"a b "', "'it''s'", '"e\\n"', '"a # b"', '"a: b"', "'x' y", '"x" # c', "a #c"),
        *(
            "a#c",
            "#c",
            "v1:ab:cd",
            "a: b",
            "x:",
            "a, b",
            "[a]",
            "{a: b}",
            "- a",
            "|",
            "> f",
            "*a",
            "&a x",
            "!t x",
            "? x",
        ),
        *(
            "yes",
            "off",
            "~",
            "null",
            "12",
            "-1",
            "1.5",
            ".5",
            "1e3",
            "0x1f",
            "09",
            "12:30:45",
            "2026-01-02",
            "2026-13-45",
        ),
        *("a\u00a0b", "a\u2028b", "\u200b", "\ufeff", "a\tb", "\x07", "@x", "%x", "…"),
    ]
)
indents, gaps, ends = (
    st.sampled_from(["", "", "  ", "    "]),
    st.sampled_from([" ", "  ", ""]),
    st.sampled_from(["", " "]),
)
lines = st.one_of(
    st.builds("{}{}:{}{}{}".format, indents, keys, gaps, values, ends),
    st.sampled_from(["", " ", "# c", "---", "...", "\ta: b"]),
)


@settings(max_examples=1000)
@given(st.lists(lines, max_size=5).map("\n".join))
def test_plain_text_is_read_as_the_parser_reads_it(text: str) -> None:
    plain = plain_yaml(text, "a.md", 2)
    if plain is not None:
        parsed = parsed_yaml(text, "a.md", 2, trusted=False)
        assert (plain[0], [*plain[1].items()]) == (parsed.value, [*parsed.where.items()])
        assert repr(plain[0]) == repr(parsed.value)


@pytest.mark.parametrize(
    "text",
    ["title: Chợ nổi\n", 'a: "b: c"\nb:\n  c: v1:ab\n  d: 2026-01-02\n', "a:\n\nb: ''\n", "a: 1\n  \nb: x # y\n"],
)
def test_front_matter_as_most_pages_have_it_is_plain(text: str) -> None:
    assert (plain_yaml(text, "a.md", 2) is not None) == ("#" not in text)
