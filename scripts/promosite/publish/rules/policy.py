"""What the content security policy must allow is allowed, and nothing else is on a page."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.model.message import say
from promosite.publish.built import BuiltSite
from promosite.publish.headers.files import expected_files
from promosite.publish.rules.registry import Trouble, site_rule


@site_rule("S020", "foreign-script")
def foreign_script(built: BuiltSite) -> Iterator[Trouble]:
    """A script on a built page was not written by a template.

    It came from a page's text, its front matter or a registry, where nobody may put scripts. It was turned into dead
    text before it reached the page, and nothing is published with it. Look for “<script” in the text of this page.
    """
    for page in built.pages.values():
        for begin in page.inline.foreign:
            message = say("A script that no template wrote stands on this page: {text}", text=begin)
            yield Trouble(page.path, message, hint=say("Look for it in the page's text and in the registries."))


@site_rule("S021", "forbidden-markup")
def forbidden_markup(built: BuiltSite) -> Iterator[Trouble]:
    """A built page holds what the content security policy forbids.

    Attributes that run a script (onclick=…), `javascript:` addresses, styles within the page, frames and embedded
    objects: browsers refuse them on this site. A template does it in a script file or a stylesheet instead; a text
    does without.
    """
    for page in built.pages.values():
        for text in page.inline.forbidden:
            message = say("The content security policy forbids {text} on this page.", text=text)
            yield Trouble(page.path, message, text.partition("=")[0])


@site_rule("S022", "live-data")
def live_data(built: BuiltSite) -> Iterator[Trouble]:
    """A block of data on a built page holds the sign `<`.

    A text that says `</script>` would end the block and could begin a script. Have the template print the data with
    the filter `tojson`, which writes `<` as an escape.
    """
    for page in built.pages.values():
        for kind in page.inline.live_data:
            message = say("A block of data ({type}) on this page holds “<”.", type=kind)
            yield Trouble(page.path, message, kind, say("Print it with the filter “tojson”."))


@site_rule("S023", "stale-policy")
def stale_policy(built: BuiltSite) -> Iterator[Trouble]:
    """A file for web servers doesn't say what the pages need.

    The policy names each inline script of the pages by its hash. A page that was changed after the build, or a file
    that was edited by hand or left out, and readers' browsers refuse the scripts. Build again, and publish the whole
    folder.
    """
    for path, text in expected_files(built).items():
        if built.server_files.get(path) != text:
            message = say("This file for web servers is not the one that belongs to these pages.")
            yield Trouble(path, message, hint=say("Build again, and publish the whole folder."))
