"""What html-validate says."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.model.message import say
from promosite.publish.built import BuiltSite
from promosite.publish.rules.registry import Trouble, site_rule


@site_rule("S018", "invalid-html")
def invalid_html(built: BuiltSite) -> Iterator[Trouble]:
    """The markup of a page isn't valid HTML, or keeps somebody out.

    html-validate (https://html-validate.org) says so, by the HTML standard and by its rules for accessibility. It is
    asked by `promosite check site --html`, which needs Node.js, and by the tests; its words name the rule. Mend the
    template.
    """
    for path, remarks in built.remarks.items():
        for remark in remarks:
            message = say("html-validate ({rule}): {words}", rule=remark.rule, words=remark.words)
            yield Trouble(path, message, line=remark.line)
