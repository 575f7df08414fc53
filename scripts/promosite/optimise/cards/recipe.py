"""What every card is made by: each of it counts for the names under which cards are kept."""

from __future__ import annotations

from promosite.model.social import Shape

VERSION = 1
"""Of the drawing; a card that is drawn otherwise has another name."""
QUALITIES = (80, 74, 68, 62, 56)
"""Of JPEG, the best first: a card takes the first at which it is light enough, or else the last."""
BUDGET: dict[Shape, int] = {"wide": 50_000, "square": 25_000}
"""How heavy a card of each shape should be at most before its words are on it, in bytes; they add a sixth."""
