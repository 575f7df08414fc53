"""The files that one locale is built from: MkDocs' list, less the folders of other locales."""

from __future__ import annotations

import os
from collections.abc import Set as AbstractSet
from pathlib import PurePath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files, set_exclusions

_FIRST = frozenset({"index", "README"})
"""Names of the page that opens a folder: it stands first."""


def own_files(config: MkDocsConfig, others: AbstractSet[str]) -> Files:
    """Return the files of the docs folder, without those in the folders of `others`, as `get_files` lists them.

    Where two files would be published at one address, it is asked itself: it says which of them counts.
    """
    found: list[File] = []
    for place, folders, names in os.walk(config.docs_dir, followlinks=True):
        below = os.path.relpath(place, config.docs_dir)
        folders[:] = sorted(folder for folder in folders if below != os.curdir or folder not in others)
        own = [_file(os.path.join(below, name), config) for name in sorted(names, key=_place)]  # noqa: PTH118  # as MkDocs has it
        if len({file.dest_uri for file in own}) < len(own):
            return get_files(config)
        found += own
    set_exclusions(found, config)
    return Files(found)


def _file(path: str, config: MkDocsConfig) -> File:
    return File(path, config.docs_dir, config.site_dir, config.use_directory_urls)


def _place(name: str) -> tuple[bool, str]:
    return PurePath(name).stem not in _FIRST, name
