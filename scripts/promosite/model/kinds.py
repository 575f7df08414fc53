"""The kinds of pages and the typed facts of each; facts live once, in the source locale's page."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from promosite.model.document import FigureKey, Words
from promosite.model.figures import Figure
from promosite.model.places import Coordinates, Month, PlaceType, Rank
from promosite.model.schema import (
    AsOf,
    AssetPath,
    Key,
    MonthDay,
    PagePath,
    Schema,
    SourceKey,
    Text,
    Year,
)

FIGURE_REFERENCE = r"^[a-z0-9/-]+#[a-z][a-z0-9_]*$"
FigureReference = Annotated[str, StringConstraints(pattern=FIGURE_REFERENCE)]
"""A figure of another page: `potential/index#area`."""


class Facts(Schema):
    """What every kind of page may state."""

    figures: dict[FigureKey, Figure] = {}
    charts: dict[FigureKey, Annotated[tuple[FigureKey, ...], Field(min_length=2)]] = Field(
        {}, description="Figures of one unit, drawn side by side as bars: each chart by its name."
    )


Register = Literal["sources", "units", "agencies", "map"]
"""What a page may show below its text: a registry as a whole, or the map of the area."""


class HomeFacts(Facts):
    """The front page: what it shows of the other pages."""

    key_figures: tuple[FigureReference, ...]
    featured: tuple[PagePath, ...]
    issue: PagePath | None = None


class SectionFacts(Facts):
    """A folder's opening page: the order of what lies below it, and how it is shown."""

    order: tuple[PagePath, ...] = ()
    view: Literal["cards", "projects", "archive"] = "cards"


class Column(StrEnum):
    """Columns of the bulletin."""

    INTEGRATION = "integration"
    RELATIONS = "relations"
    ECONOMY = "economy"
    SEA_ISLANDS = "sea-islands"
    OVERSEAS = "overseas"
    CLARIFY = "clarify"


class ArticleFacts(Facts):
    """A text with a date."""

    published: date
    column: Column | None = None


class PlaceFacts(Facts):
    """A place to visit."""

    type: PlaceType
    units: tuple[Key, ...]
    coordinates: Coordinates | None = None
    rank: Rank | None = None
    months: tuple[Month, Month] | None = Field(None, description="First and last month of the season.")


class ParkFacts(Facts):
    """An industrial park."""

    units: tuple[Key, ...]
    state: Literal["operating", "planned"]
    developer: Text | None = None
    founded: Year | None = None
    term: tuple[Year, Year] | None = None
    decision: Text | None = None


class ProjectFacts(Facts):
    """A project: calling for investment, under way or operating; always dated."""

    sector: Literal[
        "wind",
        "retail",
        "tourism",
        "industry",
        "agriculture",
        "urban",
        "health",
        "education",
        "sport",
    ]
    state: Literal["calling", "planned", "under-way", "operating", "unknown"]
    as_of: AsOf
    units: tuple[Key, ...] = ()
    capital: FigureKey | None = None
    scale: FigureKey | None = None


class Protection(Schema):
    """The legal form in which a product's name is protected."""

    form: Literal["geographical-indication", "collective-mark", "certification-mark", "unknown"]
    number: Text | None = None
    decision: Text | None = None
    date: AsOf | None = None


class ProductFacts(Facts):
    """A speciality of the land."""

    protection: Protection
    units: tuple[Key, ...] = ()
    months: tuple[Month, Month] | None = None


class EventFacts(Facts):
    """Something that comes back every year, by the solar or the lunar calendar."""

    calendar: Literal["solar", "lunar"]
    starts: MonthDay
    ends: MonthDay | None = None
    units: tuple[Key, ...] = ()
    status: Literal["national-intangible-heritage", "none"] = "none"


class IssueFacts(Facts):
    """An issue of the bulletin."""

    number: Annotated[int, Field(ge=1)]
    year: Year
    quarter: Annotated[int, Field(ge=1, le=4)]
    published: date
    articles: Annotated[tuple[PagePath, ...], Field(min_length=1)]


class GuideFacts(Facts):
    """A lasting text on one subject; it may show a register below it."""

    show: Register | None = None


class AboutFacts(GuideFacts):
    """A page about the service."""


class Stop(Schema):
    """A halt of an itinerary: the page of the place, and the day it is reached."""

    page: PagePath
    day: Annotated[int, Field(ge=1)] = 1


class ItineraryFacts(Facts):
    """A journey composed of places, in order."""

    days: Annotated[int, Field(ge=1)]
    by: Annotated[tuple[Literal["road", "boat", "bicycle", "foot"], ...], Field(min_length=1)]
    stops: Annotated[tuple[Stop, ...], Field(min_length=2)]


class SourceFrontMatter(Words):
    """The front matter of a page of the source locale."""

    kind: str
    updated: date
    image: AssetPath | None = Field(None, description="Path of the picture below docs/assets.")
    gallery: tuple[AssetPath, ...] = Field((), description="Pictures shown at the end, as paths below docs/assets.")
    sources: tuple[SourceKey, ...] = ()
    facts: Facts = Facts()


class HomePage(SourceFrontMatter):
    """Front page."""

    kind: Literal["home"]
    facts: HomeFacts


class SectionPage(SourceFrontMatter):
    """Opening page of a folder."""

    kind: Literal["section"]
    facts: SectionFacts = SectionFacts()


class ArticlePage(SourceFrontMatter):
    """Article."""

    kind: Literal["article"]
    facts: ArticleFacts


class PlacePage(SourceFrontMatter):
    """Place to visit."""

    kind: Literal["place"]
    facts: PlaceFacts


class ParkPage(SourceFrontMatter):
    """Industrial park."""

    kind: Literal["park"]
    facts: ParkFacts


class ProjectPage(SourceFrontMatter):
    """Project."""

    kind: Literal["project"]
    facts: ProjectFacts


class ProductPage(SourceFrontMatter):
    """Speciality."""

    kind: Literal["product"]
    facts: ProductFacts


class EventPage(SourceFrontMatter):
    """Event."""

    kind: Literal["event"]
    facts: EventFacts


class IssuePage(SourceFrontMatter):
    """Issue of the bulletin."""

    kind: Literal["issue"]
    facts: IssueFacts


class GuidePage(SourceFrontMatter):
    """Guide."""

    kind: Literal["guide"]
    facts: GuideFacts = GuideFacts()


class ItineraryPage(SourceFrontMatter):
    """Itinerary."""

    kind: Literal["itinerary"]
    facts: ItineraryFacts


class AboutPage(SourceFrontMatter):
    """Page about the service."""

    kind: Literal["about"]
    facts: AboutFacts = AboutFacts()


KINDS: dict[str, type[SourceFrontMatter]] = {
    "home": HomePage,
    "section": SectionPage,
    "article": ArticlePage,
    "place": PlacePage,
    "park": ParkPage,
    "project": ProjectPage,
    "product": ProductPage,
    "event": EventPage,
    "issue": IssuePage,
    "guide": GuidePage,
    "itinerary": ItineraryPage,
    "about": AboutPage,
}
