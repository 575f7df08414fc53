"""Serves a built site as a host of static sites does: compressed, with the headers of the emitted `_headers`."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest")
_ONLY_ENCRYPTED = "; upgrade-insecure-requests"
"""What a server without encryption, as this one, can't promise."""
Rules = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


class Host(SimpleHTTPRequestHandler):
    """A host of a static site; `rules`: headers by pattern of path."""

    protocol_version = "HTTP/1.1"
    rules: Rules = ()
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".avif": "image/avif", ".js": "text/javascript"}

    def do_GET(self) -> None:
        """Answer with the file, or the locale's own page for what isn't there; compressed where that helps."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        is_there = file.is_file()
        file = file if is_there else self._not_found()
        content = file.read_bytes()
        is_compressed = file.suffix in _COMPRESSED
        content = gzip.compress(content) if is_compressed else content
        self.send_response(HTTPStatus.OK if is_there else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(content)))
        if is_compressed:
            self.send_header("Content-Encoding", "gzip")
        for name, value in self._headers():
            self.send_header(name, value.replace(_ONLY_ENCRYPTED, ""))
        self.end_headers()
        self.wfile.write(content)

    def _not_found(self) -> Path:
        folder = Path(self.directory)
        own = folder / self.path.strip("/").partition("/")[0] / "404.html"
        return own if own.is_file() else folder / "404.html"

    def _headers(self) -> Iterator[tuple[str, str]]:
        for pattern, headers in self.rules:
            if fnmatchcase(self.path.partition("?")[0], pattern):
                yield from headers

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
        """Say nothing: the output is for people."""


@contextmanager
def hosting(folder: Path) -> Iterator[str]:
    """Serve a built site; yield its address."""
    handler = type("Hosting", (Host,), {"rules": _rules(folder / "_headers")})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def _rules(file: Path) -> Rules:
    rules: list[tuple[str, list[tuple[str, str]]]] = []
    for line in file.read_text(encoding="utf-8").splitlines() if file.is_file() else ():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[-1][1].append((name, value))
        elif line:
            rules.append((line, []))
    return tuple((pattern, tuple(headers)) for pattern, headers in rules)
