"""The live preview: builds again on every save, and the open browser follows."""

from __future__ import annotations

import logging
import sys
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.livereload import LiveReloadServer
from watchdog.observers import Observer

from promosite.errors import CannotGoOnError
from promosite.model.message import say

_REST = 0.03
"""Seconds without another save until the preview follows."""
_TURN = 0.0005
"""Seconds after which who answers the browser gets his turn, while something is still built."""
Show = Callable[[], None]
"""Has open browsers load what is built by now."""


def preview(  # noqa: PLR0913  what is served, how, and who is told
    folder: Path,
    watched: Iterable[Path],
    url: str,
    rebuild: Callable[[Show], bool],
    announce: Callable[[], None],
    *,
    polling: bool = False,
) -> None:
    """Serve the folder at an address of this machine (`http://127.0.0.1:8000/`) until Ctrl-C.

    `rebuild` is called at first, once more when every further save will be seen (somebody may have saved before), and
    whenever somebody touches a watched path; it may have pages shown before it ends, and returns whether there are
    others to show after that. `announce` is called when the preview can be opened. The system tells of a save; with
    `polling`, all files are looked at twice a second.
    """
    rebuild(_show_nothing)
    sys.setswitchinterval(_TURN)
    place = urlsplit(url)
    port = int(place.port or 0)
    server = _Server(rebuild, str(place.hostname), port, root=str(folder), mount_path=place.path)
    if not polling:
        warnings.filterwarnings("ignore", module=r"watchdog\.")  # of a folder that was moved away and back again
        server.observer = Observer()  # type: ignore[assignment]  # another of watchdog's, which does the same
    server.build_delay = _REST
    for path in watched:
        server.watch(str(path))
    log = logging.getLogger("mkdocs.livereload")
    log.setLevel(logging.INFO)
    log.addHandler(_Started(lambda: rebuild(_show_nothing), announce))
    try:
        server.serve(open_in_browser=False)  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        server.shutdown()
    except OSError as error:
        message = say("The preview can't use port {port}: {reason}.", port=port, reason=error.strerror or str(error))
        raise CannotGoOnError(message, say("Name another one: --port 8001.")) from error


def _show_nothing() -> None:
    """Leave it until all is built: no browser looks yet."""


class _Server(LiveReloadServer):
    """MkDocs' server; its browsers needn't wait for all that is done after a save."""

    def __init__(self, rebuild: Callable[[Show], bool], host: str, port: int, *, root: str, mount_path: str) -> None:
        super().__init__(self._build, host, port, root=root, mount_path=mount_path)
        self._rebuild = rebuild

    def _build(self) -> None:
        is_new = self._rebuild(self._show)
        self._wanted_epoch = self._wanted_epoch + 1 if is_new else self._visible_epoch

    def _show(self) -> None:
        with self._epoch_cond:
            self._visible_epoch = self._wanted_epoch
            self._epoch_cond.notify_all()


class _Started(logging.Handler):
    """Hears MkDocs' server say that it serves; it offers no other sign."""

    def __init__(self, *acts: Callable[[], object]) -> None:
        super().__init__(logging.INFO)
        self.acts = acts

    def emit(self, record: logging.LogRecord) -> None:
        if "Serving on" in record.getMessage():
            for act in self.acts:
                act()
