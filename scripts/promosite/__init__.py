"""promosite: a static multilingual promotional-site generator for a Vietnamese province."""

from __future__ import annotations

__version__ = "0.1.0"
