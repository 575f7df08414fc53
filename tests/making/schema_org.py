"""What schema.org and search engines say of the types that our pages use: a table of truths for tests.

Sources: schema.org (which properties a type has); Google Search Central, “Structured data” (which it requires or
recommends): Article, Breadcrumb, Dataset, Event, Image metadata, Site names.
"""

from __future__ import annotations

THING = {"name", "description", "url", "image", "mainEntityOfPage", "potentialAction"}
WORK = THING | {
    *(
        "inLanguage",
        "publisher",
        "author",
        "creator",
        "license",
        "datePublished",
        "dateModified",
        "isPartOf",
        "hasPart",
    ),
    *("headline", "isAccessibleForFree", "temporalCoverage", "spatialCoverage", "mainEntity"),
    *("creditText", "copyrightNotice", "acquireLicensePage"),
}
PAGE = WORK | {"breadcrumb", "primaryImageOfPage"}
PLACE = THING | {"address", "geo", "containedInPlace"}
ORGANIZATION = THING | {"address", "telephone", "email"}

PROPERTIES: dict[str, set[str]] = {
    "AboutPage": PAGE,
    "AdministrativeArea": PLACE,
    "Article": WORK,
    "BreadcrumbList": THING | {"itemListElement"},
    "CollectionPage": PAGE,
    "ContactPage": PAGE,
    "Dataset": WORK,
    "EntryPoint": THING | {"urlTemplate"},
    "Event": THING | {"startDate", "endDate", "location"},
    "GeoCoordinates": {"latitude", "longitude"},
    "GovernmentOrganization": ORGANIZATION,
    "ImageObject": WORK | {"contentUrl", "width", "height", "caption"},
    "ItemList": THING | {"itemListElement", "numberOfItems"},
    "ListItem": THING | {"position", "item"},
    "Organization": ORGANIZATION,
    "Periodical": WORK,
    "Place": PLACE,
    "PostalAddress": {"addressLocality", "addressRegion", "addressCountry"},
    "PublicationIssue": WORK | {"issueNumber"},
    "SearchAction": THING | {"target", "query-input"},
    "TouristAttraction": PLACE,
    "TouristDestination": PLACE | {"includesAttraction"},
    "TouristTrip": THING | {"itinerary"},
    "WebPage": PAGE,
    "WebSite": WORK,
}
"""Which properties, of those that we use, schema.org knows of a type."""

REQUIRED: dict[str, set[str]] = {
    "BreadcrumbList": {"itemListElement"},
    "Dataset": {"name", "description", "creator", "license", "isAccessibleForFree", "url"},
    "EntryPoint": {"urlTemplate"},
    "Event": {"name", "startDate", "endDate", "location", "description", "image"},
    "GovernmentOrganization": {"name", "description"},
    "ImageObject": {"contentUrl", "license", "creditText", "copyrightNotice", "acquireLicensePage"},
    "ItemList": {"itemListElement"},
    "ListItem": {"position"},
    "Organization": {"name", "url"},
    "Place": {"name", "address"},
    "SearchAction": {"target", "query-input"},
    "TouristAttraction": {"name", "description", "url"},
    "TouristDestination": {"name", "description", "url", "includesAttraction"},
    "TouristTrip": {"name", "description", "itinerary"},
    "WebSite": {"name", "url", "inLanguage"},
}
"""Required and recommended, wherever the type stands."""

REQUIRED_OF_SUBJECT: dict[str, set[str]] = {
    "Article": {"headline", "image", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage"},
    "Periodical": {"name", "url", "publisher", "hasPart"},
    "Place": {"name", "address", "image", "url"},
    "PublicationIssue": {"name", "issueNumber", "datePublished", "isPartOf", "hasPart"},
    "TouristAttraction": {"name", "description", "url", "image", "address"},
}
"""And where it is what the page is about."""
