"""mkdocs.yml → settings: locales, folders and our options, with the line of each key."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from promosite.errors import CannotGoOnError
from promosite.model.fault import Fault
from promosite.model.locale import Locale
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.options import Options
from promosite.model.settings import Settings
from promosite.read.schema_errors import validate
from promosite.read.text import read_text
from promosite.read.yaml_tree import Keys, Tree, YamlError, read_yaml
from promosite.wording.suggestions import nearest

TAGS = {"zh": "zh-Hans"}
"""BCP 47 tags of folder names that say too little."""


def read_settings(config: Path) -> Settings:
    """Return the settings that a configuration file states; raise CannotGoOnError where it can't be used."""
    tree = _read_tree(config)
    values = _mapping(tree.value)
    plugins, places = _plugins(values)
    options = _options(plugins, places, tree, config)
    locales = _locales(plugins, places, tree, config, options or Options())
    root = config.resolve().parent
    if options:
        _need_site_url(values, tree, config)
        _need_known_thresholds(options, locales, (*places["promosite"], "coverage"), tree)
    return Settings(
        config=config.resolve(),
        docs=root / str(values.get("docs_dir") or "docs"),
        target=root / str(values.get("site_dir") or "site"),
        overrides=_overrides(values, root),
        site_url=str(values.get("site_url") or ""),
        directory_urls=bool(values.get("use_directory_urls", True)),
        locales=locales,
        options=options,
        excluded=tuple(str(values.get("exclude_docs") or "").splitlines()),
        includes=_includes(values, root),
        theme=str(_theme(values).get("name") or ""),
        has_theme_styles=_theme(values).get("styles") is not False,
        guests=_guests(values, plugins),
        where=tuple(tree.where.items()),
    )


def _need_site_url(values: Mapping[str, object], tree: Tree, config: Path) -> None:
    """See that the site knows its own address: links between locales and the sitemap are absolute."""
    if not str(values.get("site_url") or "").startswith(("https://", "http://")):
        message = say("“site_url” is missing: the address under which the site is published.")
        place = tree.where.get(("site_url",), Location(config.name))
        raise CannotGoOnError(message, say("Add it: site_url: https://www.example.org/"), place)


def _need_known_thresholds(options: Options, locales: tuple[Locale, ...], prefix: Keys, tree: Tree) -> None:
    """See that no threshold is set for a locale that isn't there: a misspelt one would never be missed."""
    known = ["*", *(locale.code for locale in locales if not locale.is_source)]
    for name in options.coverage:
        code = name.partition("/")[0]
        if code not in known:
            message = say("The site has no locale “{locale}”.", locale=code)
            raise CannotGoOnError(message, nearest(code, known), tree.where.get((*prefix, name)))


def _read_tree(config: Path) -> Tree:
    if not config.is_file():
        message = say("There is no “{file}” here.", file=config.name)
        raise CannotGoOnError(message, say("Go to the project's folder, or name the file with --config."), None)
    text = read_text(config, config.name)
    if isinstance(text, Fault):
        raise CannotGoOnError(text.message, text.hint, text.location)
    try:
        tree = read_yaml(text, config.name, trusted=True)
    except YamlError as error:
        raise CannotGoOnError(error.message, error.hint, error.location) from error
    if not isinstance(tree.value, dict):
        raise CannotGoOnError(
            say("This configuration is empty."),
            say("Take it from your last backup."),
            Location(config.name),
        )
    return tree


def _mapping(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _plugins(values: Mapping[str, object]) -> tuple[dict[str, dict[str, object]], dict[str, Keys]]:
    """Return the plugins' options by name, and where in the tree each stands; MkDocs takes a list or a mapping."""
    declared = values.get("plugins")
    if isinstance(declared, dict):
        return {name: _mapping(own) for name, own in declared.items()}, {name: ("plugins", name) for name in declared}
    plugins: dict[str, dict[str, object]] = {}
    places: dict[str, Keys] = {}
    for index, item in enumerate(declared if isinstance(declared, list) else []):
        for name, own in (item if isinstance(item, dict) else {str(item): None}).items():
            plugins[name] = _mapping(own)
            places[name] = ("plugins", index, name)
    return plugins, places


def _options(plugins: Mapping[str, object], places: Mapping[str, Keys], tree: Tree, config: Path) -> Options | None:
    if "promosite" not in plugins:
        return None
    prefix = places["promosite"]
    below = {keys[len(prefix) :]: place for keys, place in tree.where.items() if keys[: len(prefix)] == prefix}
    options = validate(Options, Tree(plugins["promosite"], below), "invalid-settings", Location(config.name))
    if isinstance(options, tuple):
        raise CannotGoOnError(options[0].message, options[0].hint, options[0].location)
    return options


def _locales(
    plugins: Mapping[str, dict[str, object]],
    places: Mapping[str, Keys],
    tree: Tree,
    config: Path,
    options: Options,
) -> tuple[Locale, ...]:
    place = tree.where.get(places.get("i18n", ()), Location(config.name))
    i18n = plugins.get("i18n", {})
    if i18n.get("docs_structure") != "folder":
        _stop(say("The i18n plugin isn't set to “docs_structure: folder”."), place)
    languages = i18n.get("languages")
    declared = [_mapping(item) for item in languages] if isinstance(languages, list) else []
    locales = tuple(_locale(item, options) for item in declared if item.get("locale") not in {None, "null"})
    if sum(locale.is_source for locale in locales) != 1:
        _stop(say("Exactly one language of the i18n plugin must be the default one."), place)
    return locales


def _locale(item: Mapping[str, object], options: Options) -> Locale:
    code = str(item["locale"])
    tag = options.tags.get(code) or TAGS.get(code, code)
    return Locale(
        code,
        tag,
        str(item.get("name") or code),
        item.get("default") is True,
        options.fallback.get(code, ()),
        None if item.get("nav") else frozenset(_mapping(item.get("nav_translations"))),
    )


def _stop(message: Message, place: Location) -> NoReturn:
    raise CannotGoOnError(message, say("See “languages” of mkdocs-static-i18n in mkdocs.yml."), place)


def _guests(values: Mapping[str, object], plugins: Mapping[str, object]) -> tuple[str, ...]:
    hooks = values.get("hooks")
    return (*sorted(plugins.keys() - {"i18n", "promosite"}), *map(str, hooks if isinstance(hooks, list) else ()))


def _includes(values: Mapping[str, object], root: Path) -> tuple[Path, ...]:
    """Return the folders of pymdownx.snippets, where the site uses it (its own default is the project's folder)."""
    declared = values.get("markdown_extensions")
    for item in declared if isinstance(declared, list) else []:
        for name, own in (item if isinstance(item, dict) else {str(item): None}).items():
            if name == "pymdownx.snippets":
                folders = _mapping(own).get("base_path") or ["."]
                return tuple(root / str(folder) for folder in (folders if isinstance(folders, list) else [folders]))
    return ()


def _theme(values: Mapping[str, object]) -> Mapping[str, object]:
    theme = values.get("theme")
    return {"name": theme} if isinstance(theme, str) else _mapping(theme)


def _overrides(values: Mapping[str, object], root: Path) -> Path | None:
    folder = _theme(values).get("custom_dir")
    return root / str(folder) if folder else None
