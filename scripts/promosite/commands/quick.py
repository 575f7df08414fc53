"""The answer of a check whose site hasn't changed since the last one: given before anything slow is imported."""

from __future__ import annotations

from pathlib import Path

from promosite.commands.findings import print_plainly
from promosite.commands.order import Order
from promosite.commands.recall import unchanged
from promosite.errors import EXIT_FINDINGS
from promosite.model.message import Translate


def repeat(order: Order, config: Path, translate: Translate) -> int | None:
    """Print what was found last time and return the exit code; None where it has to be looked for anew."""
    report = unchanged(config, order.name, order.today) if order.is_plain else None
    if report is None:
        return None
    print_plainly(report, order.voice, config.resolve().parent, translate, order.output)
    return EXIT_FINDINGS if report.errors else 0
