"""A comment keeps a rule quiet, on its own lines only, for a reason, and never reaches the reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promosite.check.registry import all_rules
from promosite.check.run import check
from promosite.check.silences import apply, faults, silences_of
from promosite.model.finding import Finding, Severity
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.silence import Order, without_orders
from promosite.read.silences import silences_of_page, silences_of_yaml
from promosite.read.site import read_site
from promosite.settings import read_settings

REASON = "it is right here"


def finding(code: str, line: int, path: str = "docs/en/index.md") -> Finding:
    named = next(rule for rule in all_rules() if rule.code == code)
    return Finding(code, named.name, named.family, Severity.ERROR, Location(path, line), say("Wrong."), say("Mend it."))


@pytest.mark.parametrize(
    ("words", "names", "reason"),
    [
        ("allow T302: it rounds on purpose", ("T302",), "it rounds on purpose"),
        ("allow T302, T601: both", ("T302", "T601"), "both"),
        ("allow same-title-twice: both: wanted", ("same-title-twice",), "both: wanted"),
        ("allow: T302: a colon too many", ("T302",), "a colon too many"),
        ("allow T302:\n     over two\n     lines", ("T302",), "over two lines"),
        ("allow T302", ("T302",), ""),
        ("allow T302:  ", ("T302",), ""),
        ("allow T302 the colon was forgotten", ("T302",), ""),
        ("allow same-title-twice", ("same-title-twice",), ""),
    ],
)
def test_an_order_is_read(words: str, names: tuple[str, ...], reason: str) -> None:
    assert Order.parse(words) == Order(names, reason)


@pytest.mark.parametrize(
    "words", ["allow", "allow comments", "allow the reader to rest here", "allowed T302: no", "do allow T302: no"]
)
def test_another_remark_is_no_order(words: str) -> None:
    assert Order.parse(words) is None


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<!-- allow T302: why -->\nOne\ntwo\n\nThree", (11, 12)),
        ("<!-- allow T302: why -->\n\n\nOne\n\nTwo", (13, 13)),
        ("One\n\n<!-- allow T302: why\nand why -->\nTwo", (14, 14)),
        ("<!-- allow T601: why -->\n<!-- allow T302: why -->\nOne", (12, 12)),
        ("    <!-- allow T302: why -->\n    One", (11, 11)),
        ("One\n\n<!-- allow T302: why -->", (12, 12)),
    ],
)
def test_a_comment_speaks_of_the_block_below_it(body: str, lines: tuple[int, int]) -> None:
    last = silences_of_page(None, body, "page.md", 10)[-1]
    assert (last.first, last.last) == lines


@pytest.mark.parametrize(
    "body",
    [
        "```html\n<!-- allow T302: why -->\n```\n\nOne",
        "~~~~\n```\n<!-- allow T302: why -->\n~~~~\n",
        "One <!-- allow T302: why --> two",
        "<!-- allow T302: why --> One <!-- two -->",
        "<!-- they allow T302: why -->",
        "We allow T302: why not.",
    ],
)
def test_what_is_no_comment_on_a_line_of_its_own_stays(body: str) -> None:
    assert silences_of_page(None, body, "page.md", 1) == ()
    assert without_orders(body) == body


@pytest.mark.parametrize(
    ("yaml", "lines"),
    [
        ("title: One\n# allow T705: why\ndescription: Two\nlabels:", (4, 4)),
        ("title: One\n# allow T705: why\ndescription: >\n  Two\n\n  three\nlabels:", (4, 7)),
        ("title: One\n# allow T705: why\nlabels:\n  one: 1\n  two: 2\nimage: x", (4, 6)),
        ("labels:\n  # allow T705: why\n  one: 1\n  two: 2", (4, 4)),
        ("stops:\n# allow T705: why\nsteps:\n- one\n- two\nimage: x", (4, 6)),
        ("stops:\n  # allow T705: why\n  - one\n  - two", (4, 4)),
        ("# allow T705: why\n# another remark\ntitle: One\ndescription: Two", (1, 4)),
    ],
)
def test_a_comment_in_front_matter_speaks_of_the_key_below_it(yaml: str, lines: tuple[int, int]) -> None:
    (found,) = silences_of_page(yaml, "", "page.md", 20)
    assert (found.first, found.last) == lines


@pytest.mark.parametrize(
    ("code", "line", "is_left"),
    [
        ("T702", 5, False),
        ("T702", 6, False),
        ("T702", 7, True),
        ("T702", 4, True),
        ("T703", 5, True),
        ("T706", 5, False),
        ("C011", 5, True),
        ("C401", 5, True),
    ],
)
def test_a_silence_keeps_only_its_own_codes_quiet_on_its_own_lines(code: str, line: int, *, is_left: bool) -> None:
    body = f"<!-- allow same-title-twice, t706, C011, C401: {REASON} -->\nOne\ntwo\n\nThree"
    left, used = apply([finding(code, line)], silences_of_page(None, body, "docs/en/index.md", 4))
    assert bool(left) is is_left
    assert bool(used) is not is_left


def test_a_silence_speaks_of_no_other_file() -> None:
    silences = silences_of_page(None, f"<!-- allow T702: {REASON} -->\nOne", "docs/en/index.md", 1)
    assert apply([finding("T702", 2, "docs/ja/index.md")], silences)[0]


def test_a_silence_without_a_reason_silences_nothing() -> None:
    silences = silences_of_page(None, "<!-- allow T702 -->\nOne", "docs/en/index.md", 1)
    left, used = apply([finding("T702", 2)], silences)
    assert len(left) == 1
    assert [found.code for found in faults(silences, used, all_rules())] == ["C501"]


@pytest.mark.parametrize(
    ("names", "ran", "codes"),
    [
        ("T702", True, ["C502"]),
        ("T702", False, []),
        ("T702, T703", True, ["C502", "C502"]),
        ("T999", False, ["C503"]),
        ("C401", True, ["C503"]),
        ("C502", True, ["C503"]),
        ("no-such-rule", True, ["C503"]),
    ],
)
def test_a_silence_is_held_to_account(names: str, codes: list[str], *, ran: bool) -> None:
    silences = silences_of_page(None, f"<!-- allow {names}: {REASON} -->\nOne", "docs/en/index.md", 1)
    assert [found.code for found in faults(silences, frozenset(), all_rules() if ran else ())] == codes


def test_the_nearest_rule_is_named() -> None:
    silences = silences_of_page(None, f"<!-- allow same-title-twic: {REASON} -->\nOne", "page.md", 1)
    assert [found.hint.english for found in faults(silences, frozenset(), ())] == ["Did you mean “same-title-twice”?"]


def test_pages_and_registries_silence_their_own_lines(make_site: Callable[..., Path]) -> None:
    site = read_site(read_settings(make_site("silenced-faults") / "mkdocs.yml"))
    mine = [rule for rule in all_rules() if rule.family in {"alt", "metadata"}]
    assert {name for silence in silences_of(site) for name in silence.order.names} == {
        "untranslated-metadata",
        "T602",
        "T603",
    }
    assert check(site, mine).findings == ()
    assert {found.code for found in check(replace(site, silences=()), mine).findings} == {"T603"}


def test_a_silence_never_reaches_the_reader() -> None:
    body = "One\n\n<!-- allow T302: why\n  and why -->\nTwo\n<!-- a remark -->\n"
    assert without_orders(body) == "One\n\nTwo\n<!-- a remark -->\n"


LINES = st.lists(
    st.sampled_from(
        ["", "One", "```", "~~~", "<!-- allow T302: why -->", "<!-- allow", "-->", "# allow T302: why", "- a: b"]
    )
)


@given(LINES)
def test_any_text_is_read_and_what_is_taken_out_is_taken_out_at_once(lines: list[str]) -> None:
    body = "\n".join(lines)
    for silence in (*silences_of_page(body, body, "page.md", 7), *silences_of_yaml(body, "page.yml")):
        assert silence.first <= silence.last
    assert len(without_orders(body)) <= len(body)
