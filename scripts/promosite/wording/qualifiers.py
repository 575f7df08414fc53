"""How exact a figure is, in words."""

from __future__ import annotations

from typing import Final

_ELSEWHERE: Final = {"about": "≈ {}", "over": "> {}", "under": "< {}"}

_TEMPLATES: Final = {
    "vi": {"about": "khoảng {}", "over": "hơn {}", "under": "dưới {}"},
    "en": {"about": "about {}", "over": "more than {}", "under": "less than {}"},
    "fr": {"about": "environ {}", "over": "plus de {}", "under": "moins de {}"},
    "zh": {"about": "约{}", "over": "超过{}", "under": "不到{}"},
    "ja": {"about": "約{}", "over": "{}超", "under": "{}未満"},
    "ko": {"about": "약 {}", "over": "{} 이상", "under": "{} 미만"},
}
"""House style. Japanese 超 is strictly "more than" (以上 would take the number in). Korean
이상 does take it in, but it is what Korean promotional prose writes for a rounded "more
than"; 초과 belongs to statutes, and 여 (70여 km) doesn't go with decimals or small
numbers."""


def qualified(text: str, qualifier: str | None, locale: str) -> str:
    """Say that the truth is `about`, `over` or `under` a printed value; elsewhere ≈, > and <.

    Raises ValueError for any other qualifier.
    """
    if qualifier is None:
        return text
    if qualifier not in _ELSEWHERE:
        raise ValueError(f"unknown qualifier: {qualifier} (known: {', '.join(_ELSEWHERE)})")
    return _TEMPLATES.get(locale, _ELSEWHERE)[qualifier].format(text)
