"""Which language's habits a page follows, and the letters that its patterns speak of."""

from __future__ import annotations

from functools import cache

from promosite.model.site import PageInSite

LETTER = r"[^\W\d_]"
HAN = r"\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff"
KANA = r"\u3041-\u3096\u309d-\u30fa\u30fc-\u30ff"
HANGUL = r"\uac00-\ud7a3"
NO_BREAK = "\u00a0"
FIXED_SPACES = "\u00a0\u202f"


def language_of(subject: PageInSite) -> str:
    """Return the language of a page without its script or country: `zh` of `zh-Hans`."""
    return _language(subject.locale.tag)


@cache
def _language(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].lower()
