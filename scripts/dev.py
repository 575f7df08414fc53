#!/usr/bin/env python3
"""The developer's door: every daily task is one command, from a bare Python 3.11 (so: standard library only)."""

# ruff: noqa: PLC0415, T201 - imports inside functions let an old Python say that it is too old
from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import locale
import os
import shutil
import signal
import subprocess
import sys
import time
from itertools import product
from pathlib import Path
from typing import Any, NoReturn

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
STAMP = VENV / "promosite.stamp"
BROWSERS = "chromium chromium-browser google-chrome google-chrome-stable microsoft-edge msedge"
USUAL_PLACES = {
    "win32": (
        ("%ProgramFiles%", "%ProgramFiles(x86)%", "%LOCALAPPDATA%"),
        ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"),
    ),
    "darwin": (
        ("/Applications", "~/Applications"),
        [f"{x}.app/Contents/MacOS/{x}" for x in ("Google Chrome", "Chromium", "Microsoft Edge")],
    ),
}


class CannotGoOnError(Exception):
    """We cannot go on: exit code 2; carries the words in Vietnamese and in English."""


def worded(vi: str, en: str) -> str:
    """Choose the words of the reader's language: --lang, else the system's."""
    names = ("PROMOSITE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")  # Windows has none of the last
    chosen = next(filter(None, map(os.environ.get, names)), None) or locale.getlocale()[0] or "en"
    return vi if chosen.lower().startswith("vi") else en


def say(vi: str, en: str) -> None:
    """Tell something on stderr; stdout belongs to the command that runs."""
    print(worded(vi, en), file=sys.stderr, flush=True)


def run(*command: str | Path, quiet: bool = False, here: Path = ROOT, **variables: str) -> int:
    """Run a command and return its exit code; `quiet` keeps stdout clean of it."""
    ours = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "VIRTUAL_ENV": str(VENV)}
    environment = {**os.environ, **ours, "PIP_USER": "0", **variables}
    words, out = [str(word) for word in command], sys.stderr if quiet else None
    with subprocess.Popen(words, cwd=here, env=environment, stdout=out) as child:
        try:
            return child.wait()
        except KeyboardInterrupt:
            try:  # the child got the same Ctrl-C and tidies up
                child.wait(timeout=3)
            except subprocess.TimeoutExpired:
                child.terminate()
            raise


def program(name: str) -> Path:
    """Name a program of the environment."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def fingerprint() -> str:
    """Digest all that the environment is made from; a changed lint rule is no part of it."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    tables = project["project"], project["build-system"], project["tool"]["hatch"]
    made_from = (tables, (ROOT / "requirements.txt").read_text("utf-8"), sys.version, str(ROOT))
    return hashlib.sha256(json.dumps(made_from, sort_keys=True).encode()).hexdigest()


def prepare(name: str = "python") -> Path:
    """Make the environment unless a finished one is there; return a program of it."""
    wanted, finished = fingerprint(), STAMP.read_text("utf-8") if STAMP.is_file() else None
    if finished != wanted or not program("python").exists():
        say("Chuẩn bị môi trường trong .venv/ …", "Making the environment in .venv/ …")
        if VENV.exists():
            STAMP.unlink(missing_ok=True)  # first: what is half removed must not look finished
            shutil.rmtree(VENV)
        install(str(program("python")))
        STAMP.write_text(wanted, encoding="utf-8")  # last: what is half made must not either
    return program(name)


def install(python: str) -> None:
    """Create .venv/ and fill it: by uv where it is on PATH, else by venv and pip."""
    base = getattr(sys, "_base_executable", sys.executable)  # also when run from inside .venv/
    create = [base, "-m", "venv", ".venv"]
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--no-deps"]
    if uv := shutil.which("uv"):
        create = [uv, "venv", "--no-project", "--python", base, ".venv"]
        pip = [uv, "pip", "install", "--python", python, "--no-deps"]
    else:
        need_venv()
    locked = [*pip, "--require-hashes", "--requirement", "requirements.txt"]
    ourselves = [*pip, "--no-build-isolation", "--editable", "."]
    compiled = [python, "-m", "compileall", "-q", "scripts/promosite"]  # pip does so with all that it copies
    for number, command in enumerate((create, locked, ourselves, compiled), start=1):
        print(f"[{number}/4]", *command, file=sys.stderr, flush=True)
        if run(*command, quiet=True):
            raise CannotGoOnError("Chưa có môi trường: xem trên.", "No environment: see above.")


def need_venv() -> None:
    """See that Python can make environments; Debian packs that part separately."""
    package = f"python3.{sys.version_info.minor}-venv"
    if not importlib.util.find_spec("ensurepip") and not apt_install(package):
        mend = f"sudo apt-get update && sudo apt-get install -y {package}"
        raise CannotGoOnError(f"Thiếu venv. Chạy:\n  {mend}", f"venv is missing. Run:\n  {mend}")


def apt_install(package: str) -> bool:
    """Install a system package with apt where we may (root, or sudo without a password)."""
    sudo = ("sudo", "-n") if shutil.which("apt-get") and os.geteuid() else ()
    if not shutil.which("apt-get") or (sudo and (not shutil.which("sudo") or run(*sudo, "true", quiet=True))):
        return False
    say(f"Cài gói hệ thống {package} …", f"Installing {package} …")
    apt = (*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get")
    run(*apt, "update", quiet=True)  # a broken foreign source need not stop the installation
    return run(*apt, "install", "-y", "--no-install-recommends", package, quiet=True) == 0


def answer(*command: str) -> str:
    """Ask a program something; empty where it fails."""
    return subprocess.run(command, capture_output=True, check=False, encoding="utf-8").stdout


def find_browser() -> str | None:
    """Find Chromium, Chrome or Edge: PROMOSITE_CHROMIUM, then PATH, then the usual places."""
    chosen = os.environ.get("PROMOSITE_CHROMIUM")
    if chosen and not shutil.which(chosen):
        raise CannotGoOnError(f"Không chạy được {chosen}", f"{chosen} is not a program")
    usual = (Path(*parts).expanduser() for parts in product(*USUAL_PLACES.get(sys.platform, ((),))))
    names = [chosen] if chosen else [*BROWSERS.split(), *map(os.path.expandvars, usual)]
    found = filter(None, map(shutil.which, names))
    # Ubuntu's chromium-browser may be an empty shell. Elsewhere --version would open a window.
    return next((x for x in found if sys.platform != "linux" or answer(x, "--version")), None)


def has_cjk_fonts() -> bool:
    """Tell whether Chinese, Japanese and Korean can be drawn; Windows and macOS bring fonts."""
    if not shutil.which("fc-list"):
        return sys.platform != "linux" or any(Path("/usr/share/fonts").rglob("*CJK*"))
    return all(answer("fc-list", f":lang={tag}", "file") for tag in ("zh-cn", "ja", "ko"))


def need_browser() -> str:
    """See that Chromium and CJK fonts are there, installing them where we may."""
    browser, fonts = find_browser(), has_cjk_fonts()
    missing = [*([] if browser else ["chromium"]), *([] if fonts else ["fonts-noto-cjk"])]
    if [package for package in missing if apt_install(package)]:  # each for itself
        browser, fonts = find_browser(), has_cjk_fonts()
    if browser and fonts:
        return browser
    apt = f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(missing)}"
    linux = "sudo dnf install -y chromium google-noto-sans-cjk-fonts" if shutil.which("dnf") else apt
    if shutil.which("snap"):  # Ubuntu has no other Chromium
        linux = "sudo snap install chromium && sudo apt-get install -y fonts-noto-cjk"
    mend = {"win32": "winget install Google.Chrome", "darwin": "brew install google-chrome"}.get(sys.platform, linux)
    vi, en = "Kiểm thử cần Chromium và phông chữ CJK", "The tests need Chromium and CJK fonts"
    raise CannotGoOnError(f"{vi} (hoặc --no-browser). Chạy:\n  {mend}", f"{en} (or --no-browser). Run:\n  {mend}")


def promosite(arguments: list[str]) -> int:
    """Lệnh bất kỳ của promosite. · Any command of promosite."""
    ours = [] if any(part.startswith("--config") for part in arguments) else ["--config", str(ROOT / "mkdocs.yml")]
    ours += ["--lang", os.environ["PROMOSITE_LANG"]] if os.environ.get("PROMOSITE_LANG") else []
    asks_help = arguments in ([], ["check"]) or "--help" in arguments
    return run(prepare("promosite"), *arguments, *([] if asks_help else ours), here=Path.cwd())


def build(arguments: list[str]) -> int:
    """Dựng trang vào site/. · Build the site into site/."""
    elsewhere = any(part.startswith(("--site-dir", "--config")) for part in arguments)
    return promosite(["build", *arguments, *([] if elsewhere else ["--site-dir", str(ROOT / "site")])])


def serve(arguments: list[str]) -> int:
    """Xem trước khi đang viết. · Preview while writing."""
    return promosite(["serve", *arguments])


def test(arguments: list[str]) -> int:
    """Chạy mọi kiểm thử [--no-browser] [pytest …]. · Run every test [--no-browser] [pytest …]."""
    rest = [part for part in arguments if part != "--no-browser"]
    if rest != arguments:
        say("Bỏ các kiểm thử trình duyệt.", "Leaving out the browser tests.")
        return run(prepare(), "-m", "pytest", *rest, "-m", "not browser")
    browser = need_browser()  # first: it fails sooner than the environment is made
    return run(prepare(), "-m", "pytest", *rest, PROMOSITE_CHROMIUM=browser)


def lint(_arguments: list[str]) -> int:
    """Kiểm tra mã, mẫu, CSS, khóa phiên bản. · Check code, templates, CSS and the lock."""
    python, table = prepare(), []
    for name, command in {
        "ruff check": (python, "-m", "ruff", "check"),
        "ruff format": (python, "-m", "ruff", "format", "--check"),
        "mypy": (python, "-m", "mypy"),
        "import-linter": (program("lint-imports"),),
        "djlint": (python, "-m", "djlint", "overrides", "--lint", "--allow-empty-input"),
        "craft, lock": (python, "-m", "pytest", "tests/craft"),
    }.items():
        print(f"── {name}", file=sys.stderr, flush=True)
        begin = time.perf_counter()
        verdict = "FAILED" if run(*command) else "ok"
        table.append(f"{verdict:7}{name:14}{time.perf_counter() - begin:6.1f} s")
    print(*table, sep="\n")
    return int(any(line.startswith("FAILED") for line in table))


def strings(arguments: list[str]) -> int:
    """Cập nhật chữ giao diện. · Extract the interface words and update the catalogues."""
    return promosite(["strings", *arguments])


def lock(arguments: list[str]) -> int:
    """Khóa phiên bản [uv lock …]. · Lock the versions, export them for pip [uv lock …]."""
    uv = program("uv") if program("uv").exists() else shutil.which("uv") or prepare("uv")
    # A lock names no mirror of this machine: of uv's settings only its cache counts.
    for key in [key for key in os.environ if key.startswith("UV_") and key != "UV_CACHE_DIR"]:
        del os.environ[key]
    common = ("--no-config", "--no-python-downloads", "--python", sys.executable)
    form = ("--locked", "--all-groups", "--no-emit-project", "--no-header", "--quiet")
    export = (uv, "export", *common, *form, "--output-file", "requirements.txt")
    return run(uv, "lock", *common, *arguments) or run(*export, quiet=True)


def bench(arguments: list[str]) -> int:
    """Đo tốc độ [tên]. · Measure speed [name]."""
    name, *rest = arguments or ["build"]
    if name not in (known := sorted(path.stem for path in (ROOT / "tests/bench").glob("[!_]*.py"))):
        raise CannotGoOnError(f"bench “{name}”? Có: {known}", f"bench “{name}”? Known: {known}")
    return run(prepare(), ROOT / "tests" / "bench" / f"{name}.py", *rest)


def env(_arguments: list[str]) -> int:
    """Chuẩn bị môi trường, in đường dẫn Python. · Make the environment, print its Python."""
    print(prepare())
    return 0


def choose(arguments: list[str]) -> int:
    """Run the command that is named first; its docstring is its help (Vietnamese · English)."""
    commands = {each.__name__: each for each in (build, serve, test, lint, strings, lock, bench, env, promosite)}
    parser = argparse.ArgumentParser("dev.py", add_help=False, allow_abbrev=False)
    parser.add_argument("--lang", choices=("vi", "en"), default=os.environ.get("PROMOSITE_LANG"))
    options, words = parser.parse_known_args(arguments)
    command, *rest = words or ["--help"]
    if options.lang:
        os.environ["PROMOSITE_LANG"] = options.lang  # for all that we start, too
    if command in commands:
        return commands[command](rest)
    if command not in {"-h", "--help"}:
        raise CannotGoOnError(f"Không có lệnh: {command}", f"No such command: {command}")
    print("python3 scripts/dev.py [--lang vi|en] COMMAND …\n")
    for name, function in commands.items():
        print(f"  {name:9}", worded(*(function.__doc__ or " · ").split(" · ")))
    return 0


def enter(*words: str) -> NoReturn:
    """Open another door (check_images.py …): a command of promosite with this process's arguments."""
    sys.exit(main(["promosite", *words, *sys.argv[1:]]))


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code; 2 when we cannot go on, 130 after Ctrl-C."""
    streams: tuple[Any, ...] = (sys.stdout, sys.stderr)
    for stream in streams:
        stream.reconfigure(encoding="utf-8", errors="replace")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # takes the child along, as Ctrl-C
    try:
        if sys.hexversion >= 0x030B0000:  # noqa: PLR2004 - mypy takes version_info for granted
            return choose(arguments)
        say("Cần Python 3.11 trở lên.", "Python 3.11 or newer is needed.")
    except CannotGoOnError as trouble:
        say(*trouble.args)
    except OSError as trouble:
        say(f"Không làm tiếp được: {trouble}", f"We cannot go on: {trouble}")
    except KeyboardInterrupt:
        return 130
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
