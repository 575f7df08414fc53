"""The site works under the very headers it brings along: nothing is refused, nothing is remembered of a reader."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from hosted import hosting
from kinds_of_page import KINDS, at, page_at

pytestmark = pytest.mark.browser

REFUSALS = """
window.refusals = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.refusals.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample} ${event.sourceFile}`));
"""


@pytest.fixture(scope="module")
def guarded(built: Path) -> Iterator[str]:
    """Return where the built site is served with its headers."""
    with hosting(built) as address:
        yield address.rstrip("/")


def refusals(page: Page) -> list[str]:
    return list(page.evaluate("window.refusals"))


@pytest.mark.parametrize("locale", ["vi", "ko"])
def test_no_kind_of_page_breaks_the_policy(locale: str, guarded: str, browser: Browser) -> None:
    with page_at(browser, guarded) as page:
        page.add_init_script(REFUSALS)
        told: dict[str, list[str]] = {}
        for kind, path in {**KINDS, "lost": "gone/"}.items():
            answer = page.goto(at(guarded, locale, path))
            assert answer
            assert "script-src 'self' 'sha256-" in answer.headers["content-security-policy"]
            assert answer.status == (HTTPStatus.NOT_FOUND if kind == "lost" else HTTPStatus.OK)
            page.wait_for_load_state("load")
            if refusals(page):
                told[kind] = refusals(page)
        assert not told
        assert page.locator("html").get_attribute("lang") == locale
        assert page.context.cookies() == []


def test_the_colours_a_reader_chose_stay_without_a_cookie(guarded: str, browser: Browser) -> None:
    with page_at(browser, guarded, color_scheme="light") as page:
        page.add_init_script(REFUSALS)
        page.goto(at(guarded, "en", ""))
        page.locator("[data-scheme-switch]").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.goto(at(guarded, "ja", KINDS["place"]))
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        assert refusals(page) == []
        assert page.context.cookies() == []


def test_a_script_that_the_policy_does_not_know_is_refused(guarded: str, browser: Browser) -> None:
    with page_at(browser, guarded) as page:
        page.add_init_script(REFUSALS)
        page.goto(guarded)
        page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))")
        assert page.evaluate("window.ran") is None
        assert [refusal.partition(":")[0] for refusal in refusals(page)] == ["script-src-elem"]
