"""The bar at the foot of a page in the preview: what was found on it. No published page has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from promosite.model.finding import Finding, Severity
from promosite.model.message import Translate, say
from promosite.report.words import SEVERITIES

_BAR = (
    "position:fixed;inset:auto 0 0;z-index:99;max-height:40vh;overflow:auto;padding:.5rem 1rem;"
    "border-top:3px solid #a15c00;background:#fff8e6;color:#1d1d1d;font:14px/1.5 sans-serif"
)
_ORDER = list(Severity)
_OLD = re.compile(r'<details class="preview-findings".*?</details>', re.DOTALL)


def with_bar(html: str, findings: Sequence[Finding], translate: Translate) -> str:
    """Return a page with the bar, in the place of one that it has; none where nothing was found.

    Errors come first, and open it.
    """
    html = _OLD.sub("", html) if "preview-findings" in html else html
    if not findings:
        return html
    is_open = " open" if any(finding.severity is Severity.ERROR for finding in findings) else ""
    title = say("Findings on this page: {count}. Only the preview shows them.", count=len(findings)).text(translate)
    bar = (
        f'<details class="preview-findings" style="{_BAR}"{is_open}><summary>{escape(title)}</summary>'
        f"<ul>{''.join(_items(findings, translate))}</ul></details>"
    )
    before, end, after = html.rpartition("</body>")
    return f"{before}{bar}{end}{after}" if end else html + bar


def _items(findings: Iterable[Finding], translate: Translate) -> Iterable[str]:
    for finding in sorted(findings, key=lambda finding: _ORDER.index(finding.severity)):
        severity = SEVERITIES[finding.severity].text(translate)
        message, hint = finding.message.text(translate), finding.hint.text(translate)
        place = escape(str(finding.location))
        yield f"<li><b>{severity} {finding.code}</b> {place}: {escape(message)} <i>{escape(hint)}</i></li>"
