"""The plugin's options as MkDocs wants them, made from the one schema that declares them."""

from __future__ import annotations

from mkdocs.config import config_options
from mkdocs.config.base import Config

from promosite.model.options import Options

PluginConfig: type[Config] = type(
    "PluginConfig",
    (Config,),
    {name: config_options.Optional(config_options.Type(object)) for name in Options.model_fields},
)
"""Accepts the known names; their values are validated with lines by promosite.settings."""
