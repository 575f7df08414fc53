#!/usr/bin/env python3
"""Door to `promosite check images`; runs with any Python and enters the project's environment by itself."""

from dev import enter

if __name__ == "__main__":
    enter("check", "images")
