"""`promosite check site`: the site that was built last, judged by the rules of verification."""

from __future__ import annotations

import gc
from dataclasses import replace
from functools import partial

import click

from promosite.commands.order import PLAIN_VOICES, Order
from promosite.commands.weights import weights
from promosite.errors import CannotGoOnError
from promosite.model.finding import Report
from promosite.model.message import Translate, say
from promosite.model.settings import Settings
from promosite.publish.html_validate.validation import validated
from promosite.publish.rules.registry import site_rules
from promosite.publish.seen import Seen
from promosite.publish.shipping import documents
from promosite.publish.survey import survey
from promosite.publish.verify import judge
from promosite.read.site import read_heads
from promosite.read.text import shown_path


def found_in_built(order: Order, settings: Settings, translate: Translate) -> Report:
    """Return what is wrong with the site that was built last; tell what it weighs where that is asked."""
    folder = settings.target
    if not folder.is_dir():
        message = say("There is no site in “{folder}” yet.", folder=folder.name)
        raise CannotGoOnError(message, say("Build it first: promosite build."))
    gc.disable()  # as in commands/examination.py
    seen = Seen(settings, keeps_nothing=order.no_cache)
    built = survey(folder, settings, partial(read_heads, settings), order.jobs, seen=seen)
    if order.weights:
        click.echo(weights(built, folder, translate) + "\n", err=order.voice not in PLAIN_VOICES - {"json"})
    if order.html:
        built = replace(built, remarks=validated(folder, documents(built), settings.root, order.jobs))
    return judge(built, folder, site_rules(), where=shown_path(folder, settings.root))
