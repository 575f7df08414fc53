"""The live preview: builds again on every save, and the open browser follows."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.livereload import LiveReloadServer
from watchdog.observers import Observer

from promosite.errors import CannotGoOnError
from promosite.model.message import say

_REST = 0.05
"""Seconds without another save until the preview follows."""


def preview(  # noqa: PLR0913  what is served, how, and who is told
    folder: Path,
    watched: Iterable[Path],
    url: str,
    rebuild: Callable[[], None],
    announce: Callable[[], None],
    *,
    polling: bool = False,
) -> None:
    """Serve the folder at an address of this machine (`http://127.0.0.1:8000/`) until Ctrl-C.

    `rebuild` is called at first, once more when every further save will be seen (somebody may have saved before), and
    whenever a watched path changes; `announce` when the preview can be opened. The system tells of a save; with
    `polling`, all files are looked at twice a second.
    """
    rebuild()
    place = urlsplit(url)
    host, port = str(place.hostname), int(place.port or 0)
    server = LiveReloadServer(lambda *_: rebuild(), host, port, root=str(folder), mount_path=place.path)
    if not polling:
        server.observer = Observer()  # type: ignore[assignment]  # another of watchdog's, which does the same
    server.build_delay = _REST
    for path in watched:
        server.watch(str(path))
    log = logging.getLogger("mkdocs.livereload")
    log.setLevel(logging.INFO)
    log.addHandler(_Started(rebuild, announce))
    try:
        server.serve(open_in_browser=False)  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        server.shutdown()
    except OSError as error:
        message = say("The preview can't use port {port}: {reason}.", port=port, reason=error.strerror or str(error))
        raise CannotGoOnError(message, say("Name another one: --port 8001.")) from error


class _Started(logging.Handler):
    """Hears MkDocs' server say that it serves; it offers no other sign."""

    def __init__(self, *acts: Callable[[], None]) -> None:
        super().__init__(logging.INFO)
        self.acts = acts

    def emit(self, record: logging.LogRecord) -> None:
        if "Serving on" in record.getMessage():
            for act in self.acts:
                act()
