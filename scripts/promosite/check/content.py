"""C0: files and front matter that can't be taken as they are (the readers found them)."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.check.registry import Check, Problem, rule
from promosite.model.endings import is_picture
from promosite.model.fault import Fault
from promosite.model.finding import Severity
from promosite.model.site import Site
from promosite.read.text import shown_path


def _faults(name: str, help_page: str) -> Check[Site]:
    def check(site: Site) -> Iterator[Problem]:
        for fault in site.faults:
            if fault.rule == name and not _is_of_a_picture(fault, site):
                yield Problem(fault.location, fault.message, fault.hint)

    check.__doc__ = help_page
    return check


def _is_of_a_picture(fault: Fault, site: Site) -> bool:
    """Whether the check of pictures says it (I006, I008)."""
    below = fault.location.path.removeprefix(f"{shown_path(site.settings.docs, site.settings.root)}/")
    return fault.rule in {"symlink", "leftover-file"} and is_picture(below)


_READER_RULES = (
    ("C001", "unreadable-file", Severity.ERROR, """A file can't be read as text.

    Pages and registries are UTF-8 text. A file saved as UTF-16 or in an old Vietnamese encoding (TCVN3, VNI), or a
    Word file named .md, would be published as rubbish. Open it in an editor and save it as UTF-8; a byte-order mark
    and Windows line ends do no harm."""),
    ("C002", "oversized-file", Severity.ERROR, """A page is larger than 512 KB.

    Nobody reads such a page on a telephone, and it can hold up the build. Split it into several pages."""),
    ("C003", "symlink", Severity.ERROR, """A symbolic link stands in the docs folder.

    Links can lead out of the project, so that private files are published, or in a circle, so that the build never
    ends. Put the file itself there."""),
    ("C004", "leftover-file", Severity.WARNING, """A program left a file behind in the docs folder.

    Thumbs.db, ~$report.docx, page.md.bak: such files are never published, but they should not lie there.
    Delete them."""),
    ("C010", "missing-front-matter", Severity.ERROR, """A page has no front matter.

    A page begins with “---”, its keys (title, description …) and “---”. Without it the page has no title in menus and
    no description in search engines. Copy the head of a page of the same kind."""),
    ("C011", "broken-front-matter", Severity.ERROR, """The front matter can't be understood.

    MkDocs would print it as text on the page. Usual causes: a text with “: ” or “#” without quotation marks, a tab, a
    key given twice, a missing “---”. Anchors, aliases and tags of YAML are not allowed."""),
    ("C012", "invalid-front-matter", Severity.ERROR, """The front matter doesn't fit the kind of page.

    A key is missing, misspelt or has the wrong type; the message says what was expected and the nearest valid name.
    “promosite schema” writes JSON Schemas with which an editor completes and explains the keys."""),
    ("C013", "fact-in-translation", Severity.ERROR, """A translation states a fact.

    Facts (kind, dates, figures, sources, picture) live once, in the source page, and every translation inherits them;
    stated twice, they would differ one day. Remove the key from the translation."""),
    ("C020", "broken-registry", Severity.ERROR, """A registry can't be understood.

    The registries in docs/registry are YAML: names, units, offices, sources, pictures. Mend the line that is
    named."""),
    ("C021", "invalid-registry", Severity.ERROR, """An entry of a registry doesn't fit its schema.

    A key is missing, misspelt or has the wrong type; the message says what was expected and the nearest valid
    name."""),
)  # fmt: skip

for _code, _name, _severity, _help in _READER_RULES:
    rule(_code, _name, "content", _severity)(_faults(_name, _help))
