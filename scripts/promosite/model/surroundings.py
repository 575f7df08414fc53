"""What a check of pictures looks at besides pages, registries and originals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from promosite.model.picture import PictureFile


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Pictures of the theme, stylesheets, templates, the site published last: each by path from the project folder."""

    theme: Mapping[str, PictureFile] = field(default_factory=dict)
    stylesheets: Mapping[str, str] = field(default_factory=dict)
    """The text of each stylesheet."""
    templates: Mapping[str, str] = field(default_factory=dict)
    """The text of the configuration and of each template."""
    published: Mapping[str, PictureFile] = field(default_factory=dict)
    """Variants of the site that was built last, by their headers."""
    referred: frozenset[str] = frozenset()
    """Names of variants that a published page asks for."""
