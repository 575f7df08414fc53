"""`python -m promosite`, and what the command `promosite` runs: the command line, and no long leave-taking after it."""

from __future__ import annotations

import gc
import os
import sys


def run() -> None:
    """Run the command line, and end at once with its exit code.

    Python would free what a build holds object by object, while the person waits; the system frees it as a whole.
    """
    gc.disable()  # all that is imported here stays
    from promosite.cli import main  # noqa: PLC0415

    gc.freeze()
    gc.enable()
    try:
        main()
    except SystemExit as end:
        if isinstance(end.code, int) and _is_all_done():
            os._exit(end.code)
        raise


def _is_all_done() -> bool:
    """Whether nothing is left to be said, and no other process to be waited for."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        return False
    if "multiprocessing" not in sys.modules:
        return True
    from multiprocessing import active_children  # noqa: PLC0415  # most commands begin no other process

    return not active_children()


if __name__ == "__main__":
    run()
