"""`python -m promosite`: the same command line."""

from __future__ import annotations

from promosite.cli import main

main()
