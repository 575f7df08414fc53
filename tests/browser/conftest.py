"""A real browser on the built site, served from this machine and nothing else."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


PATIENCE = 20_000
"""Milliseconds that a busy machine may take for what a reader would see at once."""


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
        """Say nothing: the tests' output is for people."""


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Return where the built site is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(built)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium; `dev.py test` finds or installs it and says where it is."""
    program = os.environ.get("PROMOSITE_CHROMIUM")
    if not program:
        pytest.fail(
            "No browser: run `python3 scripts/dev.py test`, which finds or installs Chromium (or --no-browser)."
        )
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=QUIET.split())
        yield chromium
        chromium.close()
