"""The files for web servers: all tell browsers the same, and the Mozilla HTTP Observatory would give A+.

The rules of the score are the published ones (github.com/mdn/mdn-http-observatory: SCORE_TABLE and GRADE_CHART in
src/grader/charts.js, src/analyzer/tests), as far as headers decide them. A site without cookies, without CORS, with
all scripts from its own origin and with the redirection to HTTPS that its administrator sets up gains and loses
nothing by the others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from promosite.model.settings import Settings
from promosite.publish.headers.files import PATHS, server_files
from promosite.publish.headers.hosting import FOR_EVER, HASHED_NAME, Hosting
from promosite.publish.policy import script_hash
from promosite.settings import read_settings

HASHES = frozenset({script_hash("a"), script_hash("b")})
FILES = ("index.html", "assets/a.css", "assets/pictures/a-480x300.0123abcd.avif", "assets/js/x.0123abcd.min.js")
SERVERS = {
    "_headers": r"^  (?P<name>[\w-]+): (?P<value>.*)$",
    ".htaccess": r'^  Header always set (?P<name>[\w-]+) "(?P<value>.*)"$',
    ".server/nginx.conf": r'^  add_header (?P<name>[\w-]+) "(?P<value>[^$\n]*)" always;$',
    ".server/Caddyfile": r'^  (?P<name>[A-Z][\w-]+) "(?P<value>.*)"$',
}
"""Each server's file, and how a line of it sets a header for every answer."""


@pytest.fixture
def settings(make_site: Callable[..., Path]) -> Settings:
    return read_settings(make_site() / "mkdocs.yml")


@pytest.fixture
def emitted(settings: Settings) -> dict[str, str]:
    return server_files(Hosting.of(settings, HASHES, FILES))


def headers(text: str, line: str) -> dict[str, str]:
    found = re.finditer(line, text, re.MULTILINE)
    return {one["name"].lower(): one["value"] for one in found if one["name"] != "Cache-Control"}


@pytest.mark.parametrize("server", SERVERS)
def test_every_server_earns_an_a_plus(server: str, emitted: dict[str, str]) -> None:
    assert score(headers(emitted[server], SERVERS[server])) >= A_PLUS


@pytest.mark.parametrize("server", SERVERS)
def test_every_server_says_the_same(server: str, emitted: dict[str, str], settings: Settings) -> None:
    told = {name.lower(): value for name, value in Hosting.of(settings, HASHES, FILES).headers}
    assert headers(emitted[server], SERVERS[server]) == told


@pytest.mark.parametrize(
    ("spoilt", "most"),
    [
        ({"content-security-policy": ""}, 75),
        ({"content-security-policy": "default-src 'none'; script-src 'self' 'unsafe-inline'"}, 80),
        ({"strict-transport-security": "max-age=60"}, 120),
        ({"referrer-policy": "unsafe-url"}, 120),
    ],
)
def test_the_score_sees_what_is_lacking(spoilt: dict[str, str], most: int, emitted: dict[str, str]) -> None:
    sound = headers(emitted["_headers"], SERVERS["_headers"])
    assert score(sound | spoilt) <= most < score(sound)


def test_the_policy_allows_our_scripts_and_nothing_unsafe(emitted: dict[str, str]) -> None:
    policy = headers(emitted["_headers"], SERVERS["_headers"])["content-security-policy"]
    assert all(one in policy for one in HASHES)
    assert "unsafe" not in policy
    assert "upgrade-insecure-requests" in policy


def test_a_site_without_https_is_not_sent_there(settings: Settings) -> None:
    plain = replace(settings, site_url="http://nho.example/")
    policy = dict(Hosting.of(plain, HASHES, FILES).headers)["Content-Security-Policy"]
    assert "upgrade-insecure-requests" not in policy


def test_below_a_path_every_address_bears_it(settings: Settings) -> None:
    below = server_files(Hosting.of(replace(settings, site_url="https://nho.example/gioi-thieu"), HASHES, FILES))
    assert "ErrorDocument 404 /gioi-thieu/ja/404.html" in below[".htaccess"]
    assert "location ^~ /gioi-thieu/ {" in below[".server/nginx.conf"]
    assert "location ^~ /gioi-thieu/ja/ { error_page 404 /gioi-thieu/ja/404.html; }" in below[".server/nginx.conf"]
    assert "handle /gioi-thieu/ja/* {" in below[".server/Caddyfile"]
    assert "/gioi-thieu/ja/* /gioi-thieu/ja/404.html 404" in below["_redirects"]
    assert below["_headers"].startswith("/gioi-thieu/*\n")


def test_only_folders_whose_every_file_bears_its_hash_are_kept_for_ever(
    settings: Settings, emitted: dict[str, str]
) -> None:
    assert Hosting.of(settings, HASHES, FILES).lasting == ("assets/js", "assets/pictures")
    assert f"/assets/pictures/*\n  Cache-Control: {FOR_EVER}\n" in emitted["_headers"]
    assert "/assets/*\n" not in emitted["_headers"]


@pytest.mark.parametrize(
    ("name", "is_hashed"),
    [
        ("main.57a0d79d.min.css", True),
        ("festival-480x300.3d7310ab.jpg", True),
        ("promosite.css", False),
        ("index.html", False),
        ("report.2025.pdf", False),
    ],
)
def test_a_name_tells_whether_it_changes_with_the_content(name: str, is_hashed: bool) -> None:  # noqa: FBT001
    assert (re.search(HASHED_NAME, name) is not None) is is_hashed


def test_the_files_of_all_servers_are_written(emitted: dict[str, str]) -> None:
    assert set(emitted) == PATHS
    assert all(text.endswith("\n") for text in emitted.values())


BASE = 100
LEAST_FOR_BONUS = 90
A_PLUS = 100
SIX_MONTHS = 15_768_000
BROAD = {"ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"}
PRIVATE = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}

Directives = Mapping[str, set[str]]


def score(headers: Mapping[str, str]) -> int:
    """Return the score of a page served over HTTPS with these headers (names in lower case)."""
    csp = directives(headers.get("content-security-policy", ""))
    modifiers = (
        policy(csp),
        transport(headers.get("strict-transport-security", "")),
        0 if headers.get("x-content-type-options") == "nosniff" else -5,
        framing(csp, headers.get("x-frame-options", "")),
        referrer(headers.get("referrer-policy", "")),
        10 if headers.get("cross-origin-resource-policy") in {"same-origin", "same-site"} else 0,
    )
    without_bonus = BASE + sum(modifier for modifier in modifiers if modifier < 0)
    return without_bonus + (sum(max(modifier, 0) for modifier in modifiers) if without_bonus >= LEAST_FOR_BONUS else 0)


def directives(policy: str) -> Directives:
    parts = (part.split() for part in policy.split(";") if part.strip())
    return {name.lower(): set(sources) for name, *sources in parts}


def policy(csp: Directives) -> int:
    """Return the modifier of the content security policy."""
    if not csp:
        return -25
    default = csp.get("default-src", {"*"})
    scripts, styles, objects = (csp.get(name, default) for name in ("script-src", "style-src", "object-src"))
    everything = set().union(*csp.values())
    if scripts & (BROAD | {"'unsafe-inline'", "data:"}) or objects & BROAD:
        return -20
    if any(source.startswith(("http:", "ftp:")) for source in everything):
        return -20
    if "'unsafe-eval'" in scripts | styles:
        return -10
    if styles & (BROAD | {"'unsafe-inline'", "data:"}):
        return 0
    return 10 if default == {"'none'"} else 5


def transport(header: str) -> int:
    ages = [part.strip().removeprefix("max-age=") for part in header.split(";") if part.strip().startswith("max-age=")]
    if not ages or not ages[0].isdigit():
        return -20
    return 0 if int(ages[0]) >= SIX_MONTHS else -10


def framing(csp: Directives, header: str) -> int:
    if not csp.get("frame-ancestors", {"*"}) & BROAD:
        return 5
    return 0 if header.upper() in {"DENY", "SAMEORIGIN"} else -20


def referrer(header: str) -> int:
    if not header:
        return 0
    return 5 if header in PRIVATE else -5
