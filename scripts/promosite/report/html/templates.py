"""The dashboard's templates, with the words of the language we speak; whatever is filled in is escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from promosite.model.comparison import Change, State
from promosite.model.document import Status
from promosite.model.finding import Severity
from promosite.model.message import Message
from promosite.report.html.names import CHANGES, KINDS, STATES, STATUSES
from promosite.report.words import LANGUAGE, SEVERITIES, Translate, family
from promosite.wording.numbers import digits

Named = Change | State | Status | Severity

_NAMES: Mapping[type[Named], Mapping[Any, Message]] = {
    Change: CHANGES,
    State: STATES,
    Status: STATUSES,
    Severity: SEVERITIES,
}


class Templates:
    """Renders the templates that lie beside this file."""

    def __init__(self, translate: Translate) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(Path(__file__).parent, encoding="utf-8"),
            autoescape=True,
            undefined=StrictUndefined,
            extensions=["jinja2.ext.i18n"],
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.install_gettext_callables(  # type: ignore[attr-defined]  # added by the extension
            translate, lambda one, many, count: translate(one if count == 1 else many), newstyle=True
        )
        self._environment.filters.update(
            said=lambda message: message.text(translate),
            named=lambda one: _name(one).text(translate),
            kind=lambda kind: KINDS[kind].text(translate) if kind in KINDS else kind,
            grouped=lambda count: digits(Decimal(count), LANGUAGE.text(translate)),
            family=lambda name: family(name, translate),
        )
        self._environment.globals.update(
            language=LANGUAGE.text(translate),
            states=tuple(STATES),
            severities=tuple(SEVERITIES),
            script_hash=self._script_hash(),
        )

    def render(self, name: str, **values: object) -> str:
        """Return the page that a template makes of these values."""
        return self._environment.get_template(name).render(values)

    def _script_hash(self) -> str:
        """Return the hash by which the policy of a page lets our own script run and no other (CSP level 3)."""
        script = self._environment.get_template("filter.js").render()
        return "sha256-" + b64encode(sha256(script.encode()).digest()).decode()


def _name(one: Named) -> Message:
    return _NAMES[type(one)][one]
