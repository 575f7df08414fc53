"""What each page of the shipped site tells machines, in six languages, held against schema.org."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from promosite.model.site import Site
from promosite.read.pictures.around import with_pictures
from promosite.read.site import read_site
from promosite.render.alternates import full_address
from promosite.render.library import Library
from promosite.render.structured.graph import inert, licence_address, structured_data
from promosite.settings import read_settings
from schema_org import PROPERTIES, REQUIRED, REQUIRED_OF_SUBJECT

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")
TODAY = date(2026, 11, 28)
MakeSite = Callable[..., Path]
Node = dict[str, Any]


@pytest.fixture(scope="module")
def shipped() -> Site:
    return with_pictures(read_site(read_settings(ROOT / "mkdocs.yml")), TODAY)


@pytest.fixture(scope="module")
def told(shipped: Site) -> dict[tuple[str, str], list[Node]]:
    """Return the graph of every page, by locale and key."""
    libraries = {code: Library(shipped, shipped.settings.locale(code)) for code in LOCALES}
    return {(code, key): of_view(libraries[code], key) for code in LOCALES for key in shipped.source_pages}


def graph(site: Site, code: str, key: str, today: date = TODAY) -> list[Node]:
    return of_view(Library(site, site.settings.locale(code)), key, today)


def of_view(library: Library, key: str, today: date = TODAY) -> list[Node]:
    text = structured_data(library, library.view(key), library.site_view(), lambda: today, searchable=True)
    nodes: list[Node] = json.loads(text)["@graph"] if text else []
    return nodes


def within(value: object) -> Iterator[Node]:
    """Yield every node, however deep."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from within(inner)


def of_type(nodes: list[Node], kind: str) -> list[Node]:
    return [node for node in nodes if node["@type"] == kind]


def test_every_page_names_its_types_as_schema_org_does_with_all_that_is_asked_for(
    told: dict[tuple[str, str], list[Node]],
) -> None:
    for place, nodes in told.items():
        for node in within(nodes):
            kind = node.get("@type")
            if kind:
                asked = REQUIRED.get(kind, set()) | (
                    REQUIRED_OF_SUBJECT.get(kind, set()) if is_subject(node) else set()
                )
                properties = {name for name in node if not name.startswith("@")}
                assert properties <= PROPERTIES[kind], (place, kind, properties - PROPERTIES[kind])
                assert asked <= properties, (place, kind, asked - properties)
                assert all(node[name] not in ("", [], None) for name in properties), (place, node)


def is_subject(node: Node) -> bool:
    return str(node.get("@id", "")).endswith("#subject")


def test_what_is_referred_to_is_there(told: dict[tuple[str, str], list[Node]]) -> None:
    for place, nodes in told.items():
        names = [node["@id"] for node in within(nodes) if "@id" in node and len(node) > 1]
        assert len(names) == len(set(names)), place
        references = {node["@id"] for node in within(nodes) if set(node) == {"@id"}}
        assert references <= set(names), (place, references - set(names))


def test_addresses_are_full_and_lead_to_pages_of_the_same_language(
    shipped: Site, told: dict[tuple[str, str], list[Node]]
) -> None:
    own = {
        locale.code: {full_address(shipped, key, locale) for key in shipped.source_pages}
        for locale in shipped.settings.locales
    }
    for (code, key), nodes in told.items():
        for node in within(nodes):
            for name in ("url", "item", "acquireLicensePage", "mainEntityOfPage"):
                value = node.get(name)
                assert value is None or isinstance(value, dict) or value in own[code], (key, name, value)


def test_every_text_is_plain_and_its_language_is_named(shipped: Site, told: dict[tuple[str, str], list[Node]]) -> None:
    for (code, key), nodes in told.items():
        tags = {node["inLanguage"] for node in within(nodes) if "inLanguage" in node}
        assert tags == {shipped.settings.locale(code).tag}, key
        texts = [value for node in within(nodes) for value in node.values() if isinstance(value, str)]
        assert not [text for text in texts if "<" in text or "{{" in text or text != text.strip()], key


@pytest.mark.parametrize("locale", LOCALES)
def test_the_way_to_a_page_is_counted_from_the_home_page(locale: str, told: dict[tuple[str, str], list[Node]]) -> None:
    for (code, key), nodes in told.items():
        ways = of_type(nodes, "BreadcrumbList")
        assert len(ways) == (key != "index")
        for way in ways if code == locale else []:
            items = way["itemListElement"]
            assert [item["position"] for item in items] == list(range(1, len(items) + 1))
            assert items[0]["item"] == of_type(nodes, "WebSite")[0]["url"]
            assert items[-1]["item"] == of_page(nodes)["url"]


def of_page(nodes: list[Node]) -> Node:
    return next(node for node in nodes if str(node["@type"]).endswith("Page"))


@pytest.mark.parametrize(
    ("key", "page", "subject"),
    [
        ("index", "WebPage", "TouristDestination"),
        ("tourism/places/index", "CollectionPage", "ItemList"),
        ("tourism/places/vinh-trang-pagoda", "WebPage", "TouristAttraction"),
        ("tourism/festivals/truong-dinh-festival", "WebPage", "Event"),
        ("tourism/itineraries/my-tho-one-day", "WebPage", "TouristTrip"),
        ("bulletin/index", "CollectionPage", "Periodical"),
        ("bulletin/2025-q3/index", "WebPage", "PublicationIssue"),
        ("bulletin/2025-q3/rach-mieu-2-bridge", "WebPage", "Article"),
        ("potential/administrative-change-2025", "WebPage", "Dataset"),
        ("investment/parks/long-giang-park", "WebPage", "Place"),
        ("investment/contacts", "ContactPage", "GovernmentOrganization"),
        ("potential/specialities/hoa-loc-mango", "WebPage", None),
        ("investment/projects/aeon-mall", "WebPage", None),
        ("about/index", "AboutPage", None),
    ],
)
def test_each_kind_of_page_is_about_what_it_is(
    key: str, page: str, subject: str | None, told: dict[tuple[str, str], list[Node]]
) -> None:
    for locale in LOCALES:
        nodes = told[locale, key]
        entity = of_page(nodes).get("mainEntity")
        first = entity[0] if isinstance(entity, list) else entity
        types = {node["@id"]: node["@type"] for node in nodes}
        assert of_page(nodes)["@type"] == page
        assert (types[first["@id"]] if first else None) == subject


def test_a_festival_is_dated_as_it_comes_next_and_nobody_is_named_who_holds_it(shipped: Site) -> None:
    whale, general = "tourism/festivals/nghinh-ong-festival", "tourism/festivals/truong-dinh-festival"
    days = [(whale, date(2026, 4, 26)), (whale, TODAY), (general, date(2026, 8, 20)), (general, TODAY)]
    found = [of_type(graph(shipped, "ja", key, today), "Event")[0] for key, today in days]
    assert [(event["startDate"], event["endDate"]) for event in found] == [
        ("2026-04-25", "2026-04-26"), ("2027-04-15", "2027-04-16"),
        ("2026-08-19", "2026-08-20"), ("2027-08-19", "2027-08-20"),
    ]  # fmt: skip
    assert {name for event in found for name in event} & {"organizer", "performer", "offers", "eventStatus"} == set()


@pytest.mark.parametrize(
    "facts", ['calendar: solar\n  starts: "02-30"\n  units: [x]', 'calendar: solar\n  starts: "08-19"']
)
def test_a_festival_without_a_certain_day_or_a_place_is_not_announced(make_site: MakeSite, facts: str) -> None:
    head = "kind: event\ntitle: Lễ\ndescription: Một lễ.\nupdated: 2026-11-21\n"
    units = "x:\n  kind: ward\n  name: X\n  from: 2025-07-01\n"
    page = f"---\n{head}facts:\n  {facts}\n---\n\nMột.\n"
    project = make_site(files={"docs/vi/feast.md": page, "docs/registry/units.yml": units})
    site = read_site(read_settings(project / "mkdocs.yml"))
    assert site.facts("feast").model_fields_set
    nodes = graph(site, "vi", "feast")
    assert not of_type(nodes, "Event")
    assert "mainEntity" not in of_page(nodes)


def test_only_a_position_that_is_known_is_told(shipped: Site, told: dict[tuple[str, str], list[Node]]) -> None:
    placed = {key for (_, key), nodes in told.items() if any("latitude" in node for node in within(nodes))}
    known = {
        key
        for key in shipped.source_pages
        if (point := getattr(shipped.facts(key), "coordinates", None)) and not point.approximate
    }
    assert placed == known
    assert known


@pytest.mark.parametrize("locale", LOCALES)
def test_a_data_set_is_described_at_the_length_that_is_asked_for(
    locale: str, told: dict[tuple[str, str], list[Node]]
) -> None:
    sets = [node for (code, _), nodes in told.items() if code == locale for node in of_type(nodes, "Dataset")]
    assert sets
    assert all(50 <= len(node["description"]) <= 5000 for node in sets)


def test_readers_can_be_sent_to_the_page_of_results_from_the_home_page(told: dict[tuple[str, str], list[Node]]) -> None:
    for code in LOCALES:
        (site,) = of_type(told[code, "index"], "WebSite")
        prefix = "" if code == "vi" else f"{code}/"
        expected = f"https://tiengiang.example/{prefix}search.html?q={{search_term_string}}"
        assert site["potentialAction"]["target"]["urlTemplate"] == expected
        assert "potentialAction" not in of_type(told[code, "about/index"], "WebSite")[0]


@pytest.mark.parametrize("locale", LOCALES)
def test_no_two_pages_have_one_title_or_one_description(locale: str, told: dict[tuple[str, str], list[Node]]) -> None:
    pages = [of_page(nodes) for (code, _), nodes in told.items() if code == locale]
    for name in ("name", "description"):
        assert len({page[name].casefold() for page in pages}) == len(pages)


def test_a_stand_in_leaves_it_to_its_original(make_site: MakeSite) -> None:
    site = read_site(read_settings(make_site("missing-page") / "mkdocs.yml"))
    key = next(key for key in site.source_pages if not site.page("en", key))
    assert graph(site, "en", key) == []
    assert graph(site, "vi", key)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-SA-3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("public-domain", "https://creativecommons.org/publicdomain/mark/1.0/"),
        *(("owned", ""), ("permission", ""), ("", "")),
    ],
)
def test_a_licence_is_named_by_its_address(name: str, address: str) -> None:
    assert licence_address(name) == address


def test_no_text_can_end_the_element_that_holds_the_data() -> None:
    words = "</script><script>alert(1)</script> & <!-- \u2028"
    text = inert({"name": words})
    assert not set(text) & set("<>&\u2028")
    assert json.loads(text) == {"name": words}
