"""An address on a page leads to the file that a web server would answer with."""

from __future__ import annotations

import pytest

from promosite.publish.addresses import Addresses

PAGE = "ja/tourism/index.html"


@pytest.mark.parametrize("root", ["/", "/gioi-thieu/"])
@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("", PAGE),
        ("#here", f"{PAGE}#here"),
        ("?q=a#here", f"{PAGE}#here"),
        (".", PAGE),
        ("..", "ja/index.html"),
        ("../", "ja/index.html"),
        ("../../", "index.html"),
        ("../../assets/a%20b.svg", "assets/a b.svg"),
        ("places/", "ja/tourism/places/index.html"),
        ("places/#a", "ja/tourism/places/index.html#a"),
        ("places.html", "ja/tourism/places.html"),
        ("{root}", "index.html"),
        ("{root}en/", "en/index.html"),
        ("{host}{root}en/", "en/index.html"),
        ("{host}{root}en/#%E3%81%82", "en/index.html#あ"),
        ("http://[", "http://["),
        ("mailto:a@nho.example", None),
        ("tel:+84273", None),
        ("data:image/gif;base64,R0", None),
        ("https://unesco.example/", None),
        ("//unesco.example/", None),
    ],
)
def test_what_an_address_leads_to(written: str, target: str | None, root: str) -> None:
    addresses = Addresses.of(f"https://nho.example{root}")
    found = addresses.reference(PAGE, written.format(root=root, host="https://nho.example"))
    assert (str(found) if found else None) == target


def test_what_lies_above_the_site_is_not_part_of_it() -> None:
    found = Addresses.of("https://nho.example/gioi-thieu/").reference(PAGE, "/assets/a.css")
    assert found
    assert found.target == "/assets/a.css"


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("https://cdn.example/x.js", "cdn.example"),
        ("//cdn.example/x.js", "cdn.example"),
        ("https://nho.example/x.js", ""),
        ("x.js", ""),
        ("data:image/gif;base64,R0", ""),
        ("ftp:x", "ftp:x"),
    ],
)
def test_which_other_host_is_asked(written: str, host: str) -> None:
    assert Addresses.of("https://nho.example/").other_host(written) == host
