"""Names of findings for tools that follow them from run to run: each stays, and no two are the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from promosite.model.finding import Finding


def identified(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Yield each finding with its id; the second of the same id in a file gets `-2`, the third `-3`."""
    seen: Counter[str] = Counter()
    for found in findings:
        seen[found.id] += 1
        yield found, found.id if seen[found.id] == 1 else f"{found.id}-{seen[found.id]}"
