"""Nothing is published that nobody refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promosite.model.finding import Severity
from promosite.model.message import say
from promosite.publish.built import BuiltSite
from promosite.publish.rules.registry import Trouble, site_rule

_CALLED_BY_NAME = re.compile(
    r"(?:[\w-]+/)?(?:404|search)\.html"
    r"|robots\.txt|(?:[\w-]+/)?llms(?:-full)?\.txt|favicon\.ico|apple-touch-icon[\w.-]*\.png|\.well-known/.+"
    r"|(?:[\w-]+/)?sitemap[\w.-]*\.xml(?:\.gz)?"
    r"|_redirects|CNAME|\.nojekyll|\.promosite"
    r"|assets/search/.+\.js"
)
"""What browsers, search engines, servers and the search ask for by name."""


@site_rule("S015", "stray-file", Severity.WARNING)
def stray_file(built: BuiltSite) -> Iterator[Trouble]:
    """A file is published that no page, stylesheet, feed or manifest refers to.

    Nobody finds it, it costs room, and it may be what was taken off the site on purpose. Link to it, or take it out of
    docs/ or overrides/. What browsers, search engines and servers ask for by name (robots.txt, favicon.ico …) is left
    alone.
    """
    named = {reference.target for reference in built.all_references}
    for path in built.files:
        is_known = path in named or path in built.expected or path in built.server_files
        if not is_known and not _CALLED_BY_NAME.fullmatch(path):
            hint = say("Link to it, or take it out of docs/ or overrides/.")
            yield Trouble(path, say("No page, stylesheet or feed refers to this file."), hint=hint, is_shared=False)
