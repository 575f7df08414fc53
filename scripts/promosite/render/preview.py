"""The live preview: builds again on every save, and the open browser follows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.livereload import LiveReloadServer

from promosite.errors import CannotGoOnError
from promosite.model.message import say


def preview(folder: Path, watched: Iterable[Path], site_url: str, port: int, rebuild: Callable[[], None]) -> None:
    """Serve the folder on this machine until Ctrl-C; call `rebuild` at first and whenever a watched path changes."""
    rebuild()
    base = urlsplit(site_url).path or "/"
    server = LiveReloadServer(lambda *_: rebuild(), "127.0.0.1", port, root=str(folder), mount_path=base)
    for path in watched:
        server.watch(str(path))
    try:
        server.serve(open_in_browser=False)  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        server.shutdown()
    except OSError as error:
        message = say("The preview can't use port {port}: {reason}.", port=port, reason=error.strerror or str(error))
        raise CannotGoOnError(message, say("Name another one: --port 8001.")) from error
