"""A feed as JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json

from promosite.render.feeds.atom import instant
from promosite.render.feeds.feed import Entry, Feed

_VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> str:
    """Return the feed as JSON Feed."""
    data = {
        "version": _VERSION,
        "title": feed.title,
        "home_page_url": feed.home_address,
        "feed_url": feed.address(feed.json),
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "items": [_item(entry, feed.language) for entry in feed.entries],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _item(entry: Entry, language: str) -> dict[str, str]:
    return {
        "id": entry.address,
        "url": entry.address,
        "title": entry.title,
        "content_text": entry.summary,
        "date_published": instant(entry.published),
        "date_modified": instant(entry.changed),
        "language": language,
    }
